//! Tools that come from crates.io: Trunk and the wasm-bindgen command line.
//!
//! They are compiled without optimization of their own and without TLS: they run for seconds, and
//! neither fetches anything here. That takes a third of the time of the usual build.

use super::stamp;
use crate::pins;
use crate::places;
use crate::problem::{Outcome, Problem};
use crate::program;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the pinned Trunk.
pub fn trunk() -> Outcome<PathBuf> {
    ensure("trunk", "trunk", pins::TRUNK, "0")
}

/// The folder of wasm-bindgen and wasm-bindgen-test-runner, of the locked version.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    // It reads tens of megabytes at every build: a little optimization pays at once.
    ensure(
        "wasm-bindgen-cli",
        "wasm-bindgen",
        &pins::wasm_bindgen()?,
        "1",
    )
}

fn ensure(package: &str, program: &str, version: &str, optimization: &str) -> Outcome<PathBuf> {
    let wanted = format!("{package} {version}");
    let folder = stamp::ensure(&format!("{package}-{version}"), &wanted, |folder| {
        if ready_made(package, version, folder) && answers(program, folder, version) {
            return Ok(());
        }
        compiled(package, version, optimization, folder)?;
        if answers(program, folder, version) {
            return Ok(());
        }
        Err(Problem::new(format!(
            "{package} {version} was compiled but does not run."
        )))
    })?;
    Ok(folder.join("bin"))
}

/// Downloads it with cargo-binstall, where a person has that.
fn ready_made(package: &str, version: &str, folder: &Path) -> bool {
    if places::on_path("cargo-binstall").is_none() {
        return false;
    }
    let Ok(log) = stamp::log(&format!("{package}-binstall")) else {
        return false;
    };
    let mut command = Command::new("cargo-binstall");
    command
        .args(["--no-confirm", "--disable-strategies", "compile", "--root"])
        .arg(folder);
    command.arg(format!("{package}@{version}"));
    let title = format!("downloading {package} {version} with cargo-binstall");
    program::run(&title, command, &log).is_ok_and(|ended| ended.succeeded())
}

fn compiled(package: &str, version: &str, optimization: &str, folder: &Path) -> Outcome {
    let title = format!("compiling {package} {version}, once; this takes minutes");
    let log = stamp::log(package)?;
    // First with the versions its authors tested. Some registries do not offer every one of
    // those; that shows at once, and then the newest compatible ones have to do.
    let mut tested = install(package, version, optimization, folder)?;
    tested.arg("--locked");
    let tested = program::run(&title, tested, &log)?;
    if tested.succeeded() {
        return Ok(());
    }
    if !tested.said.contains("failed to select a version") {
        tested.show_failure();
        return Err(no_compiler(package));
    }
    let newest = install(package, version, optimization, folder)?;
    let title = "the same with the newest parts, as some tested ones are not on offer";
    program::must(title, newest, &log)
        .map(drop)
        .map_err(|_| no_compiler(package))
}

fn install(package: &str, version: &str, optimization: &str, folder: &Path) -> Outcome<Command> {
    let mut command = Command::new("cargo");
    command
        .args(["install", "--debug", "--no-default-features", "--root"])
        .arg(folder)
        .arg(format!("{package}@{version}"))
        .current_dir(places::tools()?)
        .env("CARGO_TARGET_DIR", stamp::workshop()?)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", optimization)
        .env("CARGO_INCREMENTAL", "0");
    Ok(command)
}

fn no_compiler(package: &str) -> Problem {
    let problem = Problem::new(format!("{package} could not be compiled."));
    if ["cc", "clang", "gcc", "link"]
        .iter()
        .any(|name| places::on_path(name).is_some())
    {
        return problem.remedy("the end of its log above says why");
    }
    problem.remedy("install a C compiler, as Rust needs one to link (Debian: apt-get install gcc)")
}

fn answers(program: &str, folder: &Path, version: &str) -> bool {
    let file = folder
        .join("bin")
        .join(format!("{program}{}", env::consts::EXE_SUFFIX));
    program::answer(Command::new(file).arg("--version")).is_some_and(|said| said.contains(version))
}
