//! The widget: a program of its own, its page, and the script that authors paste.
//!
//! It is bound as a plain script and not as a module, and its wasm is laid down twice, as it is and as
//! a script: a sandboxed frame has an origin that nobody else has, and a plain server of files gives
//! such a page scripts, but no modules and nothing to fetch.

use super::{check, oembed, seal, split, styles};
use crate::fingerprint;
use crate::pins::WASM_TARGET;
use crate::places;
use crate::problem::{Outcome, Problem, While};
use crate::program;
use crate::tools::Toolbox;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The program.
const PROGRAM: &str = "paid-again-embed";
/// The script that authors paste: its name never changes.
pub const ELEMENT: &str = "paid-again.js";
/// The pages, each with the files that it names: what is made here, or stands in `public/`.
const PAGES: [(&str, &[&str]); 2] = [
    (
        "embed.html",
        &[
            "embed-styles.css",
            "embed-glue.js",
            "embed-engine.wasm",
            "embed-wasm.js",
            "embed-boot.js",
        ],
    ),
    ("builder.html", &["builder.css", "builder.js"]),
];

/// The style sheets made here, each with the file that it begins with.
const STYLES: [(&str, &str); 2] = [
    ("embed-styles.css", "embed-main.css"),
    ("builder.css", "builder-main.css"),
];

/// The page's own file that the builder reads too; it stands in the site under a name of its contents.
const GALLERY: &str = "gallery.json";

/// Whether a file of the site belongs to the widget or to its builder.
pub fn is_of_it(name: &str) -> bool {
    name.starts_with("embed") || name.starts_with("builder") || name == ELEMENT
}

/// The most bytes that the element's script may have; about 2 KB compressed.
const LARGEST_ELEMENT: usize = 5_000;

/// Puts the widget beside the sealed page.
pub fn build(
    tools: &Toolbox,
    sealed: &Path,
    shrink: impl Fn(&Path) -> Outcome<PathBuf>,
) -> Outcome {
    let made = places::scratch().join("embed");
    super::clear(&made)?;
    fs::create_dir_all(&made).while_doing(|| format!("making {}", made.display()))?;
    bind(tools, &made)?;
    let whole = made.join(format!("{PROGRAM}.wasm"));
    fs::rename(made.join("embed-glue_bg.wasm"), &whole)
        .while_doing(|| "naming the widget's wasm".into())?;
    let small = shrink(&whole)?;
    let bytes = fs::read(&small).while_doing(|| format!("reading {}", small.display()))?;
    write(&made.join("embed-wasm.js"), as_script(&bytes).as_bytes())?;
    write(&made.join("embed-engine.wasm"), &bytes)?;
    for (sheet, main) in STYLES {
        let styles = styles::bundle(&places::root().join("style"), main)?;
        write(&made.join(sheet), styles.as_bytes())?;
    }
    let public = places::root().join("public");
    for (page, files) in PAGES {
        let mut text = read(&public.join(page))?;
        for name in files {
            let source = [made.join(name), public.join(name)]
                .into_iter()
                .find(|file| file.is_file());
            let source = source
                .ok_or_else(|| Problem::new(format!("{page} names {name}, which is not there.")))?;
            let bytes =
                fs::read(&source).while_doing(|| format!("reading {}", source.display()))?;
            let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
            let new = format!("{stem}-{}.{extension}", fingerprint::of(&bytes));
            write(&sealed.join(&new), &bytes)?;
            text = seal::renamed(&text, name, &new);
        }
        if let Some(gallery) = seal::name_in(sealed, GALLERY) {
            text = seal::renamed(&text, GALLERY, &gallery);
        }
        check::check_page(page, &text)?;
        write(&sealed.join(page), text.as_bytes())?;
    }
    let element = split::lean(&read(&public.join(ELEMENT))?);
    if element.len() > LARGEST_ELEMENT {
        return Err(Problem::new(format!(
            "{ELEMENT} has {} bytes, which no longer compress to 2 KB.",
            element.len()
        ))
        .remedy("take something out: every page that embeds the calculator loads it"));
    }
    write(&sealed.join(ELEMENT), element.as_bytes())?;
    oembed::build(sealed)
}

/// Compiles the program and makes a plain script of its door.
fn bind(tools: &Toolbox, made: &Path) -> Outcome {
    let mut cargo = tools.for_wasm("cargo")?;
    cargo
        .args(["build", "--release", "--bin", PROGRAM])
        .args(["--target", WASM_TARGET]);
    program::must("building the widget", cargo, &program::log("embed"))?;
    let bindgen = format!("wasm-bindgen{}", env::consts::EXE_SUFFIX);
    let mut bindgen = tools.native(tools.wasm_bindgen()?.join(bindgen));
    bindgen
        .args(["--target", "no-modules", "--no-typescript"])
        .args(["--remove-name-section", "--out-name", "embed-glue"])
        .arg("--out-dir")
        .arg(made)
        .arg(places::target().join(format!("{WASM_TARGET}/release/{PROGRAM}.wasm")));
    program::must("binding it", bindgen, &program::log("embed-bindgen"))?;
    let glue = made.join("embed-glue.js");
    let lean = split::lean(&read(&glue)?);
    write(&glue, lean.as_bytes())
}

/// Bytes as a script that hands them to the page, one character each: what may not stand in a quoted
/// text is 256 characters further on, and the page takes the rest of 256.
///
/// Unlike base64 it keeps bytes apart, so it compresses nearly as well as they do.
fn as_script(bytes: &[u8]) -> String {
    let mut script = String::with_capacity(bytes.len() * 3 / 2);
    script.push_str("paidAgainWasm(\"");
    for byte in bytes {
        let plain = matches!(byte, b' '..=b'~' | 0xa0..) && !b"\"\\".contains(byte);
        let at = u32::from(*byte) + if plain { 0 } else { 256 };
        script.push(char::from_u32(at).unwrap_or_default());
    }
    script.push_str("\")\n");
    script
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).while_doing(|| format!("reading {}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).while_doing(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_survives_as_a_character() {
        let bytes: Vec<u8> = (0..=255).collect();
        let script = as_script(&bytes);
        let inside = script
            .strip_prefix("paidAgainWasm(\"")
            .and_then(|rest| rest.strip_suffix("\")\n"))
            .unwrap();
        let back: Vec<u8> = inside.chars().map(|c| (c as u32 & 255) as u8).collect();
        assert_eq!(back, bytes);
        assert!(!inside.contains(['"', '\\', '\n', '\r', '\0', '\u{7f}', '\u{85}']));
    }

    #[test]
    fn the_script_that_authors_paste_stays_small() {
        let element = read(&places::root().join("public").join(ELEMENT)).unwrap();
        let lean = split::lean(&element);
        assert!(lean.len() <= LARGEST_ELEMENT, "{} bytes", lean.len());
        assert!(
            !lean.contains("import ") && !lean.contains("export "),
            "no module"
        );
    }
}
