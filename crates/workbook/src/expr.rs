//! A formula as data: written for a spreadsheet by [`crate::show`], worked out by [`crate::eval`].
//!
//! So each formula of the workbook is said once, and what a program shows that does not recalculate
//! is what the formula gives.

use std::ops::{Add, Div, Mul, Sub};

/// One cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The sheet, counted from 0 in the order of the workbook.
    pub sheet: usize,
    /// The row, counted from 0.
    pub row: u32,
    /// The column, counted from 0.
    pub col: u16,
    /// Whether it stays the same where a formula is filled down: `$B$4`.
    pub fixed: bool,
}

impl Place {
    /// A cell that formulas keep to.
    pub const fn new(sheet: usize, row: u32, col: u16) -> Self {
        Self {
            sheet,
            row,
            col,
            fixed: true,
        }
    }

    /// The cell as one that moves along with a formula.
    pub const fn moving(self) -> Self {
        Self {
            fixed: false,
            ..self
        }
    }
}

/// A rectangle of cells, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The upper left corner.
    pub from: Place,
    /// The lower right corner.
    pub to: Place,
}

/// What stands between two operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `^`
    Pow,
    /// `=`
    Same,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
    /// `&`
    Join,
}

/// A function that Excel and LibreOffice share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// `IF(condition, then, else)`
    If,
    /// `AND(…)`
    And,
    /// `OR(…)`
    Or,
    /// `MIN(…)`
    Min,
    /// `MAX(…)`
    Max,
    /// `INT(x)`
    Int,
    /// `MOD(x, y)`
    Mod,
    /// `ABS(x)`
    Abs,
    /// `EXP(x)`
    Exp,
    /// `LN(x)`
    Ln,
    /// `SUM(…)`
    Sum,
    /// `SUMPRODUCT(…)`, of one array here, which may be computed
    SumProduct,
    /// `SUMPRODUCT(MAX(…))`: the largest of a computed array, without an array formula
    Largest,
    /// `INDEX(area, n)`, counted from 1
    Index,
    /// `CHOOSE(n, …)`, counted from 1
    Choose,
    /// `TEXT(x, format)`
    Text,
}

/// A formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A number.
    Number(f64),
    /// A text.
    Word(String),
    /// What stands in a cell.
    At(Place),
    /// What stands in many.
    Of(Area),
    /// Two operands.
    Two(Op, Box<Expr>, Box<Expr>),
    /// A function.
    Call(Function, Vec<Expr>),
}

impl From<f64> for Expr {
    fn from(x: f64) -> Self {
        Expr::Number(x)
    }
}

impl From<Place> for Expr {
    fn from(place: Place) -> Self {
        Expr::At(place)
    }
}

impl From<Area> for Expr {
    fn from(area: Area) -> Self {
        Expr::Of(area)
    }
}

impl From<&str> for Expr {
    fn from(text: &str) -> Self {
        Expr::Word(text.into())
    }
}

/// An operator between two formulas.
pub fn two(op: Op, left: impl Into<Expr>, right: impl Into<Expr>) -> Expr {
    Expr::Two(op, Box::new(left.into()), Box::new(right.into()))
}

impl Place {
    /// What stands in the cell, as a formula.
    pub fn expr(self) -> Expr {
        self.into()
    }
}

impl Area {
    /// What stands in the cells, as a formula.
    pub fn expr(self) -> Expr {
        self.into()
    }
}

macro_rules! operators {
    ($($trait:ident $method:ident;)*) => { $(
        impl<R: Into<Expr>> $trait<R> for Expr {
            type Output = Expr;
            fn $method(self, right: R) -> Expr {
                two(Op::$trait, self, right)
            }
        }
        impl<R: Into<Expr>> $trait<R> for Place {
            type Output = Expr;
            fn $method(self, right: R) -> Expr {
                two(Op::$trait, self, right)
            }
        }
        impl<R: Into<Expr>> $trait<R> for Area {
            type Output = Expr;
            fn $method(self, right: R) -> Expr {
                two(Op::$trait, self, right)
            }
        }
    )* };
}

operators! {
    Add add;
    Sub sub;
    Mul mul;
    Div div;
}

/// What can be asked of anything that becomes a formula.
pub trait Compare: Into<Expr> {
    /// `self = other`
    fn same(self, other: impl Into<Expr>) -> Expr {
        two(Op::Same, self, other)
    }
    /// `self < other`
    fn less(self, other: impl Into<Expr>) -> Expr {
        two(Op::Less, self, other)
    }
    /// `self <= other`
    fn at_most(self, other: impl Into<Expr>) -> Expr {
        two(Op::AtMost, self, other)
    }
    /// `self > other`
    fn more(self, other: impl Into<Expr>) -> Expr {
        two(Op::More, self, other)
    }
    /// `self >= other`
    fn at_least(self, other: impl Into<Expr>) -> Expr {
        two(Op::AtLeast, self, other)
    }
    /// `self ^ exponent`
    fn pow(self, exponent: impl Into<Expr>) -> Expr {
        two(Op::Pow, self, exponent)
    }
    /// `self & other`
    fn join(self, other: impl Into<Expr>) -> Expr {
        two(Op::Join, self, other)
    }
    /// `self = ""`: nothing stands there.
    fn empty(self) -> Expr {
        self.same("")
    }
}

impl Compare for Expr {}
impl Compare for Place {}
impl Compare for Area {}
impl Compare for f64 {}

/// A function of formulas.
fn call<const N: usize>(function: Function, arguments: [Expr; N]) -> Expr {
    Expr::Call(function, arguments.into())
}

/// A number at the head of a formula.
pub fn num(x: f64) -> Expr {
    Expr::Number(x)
}

/// `IF`: only the branch that is meant is worked out.
pub fn when(condition: impl Into<Expr>, then: impl Into<Expr>, otherwise: impl Into<Expr>) -> Expr {
    call(
        Function::If,
        [condition.into(), then.into(), otherwise.into()],
    )
}

/// `AND` of several.
pub fn all(conditions: Vec<Expr>) -> Expr {
    Expr::Call(Function::And, conditions)
}

/// `OR` of several.
pub fn any(conditions: Vec<Expr>) -> Expr {
    Expr::Call(Function::Or, conditions)
}

/// The smallest of several.
pub fn least(of: Vec<Expr>) -> Expr {
    Expr::Call(Function::Min, of)
}

/// The largest of several.
pub fn most(of: Vec<Expr>) -> Expr {
    Expr::Call(Function::Max, of)
}

/// The smaller of two.
pub fn min(a: impl Into<Expr>, b: impl Into<Expr>) -> Expr {
    call(Function::Min, [a.into(), b.into()])
}

/// The larger of two.
pub fn max(a: impl Into<Expr>, b: impl Into<Expr>) -> Expr {
    call(Function::Max, [a.into(), b.into()])
}

/// The whole number below.
pub fn int(x: impl Into<Expr>) -> Expr {
    call(Function::Int, [x.into()])
}

/// What a division leaves.
pub fn modulo(x: impl Into<Expr>, y: impl Into<Expr>) -> Expr {
    call(Function::Mod, [x.into(), y.into()])
}

/// The size of a number.
pub fn abs(x: impl Into<Expr>) -> Expr {
    call(Function::Abs, [x.into()])
}

/// e to the power of a number.
pub fn exp(x: impl Into<Expr>) -> Expr {
    call(Function::Exp, [x.into()])
}

/// The natural logarithm.
pub fn ln(x: impl Into<Expr>) -> Expr {
    call(Function::Ln, [x.into()])
}

/// The sum of cells.
pub fn sum(of: impl Into<Expr>) -> Expr {
    call(Function::Sum, [of.into()])
}

/// The sum of a computed array.
pub fn sum_product(of: impl Into<Expr>) -> Expr {
    call(Function::SumProduct, [of.into()])
}

/// The largest of a computed array; 0 where none is above.
pub fn largest(of: impl Into<Expr>) -> Expr {
    call(Function::Largest, [of.into()])
}

/// The n-th cell of an area, counted from 1.
pub fn index(area: Area, n: impl Into<Expr>) -> Expr {
    call(Function::Index, [area.into(), n.into()])
}

/// The n-th of several, counted from 1.
pub fn choose(n: impl Into<Expr>, of: Vec<Expr>) -> Expr {
    let mut arguments = vec![n.into()];
    arguments.extend(of);
    Expr::Call(Function::Choose, arguments)
}

/// A number as text.
pub fn text(x: impl Into<Expr>, format: &str) -> Expr {
    call(Function::Text, [x.into(), format.into()])
}
