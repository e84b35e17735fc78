//! The first sheet: the figures of every option side by side, and of all together.

use crate::book::{Book, Look};
use crate::expr::{Area, Compare, Expr, Place, any, index, largest, num, sum, sum_product, when};
use crate::figure::Figure;
use crate::inputs::Inputs;
use crate::months::{CONSTANTS, EQUAL, FIRST_MONTH, col};

/// The first row of figures.
const FIGURES: u32 = 6;
/// The column of the first option.
const OPTIONS: u16 = 2;

/// One column: an option, or all together.
#[derive(Clone, Copy, Debug)]
pub struct Party {
    /// Its sheet.
    pub sheet: usize,
    /// Whether it is pay for work; of all together it is not asked.
    pub working: bool,
}

/// The sheet while it is written.
pub struct Comparison<'a> {
    /// The workbook.
    pub book: &'a mut Book,
    /// Where the inputs stand.
    pub inputs: &'a Inputs,
    /// This sheet.
    pub sheet: usize,
    /// The sheet on which rates of return are found.
    pub returns: usize,
    /// How many rows of months there are.
    pub rows: usize,
    /// The options.
    pub options: Vec<Party>,
    /// All together.
    pub total: Party,
}

/// Where a figure stands; options are counted from 0, and all together comes last.
pub fn place_of(sheet: usize, figure: Figure, column: usize) -> Place {
    Place::new(sheet, FIGURES + figure as u32, OPTIONS + column as u16)
}

impl Comparison<'_> {
    /// Writes the sheet.
    pub fn write(&mut self) {
        self.heads();
        self.sums();
        self.worth();
        self.kind_of_pay();
        self.returns();
        self.paid_back();
        self.target();
        self.crossings();
        self.same_hours();
        self.tails();
    }

    fn heads(&mut self) {
        let at = |row: u32, col: u16| Place::new(self.sheet, row, col);
        let name = self.inputs.setting("name");
        self.book.formula(at(0, 0), &name.join(""), Look::Title);
        let honest = "Hypothetical: computed from the inputs, not a forecast. Luck is not in it: every month is an average one.";
        self.book.write(at(1, 0), honest, Look::Note);
        let how = "Change inputs on the sheet Inputs; every figure here is a formula. Months are counted from 0, the first.";
        self.book.write(at(2, 0), how, Look::Note);
        let head = FIGURES - 2;
        self.book.write(at(head, 0), "Figure", Look::Head);
        self.book.write(at(head, 1), "Unit", Look::Head);
        for option in 0..self.options.len() {
            let place = at(head, OPTIONS + option as u16);
            self.book
                .formula(place, &self.inputs.name(option).join(""), Look::Head);
        }
        let last = at(head, OPTIONS + self.options.len() as u16);
        self.book.write(last, "All together", Look::Head);
        if let Some(sheet) = self.book.sheets.get_mut(self.sheet) {
            sheet.frozen = (FIGURES - 1, OPTIONS);
            sheet.widths = vec![52, 8, 20];
        }
        let currency = self.inputs.setting("currency");
        for figure in Figure::ALL {
            let row = FIGURES + figure as u32;
            let (name, unit) = (figure.name(), figure.unit());
            self.book.write(
                at(row, 0),
                name,
                if unit == "part" {
                    Look::Part
                } else {
                    Look::Plain
                },
            );
            match unit {
                "money" => self
                    .book
                    .formula(at(row, 1), &currency.join(""), Look::Plain),
                "part" => {}
                unit => self.book.write(at(row, 1), unit, Look::Plain),
            }
        }
    }

    fn column_count(&self) -> usize {
        self.options.len() + 1
    }

    pub(crate) fn party(&self, column: usize) -> Party {
        self.options.get(column).copied().unwrap_or(self.total)
    }

    pub(crate) fn is_total(&self, column: usize) -> bool {
        column == self.options.len()
    }

    /// The cell of a figure.
    pub fn at(&self, figure: Figure, column: usize) -> Place {
        place_of(self.sheet, figure, column)
    }

    /// The figures of all options, as a row.
    pub(crate) fn row(&self, figure: Figure) -> Area {
        Area {
            from: self.at(figure, 0),
            to: self.at(figure, self.options.len().saturating_sub(1)),
        }
    }

    /// A column of an option's months.
    pub fn series(&self, column: usize, col: u16) -> Area {
        let sheet = self.party(column).sheet;
        let at = |row: u32| Place::new(sheet, row, col);
        Area {
            from: at(FIRST_MONTH),
            to: at(FIRST_MONTH + self.rows as u32 - 1),
        }
    }

    /// How many months count.
    pub fn horizon(&self) -> Place {
        Place::new(self.total.sheet, CONSTANTS, 0)
    }

    /// A column's value in the last month that counts.
    pub(crate) fn last(&self, column: usize, col: u16) -> Expr {
        index(self.series(column, col), self.horizon())
    }

    pub(crate) fn constant(&self, option: usize, at: u16) -> Place {
        Place::new(self.party(option).sheet, CONSTANTS, at)
    }

    /// Fills a row, for the options and for all together where the figure makes sense.
    pub fn fill(&mut self, figure: Figure, formula: impl Fn(&Self, usize) -> Option<Expr>) {
        for column in 0..self.column_count() {
            if let Some(expr) = formula(self, column) {
                let place = self.at(figure, column);
                self.book.formula(place, &expr, figure.look());
            }
        }
    }

    fn sums(&mut self) {
        use Figure::*;
        for (figure, col) in [
            (Income, col::INCOME),
            (Cost, col::COST),
            (Tax, col::TAX),
            (Hours, col::HOURS),
            (First, col::FIRST),
            (Again, col::AGAIN),
            (Team, col::TEAM),
            (Capital, col::CAPITAL),
        ] {
            self.fill(figure, |it, column| Some(sum(it.series(column, col))));
        }
        self.fill(PutIn, |it, column| {
            Some(sum(it.series(column, col::INVESTED)) + sum(it.series(column, col::UPFRONT)))
        });
        self.fill(Net, |it, column| {
            let at = |figure| it.at(figure, column);
            Some(at(Income) - at(Cost) - at(Tax) - at(PutIn))
        });
        for (figure, of) in [
            (ShareFirst, First),
            (ShareAgain, Again),
            (ShareTeam, Team),
            (ShareCapital, Capital),
        ] {
            self.fill(figure, |it, column| {
                let income = it.at(Income, column);
                Some(when(income.more(0.0), it.at(of, column) / income, ""))
            });
        }
        self.fill(PaidForHours, |it, column| {
            if it.is_total(column) {
                let with_hours = (0..it.options.len()).map(|option| {
                    when(
                        it.at(Hours, option).more(0.0),
                        it.at(PaidForHours, option),
                        0.0,
                    )
                });
                return Some(added(with_hours));
            }
            let operating = sum(it.series(column, col::OPERATING));
            Some(match it.party(column).working {
                true => operating - sum(it.series(column, col::UPFRONT)),
                false => operating,
            })
        });
        self.fill(PerHour, |it, column| {
            let hours = it.at(Hours, column);
            Some(when(
                hours.more(0.0),
                it.at(PaidForHours, column) / hours,
                "",
            ))
        });
    }

    fn worth(&mut self) {
        use Figure::*;
        let (discount, inflation) = (
            self.inputs.setting("discount_rate"),
            self.inputs.setting("inflation"),
        );
        self.fill(FinalPosition, |it, column| {
            Some(it.last(column, col::POSITION))
        });
        self.fill(RealFinalPosition, |it, column| {
            let years = it.horizon() / 12.0;
            Some(it.at(FinalPosition, column) / (num(1.0) + inflation).pow(years))
        });
        self.fill(PresentValue, |it, column| {
            let month = || it.series(column, col::MONTH);
            let worth = |months: Expr| (num(1.0) + discount).pow((num(0.0) - months) / 12.0);
            let flows = sum_product(it.series(column, col::FLOW) * worth(month() + 1.0));
            Some(flows - it.series(column, col::UPFRONT).from)
        });
    }

    fn kind_of_pay(&mut self) {
        use Figure::*;
        self.fill(KindOfPay, |it, column| {
            let at = |figure| it.at(figure, column);
            let income = at(Income);
            let most = |part: Expr| (part - income / 2.0).more(income * EQUAL);
            let capital_paid = if it.is_total(column) {
                let paid = (0..it.options.len()).filter(|&option| !it.party(option).working);
                let paid: Vec<Expr> = paid.map(|option| it.at(PutIn, option).more(0.0)).collect();
                if paid.is_empty() { num(0.0) } else { any(paid) }
            } else if it.party(column).working {
                num(0.0)
            } else {
                at(PutIn).more(0.0)
            };
            let team = (at(Team) - at(Again)).more(income * EQUAL);
            let leveraged = when(team, "team-leveraged", "leveraged");
            let capital = when(most(at(Capital).expr()), "passive", "mixed");
            let by_work = when(most(at(Again) + at(Team)), leveraged, capital);
            let some = when(most(at(First).expr()), "paid once", by_work);
            let none = when(capital_paid, "passive", "no income");
            Some(when(income.at_most(0.0), none, some))
        });
    }

    fn paid_back(&mut self) {
        self.fill(Figure::Payback, |it, column| {
            // One more each, so that there is no smaller one than 0.
            let short = largest(it.series(column, col::SHORT) + 1.0) - 1.0;
            let none = any(vec![
                short.clone().less(0.0),
                short.clone().at_least(it.horizon()),
            ]);
            Some(when(none, "", short))
        });
    }

    fn target(&mut self) {
        let target = self.inputs.setting("target_per_month");
        self.fill(Figure::Target, |it, column| {
            let month = || it.series(column, col::MONTH);
            let reached = it.series(column, col::OPERATING).at_least(target);
            let inside = month().less(it.horizon()) * reached;
            let left = largest(inside * (num(0.0) - month() + it.horizon()));
            let first = it.horizon() - left;
            let none = any(vec![target.empty(), first.clone().at_least(it.horizon())]);
            Some(when(none, "", first))
        });
    }
}

/// The sum of several; 0 of none.
pub fn added(mut parts: impl Iterator<Item = Expr>) -> Expr {
    let first = parts.next().unwrap_or(num(0.0));
    parts.fold(first, |sum, part| sum + part)
}
