//! Where things are: the checkout, its build folder, and the one cache folder of the tools.

use crate::problem::{Outcome, Problem};
use std::env;
use std::path::{Path, PathBuf};

/// The root of the checkout.
pub fn root() -> PathBuf {
    // Cargo says where this package is when it runs it; a copy started by hand was compiled there.
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .filter(|folder| folder.ends_with("xtask"))
        .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    package.parent().map(Path::to_path_buf).unwrap_or(package)
}

/// Cargo's build folder.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) if !folder.is_empty() => root().join(folder),
        _ => root().join("target"),
    }
}

/// The deployable site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Where logs of the rings and intermediate files go.
pub fn scratch() -> PathBuf {
    target().join("xtask")
}

/// The one cache folder of the tools: `PAID_AGAIN_TOOLS`, or a folder in the platform's cache.
pub fn tools() -> Outcome<PathBuf> {
    if let Some(folder) = env::var_os("PAID_AGAIN_TOOLS").filter(|folder| !folder.is_empty()) {
        let folder = PathBuf::from(folder);
        return std::path::absolute(&folder)
            .map_err(|error| Problem::new(format!("PAID_AGAIN_TOOLS names no folder: {error}.")));
    }
    platform_cache(|name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    })
    .map(|cache| cache.join("paid-again"))
    .ok_or_else(|| {
        Problem::new("The platform's cache folder is unknown.")
            .remedy("set PAID_AGAIN_TOOLS to a folder for the tools")
    })
}

fn platform_cache(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    if cfg!(windows) {
        return variable("LOCALAPPDATA");
    }
    if cfg!(target_os = "macos") {
        return variable("HOME").map(|home| home.join("Library/Caches"));
    }
    variable("XDG_CACHE_HOME")
        .filter(|folder| folder.is_absolute())
        .or_else(|| variable("HOME").map(|home| home.join(".cache")))
}

/// The full path of a program on PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|it| it.is_file())
}

/// A path as people write it: relative to the checkout where it is inside.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_the_workspace() {
        assert!(root().join("Cargo.lock").is_file());
    }

    #[test]
    #[cfg(all(unix, not(target_os = "macos")))]
    fn the_cache_follows_the_base_directory_rules() {
        let only_home = |name: &str| (name == "HOME").then(|| PathBuf::from("/home/a"));
        assert_eq!(
            platform_cache(only_home),
            Some(PathBuf::from("/home/a/.cache"))
        );
        let relative = |name: &str| Some(PathBuf::from(if name == "HOME" { "/h" } else { "x" }));
        assert_eq!(platform_cache(relative), Some(PathBuf::from("/h/.cache")));
        assert_eq!(platform_cache(|_| None), None);
    }
}
