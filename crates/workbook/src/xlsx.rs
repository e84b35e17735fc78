//! The workbook as a file: the one place that knows the format and its library.

use crate::book::{Cell, Input, Look, Sheet, Value};
use crate::plan::{TooLarge, plan};
use crate::show::letters;
use paid_again_engine::Scenario;
use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, DataValidation, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};
use std::collections::HashMap;
use std::fmt;

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoFile {
    /// The scenario is too large.
    TooLarge(TooLarge),
    /// The file could not be put together; the library's own words.
    Unwritten(String),
}

impl fmt::Display for NoFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NoFile::TooLarge(too_large) => too_large.fmt(f),
            NoFile::Unwritten(why) => write!(f, "The workbook could not be put together: {why}."),
        }
    }
}

impl From<XlsxError> for NoFile {
    fn from(error: XlsxError) -> Self {
        NoFile::Unwritten(error.to_string())
    }
}

/// A valid scenario as the bytes of an `.xlsx` file; the same scenario gives the same bytes.
///
/// # Errors
///
/// Where it has too many cells for spreadsheet programs.
pub fn workbook(scenario: &Scenario) -> Result<Vec<u8>, NoFile> {
    let plan = plan(scenario).map_err(NoFile::TooLarge)?;
    let mut file = Workbook::new();
    // The file says nothing of when it was made, so that it depends on the scenario alone.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new()
        .set_title(&scenario.name)
        .set_comment("Hypothetical: computed from inputs, not a forecast.")
        .set_creation_datetime(&day);
    file.set_properties(&about);
    let formats = Formats::new();
    for (name, sheet) in plan.book.names.iter().zip(&plan.book.sheets) {
        let written = file.add_worksheet();
        written.set_name(name)?;
        write(written, sheet, &formats)?;
    }
    Ok(file.save_to_buffer()?)
}

/// How cells look, as the file knows it.
struct Formats(HashMap<(Look, bool), Format>);

const LOOKS: [Look; 9] = [
    Look::Plain,
    Look::Title,
    Look::Note,
    Look::Head,
    Look::Part,
    Look::Money,
    Look::Percent,
    Look::Whole,
    Look::Number,
];

impl Formats {
    fn new() -> Self {
        let both = |look: Look| {
            [
                ((look, false), format_of(look)),
                ((look, true), input_of(look)),
            ]
        };
        Self(LOOKS.into_iter().flat_map(both).collect())
    }

    fn of(&self, cell: &Cell) -> Option<&Format> {
        self.0.get(&(cell.look, cell.input.is_some()))
    }
}

fn format_of(look: Look) -> Format {
    let plain = Format::new();
    match look {
        Look::Plain => plain,
        Look::Title => plain.set_bold().set_font_size(16),
        Look::Note => plain.set_italic(),
        Look::Head => plain.set_bold().set_text_wrap().set_align(FormatAlign::Top),
        Look::Part => plain.set_bold().set_border_bottom(FormatBorder::Thin),
        Look::Money => plain.set_num_format("#,##0.00"),
        Look::Percent => plain.set_num_format("0.0##%"),
        Look::Whole => plain.set_num_format("0"),
        Look::Number => plain.set_num_format("#,##0.####"),
    }
}

/// What can be changed stands on a light ground of the program's own accent colour.
fn input_of(look: Look) -> Format {
    let text = match look {
        Look::Plain => Format::new().set_num_format("@"),
        look => format_of(look),
    };
    text.set_background_color(Color::Theme(4, 1))
        .set_border(FormatBorder::Hair)
}

/// The height of three lines, in points.
const THREE_LINES: u32 = 48;

fn write(to: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    for (row, cells) in (0..).zip(&sheet.rows) {
        for (col, cell) in (0..).zip(cells) {
            put(to, row, col, cell, formats)?;
            if let Some(input) = &cell.input {
                check(to, row, col, input)?;
            }
        }
    }
    if let Some(&last) = sheet.widths.last() {
        to.set_column_range_width(0, 200, last)?;
        for (col, width) in (0..).zip(&sheet.widths) {
            to.set_column_width(col, *width)?;
        }
    }
    for row in &sheet.tall {
        to.set_row_height(*row, THREE_LINES)?;
    }
    if sheet.frozen != (0, 0) {
        to.set_freeze_panes(sheet.frozen.0, sheet.frozen.1)?;
    }
    if let Some((first, count)) = sheet.months {
        let last = sheet.rows.len() as u32;
        let counts = format!(
            "=$A{}>=${}${}",
            first + 1,
            letters(count.col),
            count.row + 1
        );
        let grey = Format::new().set_font_color(Color::Theme(0, 3));
        let beyond = ConditionalFormatFormula::new()
            .set_rule(counts.as_str())
            .set_format(grey);
        to.add_conditional_format(first, 0, last, 200, &beyond)?;
    }
    to.set_landscape();
    if sheet.months.is_none() {
        // One page wide, and as long as it takes.
        to.set_print_fit_to_pages(1, 0);
    }
    Ok(())
}

fn put(
    to: &mut Worksheet,
    row: u32,
    col: u16,
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let Some(format) = formats.of(cell) else {
        return Ok(());
    };
    match (&cell.formula, &cell.value) {
        (Some(formula), value) => {
            let formula = Formula::new(formula).set_result(shown(value));
            to.write_formula_with_format(row, col, formula, format)?;
        }
        (None, Value::Number(x)) => {
            to.write_number_with_format(row, col, *x, format)?;
        }
        (None, Value::Text(text)) => {
            to.write_string_with_format(row, col, text, format)?;
        }
        (None, Value::Blank) if cell.input.is_some() => {
            to.write_blank(row, col, format)?;
        }
        (None, Value::Blank) => {}
    }
    Ok(())
}

/// What a formula gives, as the file keeps it: texts that look like something else are told apart.
fn shown(value: &Value) -> String {
    match value {
        Value::Blank => "0".into(),
        Value::Number(x) if x.is_finite() => x.to_string(),
        Value::Number(_) => "#NUM!".into(),
        Value::Text(text) => {
            let is_text = text.parse::<f64>().is_err() && !text.starts_with('#');
            let is_text = is_text && !matches!(text.as_str(), "TRUE" | "FALSE");
            if is_text {
                text.clone()
            } else {
                format!(" {text}")
            }
        }
    }
}

/// Which values an input takes; the program says so where another is typed.
fn check(to: &mut Worksheet, row: u32, col: u16, input: &Input) -> Result<(), XlsxError> {
    let new = DataValidation::new;
    let (rule, allowed) = match *input {
        Input::Number(min, max) => {
            let rule = new().allow_decimal_number(DataValidationRule::Between(min, max));
            (rule, format!("A number from {min} to {max}."))
        }
        Input::Whole(min, max) => {
            // Whole inputs go no further than 10^4, but for what steers luck, which is not here.
            let rule =
                new().allow_whole_number(DataValidationRule::Between(min as i32, max as i32));
            (rule, format!("A whole number from {min} to {max}."))
        }
        Input::YesNo => (
            new().allow_list_strings(&["yes", "no"])?,
            "yes or no.".to_owned(),
        ),
        Input::Text => return Ok(()),
    };
    let rule = rule
        .ignore_blank(true)
        .set_error_title("What is allowed")?
        .set_error_message(allowed)?;
    to.add_data_validation(row, col, row, col, &rule)?;
    Ok(())
}
