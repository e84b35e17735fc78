//! The engine for the threads beside the page: a wasm file of its own, built for speed.
//!
//! Trunk knows of one program, so this one is compiled and bound here. `public/worker.js`, which Trunk
//! has copied, names the script, and is named by the page.

use crate::pins::WASM_TARGET;
use crate::places;
use crate::problem::Outcome;
use crate::program;
use crate::tools::Toolbox;
use std::env;
use std::path::Path;

/// The package, and the profile that it is built in.
const PACKAGE: &str = "paid-again-worker";
const PROFILE: &str = "worker";
/// The script of a thread.
pub const DOOR: &str = "worker.js";
/// The script that wasm-bindgen makes.
pub const SCRIPT: &str = "lives.js";
/// The wasm.
pub const WASM: &str = "lives_bg.wasm";

/// Puts script and wasm beside what Trunk has built.
pub fn build(tools: &Toolbox, raw: &Path) -> Outcome {
    let mut cargo = tools.for_wasm("cargo")?;
    cargo
        .args(["build", "--package", PACKAGE, "--profile", PROFILE])
        .args(["--target", WASM_TARGET]);
    program::must(
        "building the engine for threads beside the page",
        cargo,
        &program::log("worker"),
    )?;
    let file = format!("{WASM_TARGET}/{PROFILE}/{}.wasm", PACKAGE.replace('-', "_"));
    let bindgen = format!("wasm-bindgen{}", env::consts::EXE_SUFFIX);
    let mut bindgen = tools.native(tools.wasm_bindgen()?.join(bindgen));
    bindgen
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--remove-name-section",
        ])
        .args(["--out-name", "lives", "--out-dir"])
        .arg(raw)
        .arg(places::target().join(file));
    program::must("binding it", bindgen, &program::log("worker-bindgen"))?;
    Ok(())
}
