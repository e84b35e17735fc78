//! wasm-opt makes the page's wasm a tenth smaller. It is optional: no npm, no wasm-opt.

use super::{node, stamp};
use crate::pins::BINARYEN;
use crate::program;
use std::path::PathBuf;

/// The script that Node runs as wasm-opt, or nothing, with a sentence.
pub fn ensure() -> Option<PathBuf> {
    if !node::is_there() {
        println!("  no Node and npm: wasm-opt is left out, the wasm becomes about 10 % larger");
        return None;
    }
    let wanted = format!("binaryen {BINARYEN}");
    let folder = stamp::ensure(&format!("binaryen-{BINARYEN}"), &wanted, |folder| {
        let mut npm = node::npm(folder);
        npm.args([
            "install",
            "--no-save",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
        ]);
        npm.arg("--prefix")
            .arg(folder)
            .arg(format!("binaryen@{BINARYEN}"));
        let log = stamp::log("binaryen")?;
        program::must(
            &format!("installing wasm-opt (npm binaryen {BINARYEN})"),
            npm,
            &log,
        )
        .map(drop)
    });
    match folder {
        Ok(folder) => Some(folder.join("node_modules/binaryen/bin/wasm-opt")),
        Err(problem) => {
            println!("  {problem}\n  wasm-opt is left out, the wasm becomes about 10 % larger");
            None
        }
    }
}
