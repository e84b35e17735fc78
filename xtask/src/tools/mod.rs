//! The tools the project needs, each pinned, each made sure of at most once per run.
//!
//! [`Toolbox`] is lazy: a step that needs no tool starts at once, and one that needs a missing
//! tool gets the sentence that says how to come by it.

pub mod browser;
mod debian;
mod from_crates;
mod node;
mod stamp;
mod sysroot;
mod wasm_opt;
mod wasm_target;

use crate::places;
use crate::problem::Outcome;
use browser::Browser;
use std::cell::OnceCell;
use std::env;
use std::path::PathBuf;
use std::process::Command;
use wasm_target::WasmTarget;

pub use node::packages_of_the_browser_tests;

/// Every tool, once it has been asked for.
#[derive(Default)]
pub struct Toolbox {
    wasm_target: OnceCell<Outcome<WasmTarget>>,
    wasm_bindgen: OnceCell<Outcome<PathBuf>>,
    trunk: OnceCell<Outcome<PathBuf>>,
    wasm_opt: OnceCell<Option<PathBuf>>,
    browser: OnceCell<Outcome<Browser>>,
}

impl Toolbox {
    /// A program with `folders` before everything else on PATH.
    fn with_path(program: &str, folders: Vec<PathBuf>) -> Command {
        let rest = env::var_os("PATH").unwrap_or_default();
        let all = folders.into_iter().chain(env::split_paths(&rest));
        let mut command = Command::new(program);
        command.current_dir(places::root());
        match env::join_paths(all) {
            Ok(path) => command.env("PATH", path),
            // A folder with the list separator in its name: only possible in a hand-made setting.
            Err(_) => &mut command,
        };
        command
    }

    /// A native program in the checkout.
    pub fn native(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(places::root());
        command
    }

    /// A program that compiles for wasm32, or calls what does.
    pub fn for_wasm(&self, program: &str) -> Outcome<Command> {
        let target = self.wasm_target.get_or_init(wasm_target::ensure).clone()?;
        let mut folders = vec![self.wasm_bindgen()?];
        let sysroot = target.sysroot;
        folders.extend(sysroot.iter().map(|folder| folder.join("bin")));
        // The program by its full path: looking it up would use this process's own PATH.
        let own = sysroot
            .as_ref()
            .map(|folder| folder.join("bin").join(program));
        let own = own.filter(|file| file.is_file());
        let name = own.map_or(program.into(), |file| file.display().to_string());
        let mut command = Self::with_path(&name, folders);
        if sysroot.is_some() {
            // What rustup's cargo set for this process must not reach another compiler.
            for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTDOC"] {
                command.env_remove(variable);
            }
        }
        Ok(command)
    }

    /// Trunk, with everything it calls.
    pub fn trunk(&self) -> Outcome<Command> {
        let folder = self.trunk.get_or_init(from_crates::trunk).clone()?;
        let program = folder.join(format!("trunk{}", env::consts::EXE_SUFFIX));
        self.for_wasm(&program.display().to_string())
    }

    /// The folder of wasm-bindgen and its test runner.
    pub fn wasm_bindgen(&self) -> Outcome<PathBuf> {
        self.wasm_bindgen
            .get_or_init(from_crates::wasm_bindgen)
            .clone()
    }

    /// wasm-opt, if it is to be had: the page only gets larger without it.
    pub fn wasm_opt(&self) -> Option<PathBuf> {
        self.wasm_opt.get_or_init(wasm_opt::ensure).clone()
    }

    /// The browser of the tests and its driver.
    pub fn browser(&self) -> Outcome<Browser> {
        self.browser.get_or_init(browser::ensure).clone()
    }

    /// Makes sure of what building the page takes; the message of the first tool that is missing.
    pub fn for_the_site(&self) -> Outcome {
        self.for_wasm("cargo")?;
        self.trunk()?;
        self.wasm_opt();
        stamp::drop_leftovers()
    }

    /// Makes sure of everything; every missing tool's message.
    pub fn everything(&self) -> Outcome {
        let first = self.for_the_site();
        let second = self.browser().map(drop);
        let third = packages_of_the_browser_tests().map(drop);
        first.and(second).and(third)
    }
}
