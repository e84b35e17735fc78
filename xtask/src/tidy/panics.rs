//! Rule: what ships does not panic on purpose.
//!
//! Clippy warns of the same; this also sees code that is compiled for other targets or features.

use super::rust_text::shipped_code;
use super::{Fault, File};

const WORDS: &[&str] = &[
    ".unwrap()",
    ".expect(",
    "panic!(",
    "todo!(",
    "unimplemented!(",
];

fn faults(files: &[File]) -> Vec<Fault> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_shipped_rust()) {
        for (number, line) in shipped_code(&file.text).lines().enumerate() {
            for word in WORDS.iter().filter(|word| line.contains(**word)) {
                let sentence = format!("{word} can panic: return the failure, or rule it out");
                found.push(Fault::at(&file.path, number + 1, sentence));
            }
        }
    }
    found
}

#[test]
fn nothing_that_ships_panics_on_purpose() {
    super::assert_none(
        "What ships does not panic on purpose.",
        &faults(super::checkout()),
    );
}

#[test]
fn a_panic_is_found_and_a_test_may_have_one() {
    let bad = File::sample("src/a.rs", "fn a() {\n  b().unwrap();\n  todo!()\n}");
    assert_eq!(faults(&[bad]).len(), 2);
    let good = File::sample(
        "src/a.rs",
        "// never .unwrap()\nfn a() { \"panic!(\"; b.unwrap_or(1) }\n#[cfg(test)]\nmod tests { fn a() { b.unwrap() } }",
    );
    assert_eq!(faults(&[good]), []);
}
