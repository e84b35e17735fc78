//! Writes a projection as the command line prints it.

use super::document::Document;
use super::{PROJECTION_FORMAT, VERSION};
use crate::project::{Projection, Series, StreamProjection};
use crate::summary::{Comparison, Crossing, SameHours, Summary, Tail};

/// The projection as compact JSON, in the format of `docs/scenario-format.md`.
pub fn write_projection(projection: &Projection) -> String {
    let streams = projection.streams.iter().map(stream).collect();
    let comparison = projection.comparison.iter().map(comparison).collect();
    Document::Object(vec![
        ("format", PROJECTION_FORMAT.into()),
        ("version", Document::Number(VERSION as f64)),
        ("currency", projection.currency.as_str().into()),
        ("start", projection.start.to_string().as_str().into()),
        ("months", projection.months.into()),
        ("streams", Document::List(streams)),
        (
            "total",
            Document::Object(vec![
                ("series", series(&projection.total.series)),
                ("summary", summary(&projection.total.summary)),
            ]),
        ),
        ("comparison", Document::List(comparison)),
    ])
    .compact()
}

fn stream(stream: &StreamProjection) -> Document<'_> {
    Document::Object(vec![
        ("id", stream.id.as_str().into()),
        ("name", stream.name.as_str().into()),
        ("kind", stream.kind.as_str().into()),
        ("upfront", stream.upfront.into()),
        ("series", series(&stream.series)),
        ("summary", summary(&stream.summary)),
    ])
}

fn series(series: &Series) -> Document<'_> {
    let mut entries = vec![
        ("first", Document::Series(&series.first)),
        ("again", Document::Series(&series.again)),
        ("team", Document::Series(&series.team)),
        ("capital", Document::Series(&series.capital)),
        ("cost", Document::Series(&series.cost)),
        ("tax", Document::Series(&series.tax)),
        ("invested", Document::Series(&series.invested)),
        ("hours", Document::Series(&series.hours)),
        ("asset", Document::Series(&series.asset)),
    ];
    entries.extend(
        series
            .customers
            .as_ref()
            .map(|all| ("customers", Document::Series(all))),
    );
    entries.extend(
        series
            .members
            .as_ref()
            .map(|all| ("members", Document::Series(all))),
    );
    entries.extend([
        ("operating", Document::Series(&series.operating)),
        ("net", Document::Series(&series.net)),
        ("position", Document::Series(&series.position)),
    ]);
    Document::Object(entries)
}

fn summary(summary: &Summary) -> Document<'_> {
    let share = summary.share.map(|share| {
        Document::Object(vec![
            ("first", share.first.into()),
            ("again", share.again.into()),
            ("team", share.team.into()),
            ("capital", share.capital.into()),
        ])
    });
    Document::Object(vec![
        ("income", summary.income.into()),
        ("cost", summary.cost.into()),
        ("tax", summary.tax.into()),
        ("hours", summary.hours.into()),
        ("invested", summary.invested.into()),
        ("net", summary.net.into()),
        ("final_position", summary.final_position.into()),
        ("per_hour", summary.per_hour.into()),
        ("share", share.unwrap_or(Document::Null)),
        ("verdict", summary.verdict.as_str().into()),
        ("present_value", summary.present_value.into()),
        ("real_final_position", summary.real_final_position.into()),
        ("irr", summary.irr.into()),
        ("payback_month", summary.payback_month.into()),
        ("tail", summary.tail.as_ref().map_or(Document::Null, tail)),
    ])
}

fn tail(tail: &Tail) -> Document<'_> {
    Document::Object(vec![
        ("base", tail.base.into()),
        ("after_12", tail.after_12.into()),
        ("after_24", tail.after_24.into()),
        ("after_60", tail.after_60.into()),
        ("half_life_months", tail.half_life_months.into()),
        ("total", tail.total.into()),
    ])
}

fn comparison(comparison: &Comparison) -> Document<'_> {
    let mut entries = vec![
        ("stream", comparison.stream.as_str().into()),
        ("baseline", comparison.baseline.as_str().into()),
    ];
    entries.extend(crossing(&comparison.crossing));
    let same_hours = |same: &SameHours| {
        let mut entries = vec![("per_hour", same.per_hour.into())];
        entries.extend(crossing(&same.crossing));
        Document::Object(entries)
    };
    let same = comparison
        .same_hours
        .as_ref()
        .map_or(Document::Null, same_hours);
    entries.push(("same_hours", same));
    Document::Object(entries)
}

fn crossing(crossing: &Crossing) -> [(&'static str, Document<'static>); 3] {
    [
        ("break_even_month", crossing.break_even_month.into()),
        ("first_ahead_month", crossing.first_ahead_month.into()),
        ("final_difference", crossing.final_difference.into()),
    ]
}
