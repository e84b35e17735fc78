//! The one place where the versions of the tools are pinned.
//!
//! The wasm-bindgen command line must match the library to the last digit, so its version comes
//! from `Cargo.lock`; the packages of the browser tests are pinned in `e2e/package-lock.json`.

use crate::places;
use crate::problem::{Outcome, Problem, While};
use std::fs;

/// Trunk builds the page. 0.22 asks for a newer compiler than the one the project builds with.
pub const TRUNK: &str = "0.21.14";

/// Splits the page's wasm in two, at the seams that `wasm_split_helpers` of `Cargo.lock` marks.
pub const WASM_SPLIT: &str = "0.2.4";

/// binaryen brings wasm-opt, from npm.
pub const BINARYEN: &str = "132.0.0";

/// The target of the page.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Debian's packages for a wasm32 standard library, where rustup cannot add the target.
pub const SYSROOT_PACKAGES: &[&str] = &[
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "libstd-rust-web-dev",
    "rust-web-clippy",
    "lld-22",
];

/// The linker driver that goes with them.
pub const SYSROOT_LINKER: &str = "/usr/lib/llvm-22/bin/lld";

/// Debian's packages for the browser and the program that drives it.
pub const BROWSER_PACKAGES: &[&str] = &["chromium", "chromium-driver"];

/// Debian's package for the spreadsheet program that workbooks are tested in.
pub const OFFICE_PACKAGES: &[&str] = &["libreoffice-calc-nogui"];

/// The version of wasm-bindgen that `Cargo.lock` holds.
pub fn wasm_bindgen() -> Outcome<String> {
    let lock = places::root().join("Cargo.lock");
    let text = fs::read_to_string(&lock).while_doing(|| "reading Cargo.lock".into())?;
    locked_version(&text, "wasm-bindgen").ok_or_else(|| {
        Problem::new("Cargo.lock names no wasm-bindgen.").remedy("run `cargo generate-lockfile`")
    })
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    let name = format!("name = \"{package}\"");
    lines.find(|line| *line == name)?;
    let version = lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_file_names_one_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            locked_version(lock, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(locked_version(lock, "wasm-bindgen-cli"), None);
        assert!(wasm_bindgen().is_ok());
    }
}
