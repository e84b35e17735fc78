//! The standard library for wasm32: rustup's, or one built beside Debian's compiler.

use super::{debian, stamp, sysroot};
use crate::pins::{SYSROOT_PACKAGES, WASM_TARGET};
use crate::places;
use crate::problem::Outcome;
use crate::program;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Which compiler knows wasm32.
#[derive(Clone, Debug)]
pub struct WasmTarget {
    /// The folder of a compiler of our own; none where the person's own compiler has the target.
    pub sysroot: Option<PathBuf>,
}

/// Makes sure of a compiler that knows wasm32.
pub fn ensure() -> Outcome<WasmTarget> {
    if own_compiler_has_it() {
        return Ok(WasmTarget { sysroot: None });
    }
    if let Some(folder) = sysroot::ready()? {
        return Ok(WasmTarget {
            sysroot: Some(folder),
        });
    }
    if rustup_adds_it()? {
        return Ok(WasmTarget { sysroot: None });
    }
    println!("  rustup cannot add the target, so Debian's compiler takes its place for wasm32");
    let remedy = format!("run `rustup target add {WASM_TARGET}` (https://rustup.rs)");
    debian::ensure("standard library for wasm32", SYSROOT_PACKAGES, &remedy)?;
    Ok(WasmTarget {
        sysroot: Some(sysroot::ensure()?),
    })
}

/// Asks the compiler itself, so that it may come from anywhere.
fn own_compiler_has_it() -> bool {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "target-libdir", "--target", WASM_TARGET])
        .current_dir(places::root());
    let folder = program::answer(&mut rustc);
    folder
        .and_then(|folder| fs::read_dir(folder).ok())
        .is_some_and(|files| {
            files
                .flatten()
                .any(|file| file.file_name().to_string_lossy().starts_with("libcore-"))
        })
}

fn rustup_adds_it() -> Outcome<bool> {
    if places::on_path("rustup").is_none() {
        return Ok(false);
    }
    let mut rustup = Command::new("rustup");
    rustup
        .args(["target", "add", WASM_TARGET])
        .current_dir(places::root());
    let title = format!("rustup target add {WASM_TARGET}");
    let ended = program::run(&title, rustup, &stamp::log("rustup")?)?;
    Ok(ended.succeeded() && own_compiler_has_it())
}
