//! The deployable site: Trunk builds it, [`seal`] finishes it, [`check`] refuses what must not ship.
//!
//! Trunk compiles and leaves plain names behind (`filehash = false`); splitting the wasm, bundling the
//! styles, shrinking and naming files by what is then in them come after; then the page says what must
//! be in each of them, and the service worker which of them there are.

mod check;
mod compress;
mod digest;
mod embed;
mod integrity;
mod oembed;
mod offline;
mod seal;
pub mod size;
mod split;
mod styles;
mod worker;

pub use offline::WORKER;

use crate::fingerprint;
use crate::places;
use crate::problem::{Outcome, Problem, While};
use crate::program;
use crate::tools::Toolbox;
use std::fs;
use std::path::{Path, PathBuf};

/// What the site is made of: when none of it changed, neither did the site.
pub const SOURCES: &[&str] = &[
    "src",
    "crates",
    "style",
    "public",
    "index.html",
    "Trunk.toml",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
];

/// Builds the site into `dist/`.
pub fn build(tools: &Toolbox) -> Outcome {
    tools.for_the_site()?;
    let raw = places::scratch().join("trunk");
    let mut trunk = tools.trunk()?;
    trunk
        .args(["build", "--offline", "--release"])
        .args(["--features", split::FEATURE, "--dist"])
        .arg(&raw);
    program::must("building the page (release)", trunk, &program::log("trunk"))?;
    split::split(tools, &raw)?;
    worker::build(tools, &raw)?;
    let sealed = places::scratch().join("sealed");
    clear(&sealed)?;
    let digest = |file: &Path| digest::of_one(tools, file);
    seal::seal(&raw, &sealed, |wasm| shrink(tools, wasm), digest)?;
    check::check(&sealed)?;
    embed::build(tools, &sealed, |wasm| shrink(tools, wasm))?;
    integrity::mark(tools, &sealed)?;
    finish(tools, &sealed)?;
    let dist = places::dist();
    clear(&dist)?;
    fs::rename(&sealed, &dist)
        .or_else(|_| copy_all(&sealed, &dist))
        .while_doing(|| "moving the site to dist/".into())?;
    println!("  the site is in {}", places::shown(&dist));
    Ok(())
}

/// The last steps, which a site that was changed by hand needs again: the service worker's list, and
/// the compressed files.
pub fn finish(tools: &Toolbox, site: &Path) -> Outcome {
    offline::list(tools, site)?;
    compress::compress(tools, site)
}

/// Whether `dist/` was built after the last change of what it is made of.
pub fn is_fresh() -> bool {
    let built = fs::metadata(places::dist().join("index.html")).and_then(|it| it.modified());
    let changed = crate::serve::watch::latest_change(&places::root(), SOURCES);
    built.is_ok_and(|built| changed.is_some_and(|changed| changed <= built))
}

/// What the compiler uses of WebAssembly; a split file no longer says so itself.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Runs wasm-opt, or leaves the file as it is; the same file is never shrunk twice. The page is made
/// small, the engine for threads fast.
fn shrink(tools: &Toolbox, wasm: &Path) -> Outcome<PathBuf> {
    let Some(script) = tools.wasm_opt() else {
        return Ok(wasm.to_path_buf());
    };
    let bytes = fs::read(wasm).while_doing(|| format!("reading {}", wasm.display()))?;
    let stem = wasm.file_stem().unwrap_or_default();
    let kept = places::scratch().join("wasm-opt").join(stem);
    let small = kept.join(format!("{}.wasm", fingerprint::of(&bytes)));
    if small.is_file() {
        return Ok(small);
    }
    clear(&kept)?;
    fs::create_dir_all(&kept).while_doing(|| format!("making {}", kept.display()))?;
    let mut command = tools.native("node");
    let fast = wasm
        .file_name()
        .is_some_and(|name| worker::is_fast(&name.to_string_lossy()));
    let partial = small.with_extension("partial");
    command
        .arg(script)
        .arg(if fast { "-O3" } else { "-Oz" })
        .args(FEATURES)
        .arg("-o")
        .arg(&partial)
        .arg(wasm);
    program::must(
        "shrinking the wasm (wasm-opt)",
        command,
        &program::log("wasm-opt"),
    )?;
    fs::rename(&partial, &small).while_doing(|| format!("naming {}", small.display()))?;
    Ok(small)
}

fn clear(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).while_doing(|| format!("removing {}", folder.display()))?;
    }
    Ok(())
}

/// For a build folder on another disk, where renaming does not work.
fn copy_all(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (entry, target) = {
            let entry = entry?;
            let target = to.join(entry.file_name());
            (entry, target)
        };
        if entry.file_type()?.is_dir() {
            copy_all(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

/// The files of a folder and its folders, by their addresses, in a stable order.
fn files(folder: &Path) -> Outcome<Vec<String>> {
    fn visit(folder: &Path, before: &str, names: &mut Vec<String>) -> std::io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = format!("{before}{name}");
            if path.is_dir() {
                visit(&path, &format!("{name}/"), names)?;
            } else {
                names.push(name);
            }
        }
        Ok(())
    }
    let mut names = Vec::new();
    visit(folder, "", &mut names).while_doing(|| format!("reading {}", folder.display()))?;
    names.sort();
    Ok(names)
}

/// The page of a site, as text.
fn page(site: &Path) -> Outcome<String> {
    let index = site.join("index.html");
    fs::read_to_string(&index).map_err(|error| {
        Problem::new(format!(
            "{} cannot be read: {error}.",
            places::shown(&index)
        ))
        .remedy("run `cargo xtask build`")
    })
}
