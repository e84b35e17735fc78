//! The engine as a JavaScript package, in `target/package/paid-again/`: `package/` together with the
//! very engine that the site's threads use.
//!
//! Nothing is compiled for it, so nobody gets another engine than the page's.

use super::{seal, worker};
use crate::places;
use crate::problem::{Outcome, Problem, While};
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the package and of its folder.
pub const NAME: &str = "paid-again";
/// What `package/` has that others get.
const WRITTEN: [&str; 6] = [
    "package.json",
    "index.js",
    "index.d.ts",
    "scenario.d.ts",
    "presets.d.ts",
    "README.md",
];
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];
/// The engine's script and its wasm, as the package calls them.
const SCRIPT: &str = "engine.js";
const WASM: &str = "engine_bg.wasm";

/// Where it is put together; the package is a folder in it.
pub fn folder() -> PathBuf {
    places::target().join("package")
}

/// Puts the package together from a fresh site; where it is.
pub fn assemble() -> Outcome<PathBuf> {
    let (root, dist, made) = (places::root(), places::dist(), folder().join(NAME));
    super::clear(&made)?;
    fs::create_dir_all(&made).while_doing(|| format!("making {}", places::shown(&made)))?;
    for name in WRITTEN {
        copy(&root.join("package").join(name), &made.join(name))?;
    }
    for name in LICENCES {
        copy(&root.join(name), &made.join(name))?;
    }
    copy(&in_site(&dist, worker::ENGINE.wasm)?, &made.join(WASM))?;
    let script = read(&in_site(&dist, worker::ENGINE.script)?)?;
    // The address that it looks at by itself; bundlers follow it too.
    write(
        &made.join(SCRIPT),
        &script.replace(worker::ENGINE.wasm, WASM),
    )?;
    write(&made.join("presets.js"), &presets(&root)?)?;
    Ok(made)
}

/// The gallery as a script: JSON is JavaScript.
fn presets(root: &Path) -> Outcome<String> {
    let gallery = read(&root.join("public/gallery.json"))?;
    let opening = read(&root.join("crates/presets/src/scenarios/default.json"))?;
    let end = read(&root.join("package/presets.mjs"))?;
    let (gallery, opening) = (gallery.trim_end(), opening.trim_end());
    Ok(format!(
        "const gallery = {gallery};\nconst opening = {opening};\n\n{end}"
    ))
}

/// A file of the site, whose name has the fingerprint of its contents in it.
fn in_site(dist: &Path, name: &str) -> Outcome<PathBuf> {
    let found = seal::name_in(dist, name).map(|name| dist.join(name));
    found.ok_or_else(|| {
        Problem::new(format!("{} has no {name}.", places::shown(dist)))
            .remedy("run `cargo xtask build`")
    })
}

fn copy(from: &Path, to: &Path) -> Outcome {
    let copied = fs::copy(from, to);
    copied
        .map(drop)
        .while_doing(|| format!("copying {}", places::shown(from)))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).while_doing(|| format!("reading {}", places::shown(path)))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).while_doing(|| format!("writing {}", places::shown(path)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_the_site_is_found_by_its_plain_name() {
        let folder = std::env::temp_dir().join(format!("paid-again-pack-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in [
            "lives_bg-1f.wasm",
            "lives-1f.js",
            "lives.css",
            "lives-1f.js.br",
        ] {
            fs::write(folder.join(name), "").unwrap();
        }
        let found =
            |name| in_site(&folder, name).map(|path| path.file_name().map(ToOwned::to_owned));
        assert_eq!(found("lives.js"), Ok(Some("lives-1f.js".into())));
        assert_eq!(found("lives_bg.wasm"), Ok(Some("lives_bg-1f.wasm".into())));
        assert!(found("worker.js").is_err());
        fs::remove_dir_all(folder).unwrap();
    }
}
