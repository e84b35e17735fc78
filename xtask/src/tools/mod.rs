//! The tools the project needs, each pinned, each made sure of at most once per run.
//!
//! [`Toolbox`] is lazy: a step that needs no tool starts at once, and one that needs a missing
//! tool gets the sentence that says how to come by it.

pub mod browser;
mod debian;
mod from_crates;
mod node;
mod office;
mod stamp;
mod sysroot;
mod wasm_opt;
mod wasm_target;

use crate::places;
use crate::problem::Outcome;
use browser::Browser;
use std::cell::OnceCell;
use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;
use wasm_target::WasmTarget;

pub use node::{packages_of_lighthouse, packages_of_the_browser_tests};

/// Every tool, once it has been asked for.
#[derive(Default)]
pub struct Toolbox {
    wasm_target: OnceCell<Outcome<WasmTarget>>,
    wasm_bindgen: OnceCell<Outcome<PathBuf>>,
    trunk: OnceCell<Outcome<PathBuf>>,
    wasm_split: OnceCell<Outcome<PathBuf>>,
    wasm_opt: OnceCell<Option<PathBuf>>,
    browser: OnceCell<Outcome<Browser>>,
    office: OnceCell<Outcome<PathBuf>>,
}

impl Toolbox {
    /// A native program in the checkout.
    pub fn native(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(places::root());
        command
    }

    /// A program that compiles for wasm32, or calls what does.
    pub fn for_wasm(&self, program: &str) -> Outcome<Command> {
        let target = self.wasm_target.get_or_init(wasm_target::ensure).clone()?;
        let Some(sysroot) = target.sysroot else {
            return Ok(self.native(program));
        };
        let programs = sysroot.join("bin");
        // By its full path: looking it up would use this process's own PATH.
        let own = programs.join(program);
        let mut command = if own.is_file() {
            self.native(own)
        } else {
            self.native(program)
        };
        put_first_on_path(&mut command, programs);
        // What rustup's cargo set for this process must not reach another compiler.
        for variable in ["RUSTUP_TOOLCHAIN", "CARGO", "RUSTC", "RUSTDOC"] {
            command.env_remove(variable);
        }
        Ok(command)
    }

    /// Trunk, with everything it calls.
    pub fn trunk(&self) -> Outcome<Command> {
        let wasm_bindgen = self.wasm_bindgen()?;
        let folder = self.trunk.get_or_init(from_crates::trunk).clone()?;
        let program = folder.join(format!("trunk{}", env::consts::EXE_SUFFIX));
        let mut command = self.for_wasm(&program.display().to_string())?;
        put_first_on_path(&mut command, wasm_bindgen);
        Ok(command)
    }

    /// The folder of wasm-bindgen and its test runner.
    pub fn wasm_bindgen(&self) -> Outcome<PathBuf> {
        self.wasm_bindgen
            .get_or_init(from_crates::wasm_bindgen)
            .clone()
    }

    /// The program that splits a wasm file.
    pub fn wasm_split(&self) -> Outcome<Command> {
        let folder = self.wasm_split.get_or_init(from_crates::wasm_split);
        let name = format!("wasm-split-cli{}", env::consts::EXE_SUFFIX);
        Ok(self.native(folder.clone()?.join(name)))
    }

    /// wasm-opt, if it is to be had: the page only gets larger without it.
    pub fn wasm_opt(&self) -> Option<PathBuf> {
        self.wasm_opt.get_or_init(wasm_opt::ensure).clone()
    }

    /// The browser of the tests and its driver.
    pub fn browser(&self) -> Outcome<Browser> {
        self.browser.get_or_init(browser::ensure).clone()
    }

    /// The spreadsheet program.
    pub fn office(&self) -> Outcome<PathBuf> {
        self.office.get_or_init(office::ensure).clone()
    }

    /// Makes sure of what building the page takes; the message of the first tool that is missing.
    pub fn for_the_site(&self) -> Outcome {
        self.for_wasm("cargo")?;
        self.trunk()?;
        self.wasm_split()?;
        self.wasm_opt();
        stamp::drop_leftovers()
    }

    /// Makes sure of everything; every missing tool's message.
    pub fn everything(&self) -> Outcome {
        let first = self.for_the_site();
        let second = self.browser().map(drop);
        let third = packages_of_the_browser_tests().map(drop);
        let fourth = self.office().map(drop);
        first.and(second).and(third).and(fourth)
    }
}

/// What a program calls is looked for in `folder` before anywhere else.
fn put_first_on_path(command: &mut Command, folder: PathBuf) {
    let set = command
        .get_envs()
        .find_map(|(name, value)| (name == "PATH").then_some(value)?);
    let rest = set
        .map(OsStr::to_os_string)
        .or_else(|| env::var_os("PATH"))
        .unwrap_or_default();
    // It fails only for a folder with the list separator in its name; such a folder cannot be on
    // PATH at all, and the program then says what it does not find.
    if let Ok(path) = env::join_paths([folder].into_iter().chain(env::split_paths(&rest))) {
        command.env("PATH", path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_pile_up_in_front_of_path() {
        let mut command = Command::new("x");
        put_first_on_path(&mut command, "/b".into());
        put_first_on_path(&mut command, "/a".into());
        let path = command.get_envs().find_map(|(_, value)| value).unwrap();
        let folders: Vec<PathBuf> = env::split_paths(path).take(2).collect();
        assert_eq!(folders, [PathBuf::from("/a"), PathBuf::from("/b")]);
    }
}
