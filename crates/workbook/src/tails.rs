//! What still comes after the work has stopped.

use crate::comparison::Comparison;
use crate::expr::{
    Compare, Expr, all, any, index, largest, least, max, min, most, num, sum_product, when,
};
use crate::figure::Figure::{self, *};
use crate::months::{CONSTANT_BEGUN, CONSTANT_END, CONSTANT_EXISTS, CONSTANT_START, EQUAL, col};

/// Earlier than any month, and later.
const BEFORE_ALL: f64 = 0.0;
const AFTER_ALL: f64 = 99_999.0;

impl Comparison<'_> {
    pub(crate) fn tails(&mut self) {
        self.spans();
        self.bases();
        for (figure, after) in [
            (After12, 12.0),
            (After24, 24.0),
            (After60, 60.0),
            (After120, 120.0),
        ] {
            self.fill(figure, |it, column| Some(it.share_after(column, after)));
        }
        self.fill(HalfLife, |it, column| {
            let (base, anchor) = (it.at(Base, column), it.at(TailAnchor, column));
            let month = || it.series(column, col::MONTH);
            let income = || it.series(column, col::INCOME);
            let inside = month().more(anchor) * month().less(it.horizon());
            let above = (income() - base / 2.0).more((income() + base) * EQUAL);
            let last = max(anchor, largest(inside * above * month()));
            let from = last - anchor + 1.0;
            let found = when((from.clone() + anchor).less(it.horizon()), from, "");
            Some(when(base.empty(), "", found))
        });
        self.fill(TailTotal, |it, column| {
            let begins = it.at(TailAnchor, column) + it.at(TailKind, column).same(1.0) * 1.0;
            let after = it.series(column, col::MONTH).at_least(begins);
            let total = sum_product(after * it.series(column, col::OPERATING));
            Some(when(it.at(Base, column).empty(), "", total))
        });
    }

    /// Between which months work is done; of all together, where the last of them ends.
    fn spans(&mut self) {
        self.fill(TailKind, |it, column| {
            if it.is_total(column) {
                let each = |kind: f64| -> Vec<Expr> {
                    it.workers()
                        .map(|option| it.at(TailKind, option).same(kind))
                        .collect()
                };
                let (worked, at_once) = (each(1.0), each(2.0));
                return Some(match worked.is_empty() {
                    true => num(0.0),
                    false => when(any(worked), 1.0, when(any(at_once), 2.0, 0.0)),
                });
            }
            let constant = |at| it.constant(column, at);
            let worked = constant(CONSTANT_END).more(constant(CONSTANT_START));
            let exists = constant(CONSTANT_EXISTS).same(1.0);
            let kind = when(worked, 1.0, when(exists, 2.0, 0.0));
            Some(when(constant(CONSTANT_BEGUN).same(1.0), kind, 0.0))
        });
        self.fill(TailStart, |it, column| {
            if it.is_total(column) {
                let starts = it.of_the_same(column, TailStart, AFTER_ALL);
                return Some(if starts.is_empty() {
                    num(0.0)
                } else {
                    least(starts)
                });
            }
            Some(it.constant(column, CONSTANT_START).expr())
        });
        self.fill(TailEnd, |it, column| {
            if it.is_total(column) {
                let ends = it.of_the_same(column, TailEnd, BEFORE_ALL);
                return Some(if ends.is_empty() {
                    num(0.0)
                } else {
                    most(ends)
                });
            }
            Some(it.constant(column, CONSTANT_END).expr())
        });
        self.fill(TailAnchor, |it, column| {
            let (start, end) = (it.at(TailStart, column), it.at(TailEnd, column));
            Some(when(it.at(TailKind, column).same(1.0), end - 1.0, start))
        });
    }

    /// The options that are pay for work.
    fn workers(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.options.len()).filter(|&option| self.party(option).working)
    }

    /// A figure of the options that count for all together; `otherwise` for the others.
    fn of_the_same(&self, total: usize, figure: Figure, otherwise: f64) -> Vec<Expr> {
        let kind = self.at(TailKind, total);
        let each = self.workers().map(|option| {
            when(
                self.at(TailKind, option).same(kind),
                self.at(figure, option),
                otherwise,
            )
        });
        each.collect()
    }

    /// The mean income a month in the last year of work, or of the first month of pay; nothing where
    /// work never ends or nothing comes in.
    fn bases(&mut self) {
        self.fill(Base, |it, column| {
            let at = |figure| it.at(figure, column);
            let (kind, start, end) = (at(TailKind), at(TailStart), at(TailEnd));
            let month = || it.series(column, col::MONTH);
            let count = min(12.0, end - start);
            let year = month().at_least(end - count.clone()) * month().less(end);
            let mean = sum_product(year * it.series(column, col::INCOME)) / count;
            let first = index(it.series(column, col::INCOME), start + 1.0);
            let ends = all(vec![kind.same(1.0), end.less(it.horizon())]);
            let base = when(ends, mean, when(kind.same(2.0), first, 0.0));
            // Without income before there is nothing to compare with.
            let nothing = base.clone().at_most(0.0);
            Some(when(nothing, "", base))
        });
    }

    fn share_after(&self, column: usize, months: f64) -> Expr {
        let (base, anchor) = (self.at(Base, column), self.at(TailAnchor, column));
        let late = (anchor + months).at_least(self.horizon());
        let income = index(self.series(column, col::INCOME), anchor + (months + 1.0));
        when(any(vec![base.empty(), late]), "", income / base)
    }
}
