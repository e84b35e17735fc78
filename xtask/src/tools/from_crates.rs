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
    ensure(&Package {
        name: "trunk",
        program: "trunk",
        version: pins::TRUNK,
        features: "",
        optimization: "0",
        says_version: true,
    })
}

/// The folder of wasm-bindgen and wasm-bindgen-test-runner, of the locked version.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    // It reads tens of megabytes at every build: a little optimization pays at once.
    ensure(&Package {
        name: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &pins::wasm_bindgen()?,
        features: "",
        optimization: "1",
        says_version: true,
    })
}

/// The folder of the program that splits a wasm file.
pub fn wasm_split() -> Outcome<PathBuf> {
    ensure(&Package {
        name: "wasm_split_cli_support",
        program: "wasm-split-cli",
        version: pins::WASM_SPLIT,
        features: "build-binary",
        optimization: "1",
        says_version: false,
    })
}

/// A package of crates.io that brings a program.
struct Package<'a> {
    name: &'a str,
    program: &'a str,
    version: &'a str,
    /// What has to be asked for, as the usual features are left out.
    features: &'a str,
    optimization: &'a str,
    /// Whether the program knows its own version.
    says_version: bool,
}

fn ensure(package: &Package) -> Outcome<PathBuf> {
    let Package { name, version, .. } = package;
    let wanted = format!("{name} {version}");
    let folder = stamp::ensure(&format!("{name}-{version}"), &wanted, |folder| {
        if ready_made(package, folder) && answers(package, folder) {
            return Ok(());
        }
        compiled(package, folder)?;
        if answers(package, folder) {
            return Ok(());
        }
        Err(Problem::new(format!(
            "{name} {version} was compiled but does not run."
        )))
    })?;
    Ok(folder.join("bin"))
}

/// Downloads it with cargo-binstall, where a person has that.
fn ready_made(package: &Package, folder: &Path) -> bool {
    let Package { name, version, .. } = package;
    if places::on_path("cargo-binstall").is_none() {
        return false;
    }
    let Ok(log) = stamp::log(&format!("{name}-binstall")) else {
        return false;
    };
    let mut command = Command::new("cargo-binstall");
    command
        .args(["--no-confirm", "--disable-strategies", "compile", "--root"])
        .arg(folder);
    command.arg(format!("{name}@{version}"));
    let title = format!("downloading {name} {version} with cargo-binstall");
    program::run(&title, command, &log).is_ok_and(|ended| ended.succeeded())
}

fn compiled(package: &Package, folder: &Path) -> Outcome {
    let Package { name, version, .. } = package;
    let title = format!("compiling {name} {version}, once; this takes minutes");
    let log = stamp::log(name)?;
    // First with the versions its authors tested. Some registries do not offer every one of
    // those; that shows at once, and then the newest compatible ones have to do.
    let mut tested = install(package, folder)?;
    tested.arg("--locked");
    let tested = program::run(&title, tested, &log)?;
    if tested.succeeded() {
        return Ok(());
    }
    if !tested.said.contains("failed to select a version") {
        tested.show_failure();
        return Err(no_compiler(name));
    }
    let newest = install(package, folder)?;
    let title = "the same with the newest parts, as some tested ones are not on offer";
    program::must(title, newest, &log)
        .map(drop)
        .map_err(|_| no_compiler(name))
}

fn install(package: &Package, folder: &Path) -> Outcome<Command> {
    let mut command = Command::new("cargo");
    command
        .args(["install", "--debug", "--no-default-features"])
        .args(["--features", package.features, "--root"])
        .arg(folder)
        .arg(format!("{}@{}", package.name, package.version))
        .current_dir(places::tools()?)
        .env("CARGO_TARGET_DIR", stamp::workshop()?)
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", package.optimization)
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

fn answers(package: &Package, folder: &Path) -> bool {
    let program = package.program;
    let file = folder
        .join("bin")
        .join(format!("{program}{}", env::consts::EXE_SUFFIX));
    if !package.says_version {
        return program::answer(Command::new(file).arg("--help")).is_some();
    }
    program::answer(Command::new(file).arg("--version"))
        .is_some_and(|said| said.contains(package.version))
}
