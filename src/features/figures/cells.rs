//! What stands in each cell of the table: plain data, so that one view shows all of them.

use super::Frame;
use crate::format::{Locale, short_duration};
use crate::state::{Row, Tail, YEARS_AFTER};
use crate::words::{Idle, a_week, chance_in_short, kind_of_pay, shares, times, verdict_name};
use paid_again_engine::summary::Verdict;

/// Where there is nothing to say.
const NONE: &str = "—";

/// A cell.
pub(super) struct Cell {
    pub class: &'static str,
    pub label: String,
    pub lines: Vec<Line>,
    pub why: Option<Why>,
}

/// A line of a cell.
pub(super) enum Line {
    /// What one looks for.
    Main(String),
    /// What belongs to it.
    Small(String),
    /// One of several of equal rank, with its name.
    Of(String, String),
}

/// What an option is, and why it was paid.
pub(super) struct Why {
    pub ink: &'static str,
    pub name: &'static str,
    pub meaning: &'static str,
    /// What the name does not say: that nothing is left of it.
    pub loss: Option<&'static str>,
    pub shares: String,
    pub bars: Vec<(&'static str, String)>,
}

/// The columns after the option's name.
pub(super) fn labels(frame: &Frame) -> [String; 6] {
    let lifetime = if frame.today {
        "Lifetime net in today’s money"
    } else {
        "Lifetime net"
    };
    let passes = frame.baseline.as_deref().unwrap_or("the baseline");
    [
        "Net pay per hour".into(),
        lifetime.into(),
        format!("Passes {passes}, or the same hours paid once"),
        "Still paid after I stop, before costs".into(),
        "Halves after".into(),
        "Why I was paid".into(),
    ]
}

/// Hours of work, or why there is nothing.
pub(super) fn under_the_name(row: &Row, frame: &Frame) -> String {
    match row.idle {
        Some(Idle::TooLate) => format!("would not begin in {}", short_duration(frame.months)),
        Some(Idle::StopsFirst) => "would never begin".into(),
        _ if row.hours > 0.0 && row.hours < 0.5 => "less than an hour of work".into(),
        _ if row.hours > 0.0 => {
            let locale = frame.currency.locale();
            let weekly = a_week(row.weekly, locale);
            let weekly = weekly.map_or(String::new(), |it| ", ".to_string() + &it);
            locale.number(row.hours, 0) + " hours of work" + &weekly
        }
        _ => "no hours of work".into(),
    }
}

/// The cells of an option, in the order of the columns.
pub(super) fn cells(row: &Row, frame: &Frame) -> Vec<Cell> {
    let contents = [
        per_hour(row, frame),
        lifetime(row, frame),
        passes(row, frame),
        after(row, frame),
        vec![Line::Main(halves(row, frame))],
        Vec::new(),
    ];
    let first = if row.per_hour.is_some() {
        "headline"
    } else {
        "headline none"
    };
    let classes = [first, "more", "more", "more after", "more", "why"];
    let all = labels(frame).into_iter().zip(classes).zip(contents);
    all.map(|((label, class), lines)| Cell {
        class,
        label,
        lines,
        why: (class == "why").then(|| why(row, frame)),
    })
    .collect()
}

fn per_hour(row: &Row, frame: &Frame) -> Vec<Line> {
    let pay = match row.per_hour {
        Some(pay) => frame.currency.rate(pay),
        None => "no hours".into(),
    };
    let mut lines = vec![Line::Main(pay)];
    if let Some(leverage) = row.leverage {
        lines.push(Line::Small(
            times(leverage, frame.currency.locale()) + "\u{a0}× baseline",
        ));
    }
    lines
}

fn lifetime(row: &Row, frame: &Frame) -> Vec<Line> {
    let currency = &frame.currency;
    let (end, scale) = if frame.today {
        (
            row.real_final_position,
            row.real_final_position / row.final_position,
        )
    } else {
        (row.final_position, 1.0)
    };
    let mut lines = vec![Line::Main(currency.amount(end))];
    if row.asset > 0.0 && scale.is_finite() {
        let asset = currency.amount(row.asset * scale);
        lines.push(Line::Small(asset + " of it invested"));
    }
    lines.push(Line::Small(
        "present value ".to_string() + &currency.amount(row.present_value),
    ));
    lines
}

fn passes(row: &Row, frame: &Frame) -> Vec<Line> {
    if row.is_baseline || frame.baseline.is_none() || row.idle.is_some() {
        return vec![Line::Main(NONE.into())];
    }
    let when = |after: Option<usize>| after.map_or_else(|| "never".into(), short_duration);
    let mut lines = vec![Line::Main(when(row.passes_after))];
    if row.has_same_hours {
        lines.push(Line::Small(
            "same hours: ".to_string() + &when(row.passes_same_hours_after),
        ));
    }
    // The line has its place before it has its number.
    let ahead = frame.odds.as_ref().and_then(|odds| {
        let ahead = odds.stream(&row.id)?.ahead.as_ref()?;
        Some(chance_in_short(ahead.chance, frame.currency.locale()))
    });
    let ahead = ahead.unwrap_or_else(|| "…".into());
    if !frame.untold.contains(&row.id) {
        lines.push(Line::Small(format!("odds: {ahead}")));
    }
    lines
}

fn after(row: &Row, frame: &Frame) -> Vec<Line> {
    let Tail::Of { after, .. } = row.tail else {
        return vec![Line::Main(NONE.into())];
    };
    let line = |(years, share): (usize, Option<f64>)| {
        let share = share.map(|share| frame.currency.locale().percent(share));
        let name = format!("{years}\u{a0}y");
        Line::Of(name, share.unwrap_or_else(|| "not seen".into()))
    };
    YEARS_AFTER.into_iter().zip(after).map(line).collect()
}

fn halves(row: &Row, frame: &Frame) -> String {
    match row.tail {
        Tail::None => NONE.into(),
        Tail::Of { half_life, .. } => match half_life {
            Some(1) => "at once".into(),
            Some(months) => short_duration(months),
            None => "not in ".to_string() + &short_duration(frame.months),
        },
    }
}

fn why(row: &Row, frame: &Frame) -> Why {
    let ink = match row.verdict {
        Verdict::PaidOnce => "first",
        Verdict::Leveraged => "again",
        Verdict::LeveragedTeam => "team",
        Verdict::Passive => "capital",
        Verdict::Mixed | Verdict::None => "plain",
    };
    let bars = row.share.map_or_else(Vec::new, |share| {
        let parts = [
            ("first", share.first),
            ("again", share.again),
            ("team", share.team),
            ("capital", share.capital),
        ];
        let there = parts.into_iter().filter(|(_, part)| *part > 0.0);
        there
            .map(|(ink, part)| (ink, Locale::ENGLISH.number(part, 4)))
            .collect()
    });
    Why {
        ink,
        name: verdict_name(row.verdict),
        meaning: kind_of_pay(row.verdict),
        // What would be written as $0 is no loss.
        loss: (row.final_position <= -0.005).then_some("at a loss"),
        shares: row
            .share
            .map(|share| shares(share, frame.currency.locale()))
            .unwrap_or_default(),
        bars,
    }
}
