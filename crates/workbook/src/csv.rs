//! The months as CSV (RFC 4180): a row for each month of each stream, and of all together.
//!
//! Numbers are plain, with a decimal point and every digit they have. A name that a spreadsheet
//! program would take for a formula gets an apostrophe before it, as OWASP advises.

use paid_again_engine::Projection;
use paid_again_engine::project::Series;

/// The head of the columns.
const HEAD: &str = "stream,kind,month,calendar,paid_once,paid_again,by_team,by_capital,income,cost,tax,invested,hours,\
                    asset,operating,net,position,customers,members";

/// The months of a projection.
pub fn csv(projection: &Projection) -> String {
    let mut text = String::from(HEAD);
    text.push_str(END);
    for stream in &projection.streams {
        months(
            &mut text,
            &stream.name,
            stream.kind.as_str(),
            &stream.series,
            projection,
        );
    }
    months(
        &mut text,
        "All together",
        "total",
        &projection.total.series,
        projection,
    );
    text
}

const END: &str = "\r\n";

fn months(text: &mut String, name: &str, kind: &str, series: &Series, projection: &Projection) {
    let name = field(name);
    for m in 0..projection.months {
        // There are at most 1200 months.
        let calendar = projection.start.plus(m as u32);
        text.push_str(&format!("{name},{kind},{m},{calendar}"));
        let numbers = [
            series.first[m],
            series.again[m],
            series.team[m],
            series.capital[m],
            series.income(m),
            series.cost[m],
            series.tax[m],
            series.invested[m],
            series.hours[m],
            series.asset[m],
            series.operating[m],
            series.net[m],
            series.position[m],
        ];
        for number in numbers {
            text.push_str(&format!(",{number}"));
        }
        for people in [&series.customers, &series.members] {
            let present = people
                .as_ref()
                .map_or(String::new(), |it| it[m].to_string());
            text.push(',');
            text.push_str(&present);
        }
        text.push_str(END);
    }
}

/// A text as one field, harmless in a spreadsheet program.
fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let safe = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if formula || safe.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_fields_and_never_formulas() {
        assert_eq!(field("Freelance job"), "Freelance job");
        assert_eq!(field("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
        assert_eq!(field("=1+2"), "\"'=1+2\"");
        for first in ["+", "-", "@", "\t", "\r", "＝"] {
            assert!(field(&format!("{first}cmd")).starts_with("\"'"), "{first}");
        }
    }
}
