//! What must not ship: inline script or style, which the Content-Security-Policy would block, and
//! addresses that only work in one folder of one host.

use super::page;
use crate::problem::{Outcome, Problem};
use std::path::Path;

/// Looks through a finished site.
pub fn check(site: &Path) -> Outcome {
    check_page("index.html", &page(site)?)
}

/// Looks through one page of it.
pub fn check_page(name: &str, page: &str) -> Outcome {
    let faults = faults(page);
    if faults.is_empty() {
        return Ok(());
    }
    Err(Problem::new(format!(
        "The site's {name} must not ship:\n  - {}",
        faults.join("\n  - ")
    )))
}

fn faults(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if !page.contains("http-equiv=\"Content-Security-Policy\"") {
        faults.push("it has no Content-Security-Policy".to_owned());
    }
    for (tag, rest) in tags(page) {
        let name = tag
            .split(|it: char| it.is_whitespace() || it == '/')
            .next()
            .unwrap_or_default();
        match name.to_ascii_lowercase().as_str() {
            "script" if !rest.trim_start().starts_with("</script>") || !has(tag, "src") => {
                faults.push(format!(
                    "inline script: <{tag}>; put it into a file of public/"
                ));
            }
            "style" => faults.push("inline style: put it into a file of style/".to_owned()),
            _ => {}
        }
        for (attribute, value) in attributes(tag) {
            if attribute == "style" {
                faults.push(format!("style attribute in <{tag}>; use a class"));
            } else if attribute.starts_with("on") {
                faults.push(format!(
                    "event handler in <{tag}>; put it into a file of public/"
                ));
            } else if matches!(attribute, "src" | "href") && fetched(name) && !is_relative(value) {
                faults.push(format!("not a relative address: {value}"));
            }
        }
    }
    faults
}

/// Each opening tag with what follows it; comments are left out.
pub fn tags(page: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let end = end_of_tag(rest);
            let (tag, after) = rest.split_at(end);
            rest = after.strip_prefix('>').unwrap_or(after);
            found.push((tag, rest));
        }
    }
    found
}

fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
    }
    text.len()
}

/// The attributes with quoted values; Trunk and this project write no others.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once("=\"") {
        let name = before
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        found.push((name, value));
        rest = after;
    }
    found
}

fn has(tag: &str, wanted: &str) -> bool {
    attributes(tag).iter().any(|(name, _)| *name == wanted)
}

/// A link a person may follow can lead anywhere; what the page loads itself cannot.
fn fetched(tag: &str) -> bool {
    !tag.eq_ignore_ascii_case("a")
}

fn is_relative(address: &str) -> bool {
    !address.starts_with('/')
        && !address
            .split(['/', '?', '#'])
            .next()
            .is_some_and(|it| it.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";

    fn of(body: &str) -> Vec<String> {
        faults(&format!("{POLICY}{body}"))
    }

    #[test]
    fn a_clean_page_has_no_faults() {
        let body = "<!-- <script>no</script> --><script type=\"module\" src=\"./b.js\"></script>\
                    <link rel=\"icon\" href=\"icon.svg\"><a href=\"https://example.com\">x</a>";
        assert_eq!(of(body), Vec::<String>::new());
    }

    #[test]
    fn each_fault_is_found() {
        for bad in [
            "<script>alert(1)</script>",
            "<script src=\"a.js\">more()</script>",
            "<style>a{}</style>",
            "<p style=\"color: red\">",
            "<p onclick=\"x()\">",
            "<script src=\"/a.js\"></script>",
            "<link href=\"https://example.com/a.css\">",
        ] {
            assert_eq!(of(bad).len(), 1, "{bad}");
        }
        assert_eq!(faults("<p>").len(), 1);
    }
}
