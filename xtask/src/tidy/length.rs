//! Rule: a file stays short enough to be read in one sitting.

use super::{Fault, File};

const MOST_LINES: usize = 400;

fn faults(files: &[File]) -> Vec<Fault> {
    let kinds = ["rs", "ts", "mjs", "js", "css"];
    let by_hand = files.iter().filter(|file| file.is_written_by_hand());
    by_hand
        .filter(|file| kinds.contains(&file.extension()))
        .filter_map(|file| {
            let lines = file.text.lines().count();
            let sentence = format!("{lines} lines; split it where it changes its subject");
            (lines > MOST_LINES).then(|| Fault::of_file(&file.path, sentence))
        })
        .collect()
}

#[test]
fn files_have_at_most_400_lines() {
    super::assert_none("A file has at most 400 lines.", &faults(super::checkout()));
}

#[test]
fn a_long_file_is_found_and_a_table_is_not() {
    let long = "x\n".repeat(401);
    let bad = File::sample("src/a.rs", &long);
    let table = File::sample("crates/engine/src/tables/a.rs", &long);
    assert_eq!(faults(&[bad, table]).len(), 1);
}
