//! The projection: a scenario goes in, every month of every stream comes out.
//!
//! `project` is a total, pure function: no clock, no randomness, no failure for a valid scenario.

mod fund;
mod paid_once;
mod rental;
mod residual;
mod royalty;
mod series;
mod span;
mod tax;
mod team;

use crate::scenario::{Kind, KindName, Scenario, Stream, YearMonth};
use crate::summary::{Account, Comparison, Discount, Entry, Summary, TailFrom, compare, sums};
pub(crate) use series::Flows;
pub use series::Series;
pub use span::Span;

/// Everything that is computed of a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// The currency of every amount.
    pub currency: String,
    /// The calendar month of month 0.
    pub start: YearMonth,
    /// How many months there are.
    pub months: usize,
    /// One projection per stream that is not off, in the scenario's order.
    pub streams: Vec<StreamProjection>,
    /// All of them together.
    pub total: Total,
    /// Every stream but the baseline, held against it; empty without a baseline.
    pub comparison: Vec<Comparison>,
}

/// Everything that is computed of one stream.
#[derive(Clone, Debug, PartialEq)]
pub struct StreamProjection {
    /// The stream's id.
    pub id: String,
    /// The stream's name.
    pub name: String,
    /// The stream's kind.
    pub kind: KindName,
    /// Money put in at the beginning of the start month; 0 if never begun.
    pub upfront: f64,
    /// When the stream starts and work on it ends.
    pub span: Span,
    /// One value a month in each.
    pub series: Series,
    /// The figures of the whole horizon.
    pub summary: Summary,
}

/// All streams together.
#[derive(Clone, Debug, PartialEq)]
pub struct Total {
    /// The sum of the streams' series.
    pub series: Series,
    /// The figures of the whole horizon.
    pub summary: Summary,
}

impl Projection {
    /// The projection of the stream with that id; none if it is off or absent.
    pub fn stream(&self, id: &str) -> Option<&StreamProjection> {
        self.streams.iter().find(|stream| stream.id == id)
    }

    /// The comparison of the stream with that id with the baseline.
    pub fn compared(&self, id: &str) -> Option<&Comparison> {
        self.comparison
            .iter()
            .find(|comparison| comparison.stream == id)
    }
}

/// Projects a valid scenario: ranges count as their exact medians.
///
/// A scenario is valid if [`crate::file::read_scenario`] accepts it.
pub fn project(scenario: &Scenario) -> Projection {
    let discount = Discount::new(scenario);
    let streams: Vec<StreamProjection> = scenario
        .streams
        .iter()
        .filter(|stream| !stream.off)
        .map(|stream| project_stream(scenario, stream, &discount))
        .collect();
    let total = project_total(&streams, &discount);
    let baseline = scenario
        .baseline
        .as_ref()
        .and_then(|id| streams.iter().find(|s| &s.id == id));
    let comparison = baseline.map_or_else(Vec::new, |baseline| {
        let others = streams.iter().filter(|stream| stream.id != baseline.id);
        others.map(|stream| compare(stream, baseline)).collect()
    });
    Projection {
        currency: scenario.currency.clone(),
        start: scenario.start,
        months: scenario.horizon_months as usize,
        streams,
        total,
        comparison,
    }
}

fn project_stream(scenario: &Scenario, stream: &Stream, discount: &Discount) -> StreamProjection {
    let span = Span::new(scenario, stream);
    let kind = stream.kind.name();
    let exists = has_existing(&stream.kind);
    let begun = span.start < span.months && (!kind.is_working() || span.end > span.start || exists);
    let flows = if begun {
        flows(&stream.kind, &span)
    } else {
        never_begun(&stream.kind, &span)
    };
    let upfront = flows.upfront;
    let tax = tax::tax(&flows, stream.tax_rate.median(), kind, span.start);
    let series = Series::new(flows, tax, span.start);
    let tail_from = if begun {
        TailFrom::stream(&span, exists)
    } else {
        TailFrom::Nothing
    };
    let [paid_hours, operating] = sums([&series.hours, &series.operating]);
    let working_upfront = if kind.is_working() { upfront } else { 0.0 };
    let account = Account {
        series: &series,
        entries: &[Entry {
            month: span.start,
            upfront,
        }],
        paid_hours,
        paid_for_hours: operating - working_upfront,
        buys_asset: !kind.is_working(),
        tail_from,
    };
    let summary = Summary::new(&account, discount);
    let (id, name) = (stream.id.clone(), stream.name.clone());
    StreamProjection {
        id,
        name,
        kind,
        upfront,
        span,
        series,
        summary,
    }
}

fn flows(kind: &Kind, span: &Span) -> Flows {
    match kind {
        Kind::PaidOnce(job) => paid_once::flows(job, span),
        Kind::Royalty(royalty) => royalty::flows(royalty, span),
        Kind::Residual(residual) => residual::flows(residual, span),
        Kind::Team(team) => team::flows(team, span),
        Kind::Fund(fund) => fund::flows(fund, span),
        Kind::Rental(rental) => rental::flows(rental, span),
    }
}

/// All zero, but with the series that the kind has.
fn never_begun(kind: &Kind, span: &Span) -> Flows {
    let zero = || Some(vec![0.0; span.months]);
    let (customers, members) = match kind {
        Kind::Residual(_) => (zero(), None),
        Kind::Team(_) => (zero(), zero()),
        _ => (None, None),
    };
    Flows {
        customers,
        members,
        ..Flows::zero(span.months)
    }
}

/// Whether something of the stream is there before it starts.
fn has_existing(kind: &Kind) -> bool {
    match kind {
        Kind::Royalty(royalty) => royalty.existing_works > 0,
        Kind::Residual(residual) => residual.existing_customers.median() > 0.0,
        Kind::Team(team) => {
            let lists = team
                .existing_members
                .iter()
                .chain(&team.existing_member_customers);
            lists
                .chain([&team.existing_customers])
                .any(|count| count.median() > 0.0)
        }
        Kind::PaidOnce(_) | Kind::Fund(_) | Kind::Rental(_) => false,
    }
}

fn project_total(streams: &[StreamProjection], discount: &Discount) -> Total {
    let series = Series::total(
        streams.iter().map(|stream| &stream.series),
        discount.months(),
    );
    let entries: Vec<Entry> = streams
        .iter()
        .map(|stream| Entry {
            month: stream.span.start,
            upfront: stream.upfront,
        })
        .collect();
    let with_hours = streams.iter().filter(|stream| stream.summary.hours > 0.0);
    let (mut paid_hours, mut paid_for_hours) = (0.0, 0.0);
    for stream in with_hours {
        let upfront = if stream.kind.is_working() {
            stream.upfront
        } else {
            0.0
        };
        paid_hours += stream.summary.hours;
        paid_for_hours += stream.series.operating.iter().sum::<f64>() - upfront;
    }
    let paid = |stream: &StreamProjection| stream.summary.invested > 0.0;
    let buys_asset = streams
        .iter()
        .any(|stream| !stream.kind.is_working() && paid(stream));
    let tails = streams.iter().filter(|stream| stream.kind.is_working());
    let tail_from = TailFrom::total(tails.map(|stream| stream.summary.tail_from));
    let summary = Summary::new(
        &Account {
            series: &series,
            entries: &entries,
            paid_hours,
            paid_for_hours,
            buys_asset,
            tail_from,
        },
        discount,
    );
    Total { series, summary }
}
