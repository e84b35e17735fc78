//! What Trunk built becomes what is deployed: bundled styles, shrunk wasm, names by contents.
//!
//! Every `.js`, `.css`, `.wasm` and `.json` file that the page names gets the fingerprint of its contents
//! into its name, so that a cache may keep it for ever and still never serve an old one. Scripts
//! that name each other, and the wasm that one of them fetches, share one fingerprint, and the script
//! that fetches says what must arrive. Files that nothing names so (icons, a service worker, which must keep its address) stay as they are.

use super::{page, split, styles, worker};
use crate::fingerprint;
use crate::places;
use crate::problem::{Outcome, While};
use std::fs;
use std::path::{Path, PathBuf};

/// Copies the site from `raw` to `sealed`, finished.
pub fn seal(
    raw: &Path,
    sealed: &Path,
    shrink: impl Fn(&Path) -> Outcome<PathBuf>,
    digest: impl Fn(&Path) -> Outcome<String>,
) -> Outcome {
    super::copy_all(raw, sealed).while_doing(|| "copying what Trunk built".into())?;
    let mut page = page(sealed)?;
    let mut bound = Vec::new();
    for group in BOUND {
        bound.extend(rename_together(sealed, group, &shrink, &digest)?);
    }
    for (name, new) in &bound {
        page = renamed(&page, name, new);
    }
    for name in files(sealed)? {
        if bound.iter().any(|(_, new)| *new == name) {
            continue;
        }
        let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
        if !matches!(extension, "js" | "css" | "wasm" | "json") || !names(&page, &name) {
            continue;
        }
        let file = sealed.join(&name);
        let bytes = match extension {
            "wasm" => {
                let small = shrink(&file)?;
                fs::read(&small).while_doing(|| format!("reading {}", small.display()))?
            }
            "css" if styles::MAIN.contains(&name.as_str()) => {
                styles::bundle(&places::root().join("style"), &name)?.into_bytes()
            }
            _ => fs::read(&file).while_doing(|| format!("reading {}", file.display()))?,
        };
        let new = format!("{stem}-{}.{extension}", fingerprint::of(&bytes));
        write(&sealed.join(&new), &bytes)?;
        fs::remove_file(&file).while_doing(|| format!("removing {}", file.display()))?;
        page = renamed(&page, &name, &new);
    }
    write(&sealed.join("index.html"), page.as_bytes())
}

/// Files that name each other: the page's script, the one that joins the two parts of its wasm, and
/// the second part; the script of a thread, that of its wasm, and the wasm.
const BOUND: [[&str; 3]; 3] = [
    [split::SCRIPT, split::LINK, split::SECOND],
    of_thread(&worker::ENGINE),
    of_thread(&worker::WORKBOOK),
];

const fn of_thread(beside: &worker::Beside) -> [&'static str; 3] {
    [beside.door, beside.script, beside.wasm]
}

/// Renames files that name each other. Answers their old and new names.
fn rename_together(
    sealed: &Path,
    group: [&str; 3],
    shrink: &impl Fn(&Path) -> Outcome<PathBuf>,
    digest: &impl Fn(&Path) -> Outcome<String>,
) -> Outcome<Vec<(String, String)>> {
    let files: Vec<(&str, PathBuf)> = group.map(|name| (name, sealed.join(name))).into();
    if !files.iter().all(|(_, file)| file.is_file()) {
        return Ok(Vec::new());
    }
    let mut contents = Vec::new();
    for (_, file) in &files {
        let ready = if file.extension().is_some_and(|it| it == "wasm") {
            shrink(file)?
        } else {
            file.clone()
        };
        contents.push(fs::read(&ready).while_doing(|| format!("reading {}", ready.display()))?);
    }
    let mark = fingerprint::of(&contents.concat());
    let names: Vec<(String, String)> = files
        .iter()
        .map(|(name, _)| {
            let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
            // Some hosts pass over files whose names begin with an underscore.
            let stem = stem.trim_start_matches('_');
            ((*name).to_owned(), format!("{stem}-{mark}.{extension}"))
        })
        .collect();
    // The wasm is written first, since a script says what is in it.
    let mut fetched = Vec::new();
    let mut scripts = Vec::new();
    for (((_, file), (old, new)), bytes) in files.iter().zip(&names).zip(contents) {
        match String::from_utf8(bytes) {
            Ok(script) => scripts.push((new, script)),
            Err(wasm) => {
                write(&sealed.join(new), wasm.as_bytes())?;
                fetched.push((old, digest(&sealed.join(new))?));
            }
        }
        fs::remove_file(file).while_doing(|| format!("removing {}", file.display()))?;
    }
    for (new, script) in scripts {
        let script = fetched.iter().fold(script, |script, (file, digest)| {
            said_at_fetching(&script, file, digest)
        });
        write(&sealed.join(new), retold(script, &names).as_bytes())?;
    }
    Ok(names)
}

/// A script that, where it fetches the file, says what must arrive.
fn said_at_fetching(script: &str, file: &str, digest: &str) -> String {
    let plain = format!("fetch(new URL(\"./{file}\", import.meta.url))");
    let with = plain.replacen("))", &format!("), {{ integrity: \"{digest}\" }})"), 1);
    script.replace(&plain, &with)
}

/// A script with the new names where it imports or fetches. The name by which the wasm asks for its
/// imports is no address, and stays.
fn retold(script: String, names: &[(String, String)]) -> String {
    names.iter().fold(script, |script, (old, new)| {
        script
            .replace(&format!("from \"./{old}\""), &format!("from \"./{new}\""))
            .replace(&format!("URL(\"./{old}\""), &format!("URL(\"./{new}\""))
    })
}

/// The files beside the page, in a stable order.
fn files(folder: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(folder).while_doing(|| format!("reading {}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

fn names(page: &str, file: &str) -> bool {
    renamed(page, file, "") != page
}

/// The name under which a file stands in a sealed site: with the fingerprint of its contents in it.
pub fn name_in(site: &Path, name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    let is_it = |file: &String| {
        let mark = file
            .strip_prefix(stem)
            .and_then(|rest| rest.strip_suffix(extension)?.strip_suffix('.'));
        mark.is_some_and(|mark| mark.starts_with('-') && !mark[1..].contains(['-', '.']))
    };
    let files = fs::read_dir(site).into_iter().flatten().flatten();
    let mut names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    names.find(is_it)
}

/// Replaces a file's name where it stands whole, in quotes or after a slash.
pub fn renamed(page: &str, old: &str, new: &str) -> String {
    let mut result = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(at) = rest.find(old) {
        let (before, after) = (&rest[..at], &rest[at + old.len()..]);
        let whole = before.ends_with(['"', '\'', '/', '='])
            && after.starts_with(['"', '\'', '?', ' ', '>']);
        result.push_str(before);
        result.push_str(if whole { new } else { old });
        rest = after;
    }
    result.push_str(rest);
    result
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).while_doing(|| format!("writing {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::split::{LINK, SCRIPT, SECOND};
    use super::*;

    fn digest(_: &Path) -> Outcome<String> {
        Ok("sha384-x".to_owned())
    }

    #[test]
    fn only_whole_names_are_replaced() {
        let page = r#"<script src="./boot.js" data-js="app.js"></script><a href="my-app.js">"#;
        let done = renamed(page, "app.js", "app-1.js");
        assert_eq!(
            done,
            r#"<script src="./boot.js" data-js="app-1.js"></script><a href="my-app.js">"#
        );
        assert!(names(page, "boot.js"));
        assert!(!names(page, "oot.js"));
    }

    #[test]
    fn scripts_that_name_each_other_are_renamed_together() {
        let folder = std::env::temp_dir().join(format!("paid-again-bound-{}", std::process::id()));
        let (raw, sealed) = (folder.join("raw"), folder.join("sealed"));
        fs::create_dir_all(&raw).unwrap();
        let page = format!("<script src=\"./{SCRIPT}\"></script>");
        fs::write(raw.join("index.html"), page).unwrap();
        let script = format!("import * as a from \"./{LINK}\"\nconst it = {{ \"./{LINK}\": a }}");
        fs::write(raw.join(SCRIPT), script).unwrap();
        let link = format!(
            "import {{ b }} from \"./{SCRIPT}\"; fetch(new URL(\"./{SECOND}\", import.meta.url))"
        );
        fs::write(raw.join(LINK), link).unwrap();
        fs::write(raw.join(SECOND), [0xff, 0x00]).unwrap();
        seal(&raw, &sealed, |wasm| Ok(wasm.to_path_buf()), digest).unwrap();
        let names = files(&sealed).unwrap();
        let named = |stem: &str| {
            let mut found = names.iter().filter(|name| name.starts_with(stem));
            let one = found.next().unwrap().clone();
            assert!(found.next().is_none(), "{stem}");
            one
        };
        let [script, link, second] = ["paid-again-app-", "wasm_split-", "split_later-"].map(named);
        assert!(super::page(&sealed).unwrap().contains(&script));
        let text = |name: &str| fs::read_to_string(sealed.join(name)).unwrap();
        assert_eq!(
            text(&script),
            format!("import * as a from \"./{link}\"\nconst it = {{ \"./{LINK}\": a }}")
        );
        assert!(text(&link).contains(&script) && text(&link).contains(&second));
        assert!(text(&link).ends_with("import.meta.url), { integrity: \"sha384-x\" })"));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn files_the_page_names_are_named_by_their_contents() {
        let folder = std::env::temp_dir().join(format!("paid-again-seal-{}", std::process::id()));
        let (raw, sealed) = (folder.join("raw"), folder.join("sealed"));
        fs::create_dir_all(&raw).unwrap();
        fs::write(raw.join("index.html"), r#"<script src="./a.js"></script>"#).unwrap();
        fs::write(raw.join("a.js"), "foobar").unwrap();
        fs::write(raw.join("sw.js"), "").unwrap();
        seal(&raw, &sealed, |wasm| Ok(wasm.to_path_buf()), digest).unwrap();
        let page = fs::read_to_string(sealed.join("index.html")).unwrap();
        assert_eq!(page, r#"<script src="./a-85944171f73967e8.js"></script>"#);
        assert!(sealed.join("a-85944171f73967e8.js").is_file());
        assert!(sealed.join("sw.js").is_file() && !sealed.join("a.js").exists());
        fs::remove_dir_all(folder).unwrap();
    }
}
