//! The browser of the tests: Chromium and chromedriver, and the one list of Chromium's flags.

use super::debian;
use crate::pins::BROWSER_PACKAGES;
use crate::places;
use crate::problem::Outcome;
use std::env;
use std::path::PathBuf;

/// What keeps a test browser quiet, quick and independent of the machine it runs on.
const FLAGS: &[&str] = &[
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// Chromium refuses to run as root with its sandbox.
const ONLY_AS_ROOT: &str = "--no-sandbox";

/// The names under which Chromium is found.
const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// A Chromium and the program that drives it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The browser.
    pub chromium: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

impl Browser {
    /// The flags with which every test starts it.
    pub fn flags() -> Vec<&'static str> {
        let more = debian::is_root().then_some(ONLY_AS_ROOT);
        FLAGS.iter().copied().chain(more).collect()
    }

    /// The capabilities that wasm-bindgen's test runner asks the driver for.
    pub fn capabilities(&self) -> String {
        let flags: Vec<String> = Self::flags().iter().map(|flag| quoted(flag)).collect();
        let binary = quoted(&self.chromium.display().to_string());
        let flags = flags.join(", ");
        format!("{{ \"goog:chromeOptions\": {{ \"binary\": {binary}, \"args\": [{flags}] }} }}\n")
    }
}

/// Chromium with its driver, from PATH, or from Debian.
pub fn ensure() -> Outcome<Browser> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let remedy = "install Chromium (or Chrome) and the chromedriver of the same version, and put \
                  both on PATH; or name them in CHROME and CHROMEDRIVER";
    debian::ensure("Chromium with chromedriver", BROWSER_PACKAGES, remedy)?;
    find().ok_or_else(|| {
        crate::problem::Problem::new("Chromium is installed but not on PATH.").remedy(remedy)
    })
}

fn find() -> Option<Browser> {
    let named = |variable: &str| {
        env::var_os(variable)
            .map(PathBuf::from)
            .filter(|it| it.is_file())
    };
    let mac = PathBuf::from("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    let chromium = named("CHROME")
        .or_else(|| NAMES.iter().find_map(|name| places::on_path(name)))
        .or_else(|| mac.is_file().then_some(mac))?;
    let driver = named("CHROMEDRIVER").or_else(|| places::on_path("chromedriver"))?;
    Some(Browser { chromium, driver })
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capabilities_are_json_even_on_windows() {
        let browser = Browser {
            chromium: r"C:\a b\c.exe".into(),
            driver: "d".into(),
        };
        let text = browser.capabilities();
        assert!(text.starts_with(
            r#"{ "goog:chromeOptions": { "binary": "C:\\a b\\c.exe", "args": ["--headless", "#
        ));
    }
}
