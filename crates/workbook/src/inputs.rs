//! The sheet of inputs: every number of the scenario and of its options, with its unit and its bounds.
//!
//! Of a range, what stands there is what the projection uses, its median. How many options there
//! are, and how many steps a list has, is fixed by the file.

use crate::book::{Book, Cell, Input, Look, Value};
use crate::expr::Place;
use crate::kinds::room;
use crate::labels::{Label, label as label_of};
use paid_again_engine::Scenario;
use paid_again_engine::bounds::{Domain, whole};
use paid_again_engine::scenario::{Kind, Number, Slot, Stream};
use std::collections::HashMap;

/// Where each input stands.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    places: HashMap<String, Place>,
}

/// A cell on no sheet, which is always empty.
const NOWHERE: Place = Place::new(usize::MAX, 0, 0);

const VALUE: u16 = 2;

/// Inputs that steer luck alone, which the workbook does not compute.
const LUCK: &[&str] = &[
    "hit_spread",
    "member_dispersion",
    "annual_volatility",
    "appreciation_volatility",
];

impl Inputs {
    /// Where a setting stands.
    pub fn setting(&self, name: &str) -> Place {
        self.get(&format!("/{name}"))
    }

    /// Where an input of an option stands, options counted from 0 as they are in the workbook.
    pub fn of(&self, option: usize, path: &str) -> Place {
        self.get(&format!("{option}/{path}"))
    }

    /// Whether an option has such an input.
    pub fn has(&self, option: usize, path: &str) -> bool {
        self.places.contains_key(&format!("{option}/{path}"))
    }

    /// Where an option's name stands.
    pub fn name(&self, option: usize) -> Place {
        self.of(option, "name")
    }

    /// The inputs `name/0`, `name/1`, … of an option.
    pub fn list(&self, option: usize, name: &str) -> Vec<Place> {
        let at = |i: usize| format!("{option}/{name}/{i}");
        let found = (0..).map_while(|i| self.places.get(&at(i)).copied());
        found.collect()
    }

    // No formula asks for an input that its kind does not have; the tests would find the empty cell.
    fn get(&self, key: &str) -> Place {
        self.places.get(key).copied().unwrap_or(NOWHERE)
    }
}

/// The settings in the workbook: name in the file, name for people, unit, what to know.
const SETTINGS: &[(&str, &str, &str, &str)] = &[
    (
        "horizon_months",
        "Months that are computed",
        "months",
        "at most as many as this file has rows for",
    ),
    (
        "work_until_month",
        "All work stops after",
        "months",
        "empty: never",
    ),
    (
        "inflation",
        "Inflation a year",
        "%",
        "for amounts in today’s money",
    ),
    (
        "target_per_month",
        "What you would like to reach a month",
        "$",
        "income less costs and tax; empty: nothing in particular",
    ),
    (
        "discount_rate",
        "Discount rate a year",
        "%",
        "for present values",
    ),
];

struct Writer<'a> {
    book: &'a mut Book,
    sheet: usize,
    row: u32,
    currency: &'a str,
    inputs: Inputs,
}

/// Writes the sheet, and says where everything stands.
pub fn inputs(book: &mut Book, sheet: usize, scenario: &Scenario, streams: &[&Stream]) -> Inputs {
    let mut writer = Writer {
        book,
        sheet,
        row: 0,
        currency: &scenario.currency,
        inputs: Inputs::default(),
    };
    writer.head();
    writer.settings(scenario, streams);
    for (option, stream) in streams.iter().enumerate() {
        writer.stream(option, stream);
    }
    let inputs = writer.inputs;
    if let Some(written) = book.sheets.get_mut(sheet) {
        written.widths = vec![28, 44, 22, 14, 70];
        written.frozen = (4, 0);
    }
    inputs
}

impl Writer<'_> {
    fn cell(&mut self, col: u16, value: impl Into<Value>, look: Look) {
        let place = Place::new(self.sheet, self.row, col);
        self.book.write(place, value, look);
    }

    fn head(&mut self) {
        self.cell(0, "Inputs", Look::Title);
        self.row += 1;
        self.cell(
            0,
            "Change the coloured cells; everything else follows by formulas. Percentages are percentages: 5 % is typed as 5 %.",
            Look::Note,
        );
        self.row += 2;
        for (col, head) in (0..).zip(["Option", "Input", "Value", "Unit", "What to know"]) {
            self.cell(col, head, Look::Head);
        }
        self.row += 1;
    }

    fn settings(&mut self, scenario: &Scenario, streams: &[&Stream]) {
        self.cell(0, "Everything", Look::Part);
        self.row += 1;
        self.text("name", "Name of the comparison", &scenario.name);
        self.text("currency", "Currency", &scenario.currency);
        let start = scenario.start;
        let parts = [
            ("start/year", "Starts in the year", start.year(), 9999.0),
            ("start/month", "… and month", start.month(), 12.0),
        ];
        for (path, name, x, most) in parts {
            let least = if path == "start/month" { 1.0 } else { 0.0 };
            let label = Label {
                name,
                ..Label::default()
            };
            self.input(
                &format!("/{path}"),
                &label,
                f64::from(x).into(),
                Input::Whole(least, most),
                Look::Whole,
            );
        }
        for (path, name, unit, help) in SETTINGS {
            let number = scenario.number(path).unwrap_or(Number::Empty);
            let domain = Scenario::setting(path).map(|field| field.domain);
            let label = Label {
                name,
                unit,
                help,
                ..Label::default()
            };
            let domain = match *path {
                "horizon_months" => Some(whole(1, u64::from(scenario.horizon_months))),
                _ => domain,
            };
            self.number(&format!("/{path}"), &label, &number, domain, "");
        }
        let is_baseline = |stream: &&Stream| Some(&stream.id) == scenario.baseline.as_ref();
        let baseline = streams
            .iter()
            .position(is_baseline)
            .map(|at| at as f64 + 1.0);
        let label = Label {
            name: "The option that the others are compared with",
            unit: "its number",
            help: "counted from 1, in the order below; empty: none",
            ..Label::default()
        };
        let value = baseline.map_or(Value::Blank, Value::Number);
        let bounds = Input::Whole(1.0, streams.len() as f64);
        self.input("/baseline", &label, value, bounds, Look::Whole);
    }

    fn text(&mut self, path: &str, name: &'static str, text: &str) {
        let label = Label {
            name,
            ..Label::default()
        };
        self.input(
            &format!("/{path}"),
            &label,
            text.into(),
            Input::Text,
            Look::Plain,
        );
    }

    fn stream(&mut self, option: usize, stream: &Stream) {
        self.row += 1;
        self.cell(0, format!("Option {}", option + 1).as_str(), Look::Part);
        let label = Label {
            name: "Its name",
            ..Label::default()
        };
        self.input(
            &format!("{option}/name"),
            &label,
            stream.name.as_str().into(),
            Input::Text,
            Look::Plain,
        );
        let kind = stream.kind.name();
        for path in stream.numbers() {
            let Some(number) = stream.number(&path) else {
                continue;
            };
            let label = label_of(kind, &path);
            let place_in_list = place_in_list(&path);
            let domain = match &stream.kind {
                Kind::Royalty(royalty) if path == "works" => {
                    Some(whole(1, u64::from(room(royalty))))
                }
                _ => stream.domain_of(&path),
            };
            self.number(
                &format!("{option}/{path}"),
                &label,
                &number,
                domain,
                &place_in_list,
            );
        }
        if let Kind::Team(_) = stream.kind {
            for name in ["roll_up", "keep_active_after_stop"] {
                let on = matches!(stream.clone().slot(name), Some(Slot::Flag(true)));
                let value = if on { "yes" } else { "no" };
                self.input(
                    &format!("{option}/{name}"),
                    &label_of(kind, name),
                    value.into(),
                    Input::YesNo,
                    Look::Plain,
                );
            }
        }
    }

    fn number(
        &mut self,
        key: &str,
        label: &Label,
        number: &Number,
        domain: Option<Domain>,
        which: &str,
    ) {
        let (least, most) = domain
            .and_then(|domain| domain.range())
            .unwrap_or((0.0, 0.0));
        let whole = matches!(domain, Some(Domain::Whole { .. }));
        let input = if whole {
            Input::Whole(least, most)
        } else {
            Input::Number(least, most)
        };
        let look = match label.unit {
            "%" | "%/mo" => Look::Percent,
            "$" | "$/mo" => Look::Money,
            _ if whole => Look::Whole,
            _ => Look::Number,
        };
        let value = number.median().map_or(Value::Blank, Value::Number);
        let place = self.place();
        self.input(key, label, value, input, look);
        let mut known = Vec::new();
        if let Number::Range(range) = number {
            known.push(format!(
                "the middle of your range from {} to {}",
                range.low, range.high
            ));
        }
        let field = key.split_once('/').map_or(key, |(_, path)| path);
        if LUCK.contains(&field) {
            known.push("moves simulated lives alone, which are not in this workbook".into());
        }
        if !label.help.is_empty() {
            known.push(label.help.into());
        }
        if !label.empty.is_empty() {
            known.push(format!("empty: {}", label.empty));
        }
        let note = Place { col: 4, ..place };
        self.book
            .write(note, known.join("; ").as_str(), Look::Plain);
        if !which.is_empty() {
            let name = Place { col: 1, ..place };
            self.book
                .write(name, format!("{}{which}", label.name).as_str(), Look::Plain);
        }
    }

    fn place(&self) -> Place {
        Place::new(self.sheet, self.row, VALUE)
    }

    fn input(&mut self, key: &str, label: &Label, value: Value, input: Input, look: Look) -> Place {
        let place = self.place();
        self.cell(1, label.name, Look::Plain);
        let unit = match label.unit {
            "$" => self.currency.to_owned(),
            "$/mo" => format!("{} a month", self.currency),
            "%/mo" => "% a month".to_owned(),
            unit => unit.to_owned(),
        };
        self.cell(3, unit.as_str(), Look::Plain);
        if !label.help.is_empty() {
            self.cell(4, label.help, Look::Plain);
        }
        let cell = Cell {
            value,
            look,
            formula: None,
            input: Some(input),
        };
        self.book.put(place, cell);
        self.inputs.places.insert(key.to_owned(), place);
        self.row += 1;
        place
    }
}

/// Which one of a list, for people: `, year 2`, `, level 1`.
fn place_in_list(path: &str) -> String {
    let mut parts = path.split('/');
    let (field, at) = (parts.next().unwrap_or_default(), parts.next());
    let Some(at) = at.and_then(|at| at.parse::<usize>().ok()) else {
        return String::new();
    };
    let what = match field {
        "rates_by_year" => "year",
        "rate_tiers" => "step",
        _ => "level",
    };
    format!(", {what} {}", at + 1)
}
