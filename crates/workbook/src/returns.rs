//! The rate of return: found by halving, so that no program's own search is asked for.
//!
//! With u = ln(1 + r)/12, what comes and goes is worth Σ c·e^(−ut). Halving finds a u above 0 and one
//! below where the worth changes its sign, and the nearer one counts. Where money changes its
//! direction several times there can be more rates than one; then this may be another than the page's.

use crate::book::Look;
use crate::comparison::Comparison;
use crate::expr::{Compare, Expr, Place, abs, all, exp, largest, max, num, sum_product, when};
use crate::figure::Figure;
use crate::months::col;

/// How often a range of rates is halved: until a double holds no more of it.
const HALVINGS: u32 = 54;
/// The largest u: of a rate of 10⁶, and of one of −0.9999.
const HIGHEST: f64 = 1_000_001.0;
const LOWEST: f64 = 10_000.0;
/// A worth within this share of all that flows is 0, and so is a flow within it of the largest.
const NEGLIGIBLE: f64 = 1e-12;

/// The rows of the second sheet.
const WORTH: u32 = 5;
const GROSS: u32 = 6;
const LIMIT: u32 = 7;
const ABOVE: u32 = 9;
const BELOW: u32 = ABOVE + HALVINGS + 3;

impl Comparison<'_> {
    pub(crate) fn returns(&mut self) {
        let sheet = self.returns;
        let at = |row: u32, col: u16| Place::new(sheet, row, col);
        let texts = [
            (0, "Rate of return", Look::Title),
            (
                1,
                "Two columns for each option: a range of rates, halved again and again; first for gains, below for losses.",
                Look::Note,
            ),
            (
                2,
                "Where money changes its direction several times there can be several rates; the page takes the nearest to 0.",
                Look::Note,
            ),
            (WORTH, "Worth at a rate of 0", Look::Head),
            (GROSS, "All that flows", Look::Head),
            (LIMIT, "What moves less counts as nothing", Look::Head),
            (
                ABOVE - 1,
                "Gains: the rate lies between (u = ln(1 + r)/12)",
                Look::Head,
            ),
            (
                BELOW - 1,
                "Losses: the rate lies between (u = −ln(1 + r)/12)",
                Look::Head,
            ),
        ];
        for (row, text, look) in texts {
            self.book.write(at(row, 0), text, look);
        }
        if let Some(sheet) = self.book.sheets.get_mut(sheet) {
            sheet.widths = vec![40, 16];
        }
        for column in 0..=self.options.len() {
            let first = 1 + 2 * column as u16;
            let limit = self.limit(column);
            self.book.formula(at(LIMIT, first), &limit, Look::Number);
            let worth = self.worth_at(column, num(0.0), false);
            self.book.formula(at(WORTH, first), &worth, Look::Money);
            let gross = self.gross(column);
            self.book.formula(at(GROSS, first), &gross, Look::Money);
            let up = self.halve(column, ABOVE, HIGHEST, false);
            let down = self.halve(column, BELOW, LOWEST, true);
            let worth = at(WORTH, first);
            let gross = at(GROSS, first);
            let none = any_none(up, down);
            let gain = exp(up * 12.0) - 1.0;
            let loss = num(1.0) - exp(num(0.0) - down * 12.0);
            let nearer = when(
                down.empty(),
                gain.clone(),
                when(
                    up.empty(),
                    num(0.0) - loss.clone(),
                    when(gain.clone().at_most(loss.clone()), gain, num(0.0) - loss),
                ),
            );
            let level = all(vec![
                gross.more(0.0),
                abs(worth).at_most(gross * NEGLIGIBLE),
            ]);
            let place = self.at(Figure::Return, column);
            let rate = when(
                gross.same(0.0),
                "",
                when(level, 0.0, when(none, "", nearer)),
            );
            self.book.formula(place, &rate, Look::Percent);
        }
    }

    /// Σ c·e^(−ut), or counted back from the end, where only its sign is asked for.
    fn worth_at(&self, column: usize, u: Expr, back: bool) -> Expr {
        let month = || self.series(column, col::MONTH) + 1.0;
        let horizon = self.horizon();
        // At a great loss, what moves late outweighs all: a trace of it must not decide.
        let limit = Place::new(self.returns, LIMIT, 1 + 2 * column as u16);
        let flow = self.series(column, col::FLOW);
        let flow = flow * abs(flow).more(limit);
        let at_first = self.series(column, col::UPFRONT).from;
        let at_first = at_first * at_first.more(limit);
        if back {
            // Months that do not count must not grow beyond all numbers.
            let counts = self.series(column, col::MONTH).less(horizon);
            let left = (month() - horizon) * counts * u.clone();
            return sum_product(flow * exp(left)) - at_first * exp((num(0.0) - horizon) * u);
        }
        sum_product(flow * exp((num(0.0) - month()) * u)) - at_first
    }

    /// What moves less than this is nothing beside the largest.
    fn limit(&self, column: usize) -> Expr {
        let at_first = self.series(column, col::UPFRONT).from;
        max(at_first, largest(abs(self.series(column, col::FLOW)))) * NEGLIGIBLE
    }

    fn gross(&self, column: usize) -> Expr {
        let at_first = self.series(column, col::UPFRONT).from;
        sum_product(abs(self.series(column, col::FLOW))) + at_first
    }

    /// Halves the range from 0 to ln(highest)/12; answers where u stands, empty if there is none.
    fn halve(&mut self, column: usize, row: u32, highest: f64, back: bool) -> Place {
        let sheet = self.returns;
        let first = 1 + 2 * column as u16;
        let (low, high) = (
            |at: u32| Place::new(sheet, row + at, first),
            |at: u32| Place::new(sheet, row + at, first + 1),
        );
        let worth = Place::new(sheet, WORTH, first);
        self.book.formula(low(0), &num(0.0), Look::Number);
        self.book
            .formula(high(0), &(crate::expr::ln(highest) / 12.0), Look::Number);
        for at in 1..=HALVINGS {
            let middle = (low(at - 1) + high(at - 1)) / 2.0;
            // The sign at the middle is that at 0: the root lies above.
            let value = self.worth_at(column, middle.clone(), back);
            let above = (value * worth).more(0.0);
            self.book.formula(
                low(at),
                &when(above, middle.clone(), low(at - 1)),
                Look::Number,
            );
            let moved = low(at).more(low(at - 1));
            self.book
                .formula(high(at), &when(moved, high(at - 1), middle), Look::Number);
        }
        let found = Place::new(sheet, row + HALVINGS + 1, first);
        let end = self.worth_at(column, high(0).expr(), back);
        let changes = (end * worth).less(0.0);
        self.book
            .formula(found, &when(changes, low(HALVINGS), ""), Look::Number);
        found
    }
}

fn any_none(up: Place, down: Place) -> Expr {
    all(vec![up.empty(), down.empty()])
}
