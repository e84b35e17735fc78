//! `docs/presets.md` is made from the tables.

mod common;

use common::{golden, options, projection, scenario};
use paid_again_engine::summary::Summary;
use paid_again_presets::{PRESETS, Preset, Source, base, sources};
use std::fmt::Write;

#[test]
fn presets_page() {
    golden("docs/presets.md", &page());
}

fn page() -> String {
    let mut page = String::from(INTRODUCTION);
    page += "\n## Settings that all presets share\n\n";
    page += &table(sources::of_settings());
    for comparison in PRESETS.iter().filter(|preset| preset.is_comparison()) {
        page += &compared(comparison);
    }
    for preset in options() {
        page += &section(preset);
    }
    page
}

/// A comparison: its options with what comes out, and the values that are not their presets'.
fn compared(comparison: &Preset) -> String {
    let given = scenario(comparison);
    let mut text = match comparison.name {
        "default" => "\n## The default comparison\n\n".to_string(),
        name => format!(
            "\n## {name}\n\n**{}** {}\n\n",
            comparison.title, comparison.summary
        ),
    };
    text += &format!("{}\n\n", given.note);
    text +=
        "| Option | Preset | Verdict | Net pay per hour | At the end |\n|---|---|---|---:|---:|\n";
    let projection = projection(comparison);
    let mut changed = String::new();
    for (stream, given) in projection.streams.iter().zip(given.streams) {
        let option = given.preset.unwrap_or_default();
        let preset = base(&option);
        let figures = figures(&stream.summary);
        let name = &stream.name;
        let _ = writeln!(text, "| {name} | [{preset}](#{preset}) | {figures} |");
        let rows = sources::changed(&option);
        if !rows.is_empty() {
            let _ = writeln!(
                changed,
                "\n{name}, in this comparison:\n\n{}",
                table(rows).trim_end()
            );
        }
    }
    text + &changed
}

const INTRODUCTION: &str = "\
# The presets and where their values come from

<!-- Made from crates/presets by its tests; UPDATE_GOLDENS=1 cargo test -p paid-again-presets writes it anew. -->

Each preset is a plain scenario of one stream, or a comparison of several.
A comparison is made of the others, and says which of their values it sets otherwise.
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
