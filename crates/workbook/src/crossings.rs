//! When an option passes another: the one it is compared with, or its own hours paid once.

use crate::comparison::Comparison;
use crate::expr::{Compare, Expr, Op, abs, any, index, largest, max, num, two, when};
use crate::figure::Figure;
use crate::months::{CONSTANT_START, EQUAL, col};
use crate::total::{BASE_MOVED, BASE_POSITION};

impl Comparison<'_> {
    /// The month from which an option is not behind for good, or the first in which it is not.
    fn crossing(&self, column: usize, theirs: Expr, scale: Expr, from: Expr) -> [Expr; 2] {
        let month = || self.series(column, col::MONTH);
        let inside = || month().at_least(from.clone()) * month().less(self.horizon());
        let ahead = self.series(column, col::POSITION) - theirs;
        let equal = scale * -EQUAL;
        let behind = two(Op::Less, ahead.clone(), equal.clone());
        let last_behind = largest(inside() * behind * (month() + 1.0));
        let break_even = max(from.clone(), last_behind);
        let not_behind = two(Op::AtLeast, ahead, equal);
        let left = largest(inside() * not_behind * (num(0.0) - month() + self.horizon()));
        let first = self.horizon() - left;
        [break_even, first].map(|found| when(found.clone().less(self.horizon()), found, ""))
    }

    pub(crate) fn crossings(&mut self) {
        use Figure::*;
        let baseline = self.inputs.setting("baseline");
        self.fill(Start, |it, column| {
            (!it.is_total(column)).then(|| it.constant(column, CONSTANT_START).expr())
        });
        self.fill(BaseStart, |it, column| {
            let start = index(it.row(Start), baseline);
            (column == 0 && !it.is_total(column)).then(|| when(baseline.empty(), 0.0, start))
        });
        let other = |column: usize| any(vec![baseline.empty(), baseline.same(column as f64 + 1.0)]);
        self.fill(BreakEven, |it, column| it.crossed(column, 0, other(column)));
        self.fill(FirstAhead, |it, column| {
            it.crossed(column, 1, other(column))
        });
        self.fill(FinalDifference, |it, column| {
            if it.is_total(column) {
                return None;
            }
            let total = it.options.len();
            let ahead = it.at(FinalPosition, column) - it.last(total, BASE_POSITION);
            Some(when(other(column), "", ahead))
        });
    }

    fn crossed(&self, column: usize, which: usize, not_compared: Expr) -> Option<Expr> {
        if self.is_total(column) {
            return None;
        }
        let total = self.options.len();
        let theirs = self.series(total, BASE_POSITION).into();
        let scale = self.series(column, col::MOVED) + self.series(total, BASE_MOVED);
        let from = max(
            self.at(Figure::Start, column),
            self.at(Figure::BaseStart, 0),
        );
        let found = self.crossing(column, theirs, scale, from);
        Some(when(not_compared, "", found.into_iter().nth(which)?))
    }

    pub(crate) fn same_hours(&mut self) {
        use Figure::*;
        let baseline = self.inputs.setting("baseline");
        self.fill(SamePerHour, |it, column| {
            if it.is_total(column) {
                return None;
            }
            let paid = index(it.row(PerHour), baseline);
            let hours = it.at(Hours, column).at_most(0.0);
            let own = baseline.same(column as f64 + 1.0);
            let none = any(vec![baseline.empty(), own, hours]);
            Some(when(none, "", paid))
        });
        let paid_once = |it: &Self, column: usize| {
            it.at(SamePerHour, column) * it.series(column, col::HOURS_SO_FAR)
        };
        let crossed = |it: &Self, column: usize, which: usize| {
            let theirs = paid_once(it, column);
            let scale = it.series(column, col::MOVED) + abs(theirs.clone());
            let from = it.at(Start, column).expr();
            let found = it
                .crossing(column, theirs, scale, from)
                .into_iter()
                .nth(which)?;
            Some(when(it.at(SamePerHour, column).empty(), "", found))
        };
        self.fill(SameBreakEven, |it, column| {
            (!it.is_total(column)).then(|| crossed(it, column, 0))?
        });
        self.fill(SameFirstAhead, |it, column| {
            (!it.is_total(column)).then(|| crossed(it, column, 1))?
        });
        self.fill(SameFinalDifference, |it, column| {
            if it.is_total(column) {
                return None;
            }
            let paid_once = it.at(SamePerHour, column) * it.at(Hours, column);
            let ahead = it.at(FinalPosition, column) - paid_once;
            Some(when(it.at(SamePerHour, column).empty(), "", ahead))
        });
    }
}
