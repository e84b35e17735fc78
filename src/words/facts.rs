//! What real people got: published findings, each with its source, its year and how far to trust it.
//!
//! The grades are those of the gallery's sources. Amounts are US dollars.

use super::people::beyond_reach;
use super::standing::idle;
use crate::format::Currency;
use paid_again_engine::project::{Projection, StreamProjection};
use paid_again_engine::scenario::{KindName, Scenario};
use paid_again_presets::base;

/// A finding about real people.
#[derive(Debug, PartialEq)]
pub struct Fact {
    kind: KindName,
    /// The presets that it concerns; options without a preset are concerned by all of their kind.
    presets: &'static [&'static str],
    /// The finding.
    pub text: &'static str,
    /// Who published it, and of which year.
    pub source: &'static str,
    /// How far it can be trusted: A, B or C.
    pub grade: char,
    /// Its address.
    pub url: &'static str,
    /// Amounts a year before costs, and where somebody stands who gets at most that much.
    places: &'static [(f64, &'static str)],
}

const BOOKS: &[&str] = &["ebook", "paperback", "book-contract"];
const SONGS: &[&str] = &["hit-song", "catalogue-song"];
const INSURANCE: &[&str] = &["insurance-renewals", "medicare-renewals"];

/// All findings, in the order of the kinds.
pub const FACTS: &[Fact] = &[
    Fact {
        kind: KindName::PaidOnce,
        presets: &["freelance-job"],
        text: "Half of the freelancers asked in the US took 20 dollars an hour or less for the hours they could bill; for skilled services it was 28.",
        source: "Freelancing in America, 2019",
        grade: 'B',
        url: "https://anchoreddevelopment.com/2019/12/15/skilled-freelancers-earn-70-more-hourly/amp",
        places: &[],
    },
    Fact {
        kind: KindName::Royalty,
        presets: BOOKS,
        text: "Half of all authors asked received 2,000 dollars or less from their books in the year; of those who write full-time, half received 10,000 or less.",
        source: "Authors Guild, incomes of 2022",
        grade: 'A',
        url: "https://authorsguild.org/news/key-takeaways-from-2023-author-income-survey/",
        places: &[
            (2_000.0, "in the lower half of the authors asked"),
            (
                10_000.0,
                "in the upper half of the authors asked, but not of those who write full-time",
            ),
            (
                f64::INFINITY,
                "in the upper half of the authors who write full-time",
            ),
        ],
    },
    Fact {
        kind: KindName::Royalty,
        presets: SONGS,
        text: "A million streams in the US brought a song 800 to 3,743 dollars, to be shared by four writers in the middle.",
        source: "Music publishers’ association, year not given",
        grade: 'B',
        url: "https://www.hypebot.com/nmpa-shares-stream-rates-for-spotify-apple-youtube-amazon/",
        places: &[],
    },
    Fact {
        kind: KindName::Residual,
        presets: INSURANCE,
        text: "More than nine in ten new insurance agents leave in their first year.",
        source: "ThinkAdvisor, 2020",
        grade: 'C',
        url: "https://thinkadvisor.com/2020/11/09/life-insurance-agent-commissions-and-how-to-protect-them",
        places: &[],
    },
    Fact {
        kind: KindName::Residual,
        presets: &["advisory-fees"],
        text: "Of 100 clients of a financial adviser, 95 were still there after a year and 74 after four.",
        source: "PriceMetrix, 2010 to 2013",
        grade: 'B',
        url: "https://investmentexecutive.com/news/industry-news/client-retention-key-to-growing-a-book-report",
        places: &[],
    },
    Fact {
        kind: KindName::Residual,
        presets: &["subscription-affiliate"],
        text: "Of those who recommend subscriptions for a share, the upper tenth brought in 65 to 70 percent of the revenue, and the lower seven tenths less than 8 percent.",
        source: "TrackRev, 2026",
        grade: 'C',
        url: "https://www.trackrev.io/blog/saas-affiliate-program-benchmarks-2026",
        places: &[],
    },
    Fact {
        kind: KindName::Team,
        presets: &["network-customers", "network-team"],
        text: "Most participants in network marketing received 1,000 dollars or less in a year, before their expenses; many received nothing.",
        source: "FTC staff report, 2024",
        grade: 'A',
        url: "https://nationallawforum.com/2024/09/16/ftc-staff-issue-report-on-multi-level-marketing-income-disclosure-statements",
        places: &[
            (1_000.0, "among most participants"),
            (f64::INFINITY, "above what most participants received"),
        ],
    },
    Fact {
        kind: KindName::Team,
        presets: &["network-customers", "network-team"],
        text: "Nearly half of the participants asked lost money, and about a quarter made none.",
        source: "AARP Foundation, 2018",
        grade: 'B',
        url: "https://wtxl.com/online_features/money_and_finance/the-risks-and-rewards-of-multilevel-marketing/article_ffe644ed-d3e3-5f13-a2ff-65394752817e.html",
        places: &[],
    },
    Fact {
        kind: KindName::Fund,
        presets: &["index-fund"],
        text: "A broad index of US stocks grew by 9.8 percent a year from 1928 to 2022; single years lay typically 19 points above or below their mean.",
        source: "Shiller’s series, 1928 to 2022",
        grade: 'A',
        url: "https://github.com/datasets/s-and-p-500",
        places: &[],
    },
    Fact {
        kind: KindName::Rental,
        presets: &["rental-property"],
        text: "Seven of 100 homes to let in the US stood empty.",
        source: "US Census, 2025",
        grade: 'A',
        url: "https://www.mtsinsights.com/events/4393",
        places: &[],
    },
];

/// A finding, and where the options that it concerns would stand among those people.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The finding.
    pub fact: &'static Fact,
    /// A neutral sentence for each option; none where the finding has no places.
    pub places: Vec<String>,
}

/// The findings that concern the options that are there.
pub fn facts(scenario: &Scenario, projection: &Projection, currency: &Currency) -> Vec<Placed> {
    let beyond = beyond_reach(scenario, projection);
    let place = |fact: &'static Fact| {
        let concerned = projection.streams.iter().filter(|stream| {
            let given = scenario.streams.iter().find(|it| it.id == stream.id);
            let preset = given.and_then(|it| it.preset.as_deref()).map(base);
            let fits = preset.is_none_or(|preset| fact.presets.contains(&preset));
            stream.kind == fact.kind && fits && idle(stream).is_none()
        });
        let concerned: Vec<&StreamProjection> = concerned.collect();
        // The findings are in dollars: other currencies are not held against them.
        let dollars = projection.currency == "USD";
        // Nobody stands where nobody could get.
        let places = concerned
            .iter()
            .filter(|it| dollars && !beyond.contains(&it.id));
        let places = places.filter_map(|it| standing_among(fact, it, currency));
        let places = places.collect();
        (!concerned.is_empty()).then_some(Placed { fact, places })
    };
    FACTS.iter().filter_map(place).collect()
}

/// Where an option would stand, by what it brings in a year before costs, as they were asked: they
/// were asked for one year, which is neither the best nor an average one, so both are placed.
fn standing_among(fact: &Fact, stream: &StreamProjection, currency: &Currency) -> Option<String> {
    let place = |yearly: f64| fact.places.iter().find(|(most, _)| yearly <= *most);
    let (average, best) = (yearly(stream)?, best_year(stream));
    let ((_, usual), (_, highest)) = (place(average)?, place(best)?);
    let name = stream.name.trim();
    let (average, best) = (currency.amount(average), currency.amount(best));
    Some(if usual == highest {
        format!(
            "{name}: {average} a year before costs on average while you work, {best} in its best year, {usual}."
        )
    } else {
        format!(
            "{name}: {average} a year before costs on average while you work, {usual}; {best} in its best year, {highest}."
        )
    })
}

/// What a year of work brings before costs, on average over the months of work.
pub fn yearly(stream: &StreamProjection) -> Option<f64> {
    let end = stream.span.end.min(stream.series.months());
    let months = end.checked_sub(stream.span.start).filter(|it| *it > 0)?;
    let income: f64 = (stream.span.start..end)
        .map(|m| stream.series.income(m))
        .sum();
    Some(income / months as f64 * 12.0)
}

/// What the best twelve months in a row bring before costs, at work or after it; all months where
/// there are fewer.
pub fn best_year(stream: &StreamProjection) -> f64 {
    let income: Vec<f64> = { 0..stream.series.months() }
        .map(|m| stream.series.income(m))
        .collect();
    let year = income.len().clamp(1, 12);
    let years = income.windows(year).map(|year| year.iter().sum::<f64>());
    years.fold(0.0, f64::max)
}
