//! Rule: the samples of `docs/hosting.md` send the very policy that stands in the page.
//!
//! None of them forbids frames, because people put the page into theirs; and each of them lets browsers
//! keep what is named by its contents, and ask again for the rest.

use super::{Fault, File};

const GUIDE: &str = "docs/hosting.md";
const PAGE: &str = "index.html";
/// The name of the header, which is also the word in the page's own tag.
const POLICY: &str = "Content-Security-Policy";

fn faults(files: &[File]) -> Vec<Fault> {
    let text = |path: &str| files.iter().find(|file| file.path == path);
    let (Some(guide), Some(page)) = (text(GUIDE), text(PAGE)) else {
        return vec![Fault::of_file(GUIDE, "the guide or the page is missing")];
    };
    let Some(policy) = policy_of(&page.text) else {
        return vec![Fault::of_file(PAGE, "it has no policy")];
    };
    let mut found = Vec::new();
    let mut samples = 0;
    for block in guide.text.split("```").skip(1).step_by(2) {
        if !block.contains(POLICY) {
            continue;
        }
        samples += 1;
        let kind = block.lines().next().unwrap_or_default();
        for line in block.lines().filter(|line| line.contains(POLICY)) {
            let said = line.split_once(POLICY).map_or("", |(_, rest)| rest);
            let said = said.trim_start_matches(':').trim();
            let said = said.trim_end_matches(';').trim_end_matches(" always");
            if said.trim_matches('"') != policy {
                let sentence = format!("the policy for {kind} is not the page's: {policy}");
                found.push(Fault::of_file(GUIDE, sentence));
            }
        }
        for wanted in ["immutable", "no-cache", "nosniff"] {
            if !block.contains(wanted) {
                let sentence = format!("the sample for {kind} says nothing of {wanted}");
                found.push(Fault::of_file(GUIDE, sentence));
            }
        }
        for unwanted in ["frame-ancestors", "X-Frame-Options"] {
            if block.contains(unwanted) {
                let sentence = format!("the sample for {kind} must not set {unwanted}");
                found.push(Fault::of_file(GUIDE, sentence));
            }
        }
    }
    if samples < 4 {
        found.push(Fault::of_file(GUIDE, "it has lost samples"));
    }
    found
}

fn policy_of(page: &str) -> Option<&str> {
    let (_, after) = page.split_once(&format!("\"{POLICY}\" content=\""))?;
    after.split('"').next()
}

#[test]
fn the_samples_send_the_page_s_policy() {
    super::assert_none(
        "Samples for hosts send the page's policy.",
        &faults(super::checkout()),
    );
}

#[test]
fn a_looser_sample_is_found() {
    let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
    let rest = "nosniff no-cache immutable";
    let sample = |policy: &str, rest: &str| {
        let line = format!("add_header Content-Security-Policy \"{policy}\" always;");
        format!("```nginx\n{line}\n{rest}\n```\n").repeat(4)
    };
    let of = |guide: String| {
        let files = [File::sample(PAGE, page), File::sample(GUIDE, &guide)];
        faults(&files).len()
    };
    assert_eq!(of(sample("default-src 'none'", rest)), 0);
    assert_eq!(of(sample("default-src *", rest)), 4);
    assert_eq!(of(sample("default-src 'none'", "nosniff immutable")), 4);
    let framed = format!("{rest} X-Frame-Options");
    assert_eq!(of(sample("default-src 'none'", &framed)), 4);
    assert_eq!(of(String::new()), 1);
}
