//! One stylesheet out of many: each `@import "x.css" layer(y);` of a bundle's file becomes
//! `@layer y { … }` with the file's contents.
//!
//! A browser would fetch imports one after the other; bundled, the first paint waits for one file.
//! Comments and indentation stay at home. Only that one form is known. Anything else in the file is kept as it stands, and an import of
//! another form is refused rather than shipped.

use crate::problem::{Outcome, Problem, While};
use std::fs;
use std::path::Path;

/// The page's bundles: what the first screen needs, and what comes after it.
pub const MAIN: [&str; 2] = ["main.css", "later-main.css"];

/// The bundle of the file `main` of a folder.
pub fn bundle(folder: &Path, main: &str) -> Outcome<String> {
    let main = read(&folder.join(main))?;
    let mut bundle = String::new();
    for line in main.lines() {
        match import(line)? {
            None => bundle.push_str(line),
            Some((file, layer)) => {
                let body = read(&folder.join(file))?;
                if body.lines().any(is_import) {
                    return Err(Problem::new(format!("style/{file} imports another file."))
                        .remedy("import it in style/main.css, with its layer"));
                }
                bundle.push_str(&format!("@layer {layer} {{\n{}\n}}", body.trim_end()));
            }
        }
        bundle.push('\n');
    }
    Ok(lean(&bundle))
}

/// A stylesheet without its comments and its indentation, which are for those who write it.
fn lean(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    // A comment can't begin within quotes.
    while let Some(at) = rest.find(['"', '/']) {
        said.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = match rest.strip_prefix("/*") {
            Some(comment) => {
                rest = comment.split_once("*/").map_or("", |(_, after)| after);
                continue;
            }
            None if rest.starts_with('"') => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            None => 1,
        };
        said.push_str(&rest[..taken]);
        rest = &rest[taken..];
    }
    said.push_str(rest);
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The file and the layer, when the line is an import.
fn import(line: &str) -> Outcome<Option<(&str, &str)>> {
    if !is_import(line) {
        return Ok(None);
    }
    let parts = line
        .trim()
        .strip_prefix("@import \"")
        .and_then(|rest| rest.strip_suffix(");"))
        .and_then(|rest| rest.split_once("\" layer("))
        .filter(|(file, layer)| plain(file) && plain(layer));
    parts.map(Some).ok_or_else(|| {
        Problem::new(format!(
            "style/main.css has an import of an unknown form: {}",
            line.trim()
        ))
        .remedy("write @import \"file.css\" layer(name);")
    })
}

fn is_import(line: &str) -> bool {
    line.trim_start().starts_with("@import")
}

fn plain(name: &str) -> bool {
    let allowed = |character: char| character.is_ascii_alphanumeric() || "-_./".contains(character);
    !name.is_empty() && !name.contains("..") && name.chars().all(allowed)
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).while_doing(|| format!("reading {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_stay_at_home() {
        let written =
            "/* Why. */\na {\n  content: \"/* no comment */\"; /* two\n  lines */\n  b: c/d;\n}\n";
        assert_eq!(
            lean(written),
            "a {\ncontent: \"/* no comment */\";\nb: c/d;\n}\n"
        );
    }

    #[test]
    fn imports_become_layers_and_the_rest_stays() {
        let folder = std::env::temp_dir().join(format!("paid-again-styles-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let main = "@layer base, page;\n@import \"page.css\" layer(page);\n";
        fs::write(folder.join("main.css"), main).unwrap();
        fs::write(folder.join("page.css"), "body { margin: 0 }\n").unwrap();
        let bundle = bundle(&folder, "main.css").unwrap();
        assert_eq!(
            bundle,
            "@layer base, page;\n@layer page {\nbody { margin: 0 }\n}\n"
        );
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn other_imports_are_refused() {
        assert!(import("@import url(https://example.com/x.css);").is_err());
        assert!(import("@import \"../x.css\" layer(a);").is_err());
        assert_eq!(import("a { color: red }"), Ok(None));
    }
}
