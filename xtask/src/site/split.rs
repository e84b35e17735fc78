//! The page's one wasm file becomes two: what the first screen needs, and what comes right after.
//!
//! Trunk knows of one file. So it builds with the feature `split`, and the program that splits cuts
//! the linker's output at the seam that the feature marks, before wasm-bindgen is run on the first
//! part. The script that joins them, [`LINK`], names the page's script and is named by it.

use crate::pins::WASM_TARGET;
use crate::places;
use crate::problem::{Outcome, Problem, While};
use crate::program;
use crate::tools::Toolbox;
use std::env;
use std::fs;
use std::path::Path;

/// The feature of the page that marks the seam.
pub const FEATURE: &str = "split";
/// The page's program, and the stem of its files.
const PROGRAM: &str = "paid-again-app";
/// The page's script.
pub const SCRIPT: &str = "paid-again-app.js";
/// The script that fetches the second file.
pub const LINK: &str = "__wasm_split.js";
/// The second file.
pub const SECOND: &str = "split_later.wasm";

/// What the script does with a response: right only where the server calls wasm by its media type.
const STREAMED: &str = "(WebAssembly.instantiateStreaming(src, imports))";
/// The same for any server.
const BUFFERED: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";

/// Puts the two files in the place of the one in `raw`, where Trunk has built the page.
pub fn split(tools: &Toolbox, raw: &Path) -> Outcome {
    let whole = places::target().join(format!("{WASM_TARGET}/release/{PROGRAM}.wasm"));
    let cut = places::scratch().join("split");
    super::clear(&cut)?;
    let mut splitter = tools.wasm_split()?;
    splitter.arg(&whole).arg(&cut).args(["--out-name", PROGRAM]);
    program::must(
        "splitting the wasm in two",
        splitter,
        &program::log("split"),
    )?;
    let bindgen = format!("wasm-bindgen{}", env::consts::EXE_SUFFIX);
    let mut bindgen = tools.native(tools.wasm_bindgen()?.join(bindgen));
    bindgen
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--remove-name-section", "--out-name", PROGRAM, "--out-dir"])
        .arg(raw)
        .arg(cut.join(format!("{PROGRAM}.wasm")));
    program::must("binding the first part", bindgen, &program::log("bindgen"))?;
    let script = read(&raw.join(SCRIPT))?;
    write(&raw.join(SCRIPT), &lean(&script))?;
    copy(&cut.join(SECOND), &raw.join(SECOND))?;
    let link = read(&cut.join(LINK))?;
    let buffered = link.replacen(STREAMED, BUFFERED, 1);
    if buffered == link {
        return Err(Problem::new(format!(
            "{LINK} has changed: it no longer says `{STREAMED}`."
        ))
        .remedy("adapt xtask/src/site/split.rs to the pinned version of the program that splits"));
    }
    write(&raw.join(LINK), &buffered)?;
    preload(&raw.join("index.html"))
}

/// A generated script without its indentation and the lines that are nothing but comment. One whose
/// quotes run over several lines is left as it is.
pub fn lean(script: &str) -> String {
    if script
        .lines()
        .any(|line| line.matches('`').count() % 2 == 1)
    {
        return script.to_owned();
    }
    let mut in_comment = false;
    let says_something = |line: &&str| {
        in_comment |= line.starts_with("/**");
        let says = !in_comment && !line.is_empty() && !line.starts_with("//");
        in_comment &= !line.ends_with("*/");
        says
    };
    let lines = script.lines().map(str::trim).filter(says_something);
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Lets the browser fetch the joining script with the page's own, not after it.
fn preload(index: &Path) -> Outcome {
    let page = read(index)?;
    let own = format!("<link rel=\"modulepreload\" href=\"./{SCRIPT}\">");
    let both = format!("{own}<link rel=\"modulepreload\" href=\"./{LINK}\">");
    write(index, &page.replacen(&own, &both, 1))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).while_doing(|| format!("reading {}", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).while_doing(|| format!("writing {}", path.display()))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to)
        .map(drop)
        .while_doing(|| format!("copying {}", from.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_keeps_what_it_does() {
        let script = "/**\n * What it is.\n */\nfunction a() {\n    // Why.\n    return `b` + \"/** c */\";\n}\n";
        assert_eq!(
            lean(script),
            "function a() {\nreturn `b` + \"/** c */\";\n}\n"
        );
        let several = "const a = `\n  // no comment\n`;\n";
        assert_eq!(lean(several), several);
    }
}
