//! Formulas worked out, as a spreadsheet would: what stands in the cells is in a [`Book`].
//!
//! What is no number where one is needed gives NaN, which the tests refuse to find anywhere.

use crate::book::{Book, Value};
use crate::expr::{Area, Expr, Function, Op, Place};

impl Book {
    /// What a formula gives.
    pub fn value(&self, expr: &Expr) -> Value {
        match expr {
            Expr::Number(x) => Value::Number(*x),
            Expr::Word(word) => Value::Text(word.clone()),
            Expr::At(place) => self.at(*place).clone(),
            Expr::Of(area) => self.at(area.from).clone(),
            Expr::Two(Op::Join, left, right) => {
                Value::Text(self.value(left).to_string() + &self.value(right).to_string())
            }
            Expr::Two(Op::Same, left, right) => {
                let same = match (self.value(left), self.value(right)) {
                    (Value::Text(a), Value::Text(b)) => a == b,
                    (Value::Blank, Value::Text(text)) | (Value::Text(text), Value::Blank) => {
                        text.is_empty()
                    }
                    (Value::Text(_), _) | (_, Value::Text(_)) => false,
                    (a, b) => a.number() == b.number(),
                };
                truth(same)
            }
            Expr::Two(op, left, right) => {
                Value::Number(work(*op, self.number(left), self.number(right)))
            }
            Expr::Call(function, arguments) => self.call(*function, arguments),
        }
    }

    /// What a formula gives, as a number.
    pub fn number(&self, expr: &Expr) -> f64 {
        match expr {
            Expr::Number(x) => *x,
            Expr::At(place) => self.at(*place).number(),
            _ => self.value(expr).number(),
        }
    }

    fn call(&self, function: Function, arguments: &[Expr]) -> Value {
        let numbers = || arguments.iter().map(|argument| self.number(argument));
        let first = || arguments.first().map_or(f64::NAN, |it| self.number(it));
        let chosen = |at: f64| at as usize;
        Value::Number(match function {
            Function::If => {
                let branch = if first() != 0.0 { 1 } else { 2 };
                return arguments
                    .get(branch)
                    .map_or(Value::Blank, |it| self.value(it));
            }
            Function::Choose => {
                let at = arguments.get(chosen(first()));
                return at.map_or(Value::Number(f64::NAN), |it| self.value(it));
            }
            Function::Index => {
                let n = arguments.get(1).map_or(f64::NAN, |it| self.number(it));
                let Some(Expr::Of(area)) = arguments.first() else {
                    return Value::Number(f64::NAN);
                };
                return match chosen(n).checked_sub(1).and_then(|at| area.nth(at)) {
                    Some(place) => self.at(place).clone(),
                    None => Value::Number(f64::NAN),
                };
            }
            Function::Text => {
                let width = match arguments.get(1) {
                    Some(Expr::Word(format)) => format.len(),
                    _ => 1,
                };
                return Value::Text(format!("{:0width$}", first()));
            }
            Function::And => return truth(numbers().all(|x| x != 0.0)),
            Function::Or => return truth(numbers().any(|x| x != 0.0)),
            Function::Min => numbers().fold(f64::INFINITY, f64::min),
            Function::Max => numbers().fold(f64::NEG_INFINITY, f64::max),
            Function::Int => first().floor(),
            Function::Mod => {
                let by = arguments.get(1).map_or(f64::NAN, |it| self.number(it));
                first() - by * (first() / by).floor()
            }
            Function::Abs => first().abs(),
            Function::Exp => libm::exp(first()),
            Function::Ln => libm::log(first()),
            Function::Sum => arguments.iter().map(|it| self.sum(it)).sum(),
            Function::SumProduct => self.items(arguments).sum(),
            Function::Largest => self.items(arguments).fold(f64::NEG_INFINITY, f64::max),
        })
    }

    fn sum(&self, expr: &Expr) -> f64 {
        match expr {
            Expr::Of(area) => area.places().map(|place| self.at(place).or_none()).sum(),
            other => self.number(other),
        }
    }

    /// The items of a computed array, one by one.
    fn items<'a>(&'a self, arguments: &'a [Expr]) -> impl Iterator<Item = f64> + 'a {
        let expr = arguments.first();
        let count = expr.and_then(length).unwrap_or(1);
        (0..count).filter_map(move |i| Some(self.item(expr?, i)))
    }

    fn item(&self, expr: &Expr, i: usize) -> f64 {
        match expr {
            Expr::Of(area) => area
                .nth(i)
                .map_or(f64::NAN, |place| self.at(place).number()),
            Expr::Two(op, left, right) => work(*op, self.item(left, i), self.item(right, i)),
            Expr::Call(Function::Abs, of) => {
                of.first().map_or(f64::NAN, |it| self.item(it, i).abs())
            }
            Expr::Call(Function::Exp, of) => {
                let of = of.first().map_or(f64::NAN, |it| self.item(it, i));
                libm::exp(of)
            }
            other => self.number(other),
        }
    }
}

/// How many cells the first area in a computed array has.
fn length(expr: &Expr) -> Option<usize> {
    match expr {
        Expr::Of(area) => Some(area.count()),
        Expr::Two(_, left, right) => length(left).or_else(|| length(right)),
        Expr::Call(Function::Abs | Function::Exp, of) => of.first().and_then(length),
        _ => None,
    }
}

fn truth(so: bool) -> Value {
    Value::Number(f64::from(u8::from(so)))
}

fn work(op: Op, a: f64, b: f64) -> f64 {
    let truth = |so: bool| f64::from(u8::from(so));
    match op {
        Op::Add => a + b,
        Op::Sub => a - b,
        Op::Mul => a * b,
        Op::Div => a / b,
        Op::Pow => libm::pow(a, b),
        Op::Same => truth(a == b),
        Op::Less => truth(a < b),
        Op::AtMost => truth(a <= b),
        Op::More => truth(a > b),
        Op::AtLeast => truth(a >= b),
        Op::Join => f64::NAN,
    }
}

impl Area {
    /// How many cells it has.
    pub fn count(&self) -> usize {
        let (rows, cols) = (
            self.to.row - self.from.row + 1,
            self.to.col - self.from.col + 1,
        );
        rows as usize * usize::from(cols)
    }

    /// The cell so many further, along the rows; none beyond the last.
    pub fn nth(&self, at: usize) -> Option<Place> {
        let wide = usize::from(self.to.col - self.from.col + 1);
        let place = Place {
            row: self.from.row + (at / wide) as u32,
            col: self.from.col + (at % wide) as u16,
            ..self.from
        };
        (place.row <= self.to.row).then_some(place)
    }

    /// All its cells, along the rows.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        (0..self.count()).filter_map(|at| self.nth(at))
    }
}
