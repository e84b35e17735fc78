//! The projection: a scenario goes in, every month of every stream comes out.
//!
//! `project` is a total, pure function: no clock, no randomness, no failure for a valid scenario.

mod again;
pub(crate) mod fund;
mod paid_once;
pub(crate) mod rental;
pub(crate) mod residual;
pub(crate) mod royalty;
pub(crate) mod series;
mod span;
pub(crate) mod tax;
pub(crate) mod team;

use crate::scenario::{Kind, KindName, Scenario, Stream, YearMonth};
use crate::summary::{Account, Comparison, Discount, Entry, Summary, TailFrom, compare, sums};
pub use again::project_again;
pub(crate) use residual::lifetime;
pub use royalty::units_sold;
pub(crate) use series::Flows;
pub use series::Series;
pub use span::Span;
pub(crate) use team::joined;

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
    project_by(scenario, median_life)
}

/// A stream as it goes with its ranges at their medians and without luck.
fn median_life(stream: &Stream, span: &Span) -> Lived {
    Lived {
        tax_rate: stream.tax_rate.median(),
        exists: has_existing(&stream.kind),
        flows: begun_flows(&stream.kind, span),
    }
}

/// What a stream has lived through, before tax.
pub(crate) struct Lived {
    /// The flat rate on profit.
    pub tax_rate: f64,
    /// Whether something of it was there before it started.
    pub exists: bool,
    /// Its months.
    pub flows: Flows,
}

/// Projects a scenario whose streams' tax rates and flows are given.
pub(crate) fn project_by(
    scenario: &Scenario,
    flows: impl Fn(&Stream, &Span) -> Lived,
) -> Projection {
    let discount = Discount::new(scenario);
    put_together(scenario, &discount, |stream| {
        one_stream(scenario, stream, &discount, &flows)
    })
}

/// One stream whose tax rate and flows are given.
fn one_stream(
    scenario: &Scenario,
    stream: &Stream,
    discount: &Discount,
    flows: impl Fn(&Stream, &Span) -> Lived,
) -> StreamProjection {
    let span = Span::new(scenario, stream);
    let months = months_by(stream, span, flows(stream, &span));
    project_stream(stream, months, discount)
}

/// Adds up the streams that are not off, and compares them.
fn put_together(
    scenario: &Scenario,
    discount: &Discount,
    one: impl FnMut(&Stream) -> StreamProjection,
) -> Projection {
    let on = scenario.streams.iter().filter(|stream| !stream.off);
    let streams: Vec<StreamProjection> = on.map(one).collect();
    let total = project_total(&streams, discount);
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

/// The months of one stream, without the figures that are made of them.
pub(crate) struct Months {
    /// When the stream starts and work on it ends.
    pub span: Span,
    /// Whether there is anything of it at all.
    pub begun: bool,
    /// Whether something of it is there before it starts.
    pub exists: bool,
    /// Money put in at the beginning of the start month.
    pub upfront: f64,
    /// One value a month in each.
    pub series: Series,
    /// Its hours, and what is paid for them.
    pub per_hour: PerHour,
}

/// The hours of a stream, and what is paid for them.
#[derive(Clone, Copy)]
pub(crate) struct PerHour {
    pub hours: f64,
    pub paid: f64,
}

/// The months of one stream of a valid scenario.
pub(crate) fn months_of(scenario: &Scenario, stream: &Stream) -> Months {
    let span = Span::new(scenario, stream);
    months_by(stream, span, median_life(stream, &span))
}

/// Where one stream of a valid scenario ends: the position of its last month, as [`project`] has it,
/// and nothing else, for searches that ask often.
pub fn final_position(scenario: &Scenario, stream: &Stream) -> f64 {
    let months = months_of(scenario, stream);
    months.series.position.last().copied().unwrap_or(0.0)
}

/// The months of one stream whose tax rate and flows are given.
fn months_by(stream: &Stream, span: Span, lived: Lived) -> Months {
    let kind = stream.kind.name();
    let Lived {
        tax_rate,
        exists,
        flows,
    } = lived;
    let begun = is_begun(kind, &span, exists);
    let upfront = flows.upfront;
    let mut tax = vec![0.0; span.months];
    tax::tax(&flows, tax_rate, kind, span.start, &mut tax);
    let series = Series::new(flows, tax, span.start);
    let [hours, operating] = sums([&series.hours, &series.operating]);
    let working_upfront = if kind.is_working() { upfront } else { 0.0 };
    Months {
        span,
        begun,
        exists,
        upfront,
        series,
        per_hour: PerHour {
            hours,
            paid: operating - working_upfront,
        },
    }
}

fn project_stream(stream: &Stream, months: Months, discount: &Discount) -> StreamProjection {
    let kind = stream.kind.name();
    let tail_from = if months.begun {
        TailFrom::stream(&months.span, months.exists)
    } else {
        TailFrom::Nothing
    };
    let account = Account {
        series: &months.series,
        entries: &[Entry {
            month: months.span.start,
            upfront: months.upfront,
        }],
        paid_hours: months.per_hour.hours,
        paid_for_hours: months.per_hour.paid,
        buys_asset: !kind.is_working(),
        tail_from,
    };
    let summary = Summary::new(&account, discount);
    StreamProjection {
        id: stream.id.clone(),
        name: stream.name.clone(),
        kind,
        upfront: months.upfront,
        span: months.span,
        series: months.series,
        summary,
    }
}

/// Whether a stream is ever begun; `exists` says that something of it is there before.
pub(crate) fn is_begun(kind: KindName, span: &Span, exists: bool) -> bool {
    span.start < span.months && (!kind.is_working() || span.end > span.start || exists)
}

/// What a stream yields with its ranges at their medians and without luck.
pub(crate) fn begun_flows(kind: &Kind, span: &Span) -> Flows {
    if is_begun(kind.name(), span, has_existing(kind)) {
        flows(kind, span)
    } else {
        blank(kind.name(), span.months)
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
pub(crate) fn blank(kind: KindName, months: usize) -> Flows {
    match kind {
        KindName::Residual => residual::blank(months),
        KindName::Team => team::blank(months),
        KindName::Fund => fund::blank(months),
        KindName::PaidOnce | KindName::Royalty | KindName::Rental => Flows::zero(months),
    }
}

/// Whether something of the stream is there before it starts.
pub(crate) fn has_existing(kind: &Kind) -> bool {
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
