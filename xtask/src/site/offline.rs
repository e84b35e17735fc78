//! What the service worker keeps: a list of the site's files with their digests, written by the build.
//!
//! Everything in the site is on it by rule, so that a new file cannot be forgotten: only what a page
//! never asks for is left out. The version is made of the list and of the worker's own text, so any
//! change of anything is a newer version.

use super::{compress, digest};
use crate::fingerprint;
use crate::problem::{Outcome, Problem, While};
use crate::tools::Toolbox;
use std::fs;
use std::path::{Path, PathBuf};

/// The service worker. Browsers know it by this name: it never changes.
pub const WORKER: &str = "sw.js";

/// What the line begins with that the build writes.
const LINE: &str = "const SITE = ";

/// What no page asks for once it is installed: pictures for those who install it, files for those
/// who look for pages or put this one into theirs.
const NOT_KEPT: [&str; 3] = [WORKER, "robots.txt", "screenshots/"];

/// Writes the list into a site's service worker.
pub fn list(tools: &Toolbox, site: &Path) -> Outcome {
    let path = site.join(WORKER);
    let worker = fs::read_to_string(&path).while_doing(|| format!("reading {WORKER}"))?;
    let mut names = compress::originals(site)?;
    names.retain(|name| is_kept(name));
    let files: Vec<PathBuf> = names.iter().map(|name| site.join(name)).collect();
    let digests = digest::of(tools, &files)?;
    let text = with_list(&worker, names.iter().zip(&digests))?;
    fs::write(&path, text).while_doing(|| format!("writing {WORKER}"))
}

/// Whether a page needs the file without a network.
///
/// What is fetched only when somebody asks for it is not kept for everybody; the worker keeps it then.
fn is_kept(name: &str) -> bool {
    let asked_for = super::worker::is_asked_for(name);
    // The widget lives in other people's pages, and its builder makes lines for such.
    let elsewhere = super::embed::is_of_it(name) || name.starts_with("oembed");
    !asked_for
        && !elsewhere
        && !NOT_KEPT
            .iter()
            .any(|it| name == *it || it.ends_with('/') && name.starts_with(it))
}

/// The worker's text with this list, whichever it had before.
fn with_list<'a>(
    worker: &str,
    files: impl Iterator<Item = (&'a String, &'a String)>,
) -> Outcome<String> {
    let Some((old, _)) = worker
        .lines()
        .map(|line| (line, line.starts_with(LINE)))
        .find(|(_, is_it)| *is_it)
    else {
        return Err(
            Problem::new(format!("{WORKER} has no line that begins with `{LINE}`."))
                .remedy("put it back into public/sw.js"),
        );
    };
    // Names and digests have nothing in them that JSON would escape.
    let entries: Vec<String> = files
        .map(|(name, digest)| format!("\"{name}\":\"{digest}\""))
        .collect();
    let entries = entries.join(",");
    let bare = worker.replacen(old, LINE, 1);
    let version = fingerprint::of(format!("{bare}{entries}").as_bytes());
    let line = format!("{LINE}{{\"version\":\"{version}\",\"files\":{{{entries}}}}};");
    Ok(worker.replacen(old, &line, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(worker: &str, files: &[(&str, &str)]) -> String {
        let owned: Vec<(String, String)> = files
            .iter()
            .map(|(name, digest)| ((*name).to_owned(), (*digest).to_owned()))
            .collect();
        with_list(worker, owned.iter().map(|(name, digest)| (name, digest))).unwrap()
    }

    const WORKER: &str = "// A worker.\nconst SITE = { version: \"\", files: {} };\nmore();\n";

    #[test]
    fn the_line_is_written_and_written_again() {
        let once = listed(WORKER, &[("index.html", "sha384-a")]);
        assert!(once.contains("\"files\":{\"index.html\":\"sha384-a\"}};\nmore();\n"));
        assert_eq!(listed(&once, &[("index.html", "sha384-a")]), once);
        assert!(with_list("nothing", std::iter::empty()).is_err());
    }

    #[test]
    fn any_change_is_another_version() {
        let version = |worker: &str, digest: &str| {
            let text = listed(worker, &[("index.html", digest)]);
            text.split("\"version\":\"").nth(1).unwrap()[..16].to_owned()
        };
        let first = version(WORKER, "sha384-a");
        assert_ne!(version(WORKER, "sha384-b"), first);
        assert_ne!(version(&WORKER.replace("more", "less"), "sha384-a"), first);
        assert_eq!(version(WORKER, "sha384-a"), first);
    }

    #[test]
    fn only_what_no_page_asks_for_is_left_out() {
        for kept in [
            "index.html",
            "gallery-1.json",
            "a.wasm",
            "icons/icon-192.png",
        ] {
            assert!(is_kept(kept), "{kept}");
        }
        for not in [
            "sw.js",
            "robots.txt",
            "screenshots/wide.png",
            "workbook_bg-0.wasm",
            "paid-again.js",
            "embed-engine-0.wasm",
            "builder.html",
        ] {
            assert!(!is_kept(not), "{not}");
        }
    }
}
