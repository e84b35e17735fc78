//! Where an option stands: facts, from which the sentences are made and against which they are tested.

use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::summary::TailFrom;

/// Why there is nothing to say of an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// It would start after the last month.
    TooLate,
    /// Its work would stop before it starts.
    StopsFirst,
    /// It brings nothing, costs nothing and takes no hours.
    Empty,
}

/// How an option stands to the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Ahead in every month from the one in which both have started.
    FromTheStart,
    /// Ahead for good after so many months.
    After(usize),
    /// Ahead for a time, but behind at the end.
    Briefly,
    /// Never ahead.
    Never,
}

impl Standing {
    /// Whether it ends ahead.
    pub fn passes(self) -> bool {
        matches!(self, Standing::FromTheStart | Standing::After(_))
    }
}

/// The option that the others are held against; none is held against itself alone, or against what
/// would not begin before the end.
pub fn baseline(projection: &Projection) -> Option<&StreamProjection> {
    let comparison = projection.comparison.first()?;
    let baseline = projection.stream(&comparison.baseline);
    baseline.filter(|it| it.span.start < projection.months)
}

/// Why there is nothing to say of an option; none where there is something.
pub fn idle(stream: &StreamProjection) -> Option<Idle> {
    let (summary, span) = (&stream.summary, &stream.span);
    let moved = [
        summary.income,
        summary.cost,
        summary.invested,
        summary.hours,
    ];
    if moved.iter().any(|x| *x != 0.0) {
        return None;
    }
    let never = summary.tail_from == TailFrom::Nothing;
    Some(if span.start >= span.months {
        Idle::TooLate
    } else if never && stream.kind.is_working() && span.end <= span.start {
        Idle::StopsFirst
    } else {
        Idle::Empty
    })
}

/// How an option stands to the baseline; none for the baseline, and without one.
pub fn standing(projection: &Projection, stream: &StreamProjection) -> Option<Standing> {
    let comparison = projection.compared(&stream.id)?;
    let baseline = baseline(projection)?;
    let both = stream.span.start.max(baseline.span.start);
    let crossing = comparison.crossing;
    Some(
        match (crossing.break_even_month, crossing.first_ahead_month) {
            (Some(month), _) if month == both => Standing::FromTheStart,
            (Some(month), _) => Standing::After(month + 1),
            (None, Some(_)) => Standing::Briefly,
            (None, None) => Standing::Never,
        },
    )
}

/// How many hours of the baseline one hour of an option is worth; none where either earns nothing,
/// or takes no hours.
pub fn leverage(stream: &StreamProjection, baseline: &StreamProjection) -> Option<f64> {
    let earns = |per_hour: &f64| *per_hour > 0.0;
    let ours = stream.summary.per_hour.filter(earns)?;
    let theirs = baseline.summary.per_hour.filter(earns)?;
    Some(ours / theirs).filter(|multiple| multiple.is_finite())
}

/// Whether two ends are so near that one should not speak of a winner: within a hundredth.
pub fn level(a: f64, b: f64) -> bool {
    (a - b).abs() <= 0.01 * a.abs().max(b.abs())
}
