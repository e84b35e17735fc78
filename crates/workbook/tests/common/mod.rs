//! What a workbook shows, held against the engine's projection.

#![allow(dead_code, reason = "each test target uses its own part")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

pub mod changes;

use paid_again_engine::project::{Projection, Series};
use paid_again_engine::summary::{Crossing, Summary, Verdict};
use paid_again_engine::{Scenario, project};
use paid_again_workbook::{FIRST_MONTH, Figure, Place, Plan, Value, col, place_of};

/// Reads a cell of a workbook, wherever that is.
pub trait Cells {
    /// What stands in the cell.
    fn at(&self, place: Place) -> Value;
}

impl Cells for Plan {
    fn at(&self, place: Place) -> Value {
        self.book.at(place).clone()
    }
}

/// Beyond so much money a double has no cents left, and what is made of differences has fewer digits.
const MOST: f64 = 1e15;

/// Far less than a cent is no difference; nor is the tenth digit of a large number.
pub fn close(a: f64, b: f64, scale: f64) -> bool {
    let digits = if scale > MOST { 1e-9 } else { 1e-10 };
    (a - b).abs() <= 1e-6_f64.max(digits * scale)
}

/// Every month and figure that differs from what the engine says of the scenario.
pub fn differences(cells: &impl Cells, plan: &Plan, scenario: &Scenario) -> Vec<String> {
    let projection = project(scenario);
    let mut found = Vec::new();
    let sheets = plan.options.iter().chain([&plan.total]);
    let all = projection.streams.iter().map(|stream| &stream.series);
    for (sheet, series) in sheets.zip(all.chain([&projection.total.series])) {
        for (col, values) in columns(series) {
            let scale = values
                .iter()
                .fold(0.0_f64, |most, value| most.max(value.abs()));
            for (m, value) in values.iter().enumerate() {
                let place = Place::new(*sheet, FIRST_MONTH + m as u32, col);
                let shown = cells.at(place).number();
                if !close(shown, *value, scale) {
                    found.push(format!(
                        "sheet {sheet}, column {col}, month {m}: {shown}, engine {value}"
                    ));
                }
            }
        }
    }
    if projection.total.summary.income > MOST {
        return found;
    }
    for (column, summary) in summaries(&projection) {
        let sheet = projection.streams.get(column).map(|stream| &stream.series);
        let operating = &sheet.unwrap_or(&projection.total.series).operating;
        let target = scenario
            .target_per_month
            .and_then(|target| operating.iter().position(|it| *it >= target));
        let target = target.map_or(Value::Blank, |month| Value::Number(month as f64));
        let all = figures(&projection, column, summary)
            .into_iter()
            .chain([(Figure::Target, target)]);
        for (figure, expected) in all {
            let shown = cells.at(place_of(plan.comparison, figure, column));
            let same = match (&shown, &expected) {
                (Value::Number(a), Value::Number(b)) => close(*a, *b, b.abs()),
                (Value::Text(a), Value::Text(b)) => a == b,
                (Value::Text(a), Value::Blank) => a.is_empty(),
                (a, b) => a == b,
            };
            if !same {
                found.push(format!(
                    "{figure:?} of {column}: {shown:?}, engine {expected:?}"
                ));
            }
        }
    }
    found
}

fn columns(series: &Series) -> Vec<(u16, Vec<f64>)> {
    let nothing = vec![0.0; series.months()];
    let people = |people: &Option<Vec<f64>>| people.clone().unwrap_or(nothing.clone());
    let income = (0..series.months()).map(|m| series.income(m)).collect();
    vec![
        (col::FIRST, series.first.clone()),
        (col::AGAIN, series.again.clone()),
        (col::TEAM, series.team.clone()),
        (col::CAPITAL, series.capital.clone()),
        (col::INCOME, income),
        (col::COST, series.cost.clone()),
        (col::TAX, series.tax.clone()),
        (col::INVESTED, series.invested.clone()),
        (col::HOURS, series.hours.clone()),
        (col::ASSET, series.asset.clone()),
        (col::CUSTOMERS, people(&series.customers)),
        (col::MEMBERS, people(&series.members)),
        (col::OPERATING, series.operating.clone()),
        (col::NET, series.net.clone()),
        (col::POSITION, series.position.clone()),
    ]
}

fn summaries(projection: &Projection) -> Vec<(usize, &Summary)> {
    let streams = projection.streams.iter().map(|stream| &stream.summary);
    streams
        .chain([&projection.total.summary])
        .enumerate()
        .collect()
}

fn figures(projection: &Projection, column: usize, summary: &Summary) -> Vec<(Figure, Value)> {
    use Figure::*;
    let share = summary.share;
    let part = |part: Option<f64>| part.map_or(Value::Blank, Value::Number);
    let month = |month: Option<usize>| part(month.map(|month| month as f64));
    let verdict = match summary.verdict {
        Verdict::PaidOnce => "paid once",
        Verdict::Leveraged => "leveraged",
        Verdict::LeveragedTeam => "team-leveraged",
        Verdict::Passive => "passive",
        Verdict::Mixed => "mixed",
        Verdict::None => "no income",
    };
    let tail = summary.tail;
    let mut all = vec![
        (KindOfPay, Value::Text(verdict.into())),
        (PerHour, part(summary.per_hour)),
        (Net, summary.net.into()),
        (FinalPosition, summary.final_position.into()),
        (RealFinalPosition, summary.real_final_position.into()),
        (PresentValue, summary.present_value.into()),
        (Payback, month(summary.payback_month)),
        (Income, summary.income.into()),
        (Cost, summary.cost.into()),
        (Tax, summary.tax.into()),
        (PutIn, summary.invested.into()),
        (Hours, summary.hours.into()),
        (ShareFirst, part(share.map(|share| share.first))),
        (ShareAgain, part(share.map(|share| share.again))),
        (ShareTeam, part(share.map(|share| share.team))),
        (ShareCapital, part(share.map(|share| share.capital))),
        (Base, part(tail.map(|tail| tail.base))),
        (After12, part(tail.and_then(|tail| tail.after_12))),
        (After24, part(tail.and_then(|tail| tail.after_24))),
        (After60, part(tail.and_then(|tail| tail.after_60))),
        (HalfLife, month(tail.and_then(|tail| tail.half_life_months))),
        (TailTotal, part(tail.map(|tail| tail.total))),
    ];
    if one_rate(projection, column) {
        all.push((Return, part(summary.irr)));
    }
    if let Some(stream) = projection.streams.get(column) {
        let compared = projection.compared(&stream.id);
        let crossing = |crossing: Option<Crossing>, figures: [Figure; 3]| {
            let at = |month_of: fn(&Crossing) -> Option<usize>| {
                month(crossing.as_ref().and_then(month_of))
            };
            [
                (figures[0], at(|it| it.break_even_month)),
                (figures[1], at(|it| it.first_ahead_month)),
                (figures[2], part(crossing.map(|it| it.final_difference))),
            ]
        };
        let same = compared.and_then(|it| it.same_hours.as_ref());
        all.push((SamePerHour, part(same.map(|it| it.per_hour))));
        all.extend(crossing(
            compared.map(|it| it.crossing),
            [BreakEven, FirstAhead, FinalDifference],
        ));
        let figures = [SameBreakEven, SameFirstAhead, SameFinalDifference];
        all.extend(crossing(same.map(|it| it.crossing), figures));
    }
    all
}

/// Whether money changes its direction at most once, so that there is one rate of return at most.
fn one_rate(projection: &Projection, column: usize) -> bool {
    let months = projection.months;
    let mut flows = vec![0.0; months + 1];
    let streams = projection.streams.iter().enumerate();
    let of = streams.filter(|(at, _)| *at == column || column == projection.streams.len());
    let mut net = &projection.total.series;
    for (_, stream) in of {
        if stream.span.start < months {
            flows[stream.span.start] -= stream.upfront;
        }
        if column < projection.streams.len() {
            net = &stream.series;
        }
    }
    for (m, net) in net.net.iter().enumerate() {
        flows[m + 1] += net;
    }
    flows[months] += net.asset.last().copied().unwrap_or(0.0);
    let largest = flows
        .iter()
        .fold(0.0_f64, |most, flow| most.max(flow.abs()));
    let flows = flows.iter().filter(|flow| flow.abs() > 1e-12 * largest);
    let signs: Vec<bool> = flows.map(|flow| *flow > 0.0).collect();
    signs.windows(2).filter(|pair| pair[0] != pair[1]).count() <= 1
}

/// A scenario with names that a file or a program could take for something else.
pub fn odd_names() -> Scenario {
    let text = paid_again_presets::PRESETS[0].pretty();
    let mut scenario = paid_again_engine::file::read_scenario(&text).unwrap();
    scenario.name = "=1+2".into();
    scenario.note = "=cmd|' /C calc'!A0\n<&> \u{1F4B0}".into();
    let names = [
        "inf",
        "=HYPERLINK(\"x\")",
        "TRUE",
        "<a&b> \"c\" [d]:*?\\'",
        "\u{1F4B0}\u{1F4B0}\u{1F4B0} 'quoted'",
    ];
    for (stream, name) in scenario.streams.iter_mut().zip(names) {
        stream.name = name.into();
    }
    let mut off = scenario.streams[0].clone();
    off.id = "off".into();
    off.off = true;
    scenario.streams.insert(1, off);
    scenario
}
