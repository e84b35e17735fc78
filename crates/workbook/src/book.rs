//! A workbook in memory: sheets of cells, each a formula or an input, with what it gives.

use crate::expr::{Expr, Place};
use crate::show::show;
use std::fmt;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

impl Value {
    /// As a number: nothing counts as 0, a text as none.
    pub fn number(&self) -> f64 {
        match self {
            Value::Blank => 0.0,
            Value::Number(x) => *x,
            Value::Text(_) => f64::NAN,
        }
    }

    /// As a number in a sum, which passes over texts.
    pub(crate) fn or_none(&self) -> f64 {
        match self {
            Value::Number(x) => *x,
            Value::Blank | Value::Text(_) => 0.0,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Blank => Ok(()),
            Value::Number(x) => write!(f, "{x}"),
            Value::Text(text) => f.write_str(text),
        }
    }
}

impl From<f64> for Value {
    fn from(x: f64) -> Self {
        Value::Number(x)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.into())
    }
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// Plain text.
    #[default]
    Plain,
    /// The title of a sheet.
    Title,
    /// A sentence that must be read.
    Note,
    /// The head of a row or column.
    Head,
    /// The heading of a part.
    Part,
    /// Money, to the cent.
    Money,
    /// A share, in percent.
    Percent,
    /// A whole number.
    Whole,
    /// Any number.
    Number,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What it gives.
    pub value: Value,
    /// The formula's text; none for what is put in.
    pub formula: Option<String>,
    /// How it looks.
    pub look: Look,
    /// For an input: the smallest and largest number, and whether it must be whole.
    pub input: Option<Input>,
}

/// A cell that may be changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Input {
    /// A number in these bounds.
    Number(f64, f64),
    /// A whole number in these bounds.
    Whole(f64, f64),
    /// Yes or no.
    YesNo,
    /// A text.
    Text,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
    /// Rows above and columns left of what can be scrolled.
    pub frozen: (u32, u16),
    /// The widths of its first columns, in characters; the last one's holds for all others.
    pub widths: Vec<u16>,
    /// Rows with heads of several lines.
    pub tall: Vec<u32>,
    /// The row of month 0, and the cell that says how many months count: those beyond are grey.
    pub months: Option<(u32, Place)>,
}

/// A workbook.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// The names of the sheets, in their order.
    pub names: Vec<String>,
    /// The sheets.
    pub sheets: Vec<Sheet>,
}

const BLANK: Value = Value::Blank;

impl Book {
    /// One more sheet.
    pub fn sheet(&mut self, name: String) -> usize {
        self.names.push(name);
        self.sheets.push(Sheet::default());
        self.sheets.len() - 1
    }

    /// What stands in a cell.
    pub fn at(&self, place: Place) -> &Value {
        self.cell(place).map_or(&BLANK, |cell| &cell.value)
    }

    /// A cell, if anything was ever put there.
    pub fn cell(&self, place: Place) -> Option<&Cell> {
        let row = self.sheets.get(place.sheet)?.rows.get(place.row as usize)?;
        row.get(usize::from(place.col))
    }

    /// Puts a cell.
    pub fn put(&mut self, place: Place, cell: Cell) {
        let Some(sheet) = self.sheets.get_mut(place.sheet) else {
            return;
        };
        let (row, col) = (place.row as usize, usize::from(place.col));
        if sheet.rows.len() <= row {
            sheet.rows.resize(row + 1, Vec::new());
        }
        let row = &mut sheet.rows[row];
        if row.len() <= col {
            row.resize(col + 1, Cell::default());
        }
        row[col] = cell;
    }

    /// Writes what is no formula.
    pub fn write(&mut self, place: Place, value: impl Into<Value>, look: Look) {
        let value = value.into();
        self.put(
            place,
            Cell {
                value,
                look,
                ..Cell::default()
            },
        );
    }

    /// Writes a formula, and works it out: what it is made of must stand there already.
    pub fn formula(&mut self, place: Place, expr: &Expr, look: Look) {
        let value = match self.value(expr) {
            // A formula that leads to an empty cell gives 0.
            Value::Blank => Value::Number(0.0),
            value => value,
        };
        let formula = Some(show(expr, place.sheet, &self.names));
        self.put(
            place,
            Cell {
                value,
                formula,
                look,
                input: None,
            },
        );
    }

    /// How many cells hold something.
    pub fn count(&self) -> usize {
        let rows = self.sheets.iter().flat_map(|sheet| &sheet.rows).flatten();
        rows.filter(|cell| cell.value != Value::Blank || cell.formula.is_some())
            .count()
    }
}
