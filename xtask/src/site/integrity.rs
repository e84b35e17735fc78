//! The page says of every file that it names what must be in it: a browser refuses any other contents.
//!
//! Scripts, styles and preloaded modules have the attribute for it. The wasm and the styles that come
//! later are fetched by the page's own script, which takes the digest from an attribute beside the name; what the scripts fetch
//! themselves they say in their own text, see `seal`. A thread's script has no such place in any
//! browser; the service worker compares it, as it does every file.

use super::{check, digest, page};
use crate::problem::{Outcome, While};
use crate::tools::Toolbox;
use std::fs;
use std::path::{Path, PathBuf};

/// Writes the digests into a finished site's page.
pub fn mark(tools: &Toolbox, site: &Path) -> Outcome {
    let page = page(site)?;
    let wanted = wanted(&page);
    let files: Vec<PathBuf> = wanted.iter().map(|it| site.join(it.file)).collect();
    let digests = digest::of(tools, &files)?;
    let mut marked = page.clone();
    for (wanted, digest) in wanted.iter().zip(digests) {
        let after = format!("{} {}=\"{digest}\"", wanted.names, wanted.attribute);
        marked = marked.replacen(wanted.names, &after, 1);
    }
    fs::write(site.join("index.html"), marked).while_doing(|| "writing index.html".into())
}

/// A file whose digest is wanted.
#[derive(Debug, PartialEq, Eq)]
struct Wanted<'a> {
    /// The attribute that names it, as it stands in the page.
    names: &'a str,
    /// Its name.
    file: &'a str,
    /// The attribute for its digest.
    attribute: &'static str,
}

fn wanted(page: &str) -> Vec<Wanted<'_>> {
    let mut found = Vec::new();
    for (tag, _) in check::tags(page) {
        let is_link = |rel: &str| tag.starts_with("link ") && tag.contains(rel);
        let names = if tag.starts_with("script ") {
            "src"
        } else if is_link("rel=\"stylesheet\"") || is_link("rel=\"modulepreload\"") {
            "href"
        } else {
            continue;
        };
        found.extend(attribute(tag, names, "integrity"));
        found.extend(attribute(tag, "data-wasm", "data-wasm-integrity"));
        found.extend(attribute(tag, "data-styles", "data-styles-integrity"));
    }
    found
}

fn attribute<'a>(tag: &'a str, name: &str, wants: &'static str) -> Option<Wanted<'a>> {
    let begin = tag.find(&format!(" {name}=\""))? + 1;
    let value = begin + name.len() + 2;
    let end = value + tag[value..].find('"')?;
    let file = &tag[value..end];
    Some(Wanted {
        names: &tag[begin..=end],
        file: file.strip_prefix("./").unwrap_or(file),
        attribute: wants,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_browser_can_compare_is_marked() {
        let page = "<link rel=\"icon\" href=\"a.svg\"><link rel=\"stylesheet\" href=\"./a.css\">\
                    <link rel=\"modulepreload\" href=\"./b.js\">\
                    <script type=\"module\" src=\"./a.js\" data-js=\"b.js\" data-wasm=\"a.wasm\" data-styles=\"b.css\"></script>";
        let found = wanted(page);
        let files: Vec<_> = found.iter().map(|it| (it.file, it.attribute)).collect();
        assert_eq!(
            files,
            [
                ("a.css", "integrity"),
                ("b.js", "integrity"),
                ("a.js", "integrity"),
                ("a.wasm", "data-wasm-integrity"),
                ("b.css", "data-styles-integrity"),
            ]
        );
        assert_eq!(found[2].names, "src=\"./a.js\"");
    }
}
