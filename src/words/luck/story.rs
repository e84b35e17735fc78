//! One simulated life as a story.

use crate::format::{Locale, long_duration};
use crate::words::phrase::{Sentence, Writer};
use crate::words::{Prices, baseline};
use paid_again_engine::Projection;
use paid_again_odds::{Life, Lived};

/// What became of an option in one life; nothing where the life does not know it.
pub fn story(projection: &Projection, life: &Life, id: &str, prices: &Prices) -> Vec<Sentence> {
    let lived = |id: &str| life.streams.iter().find(|it| it.id == id);
    let (Some(stream), Some(own)) = (projection.stream(id), lived(id)) else {
        return Vec::new();
    };
    let months = own.position.len();
    let locale = prices.currency.locale();
    let end = |of: &Lived| prices.amount(of.position.last().copied().unwrap_or(0.0), months);
    let number = locale.number(f64::from(life.path) + 1.0, 0);
    let first = Writer::default()
        .plain(&format!("In life {number}, "))
        .name(stream)
        .plain(" would end at ")
        .marked(&end(own), stream);
    let rival = baseline(projection).filter(|it| it.id != id);
    let first = match rival.and_then(|it| Some((it, lived(&it.id)?))) {
        Some((baseline, theirs)) => {
            let first = first.plain(" and ").name(baseline).plain(" at ");
            let first = first.marked(&end(theirs), baseline);
            match own.ahead_from {
                Some(0) => first.plain("; it would be ahead from the start"),
                Some(month) => first
                    .plain("; it would be ahead for good after ")
                    .plain(&long_duration(month + 1)),
                None => first.plain("; it would not pass it for good"),
            }
        }
        None => first,
    };
    let mut told = vec![first.end()];
    if let Some(((best, most), (worst, least))) = years(&own.operating) {
        let amount = |x: f64, year: usize| prices.amount(x, 12 * year);
        let second = Writer::default()
            .plain(&format!("Its best year would be year {best}, with "))
            .marked(&amount(most, best), stream)
            .plain(" after costs");
        // A year that brings little is no news; one that costs is.
        let second = if least < 0.0 {
            second
                .plain(&format!(", its worst year {worst}, with "))
                .marked(&amount(least, worst), stream)
        } else {
            second
        };
        told.push(second.end());
    }
    told.extend(people(own, locale));
    told
}

/// The best and the worst whole year, counted from 1, and what they bring; none where there are not two.
/// A year in which nothing comes and nothing goes is neither.
fn years(operating: &[f64]) -> Option<((usize, f64), (usize, f64))> {
    let years = operating.chunks_exact(12).enumerate();
    let moved = years.filter(|(_, year)| year.iter().any(|x| *x != 0.0));
    let sums: Vec<(usize, f64)> = moved
        .map(|(i, year)| (i + 1, year.iter().sum::<f64>()))
        .collect();
    let (first, rest) = sums.split_first()?;
    if rest.is_empty() {
        return None;
    }
    let best = rest
        .iter()
        .fold(*first, |best, it| if it.1 > best.1 { *it } else { best });
    let worst = rest
        .iter()
        .fold(*first, |worst, it| if it.1 < worst.1 { *it } else { worst });
    (best.1 > worst.1).then_some((best, worst))
}

/// How many people would be there at the most.
fn people(own: &Lived, locale: Locale) -> Option<Sentence> {
    let count = |x: Option<f64>, one: &str, many: &str| {
        let x = x?;
        let noun = if x == 1.0 { one } else { many };
        Some(format!("{} {noun}", locale.number(x, 0)))
    };
    let customers = count(own.most_customers, "customer", "customers");
    let members = count(own.most_members, "member", "members");
    let all: Vec<String> = members.into_iter().chain(customers).collect();
    let said = Writer::default().plain("At the most there would be ");
    (!all.is_empty()).then(|| said.plain(&all.join(", and ")).plain(" at once").end())
}
