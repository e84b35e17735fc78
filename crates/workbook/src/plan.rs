//! The whole workbook, before it is written to a file.

use crate::book::Book;
use crate::comparison::{Comparison, Party};
use crate::inputs::{Inputs, inputs};
use crate::kinds;
use crate::months::Months;
use crate::read_me::read_me;
use crate::total::total;
use paid_again_engine::Scenario;
use paid_again_engine::scenario::{Kind, Stream};
use std::fmt;

/// Cells in a workbook, at the most: beyond it programs take minutes to open the file.
pub const LARGEST: usize = 600_000;

/// The workbook, and where things stand in it.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The sheets.
    pub book: Book,
    /// Where the inputs stand; options are counted from 0, those that are off left out.
    pub inputs: Inputs,
    /// The sheet of figures.
    pub comparison: usize,
    /// The sheet of each option.
    pub options: Vec<usize>,
    /// The sheet of all together.
    pub total: usize,
    /// How many rows of months there are.
    pub rows: usize,
}

/// The scenario has too many months, works or options for a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge {
    /// How many cells it would take.
    pub cells: usize,
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thousands = self.cells / 1000;
        write!(
            f,
            "A workbook of this scenario would have {thousands},000 cells, which spreadsheet programs can hardly \
             open. Fewer months, works or options make it smaller."
        )
    }
}

/// Lays out the workbook of a valid scenario.
///
/// # Errors
///
/// Where it would have more cells than [`LARGEST`].
pub fn plan(scenario: &Scenario) -> Result<Plan, TooLarge> {
    let streams: Vec<&Stream> = scenario
        .streams
        .iter()
        .filter(|stream| !stream.off)
        .collect();
    let rows = scenario.horizon_months as usize;
    let cells = streams
        .iter()
        .map(|stream| cells(stream, rows))
        .sum::<usize>()
        + 26 * rows;
    if cells > LARGEST {
        return Err(TooLarge { cells });
    }
    let mut book = Book::default();
    let comparison = book.sheet("Comparison".into());
    let in_sheet = book.sheet("Inputs".into());
    let options: Vec<usize> = streams
        .iter()
        .enumerate()
        .map(|(option, stream)| book.sheet(sheet_name(option, &stream.name)))
        .collect();
    let total_sheet = book.sheet("All together".into());
    let helpers: Vec<Option<usize>> = streams
        .iter()
        .enumerate()
        .map(|(option, stream)| {
            let is_team = matches!(stream.kind, Kind::Team(_));
            is_team.then(|| book.sheet(format!("{} moving up", option + 1)))
        })
        .collect();
    let returns = book.sheet("Rate of return".into());
    let about = book.sheet("Read me".into());
    let inputs = inputs(&mut book, in_sheet, scenario, &streams);
    for (option, stream) in streams.iter().enumerate() {
        let helper = helpers.get(option).copied().flatten();
        if let Some(helper) = helper {
            kinds::team_helper(&mut book, &inputs, helper, option);
        }
        let working = stream.kind.name().is_working();
        let exists = kinds::exists(&inputs, option, stream);
        let sheet = options.get(option).copied().unwrap_or(total_sheet);
        let mut months = Months::begin(&mut book, &inputs, (sheet, option), rows, working, exists);
        kinds::write(&mut months, &stream.kind, helper);
        months.close(working, kinds::gain(&stream.kind));
    }
    total(&mut book, &inputs, total_sheet, rows, &options);
    let party = |(&sheet, stream): (&usize, &&Stream)| Party {
        sheet,
        working: stream.kind.name().is_working(),
    };
    Comparison {
        book: &mut book,
        inputs: &inputs,
        sheet: comparison,
        returns,
        rows,
        options: options.iter().zip(&streams).map(party).collect(),
        total: Party {
            sheet: total_sheet,
            working: false,
        },
    }
    .write();
    let off = scenario.streams.len() - streams.len();
    read_me(&mut book, about, scenario, off);
    Ok(Plan {
        book,
        inputs,
        comparison,
        options,
        total: total_sheet,
        rows,
    })
}

/// About how many cells an option takes.
fn cells(stream: &Stream, rows: usize) -> usize {
    let own = match &stream.kind {
        Kind::Royalty(royalty) => 6 + 2 * kinds::room(royalty) as usize,
        Kind::Team(_) => 130,
        Kind::Residual(_) => 12,
        _ => 5,
    };
    rows * (26 + own)
}

/// A sheet's name: unlike any other, at most 31 characters, without the signs that are not allowed.
fn sheet_name(option: usize, name: &str) -> String {
    let allowed =
        |c: char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') && !c.is_control();
    let mut sheet = format!("{} ", option + 1);
    for c in name.trim().chars().filter(|&c| allowed(c)) {
        if sheet.encode_utf16().count() + c.len_utf16() > 31 {
            break;
        }
        sheet.push(c);
    }
    sheet.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_allowed_and_unlike() {
        assert_eq!(sheet_name(0, "Freelance job"), "1 Freelance job");
        assert_eq!(sheet_name(1, "a/b: [c]'s *?"), "2 ab cs");
        assert_eq!(sheet_name(2, ""), "3");
        let long = sheet_name(23, &"💰".repeat(40));
        assert!(long.encode_utf16().count() <= 31, "{long}");
    }
}
