//! What runs beside the page, in threads: wasm files of their own, one for each purpose.
//!
//! Trunk knows of one program, so these are compiled and bound here. A script in `public/`, which
//! Trunk has copied, names what wasm-bindgen makes, and is named by the page.

use crate::pins::WASM_TARGET;
use crate::places;
use crate::problem::Outcome;
use crate::program;
use crate::tools::Toolbox;
use std::env;
use std::path::Path;

/// One wasm file beside the page's, and how it is made.
pub struct Beside {
    /// What it is, for whoever waits.
    what: &'static str,
    package: &'static str,
    /// The profile that it is built in, and whether wasm-opt makes it fast rather than small.
    profile: &'static str,
    pub fast: bool,
    /// The script of the thread.
    pub door: &'static str,
    /// The script that wasm-bindgen makes.
    pub script: &'static str,
    /// The wasm.
    pub wasm: &'static str,
}

/// The engine: lives and answers, built for speed.
pub const ENGINE: Beside = Beside {
    what: "the engine for threads beside the page",
    package: "paid-again-worker",
    profile: "worker",
    fast: true,
    door: "worker.js",
    script: "lives.js",
    wasm: "lives_bg.wasm",
};

/// The writer of workbooks, fetched when one is asked for, and small.
pub const WORKBOOK: Beside = Beside {
    what: "the writer of workbooks",
    package: "paid-again-workbook-web",
    profile: "release",
    fast: false,
    door: "spreadsheet.js",
    script: "workbook.js",
    wasm: "workbook_bg.wasm",
};

/// All of them.
const ALL: [&Beside; 2] = [&ENGINE, &WORKBOOK];

/// Whether a wasm file is one that speed counts for.
pub fn is_fast(name: &str) -> bool {
    ALL.iter().any(|it| it.fast && it.wasm == name)
}

/// Whether a finished file is one that is fetched only when somebody asks for a workbook.
pub fn is_asked_for(name: &str) -> bool {
    let of = &WORKBOOK;
    [of.door, of.script, of.wasm].iter().any(|plain| {
        let (stem, _) = plain.rsplit_once('.').unwrap_or((plain, ""));
        let rest = name.strip_prefix(stem);
        rest.is_some_and(|rest| rest.starts_with('-'))
    })
}

/// Puts scripts and wasm beside what Trunk has built.
pub fn build(tools: &Toolbox, raw: &Path) -> Outcome {
    ALL.iter().try_for_each(|it| it.build(tools, raw))
}

impl Beside {
    fn build(&self, tools: &Toolbox, raw: &Path) -> Outcome {
        let mut cargo = tools.for_wasm("cargo")?;
        cargo.args(["build", "--package", self.package]).args([
            "--profile",
            self.profile,
            "--target",
            WASM_TARGET,
        ]);
        let title = format!("building {}", self.what);
        program::must(&title, cargo, &program::log(self.package))?;
        let file = format!(
            "{WASM_TARGET}/{}/{}.wasm",
            self.profile,
            self.package.replace('-', "_")
        );
        let bindgen = format!("wasm-bindgen{}", env::consts::EXE_SUFFIX);
        let mut bindgen = tools.native(tools.wasm_bindgen()?.join(bindgen));
        bindgen
            .args([
                "--target",
                "web",
                "--no-typescript",
                "--remove-name-section",
            ])
            .args(["--out-name", self.script.trim_end_matches(".js")])
            .arg("--out-dir")
            .arg(raw)
            .arg(places::target().join(file));
        let log = program::log(&format!("{}-bindgen", self.package));
        program::must("binding it", bindgen, &log)?;
        Ok(())
    }
}
