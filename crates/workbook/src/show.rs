//! Formulas in the words of a spreadsheet: `IF(A7>=$B$4,'1 Job'!H7,0)`.

use crate::expr::{Area, Expr, Function, Op, Place};
use std::fmt::Write;

/// A formula's text, without the sign of equality, as it stands on a sheet of a workbook with these names.
pub fn show(expr: &Expr, sheet: usize, names: &[String]) -> String {
    let mut shown = Shown {
        text: String::new(),
        sheet,
        names,
    };
    shown.expr(expr, 0);
    shown.text
}

/// A column's letters.
pub fn letters(col: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = u32::from(col) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    letters.iter().rev().map(|&byte| char::from(byte)).collect()
}

struct Shown<'a> {
    text: String,
    sheet: usize,
    names: &'a [String],
}

impl Shown<'_> {
    fn expr(&mut self, expr: &Expr, around: u8) {
        match expr {
            Expr::Number(x) if *x < 0.0 => self.push(&format!("({x})")),
            Expr::Number(x) => self.push(&x.to_string()),
            Expr::Word(word) => self.push(&format!("\"{}\"", word.replace('"', "\"\""))),
            Expr::At(place) => {
                self.sheet(place.sheet);
                self.place(place);
            }
            Expr::Of(area) => self.area(area),
            Expr::Two(op, left, right) => {
                let own = strength(*op);
                let enclosed = own < around;
                if enclosed {
                    self.push("(");
                }
                self.expr(left, own);
                self.push(sign(*op));
                // a − (b − c), a/(b·c): only on the left do equals need no brackets.
                self.expr(right, own + 1);
                if enclosed {
                    self.push(")");
                }
            }
            Expr::Call(function, arguments) => {
                self.push(opening(*function));
                for (i, argument) in arguments.iter().enumerate() {
                    if i > 0 {
                        self.push(",");
                    }
                    self.expr(argument, 0);
                }
                self.push(match function {
                    Function::Largest => "))",
                    _ => ")",
                });
            }
        }
    }

    fn area(&mut self, area: &Area) {
        self.sheet(area.from.sheet);
        self.place(&area.from);
        if area.from != area.to {
            self.push(":");
            self.place(&area.to);
        }
    }

    fn sheet(&mut self, sheet: usize) {
        if let Some(name) = self.names.get(sheet).filter(|_| sheet != self.sheet) {
            let quoted = format!("'{}'!", name.replace('\'', "''"));
            self.text.push_str(&quoted);
        }
    }

    fn place(&mut self, place: &Place) {
        let fixed = if place.fixed { "$" } else { "" };
        let (letters, row) = (letters(place.col), place.row + 1);
        // Writing to a text does not fail.
        let _ = write!(self.text, "{fixed}{letters}{fixed}{row}");
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }
}

fn strength(op: Op) -> u8 {
    match op {
        Op::Same | Op::Less | Op::AtMost | Op::More | Op::AtLeast => 1,
        Op::Join => 2,
        Op::Add | Op::Sub => 3,
        Op::Mul | Op::Div => 4,
        Op::Pow => 5,
    }
}

fn sign(op: Op) -> &'static str {
    match op {
        Op::Add => "+",
        Op::Sub => "-",
        Op::Mul => "*",
        Op::Div => "/",
        Op::Pow => "^",
        Op::Same => "=",
        Op::Less => "<",
        Op::AtMost => "<=",
        Op::More => ">",
        Op::AtLeast => ">=",
        Op::Join => "&",
    }
}

fn opening(function: Function) -> &'static str {
    match function {
        Function::If => "IF(",
        Function::And => "AND(",
        Function::Or => "OR(",
        Function::Min => "MIN(",
        Function::Max => "MAX(",
        Function::Int => "INT(",
        Function::Mod => "MOD(",
        Function::Abs => "ABS(",
        Function::Exp => "EXP(",
        Function::Ln => "LN(",
        Function::Sum => "SUM(",
        Function::SumProduct => "SUMPRODUCT(",
        Function::Largest => "SUMPRODUCT(MAX(",
        Function::Index => "INDEX(",
        Function::Choose => "CHOOSE(",
        Function::Text => "TEXT(",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::expr::{Compare, index, num, sum, when};

    #[test]
    fn brackets_stand_where_they_are_needed() {
        let names = ["Inputs".to_owned(), "1 It's".to_owned()];
        let a = Place::new(0, 0, 0);
        let b = Place::new(1, 3, 27).moving();
        let said = |expr: Expr| show(&expr, 0, &names);
        assert_eq!(said(a - (b - 1.0)), "$A$1-('1 It''s'!AB4-1)");
        assert_eq!(said((a - 1.0) - b), "$A$1-1-'1 It''s'!AB4");
        assert_eq!(
            said(num(2.0).pow((num(0.0) - a) * b)),
            "2^((0-$A$1)*'1 It''s'!AB4)"
        );
        assert_eq!(said((a + 1.0) * -0.5), "($A$1+1)*(-0.5)");
        assert_eq!(said(a.less(1e-9) * 2.0), "($A$1<0.000000001)*2");
        assert_eq!(said(when(a.empty(), 0.0, a)), "IF($A$1=\"\",0,$A$1)");
        let area = Area {
            from: b,
            to: Place::new(1, 9, 27).moving(),
        };
        assert_eq!(said(sum(area)), "SUM('1 It''s'!AB4:AB10)");
        assert_eq!(said(index(area, a)), "INDEX('1 It''s'!AB4:AB10,$A$1)");
    }

    #[test]
    fn columns_have_letters() {
        for (col, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(col), name);
        }
    }
}
