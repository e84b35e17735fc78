//! The last sheet: what the workbook is, how it is used, and what is not in it.

use crate::book::{Book, Look};
use crate::expr::Place;
use paid_again_engine::Scenario;

const TEXT: &[(&str, Look)] = &[
    ("Read me", Look::Title),
    (
        "This workbook computes what the same hours bring: paid once, paid again, by a team, or by capital.",
        Look::Plain,
    ),
    (
        "It is hypothetical: computed from the inputs, not a forecast.",
        Look::Note,
    ),
    ("How to use it", Look::Part),
    (
        "Change the coloured cells on the sheet Inputs. Every month and every figure is a formula and follows.",
        Look::Plain,
    ),
    (
        "Comparison has the figures, the numbered sheets have the months of each option, All together their sums.",
        Look::Plain,
    ),
    (
        "Months are counted from 0, the first. Money flows at the end of a month, what is put in at once at its beginning.",
        Look::Plain,
    ),
    ("What is fixed by the file", Look::Part),
    (
        "How many options there are, how many steps and levels a list has, and how customers leave (steadily, or ever fewer).",
        Look::Plain,
    ),
    (
        "The rows of months: fewer can be computed by changing their number on the sheet Inputs, more need a new file.",
        Look::Plain,
    ),
    (
        "The room for works: a few more than there were when the file was made.",
        Look::Plain,
    ),
    ("What is not in it", Look::Part),
    (
        "Luck. Simulated lives, odds and the spread of ranges are not computed here; of a range the middle counts.",
        Look::Plain,
    ),
    (
        "Of several rates of return that solve the same flows, the page takes the nearest to 0; the workbook may find another.",
        Look::Plain,
    ),
];

/// Writes the sheet.
pub fn read_me(book: &mut Book, sheet: usize, scenario: &Scenario, off: usize) {
    let mut row = 0;
    let mut say = |text: &str, look: Look| {
        book.write(Place::new(sheet, row, 0), text, look);
        row += 1;
    };
    for (text, look) in TEXT {
        say(text, *look);
    }
    if off > 0 {
        say(
            "Options that are switched off are left out of this file.",
            Look::Plain,
        );
    }
    if !scenario.note.is_empty() {
        say("The note of the scenario", Look::Part);
        for line in scenario.note.lines() {
            say(line, Look::Plain);
        }
    }
    if let Some(written) = book.sheets.get_mut(sheet) {
        written.widths = vec![120];
    }
}
