//! What a view shows of a projection: one series per line, in one unit.

use super::unit::Unit;
use super::views::said;
use crate::format::{Currency, long_duration};
use crate::state::{View, dashes, ink_of};
use crate::words::short_names;
use paid_again_chart::{Dash, Ink};
use paid_again_engine::Projection;
use paid_again_engine::project::{Series, StreamProjection};
use paid_again_engine::summary::TailFrom;

/// What is asked of a projection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// What is shown.
    pub view: View,
    /// The id of the option whose reasons are shown; none, or one that is not there, for all.
    pub of: Option<String>,
    /// The inflation by which amounts become today's money; none leaves them as they are.
    pub inflation: Option<f64>,
}

/// One line, or one band of a stack.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its name.
    pub name: String,
    /// Its name where there is little room.
    pub short: String,
    /// Its colour role.
    pub ink: Ink,
    /// Its stroke.
    pub dash: Dash,
    /// The value before the first month, where there is one.
    pub start: Option<f64>,
    /// The month of the first value.
    pub from: usize,
    /// One value a month.
    pub values: Vec<f64>,
}

impl Shown {
    /// The value at the end of a month.
    pub fn at(&self, month: usize) -> Option<f64> {
        self.values.get(month.checked_sub(self.from)?).copied()
    }
}

/// What lies between two lines, shaded.
#[derive(Clone, Debug, PartialEq)]
pub struct Between {
    /// The lower edge, one value a month.
    pub low: Vec<f64>,
    /// The upper edge.
    pub high: Vec<f64>,
    /// Its colour role.
    pub ink: Ink,
    /// How strongly it covers what is behind it, 0 to 1.
    pub opacity: f64,
}

/// Everything that a view shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    /// The view.
    pub view: View,
    /// What its values count.
    pub unit: Unit,
    /// How many months there are.
    pub months: usize,
    /// The name of the one option that is shown, where it is only one.
    pub of: Option<String>,
    /// Whether amounts are in today's money.
    pub today: bool,
    /// The lines, in the options' order.
    pub lines: Vec<Shown>,
    /// The months of which the values are exact, where those between lie on straight lines; empty: all.
    pub exact: Vec<usize>,
    /// What is shaded behind them, widest first; mostly nothing.
    pub shaded: Vec<Between>,
    /// What is not shown, and why; often empty.
    pub absent: String,
}

/// What is said where no lives are told of yet.
const NO_ODDS: &str = "The lives are on their way: they are lived after each edit.";

/// Why an option has no line.
pub(super) type Absence = &'static str;

/// What a view shows of a projection.
pub fn content(projection: &Projection, asked: &Asked) -> Content {
    let mut absent = Vec::new();
    let mut of = None;
    let lines = match asked.view {
        View::Reasons => {
            let one = asked.of.as_deref().and_then(|id| projection.stream(id));
            of = one.map(|stream| stream.name.clone());
            reasons(one.map_or(&projection.total.series, |stream| &stream.series))
        }
        // Lives are lived elsewhere, and shown by `fan` once they are told.
        View::Odds => Vec::new(),
        view => each(projection, view, &mut absent, |stream| match view {
            View::Income => Ok((0, stream.series.operating.clone())),
            View::Stop => remaining(stream),
            View::Hours => hours(stream),
            _ => Ok((0, stream.series.position.clone())),
        }),
    };
    finished(projection, asked, of, lines, absent_words(&absent))
}

/// A view of these lines, in the money that is asked for.
pub(super) fn finished(
    projection: &Projection,
    asked: &Asked,
    of: Option<String>,
    lines: Vec<Shown>,
    absent: String,
) -> Content {
    let said = said(asked.view);
    let mut content = Content {
        view: asked.view,
        unit: match asked.view {
            View::Stop => Unit::Share,
            View::Hours => Unit::Hours,
            _ => Unit::Money,
        },
        months: projection.months,
        of,
        today: said.is_money && asked.inflation.is_some(),
        lines,
        exact: Vec::new(),
        shaded: Vec::new(),
        absent,
    };
    if content.view == View::Odds && content.lines.is_empty() {
        content.absent = NO_ODDS.into();
    }
    if let Some(inflation) = asked.inflation.filter(|_| said.is_money) {
        for line in &mut content.lines {
            deflate(&mut line.values, line.from, inflation);
        }
    }
    if content.lines.is_empty() && content.absent.is_empty() {
        content.absent = "There is nothing to show: no income at all.".into();
    }
    content
}

/// A line for each option of which there is something to show.
fn each(
    projection: &Projection,
    view: View,
    absent: &mut Vec<(String, Absence)>,
    values: impl Fn(&StreamProjection) -> Result<(usize, Vec<f64>), Absence>,
) -> Vec<Shown> {
    let streams = &projection.streams;
    let names: Vec<String> = streams.iter().map(|stream| stream.name.clone()).collect();
    let kinds: Vec<_> = streams.iter().map(|stream| stream.kind).collect();
    let looks = short_names(&names).into_iter().zip(dashes(&kinds));
    let line = |(stream, (short, dash)): (&StreamProjection, (String, Dash))| {
        let (from, values) = values(stream)
            .map_err(|why| absent.push((stream.name.clone(), why)))
            .ok()?;
        Some(Shown {
            name: stream.name.clone(),
            short,
            ink: ink_of(stream.kind),
            dash,
            start: (view == View::Position).then(|| at_the_start(stream)),
            from,
            values,
        })
    };
    streams.iter().zip(looks).filter_map(line).collect()
}

/// The position before anything has flowed: only money put in at once has changed hands, into an
/// asset, or away.
pub(super) fn at_the_start(stream: &StreamProjection) -> f64 {
    if stream.kind.is_working() && stream.span.start == 0 {
        -stream.upfront
    } else {
        0.0
    }
}

/// Gross income by its four reasons; those for which nothing is ever paid are left out.
fn reasons(series: &Series) -> Vec<Shown> {
    let all = [
        ("Paid once", "once", Ink::First, &series.first),
        ("Paid again", "again", Ink::Again, &series.again),
        ("Team’s work", "team", Ink::Team, &series.team),
        ("Capital", "capital", Ink::Capital, &series.capital),
    ];
    let paid = all
        .into_iter()
        .filter(|(_, _, _, values)| values.iter().any(|value| *value != 0.0));
    let band = |(name, short, ink, values): (&str, &str, Ink, &Vec<f64>)| Shown {
        name: name.into(),
        short: short.into(),
        ink,
        dash: Dash::Solid,
        start: None,
        from: 0,
        values: values.clone(),
    };
    paid.map(band).collect()
}

/// The income from a year before the stop on, in parts of what it was in the last year of work.
fn remaining(stream: &StreamProjection) -> Result<(usize, Vec<f64>), Absence> {
    if !stream.kind.is_working() {
        return Err("no work that could stop");
    }
    let Some(tail) = stream.summary.tail else {
        return Err(match stream.summary.tail_from {
            TailFrom::Worked { end, .. } if end >= stream.span.months => {
                "the work goes on to the end"
            }
            TailFrom::Nothing => "the work is never begun",
            _ => "no income before the work stops",
        });
    };
    // The tail counts its months from this one: the last of work, or the first of pay.
    let (start, anchor) = match stream.summary.tail_from {
        TailFrom::Worked { start, end } => (start, end.saturating_sub(1)),
        TailFrom::AtOnce { start } => (start, start),
        TailFrom::Nothing => (0, 0),
    };
    let from = anchor.saturating_sub(12).max(start);
    let share = |m: usize| stream.series.income(m) / tail.base;
    Ok((from, (from..stream.series.months()).map(share).collect()))
}

/// The hours of work.
fn hours(stream: &StreamProjection) -> Result<(usize, Vec<f64>), Absence> {
    if stream.summary.hours > 0.0 {
        Ok((0, stream.series.hours.clone()))
    } else {
        Err("no hours of work")
    }
}

/// "Not drawn: Index fund (no work that could stop)."
pub(super) fn absent_words(absent: &[(String, Absence)]) -> String {
    if absent.is_empty() {
        return String::new();
    }
    let each = absent
        .iter()
        .map(|(name, why)| format!("{} ({why})", name.trim()));
    format!("Not drawn: {}.", each.collect::<Vec<_>>().join(", "))
}

/// Turns amounts into today's money: those of month m come m + 1 months from now.
pub(super) fn deflate(values: &mut [f64], from: usize, inflation: f64) {
    for (i, value) in values.iter_mut().enumerate() {
        let years = (from + i + 1) as f64 / 12.0;
        *value /= libm::pow(1.0 + inflation, years);
    }
}

/// The chart in one sentence, for who can't see it.
pub fn in_words(content: &Content, currency: &Currency) -> String {
    let title = said(content.view).title.to_ascii_lowercase();
    let over = long_duration(content.months);
    let value = |line: &Shown| match content.view {
        View::Position | View::Income | View::Stop | View::Odds => {
            line.values.last().copied().unwrap_or(0.0)
        }
        View::Reasons | View::Hours => line.values.iter().sum(),
    };
    let when = match content.view {
        View::Position | View::Odds => "At the end",
        View::Income | View::Stop => "In the last month",
        View::Reasons | View::Hours => "Over the whole time",
    };
    let ends = content.lines.iter().map(|line| {
        let value = content.unit.written(value(line), currency);
        format!("{} {value}", line.name)
    });
    let ends = ends.collect::<Vec<_>>().join(", ");
    let ends = if ends.is_empty() {
        String::new()
    } else {
        format!(" {when}: {ends}.")
    };
    let money = if content.today {
        ", in today’s money"
    } else {
        ""
    };
    let of = content
        .of
        .as_deref()
        .map_or(String::new(), |name| format!(" of {name}"));
    let absent = &content.absent;
    let gap = if absent.is_empty() { "" } else { " " };
    format!(
        "Chart of {title}{of}{money} over {over}.{ends}{gap}{absent} Arrow keys read out a month."
    )
}
