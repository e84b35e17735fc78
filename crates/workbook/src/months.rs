//! The sheet of one option: a row for each month, and the columns that every option has.
//!
//! The kinds fill in what they pay, cost and take; income, tax, position and the rest follow here.

use crate::book::{Book, Look, Value};
use crate::columns::HEADS;
use crate::expr::{Area, Compare, Expr, Place, all, any, int, max, min, modulo, num, text, when};
use crate::inputs::Inputs;

pub(crate) use crate::columns as col;

/// Amounts that differ by at most this share of the flows behind them count as equal.
pub const EQUAL: f64 = 1e-9;

/// The row of values that hold for all months; their names stand above.
pub const CONSTANTS: u32 = 3;
/// Among them: the month in which it starts,
pub const CONSTANT_START: u16 = 0;
/// the month before which work ends,
pub const CONSTANT_END: u16 = 1;
/// whether it is ever begun,
pub const CONSTANT_BEGUN: u16 = 3;
/// and whether something was there before.
pub const CONSTANT_EXISTS: u16 = 4;
/// The heads of the columns; three rows above them are for what a kind says of its own columns.
pub const HEAD: u32 = 8;
/// Month 0.
pub const FIRST_MONTH: u32 = 9;

/// What every kind is made with: its sheet, and what holds for all its months.
pub struct Months<'a> {
    /// The workbook.
    pub book: &'a mut Book,
    /// Where the inputs stand.
    pub inputs: &'a Inputs,
    /// The sheet.
    pub sheet: usize,
    /// The option, counted from 0.
    pub option: usize,
    /// How many rows of months there are.
    pub rows: usize,
    /// The month in which it starts.
    pub start: Place,
    /// The month before which work ends.
    pub end: Place,
    /// How many months count.
    pub horizon: Place,
    /// Whether it is ever begun.
    pub begun: Place,
    /// Money put in at the beginning.
    pub upfront: Place,
    constants: u16,
}

/// A column of formulas: where, its head, how it looks, and each month's formula.
pub type Column<'a> = (u16, &'a str, Look, &'a dyn Fn(&Months<'_>, usize) -> Expr);

impl<'a> Months<'a> {
    /// Begins the sheet of an option; `working` says that it is pay for work.
    pub fn begin(
        book: &'a mut Book,
        inputs: &'a Inputs,
        (sheet, option): (usize, usize),
        rows: usize,
        working: bool,
        exists: Expr,
    ) -> Self {
        let place = |at: u16| Place::new(sheet, CONSTANTS, at);
        let mut months = Self {
            book,
            inputs,
            sheet,
            option,
            rows,
            start: place(CONSTANT_START),
            end: place(CONSTANT_END),
            horizon: place(2),
            begun: place(CONSTANT_BEGUN),
            upfront: place(5),
            constants: 0,
        };
        months.titles(inputs.name(option).join(""));
        let (start, end, horizon) = (months.start, months.end, months.horizon);
        let stop = |stop: Place| when(stop.empty(), horizon, stop);
        let stops = [
            inputs.setting("work_until_month"),
            months.input("work_until_month"),
        ];
        let starts = months.input("start_month").expr();
        months.constant("Starts in month", Look::Whole, starts);
        // The end needs the horizon, which stands to its right.
        months.constants = 2;
        let rows = rows as f64;
        months.constant(
            "Months",
            Look::Whole,
            min(rows, inputs.setting("horizon_months")),
        );
        months.constants = 1;
        let until = min(min(horizon, stop(stops[0])), stop(stops[1]));
        months.constant("Work ends before month", Look::Whole, until);
        months.constants = 4;
        let existing = months.constant(
            "Something exists before",
            Look::Whole,
            when(exists, 1.0, 0.0),
        );
        months.constants = 3;
        let mut reasons = vec![start.less(horizon)];
        if working {
            reasons.push(any(vec![end.more(start), existing.same(1.0)]));
        }
        months.constant("Is begun", Look::Whole, when(all(reasons), 1.0, 0.0));
        months.constants = 5;
        months.calendar();
        months.running();
        months
    }

    /// Begins the sheet of all options together.
    pub fn together(book: &'a mut Book, inputs: &'a Inputs, sheet: usize, rows: usize) -> Self {
        let place = |at: u16| Place::new(sheet, CONSTANTS, at);
        let mut months = Self {
            book,
            inputs,
            sheet,
            option: usize::MAX,
            rows,
            start: place(1),
            end: place(1),
            horizon: place(0),
            begun: place(1),
            upfront: place(1),
            constants: 0,
        };
        months.titles("All together".into());
        let count = min(rows as f64, inputs.setting("horizon_months"));
        months.constant("Months", Look::Whole, count);
        // All of them are there from the first month on.
        months.constant("From month", Look::Whole, num(0.0));
        months.calendar();
        months
    }

    fn titles(&mut self, name: Expr) {
        let title = Place::new(self.sheet, 0, 0);
        match &name {
            Expr::Word(word) => self.book.write(title, word.as_str(), Look::Title),
            name => self.book.formula(title, name, Look::Title),
        }
        if let Some(sheet) = self.book.sheets.get_mut(self.sheet) {
            sheet.frozen = (FIRST_MONTH, 2);
            sheet.widths = vec![13];
            sheet.tall = vec![CONSTANTS - 1, HEAD];
            sheet.months = Some((FIRST_MONTH, self.horizon));
        }
        let note = Place::new(self.sheet, 1, 0);
        let sentence = "Each row is a month, counted from 0. Hypothetical: computed from the inputs, not a forecast.";
        self.book.write(note, sentence, Look::Note);
    }

    /// An input of this option.
    pub fn input(&self, path: &str) -> Place {
        self.inputs.of(self.option, path)
    }

    /// One more value that holds for all months; answers where it stands.
    pub fn constant(&mut self, name: &str, look: Look, expr: Expr) -> Place {
        let place = Place::new(self.sheet, CONSTANTS, self.constants);
        self.constants += 1;
        let above = Place {
            row: CONSTANTS - 1,
            ..place
        };
        self.book.write(above, name, Look::Head);
        self.book.formula(place, &expr, look);
        place
    }

    /// Columns of formulas, worked out month by month from the left to the right.
    pub fn fill(&mut self, columns: &[Column<'_>]) {
        for (col, head, _, _) in columns {
            self.book
                .write(Place::new(self.sheet, HEAD, *col), *head, Look::Head);
        }
        for m in 0..self.rows {
            for (col, _, look, formula) in columns {
                let expr = formula(self, m);
                let place = self.at(*col, m);
                self.book.formula(place, &expr, *look);
            }
        }
    }

    /// One of the columns that every option has.
    pub fn known<'b>(col: u16, formula: &'b dyn Fn(&Months<'_>, usize) -> Expr) -> Column<'b> {
        let (head, look) = HEADS.get(usize::from(col)).copied().unwrap_or_default();
        (col, head, look, formula)
    }

    /// A column's cell in a month.
    pub fn at(&self, col: u16, m: usize) -> Place {
        Place::new(self.sheet, FIRST_MONTH + m as u32, col).moving()
    }

    /// A column's cell in the month before; 0 before the first.
    pub fn before(&self, col: u16, m: usize) -> Expr {
        match m.checked_sub(1) {
            Some(before) => self.at(col, before).into(),
            None => num(0.0),
        }
    }

    /// A column's cells in some months, the last included.
    pub fn part(&self, col: u16, from: usize, to: usize) -> Area {
        Area {
            from: self.at(col, from),
            to: self.at(col, to),
        }
    }

    /// How many months have passed since the start.
    pub fn age(&self, m: usize) -> Expr {
        self.at(col::MONTH, m) - self.start
    }

    /// The factor of a price that rises once a year, by 1 + `growth`.
    pub fn step(&self, growth: Place, m: usize) -> Expr {
        (num(1.0) + growth).pow(int(max(0.0, self.age(m)) / 12.0))
    }

    /// 1 where the month is the one in which it starts.
    pub fn is_start(&self, m: usize) -> Expr {
        self.at(col::MONTH, m).same(self.start)
    }

    fn calendar(&mut self) {
        let [year, month] = ["start/year", "start/month"].map(|name| self.inputs.setting(name));
        let (head, look) = HEADS[0];
        self.book
            .write(Place::new(self.sheet, HEAD, col::MONTH), head, Look::Head);
        for m in 0..self.rows {
            self.book
                .write(self.at(col::MONTH, m), Value::Number(m as f64), look);
        }
        self.fill(&[Self::known(col::CALENDAR, &|months, m| {
            let count = year * 12.0 + month - 1.0 + months.at(col::MONTH, m);
            let of_year = modulo(count.clone(), 12.0) + 1.0;
            text(int(count / 12.0), "0000")
                .join("-")
                .join(text(of_year, "00"))
        })]);
    }

    /// Which months count, and in which of them there is work.
    fn running(&mut self) {
        self.fill(&[
            Self::known(col::ACTIVE, &|months, m| {
                let month = months.at(col::MONTH, m);
                let inside = all(vec![
                    month.at_least(months.start),
                    month.less(months.horizon),
                    months.begun.same(1.0),
                ]);
                when(inside, 1.0, 0.0)
            }),
            Self::known(col::WORKS, &|months, m| {
                let month = months.at(col::MONTH, m);
                let worked = all(vec![month.at_least(months.start), month.less(months.end)]);
                when(worked, 1.0, 0.0)
            }),
        ]);
    }

    /// Money put in at the beginning of the start month.
    pub fn put_in_at_once(&mut self, amount: Expr) {
        let begun = self.begun;
        self.constant("Put in at once", Look::Money, begun * amount);
        self.fill(&[Self::known(col::UPFRONT, &|months, m| {
            when(months.is_start(m), months.upfront, 0.0)
        })]);
    }

    /// What follows from what the kind pays, costs and takes. Of a fund only the gain is taxed, which
    /// stands in a column of its own.
    pub fn close(&mut self, working: bool, gain: Option<u16>) {
        let rate = self.input("tax_rate");
        let at = |col: u16| move |months: &Months<'_>, m: usize| Expr::from(months.at(col, m));
        let income = move |months: &Months<'_>, m: usize| {
            let of = [col::AGAIN, col::TEAM, col::CAPITAL].map(|col| months.at(col, m));
            of.into_iter()
                .fold(months.at(col::FIRST, m).into(), |sum: Expr, of| sum + of)
        };
        let profit = move |months: &Months<'_>, m: usize| {
            let taxed = gain.map_or_else(|| at(col::INCOME)(months, m), |gain| at(gain)(months, m));
            let before = months.before(col::PROFIT, m) + taxed - months.at(col::COST, m);
            if working {
                before - months.at(col::UPFRONT, m)
            } else {
                before
            }
        };
        self.fill(&[
            Self::known(col::INCOME, &income),
            Self::known(col::PROFIT, &profit),
            Self::known(col::HIGHEST, &|months, m| {
                max(months.before(col::HIGHEST, m), months.at(col::PROFIT, m))
            }),
            Self::known(col::TAX, &|months, m| {
                rate * (months.at(col::HIGHEST, m) - months.before(col::HIGHEST, m))
            }),
        ]);
        self.follow();
    }

    /// What follows from income, costs, tax and money put in, of an option and of all together.
    pub fn follow(&mut self) {
        let sum = |col: u16, of: u16| {
            move |months: &Months<'_>, m: usize| months.before(col, m) + months.at(of, m)
        };
        self.fill(&[
            Self::known(col::OPERATING, &|months, m| {
                months.at(col::INCOME, m) - months.at(col::COST, m) - months.at(col::TAX, m)
            }),
            Self::known(col::NET, &|months, m| {
                months.at(col::OPERATING, m) - months.at(col::INVESTED, m)
            }),
            Self::known(col::CASH, &|months, m| {
                sum(col::CASH, col::NET)(months, m) - months.at(col::UPFRONT, m)
            }),
            Self::known(col::POSITION, &|months, m| {
                months.at(col::CASH, m) + months.at(col::ASSET, m)
            }),
            Self::known(col::MOVED, &|months, m| {
                let flows = [
                    col::INCOME,
                    col::COST,
                    col::TAX,
                    col::INVESTED,
                    col::UPFRONT,
                ];
                let flows = flows.map(|col| months.at(col, m));
                flows
                    .into_iter()
                    .fold(months.before(col::MOVED, m), |sum, flow| sum + flow)
            }),
            Self::known(col::HOURS_SO_FAR, &sum(col::HOURS_SO_FAR, col::HOURS)),
            Self::known(col::SHORT, &short),
            Self::known(col::FLOW, &|months, m| {
                let is_last = (months.at(col::MONTH, m) + 1.0).same(months.horizon);
                let sold = when(is_last, months.at(col::ASSET, m), 0.0);
                let flow = months.at(col::NET, m) + sold;
                if m + 1 < months.rows {
                    flow - months.at(col::UPFRONT, m + 1)
                } else {
                    flow
                }
            }),
        ]);
    }
}

/// The month until which more was paid than had come back: the end of this one, its beginning, or −1.
fn short(months: &Months<'_>, m: usize) -> Expr {
    let month = months.at(col::MONTH, m);
    let put_in = months.at(col::UPFRONT, m);
    let behind = |cash: Expr, moved: Expr| cash.less(moved * -EQUAL);
    let at_end = behind(
        months.at(col::CASH, m).into(),
        months.at(col::MOVED, m).into(),
    );
    let begins = months.before(col::CASH, m) - put_in;
    let at_beginning = behind(begins, months.before(col::MOVED, m) + put_in);
    let inside = when(at_end, month + 1.0, when(at_beginning, month, -1.0));
    when(month.at_least(months.horizon), -1.0, inside)
}
