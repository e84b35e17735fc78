//! The sheet of all options together, and where the one stands that the others are compared with.

use crate::book::{Book, Look};
use crate::expr::{Compare, Expr, Place, choose, num, when};
use crate::inputs::Inputs;
use crate::months::{FIRST_MONTH, Months, col};

/// Where the option stands that the others are compared with.
pub const BASE_POSITION: u16 = col::OWN;
/// What it moved so far.
pub const BASE_MOVED: u16 = col::OWN + 1;

/// Columns that are the sums of the options' columns.
const SUMS: [u16; 12] = [
    col::FIRST,
    col::AGAIN,
    col::TEAM,
    col::CAPITAL,
    col::COST,
    col::TAX,
    col::INVESTED,
    col::HOURS,
    col::ASSET,
    col::UPFRONT,
    col::CUSTOMERS,
    col::MEMBERS,
];

/// Writes the sheet; `options` are the sheets of the options.
pub fn total(book: &mut Book, inputs: &Inputs, sheet: usize, rows: usize, options: &[usize]) {
    let mut months = Months::together(book, inputs, sheet, rows);
    let at = |option: usize, col: u16, m: usize| {
        Place::new(option, FIRST_MONTH + m as u32, col).moving()
    };
    for col in SUMS {
        let has = |book: &Book, option: usize| {
            book.cell(at(option, col, 0))
                .is_some_and(|cell| cell.formula.is_some())
        };
        let options: Vec<usize> = options
            .iter()
            .copied()
            .filter(|&option| has(months.book, option))
            .collect();
        if options.is_empty() {
            continue;
        }
        let sum = |_: &Months<'_>, m: usize| {
            let mut cells = options.iter().map(|&option| Expr::from(at(option, col, m)));
            let first = cells.next().unwrap_or(num(0.0));
            cells.fold(first, |sum, cell| sum + cell)
        };
        months.fill(&[Months::known(col, &sum)]);
    }
    months.fill(&[Months::known(col::INCOME, &|months, m| {
        let of = [col::AGAIN, col::TEAM, col::CAPITAL].map(|col| months.at(col, m));
        of.into_iter()
            .fold(months.at(col::FIRST, m).into(), |sum: Expr, of| sum + of)
    })]);
    months.follow();
    let baseline = inputs.setting("baseline");
    let of_baseline = |col: u16, m: usize| {
        let each = options.iter().map(|&option| at(option, col, m).into());
        when(baseline.empty(), 0.0, choose(baseline, each.collect()))
    };
    months.fill(&[
        (
            BASE_POSITION,
            "Position of the one compared with",
            Look::Money,
            &|_, m| of_baseline(col::POSITION, m),
        ),
        (BASE_MOVED, "What it moved so far", Look::Money, &|_, m| {
            of_baseline(col::MOVED, m)
        }),
    ]);
}
