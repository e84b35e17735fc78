//! The rings that run in headless Chromium: the crates' wasm tests, and the built page.

use super::tally::{Tally, counted, of_playwright, of_rust};
use crate::pins::WASM_TARGET;
use crate::places;
use crate::problem::{Outcome, Problem, While};
use crate::program;
use crate::serve::{self, http::Site};
use crate::site;
use crate::tools::browser::Browser;
use crate::tools::{Toolbox, packages_of_lighthouse, packages_of_the_browser_tests};
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread;

/// A folder as deep as a stranger's host may have one: relative addresses have to hold there.
const PREFIX: &str = "/some/folder/";

/// What marks a file as a wasm test.
const MARK: &str = "wasm_bindgen_test";

/// A package with wasm tests, and cargo's words for where they are.
pub struct Package {
    /// Its name.
    pub name: String,
    /// `--lib`, `--test wasm`, …
    pub targets: Vec<String>,
}

/// The packages that have wasm tests, found by looking for the attribute.
pub fn packages() -> Vec<Package> {
    let crates = places::root().join("crates");
    let inner = fs::read_dir(crates)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let mut folders: Vec<_> = inner.chain([places::root()]).collect();
    folders.sort();
    folders
        .iter()
        .filter_map(|folder| package(folder))
        .collect()
}

fn package(folder: &Path) -> Option<Package> {
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).ok()?;
    let section = manifest.split("[package]").nth(1)?;
    let name = section
        .lines()
        .find_map(|line| line.strip_prefix("name = \""))?;
    let mut targets = Vec::new();
    if mentions_mark(&folder.join("src")) {
        let library = folder.join("src/lib.rs").is_file();
        targets.push(if library { "--lib" } else { "--bins" }.to_owned());
    }
    let mut tests: Vec<_> = fs::read_dir(folder.join("tests"))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|it| it == "rs") && mentions_mark(path))
        .collect();
    tests.sort();
    for test in tests {
        targets.push("--test".to_owned());
        targets.push(test.file_stem()?.to_string_lossy().into_owned());
    }
    (!targets.is_empty()).then(|| Package {
        name: name.trim_end_matches('"').to_owned(),
        targets,
    })
}

fn mentions_mark(path: &Path) -> bool {
    if path.is_dir() {
        let mut entries = fs::read_dir(path).into_iter().flatten().flatten();
        return entries.any(|entry| mentions_mark(&entry.path()));
    }
    fs::read_to_string(path).is_ok_and(|text| text.contains(MARK))
}

/// The wasm tests of every package that has some.
pub fn wasm_tests(tools: &Toolbox, arguments: &[String]) -> Outcome<Tally> {
    let packages = packages();
    if packages.is_empty() {
        println!("  no package has wasm tests");
        return Ok(Tally::default());
    }
    let browser = tools.browser()?;
    let capabilities = places::scratch().join("webdriver.json");
    fs::create_dir_all(places::scratch()).while_doing(|| "making the scratch folder".into())?;
    fs::write(&capabilities, browser.capabilities())
        .while_doing(|| "writing webdriver.json".into())?;
    let runner = format!("wasm-bindgen-test-runner{}", env::consts::EXE_SUFFIX);
    let runner = tools.wasm_bindgen()?.join(runner);
    let mut sum = Tally::default();
    for Package { name, targets } in packages {
        let mut cargo = tools.for_wasm("cargo")?;
        cargo
            .args([
                "test",
                "--no-fail-fast",
                "--target",
                WASM_TARGET,
                "-p",
                &name,
            ])
            .args(&targets)
            .args(arguments)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner)
            // A panic names its line without it, and there are tens of megabytes less to link.
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
            .env("CHROMEDRIVER", &browser.driver)
            .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
            .env_remove("GECKODRIVER");
        let title = format!("the wasm tests of {name}, in Chromium");
        sum = sum.plus(counted(&title, cargo, &format!("browser-{name}"), of_rust)?);
    }
    Ok(sum)
}

/// Playwright's tests of the built page.
pub fn end_to_end(tools: &Toolbox, arguments: &[String]) -> Outcome<Tally> {
    let (mut playwright, address) = node_beside_the_page(tools)?;
    playwright
        .arg("node_modules/@playwright/test/cli.js")
        .args(["test", "--reporter=list"])
        .args(arguments);
    let title = format!("Playwright at {address}");
    counted(&title, playwright, "e2e", of_playwright)
}

/// A script of the browser tests' folder, run by itself: the pictures, the speed of the page.
pub fn script(tools: &Toolbox, name: &str) -> Outcome {
    let (mut node, _) = node_beside_the_page(tools)?;
    node.arg(name);
    program::in_the_open(node)
}

/// The odds in a browser, beside the same simulation natively; and from a keystroke to the chart.
pub fn bench_web(tools: &Toolbox) -> Outcome {
    let program = super::outside::fast_command_line(tools)?;
    let (mut node, _) = node_beside_the_page(tools)?;
    node.arg("bench-web.mjs").env("PAID_AGAIN_BIN", program);
    program::in_the_open(node)?;
    script(tools, "speed.mjs")
}

/// Lighthouse, at the built page.
pub fn lighthouse(tools: &Toolbox) -> Outcome {
    let (mut node, _) = node_in(tools, &packages_of_lighthouse()?)?;
    node.arg("lighthouse.mjs");
    program::in_the_open(node)
}

/// Node in the folder of the browser tests, told where the built page is.
fn node_beside_the_page(tools: &Toolbox) -> Outcome<(Command, String)> {
    node_in(tools, &packages_of_the_browser_tests()?)
}

/// Node in a folder, told where the built page is, served in a folder by this very process, and which
/// browser to use.
fn node_in(tools: &Toolbox, folder: &Path) -> Outcome<(Command, String)> {
    let browser = tools.browser()?;
    if !site::is_fresh() {
        println!("  the site in dist/ is older than its sources");
        site::build(tools)?;
    }
    let package = site::package::assemble()?;
    let listener = serve::bind(0).while_doing(|| "looking for a free port".into())?;
    let site = Site::new(places::dist(), PREFIX);
    let address = site.address(&listener)?;
    thread::spawn(move || site.serve(&listener));
    let this = env::current_exe().map_err(|_| Problem::new("xtask does not know where it is."))?;
    let mut node = tools.native("node");
    node.current_dir(folder)
        .env("PAID_AGAIN_ADDRESS", &address)
        .env("PAID_AGAIN_PACKAGE", package)
        .env("PAID_AGAIN_CHROMIUM", &browser.chromium)
        .env("PAID_AGAIN_CHROMIUM_FLAGS", Browser::flags().join(" "))
        .env("PAID_AGAIN_XTASK", this);
    Ok((node, address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_tests_are_found_by_their_attribute() {
        let folder = env::temp_dir().join(format!("paid-again-package-{}", std::process::id()));
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::create_dir_all(folder.join("tests")).unwrap();
        fs::write(folder.join("Cargo.toml"), "[package]\nname = \"a\"\n").unwrap();
        fs::write(folder.join("src/main.rs"), "fn main() {}").unwrap();
        assert!(package(&folder).is_none());
        fs::write(
            folder.join("tests/wasm.rs"),
            format!("#[{MARK}] fn a() {{}}"),
        )
        .unwrap();
        let found = package(&folder).unwrap();
        assert_eq!(
            (found.name.as_str(), found.targets),
            ("a", vec!["--test".into(), "wasm".into()])
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
