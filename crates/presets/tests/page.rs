//! `docs/presets.md` is made from the tables.

mod common;

use common::{golden, projection, scenario};
use paid_again_engine::summary::Summary;
use paid_again_presets::{PRESETS, Preset, Source, sources};
use std::fmt::Write;

#[test]
fn presets_page() {
    golden("docs/presets.md", &page());
}

fn page() -> String {
    let mut page = String::from(INTRODUCTION);
    page += "\n## Settings that all presets share\n\n";
    page += &table(sources::of_settings());
    page += "\n## The default comparison\n\n";
    page += &format!("{}\n\n", scenario(&PRESETS[0]).note);
    page +=
        "| Option | Preset | Verdict | Net pay per hour | At the end |\n|---|---|---|---:|---:|\n";
    let projection = projection(&PRESETS[0]);
    for (stream, scenario) in projection.streams.iter().zip(scenario(&PRESETS[0]).streams) {
        let preset = scenario.preset.unwrap_or_default();
        let figures = figures(&stream.summary);
        let _ = writeln!(
            page,
            "| {} | [{preset}](#{preset}) | {figures} |",
            stream.name
        );
    }
    for preset in &PRESETS[1..] {
        page += &section(preset);
    }
    page
}

const INTRODUCTION: &str = "\
# The presets and where their values come from

<!-- Made from crates/presets by its tests; UPDATE_GOLDENS=1 cargo test -p paid-again-presets writes it anew. -->

Each preset is a plain scenario of one stream.
Its values are at or below what is typical for real people: medians where there are any, never the best case.
So most of them bring little.
Change a value to what you know about your own case.

Grades say how far to trust a value:

- **A**: a primary source, such as a regulator, whoever sets the rate, a peer-reviewed paper or a data set.
- **B**: the trade press or a professional's site, reporting a primary source.
- **C**: a single secondary source, or marketing.
- **D**: an assumption; no source was found, and the note says so.

Amounts are in US dollars before tax.
Net pay per hour and the final position are computed over 20 years, of which the first five are worked.
They are hypothetical: computed from these values, not a forecast.
";

fn section(preset: &Preset) -> String {
    let summary = &projection(preset).streams[0].summary;
    let mut text = format!("\n## {}\n\n", preset.name);
    let _ = writeln!(text, "**{}.** {}\n", preset.title, preset.summary);
    text += "| Kind | Verdict | Net pay per hour | At the end |\n|---|---|---:|---:|\n";
    let _ = writeln!(text, "| `{}` | {} |\n", preset.kind, figures(summary));
    text + &table(preset.sources())
}

fn figures(summary: &Summary) -> String {
    let per_hour = summary
        .per_hour
        .map_or("no hours".into(), |x| format!("{x:.2}"));
    let verdict = summary.verdict.as_str();
    format!("`{verdict}` | {per_hour} | {:.0}", summary.final_position)
}

fn table(rows: &[Source]) -> String {
    let mut table =
        String::from("| Field | Value | Grade | Year | Note |\n|---|---|:-:|---|---|\n");
    for row in rows {
        let year = row.year.map_or(String::new(), |year| year.to_string());
        let link = if row.url.is_empty() {
            String::new()
        } else {
            format!(" [Source]({})", row.url)
        };
        let (field, value, grade, note) = (row.field, row.value, row.grade.letter(), row.note);
        let _ = writeln!(
            table,
            "| `{field}` | {value} | {grade} | {year} | {note}{link} |"
        );
    }
    table
}
