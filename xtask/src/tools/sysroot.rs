//! A compiler for wasm32 in the cache folder: Debian's rustc with a standard library built here.
//!
//! Debian ships the library's source but no wasm32 build of it. Building it takes a minute and
//! needs no root; nothing under `/usr` changes, and rustup learns nothing of it: the folder's
//! `bin` simply stands first on PATH for everything that compiles to wasm32.

use super::stamp;
use crate::pins::{SYSROOT_LINKER, WASM_TARGET};
use crate::places;
use crate::problem::{Outcome, Problem, While};
use crate::program;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const NAME: &str = "wasm32-sysroot";
const COMPILER: &str = "/usr/bin/rustc";
/// Part of the stamp: a change of the recipe makes the folder anew.
const RECIPE: &str = "recipe 1";

/// The folder, if it is there and belongs to the compiler that is there.
pub fn ready() -> Outcome<Option<PathBuf>> {
    let Some(compiler) = compiler() else {
        return Ok(None);
    };
    let folder = places::tools()?.join(NAME);
    Ok(stamp::holds(&folder, &wanted(&compiler)).then_some(folder))
}

/// The folder, built if need be.
pub fn ensure() -> Outcome<PathBuf> {
    let compiler = compiler().ok_or_else(|| {
        Problem::new(format!(
            "{COMPILER} does not run, though its package is installed."
        ))
    })?;
    stamp::ensure(NAME, &wanted(&compiler), |folder| {
        let host = compiler
            .lines()
            .find_map(|line| line.strip_prefix("host: "));
        let host = host.ok_or_else(|| Problem::new(format!("{COMPILER} names no host.")))?;
        let libraries = folder.join("lib/rustlib").join(WASM_TARGET).join("lib");
        build_library(&folder.join("work"), &libraries)?;
        link_the_rest(folder, host)?;
        wrap_programs(folder)
    })
}

fn compiler() -> Option<String> {
    Path::new(COMPILER)
        .is_file()
        .then(|| program::answer(Command::new(COMPILER).arg("-vV")))?
}

fn wanted(compiler: &str) -> String {
    format!("{RECIPE}\n{compiler}")
}

/// Builds std for wasm32 through an empty package, and takes the libraries from its build folder.
fn build_library(work: &Path, libraries: &Path) -> Outcome {
    let source = work.join("src");
    make(&source)?;
    write(&source.join("lib.rs"), "")?;
    let manifest = "[package]\nname = \"empty\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\
                    [workspace]\n[profile.release]\ndebug = 0\n";
    write(&work.join("Cargo.toml"), manifest)?;
    let path = env::var_os("PATH").unwrap_or_default();
    let path = [PathBuf::from("/usr/bin")]
        .into_iter()
        .chain(env::split_paths(&path));
    let path = env::join_paths(path).map_err(|error| Problem::new(format!("PATH: {error}")))?;
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo
        .args(["build", "--release", "--target", WASM_TARGET])
        // `test` and `proc_macro` too, or tests could not be linked.
        .args(["-Z", "build-std=std,panic_abort,test,proc_macro"])
        .current_dir(work)
        .env("PATH", path)
        .env("RUSTC", COMPILER)
        .env("CARGO_TARGET_DIR", work.join("target"))
        // Building std is not a stable feature; only these libraries are built this way.
        .env("RUSTC_BOOTSTRAP", "1")
        // The bitcode is what the page's link-time optimization works on.
        .env(
            "RUSTFLAGS",
            "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked",
        );
    for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTDOC", "RUSTC_WRAPPER"] {
        cargo.env_remove(variable);
    }
    let title = "building the standard library for wasm32, once; about a minute";
    program::must(title, cargo, &stamp::log(NAME)?)?;
    make(libraries)?;
    let built = work.join("target").join(WASM_TARGET).join("release/deps");
    for file in fs::read_dir(&built).while_doing(|| format!("reading {}", built.display()))? {
        let file = file.while_doing(|| format!("reading {}", built.display()))?;
        let name = file.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libempty-") {
            let to = libraries.join(&name);
            fs::copy(file.path(), &to).while_doing(|| format!("copying {name}"))?;
        }
    }
    fs::remove_dir_all(work).while_doing(|| format!("removing {}", work.display()))
}

/// The host's own libraries, the library's source, and the linker.
fn link_the_rest(folder: &Path, host: &str) -> Outcome {
    let (from, to) = (Path::new("/usr/lib/rustlib"), folder.join("lib/rustlib"));
    make(&to.join(host).join("bin"))?;
    link(&from.join(host).join("lib"), &to.join(host).join("lib"))?;
    link(&from.join("src"), &to.join("src"))?;
    link(&from.join("etc"), &to.join("etc"))?;
    link(
        Path::new(SYSROOT_LINKER),
        &to.join(host).join("bin/rust-lld"),
    )
}

/// Linked programs would look for their libraries under `/usr`; wrapped ones are told where.
fn wrap_programs(folder: &Path) -> Outcome {
    let bin = folder.join("bin");
    make(&bin)?;
    let root = folder.display();
    for program in ["rustc", "rustdoc"] {
        let line = format!("#!/bin/sh\nexec /usr/bin/{program} --sysroot '{root}' \"$@\"\n");
        write_program(&bin.join(program), &line)?;
    }
    let clippy = format!("#!/bin/sh\nSYSROOT='{root}' exec /usr/bin/cargo-clippy \"$@\"\n");
    write_program(&bin.join("cargo-clippy"), &clippy)?;
    link(
        Path::new("/usr/bin/clippy-driver"),
        &bin.join("clippy-driver"),
    )?;
    link(Path::new("/usr/bin/cargo"), &bin.join("cargo"))
}

fn make(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).while_doing(|| format!("making {}", folder.display()))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).while_doing(|| format!("writing {}", path.display()))
}

#[cfg(unix)]
fn write_program(path: &Path, text: &str) -> Outcome {
    use std::os::unix::fs::PermissionsExt;
    write(path, text)?;
    let everyone_may_run = fs::Permissions::from_mode(0o755);
    fs::set_permissions(path, everyone_may_run)
        .while_doing(|| format!("allowing {}", path.display()))
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Outcome {
    std::os::unix::fs::symlink(from, to).while_doing(|| format!("linking {}", to.display()))
}

// Debian is a Unix: elsewhere these are never reached, but the file has to compile.
#[cfg(not(unix))]
fn write_program(path: &Path, text: &str) -> Outcome {
    write(path, text)
}

#[cfg(not(unix))]
fn link(_from: &Path, to: &Path) -> Outcome {
    Err(Problem::new(format!(
        "{} cannot be linked on this system.",
        to.display()
    )))
}
