//! What stands behind "more" and counts all the same: an assumption that nobody sees is none that
//! anybody could doubt.

use super::fields::{FieldSpec, Unit, groups};
use super::say::Pen;
use crate::state::{Shown, list_length, read_number};
use paid_again_engine::scenario::Stream;

/// How many are named; the others are counted.
const NAMED: usize = 7;

/// The heading of what moves simulated lives alone, and no figure that is shown.
const LUCK: &str = "Luck";

/// The heading of what is named first.
const COSTS: &str = "Costs";

/// Whether a field has no say: it is as in an option of which nothing is known yet, or nothing.
fn is_neutral(stream: &Stream, neutral: &Stream, spec: &FieldSpec, pen: &Pen) -> bool {
    let nothing = match read_number(stream, spec.name) {
        Some(shown) => matches!(shown, Shown::Empty | Shown::Number(0.0)),
        None => list_length(stream, spec.name) == Some(0),
    };
    nothing || pen.field(stream, spec) == pen.field(neutral, spec)
}

/// `costs while you work $900 a month`, `6 months until you are up to speed`; a switch that is on says
/// it all by its name.
fn said(stream: &Stream, spec: &FieldSpec, pen: &Pen) -> String {
    let mut letters = spec.label.chars();
    let first = letters.next().map(|letter| letter.to_lowercase());
    let label: String = first.into_iter().flatten().chain(letters).collect();
    let each = match spec.unit {
        Unit::MoneyAMonth | Unit::PercentAMonth => " a month",
        _ => "",
    };
    let begins = match spec.unit {
        Unit::Months => "months ",
        Unit::Of("h") => "hours ",
        _ => "",
    };
    let value = pen.field(stream, spec);
    match value.split_once('\u{a0}') {
        _ if value == "on" => label,
        // The label says already what is counted.
        Some((many, _)) if !begins.is_empty() && label.starts_with(begins) && many != "1" => {
            format!("{many} {label}")
        }
        _ => format!("{label} {value}{each}"),
    }
}

/// The fields behind "more" that change the answer, with their values; empty where there are none.
pub fn also_counted(stream: &Stream, pen: &Pen) -> String {
    let neutral = Stream {
        kind: stream.kind.name().blank(),
        ..Stream::default()
    };
    let hidden = groups(stream).into_iter().skip(1);
    let mut hidden: Vec<_> = hidden.filter(|group| group.title != LUCK).collect();
    // What it costs decides most often, and is what nobody should have to look for.
    hidden.sort_by_key(|group| group.title != COSTS);
    let fields = hidden
        .into_iter()
        .flat_map(|group| group.fields)
        .filter(|spec| !is_neutral(stream, &neutral, spec, pen));
    let mut all: Vec<String> = fields.map(|spec| said(stream, &spec, pen)).collect();
    if all.is_empty() {
        return String::new();
    }
    let more = all.len().saturating_sub(NAMED);
    all.truncate(NAMED);
    let more = match more {
        0 => String::new(),
        more => format!(" · and {more} more"),
    };
    format!("Also counted: {}{more}", all.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{Currency, Locale};
    use crate::state::{write_flag, write_number};
    use paid_again_engine::file::read_scenario;
    use paid_again_engine::scenario::KindName;

    fn pen() -> Pen {
        Pen {
            currency: Currency::new("USD", Locale::ENGLISH),
            locale: Locale::ENGLISH,
        }
    }

    fn of_preset(name: &str) -> Stream {
        let preset = paid_again_presets::preset(name);
        let scenario = read_scenario(preset.map_or("", |preset| preset.text)).unwrap();
        scenario.streams.into_iter().next().unwrap()
    }

    fn counted(stream: &Stream) -> String {
        also_counted(stream, &pen()).replace('\u{a0}', " ")
    }

    /// Seen: costs of each month and half a year's ramp decided about the insurance renewals, and
    /// stood nowhere but behind "more".
    #[test]
    fn what_decides_unseen_is_named() {
        let said = counted(&of_preset("insurance-renewals"));
        assert!(said.starts_with("Also counted: "), "{said}");
        assert!(said.contains("costs while you work $150 a month"), "{said}");
        assert!(
            said.contains("6 months until you are up to speed"),
            "{said}"
        );
        assert!(
            said.contains("one customer pays you for 120 months"),
            "{said}"
        );
    }

    #[test]
    fn nothing_is_named_that_changes_nothing() {
        for kind in KindName::ALL {
            let blank = Stream {
                kind: kind.blank(),
                ..Stream::default()
            };
            assert_eq!(counted(&blank), "", "{kind:?}");
        }
        // Luck moves no figure.
        let mut fund = of_preset("index-fund");
        assert!(write_number(&mut fund, "annual_volatility", 0.3));
        assert!(!counted(&fund).contains("Ups and downs"));
    }

    #[test]
    fn seven_are_named_and_the_others_counted() {
        let mut team = of_preset("network-team");
        let all = counted(&team);
        for field in [
            "setup_cost",
            "cost_per_month",
            "hours_per_recruit",
            "tax_rate",
            "start_month",
        ] {
            assert!(write_number(&mut team, field, 1.0), "{field}");
        }
        write_flag(&mut team, "roll_up", true);
        let said = counted(&team);
        assert_eq!(said.matches(" · ").count(), NAMED, "{all}\n{said}");
        assert!(said.contains(" and "), "{said}");
        assert!(said.ends_with(" more"), "{said}");
    }
}
