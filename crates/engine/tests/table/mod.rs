//! A projection as aligned text: the months that matter, and the summary.

use paid_again_engine::project::{Projection, Series, Span, StreamProjection};
use paid_again_engine::summary::{Comparison, Crossing, Summary, Tail, TailFrom};
use std::fmt::Write;

/// The whole projection.
pub fn table(projection: &Projection) -> String {
    let Projection {
        currency,
        start,
        months,
        ..
    } = projection;
    let mut text = format!("{currency} from {start}, {months} months; months count from 0.\n");
    for stream in &projection.streams {
        let StreamProjection {
            id,
            name,
            kind,
            upfront,
            span,
            ..
        } = stream;
        let Span { start, end, .. } = span;
        let kind = kind.as_str();
        let _ = write!(text, "\n{name} ({id}, {kind}): upfront {upfront:.2}, ");
        let _ = writeln!(text, "starts in {start}, works until {end}\n");
        write_months(&mut text, &stream.series, &[*start, *end]);
        write_summary(&mut text, &stream.summary);
    }
    if projection.streams.len() > 1 {
        let _ = writeln!(text, "\nTotal\n");
        let ends = match projection.total.summary.tail_from {
            TailFrom::Worked { start, end } => [start, end],
            _ => [0, 0],
        };
        write_months(&mut text, &projection.total.series, &ends);
        write_summary(&mut text, &projection.total.summary);
    }
    for comparison in &projection.comparison {
        write_comparison(&mut text, comparison);
    }
    text
}

/// The first months, each year's last, those around an event, and the last of all.
fn shown(months: usize, events: &[usize]) -> Vec<usize> {
    let around = |m: usize| {
        events
            .iter()
            .any(|&event| m + 1 == event || m == event || m == event + 1)
    };
    let years = if months > 120 { 60 } else { 12 };
    let matters =
        |m: &usize| *m < 3 || (m + 1).is_multiple_of(years) || around(*m) || m + 1 == months;
    (0..months).filter(matters).collect()
}

/// The columns that hold something, for the months that matter.
fn write_months(text: &mut String, series: &Series, events: &[usize]) {
    let mut columns: Vec<(&str, &[f64])> = vec![
        ("first", &series.first),
        ("again", &series.again),
        ("team", &series.team),
        ("capital", &series.capital),
        ("cost", &series.cost),
        ("tax", &series.tax),
        ("invested", &series.invested),
        ("net", &series.net),
        ("asset", &series.asset),
        ("position", &series.position),
        ("hours", &series.hours),
    ];
    columns.extend(series.customers.as_deref().map(|all| ("customers", all)));
    columns.extend(series.members.as_deref().map(|all| ("members", all)));
    columns.retain(|(_, values)| values.iter().any(|&value| value != 0.0));
    let _ = write!(text, "{:>6}", "month");
    for (name, _) in &columns {
        let _ = write!(text, "{name:>14}");
    }
    text.push('\n');
    for m in shown(series.months(), events) {
        let _ = write!(text, "{m:>6}");
        for (_, values) in &columns {
            let _ = write!(text, "{:>14.2}", values[m]);
        }
        text.push('\n');
    }
    text.push('\n');
}

fn row(text: &mut String, name: &str, value: impl std::fmt::Display) {
    let _ = writeln!(text, "  {name:<28}{value:>16}");
}

fn write_summary(text: &mut String, summary: &Summary) {
    let money = |amount: f64| format!("{amount:.2}");
    let rate = |rate: f64| format!("{rate:.6}");
    let or_none = |text: Option<String>| text.unwrap_or("none".into());
    let month = |month: Option<usize>| or_none(month.map(|month| month.to_string()));
    row(text, "income", money(summary.income));
    row(text, "cost", money(summary.cost));
    row(text, "tax", money(summary.tax));
    row(text, "invested", money(summary.invested));
    row(text, "net", money(summary.net));
    row(text, "final position", money(summary.final_position));
    row(
        text,
        "real final position",
        money(summary.real_final_position),
    );
    row(text, "present value", money(summary.present_value));
    row(text, "hours", money(summary.hours));
    row(text, "per hour", or_none(summary.per_hour.map(money)));
    row(text, "irr", or_none(summary.irr.map(rate)));
    row(text, "payback month", month(summary.payback_month));
    row(text, "verdict", summary.verdict.as_str());
    if let Some(share) = summary.share {
        let shares = [
            ("first", share.first),
            ("again", share.again),
            ("team", share.team),
            ("capital", share.capital),
        ];
        for (name, share) in shares {
            row(text, &format!("share {name}"), rate(share));
        }
    }
    if let Some(tail) = &summary.tail {
        let Tail {
            base,
            after_12,
            after_24,
            after_60,
            half_life_months,
            total,
        } = *tail;
        row(text, "tail base", money(base));
        row(text, "tail after 12", or_none(after_12.map(rate)));
        row(text, "tail after 24", or_none(after_24.map(rate)));
        row(text, "tail after 60", or_none(after_60.map(rate)));
        row(text, "tail half-life", month(half_life_months));
        row(text, "tail total", money(total));
    }
}

fn write_comparison(text: &mut String, comparison: &Comparison) {
    let Comparison {
        stream,
        baseline,
        crossing,
        same_hours,
    } = comparison;
    let _ = writeln!(text, "\n{stream} against {baseline}\n");
    write_crossing(text, "", crossing);
    if let Some(same) = same_hours {
        row(text, "same hours, an hour", format!("{:.2}", same.per_hour));
        write_crossing(text, "same hours, ", &same.crossing);
    }
}

fn write_crossing(text: &mut String, prefix: &str, crossing: &Crossing) {
    let Crossing {
        break_even_month,
        first_ahead_month,
        final_difference,
    } = crossing;
    let month = |month: &Option<usize>| month.map_or("none".into(), |month| month.to_string());
    row(
        text,
        &format!("{prefix}ahead for good"),
        month(break_even_month),
    );
    row(
        text,
        &format!("{prefix}ahead first"),
        month(first_ahead_month),
    );
    row(
        text,
        &format!("{prefix}at the end"),
        format!("{final_difference:.2}"),
    );
}
