//! What inputs are called: the words that the page has for them, so that both say the same.

use paid_again_engine::scenario::KindName;

/// What an input is called, its unit, and what to know of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// What it is called.
    pub name: &'static str,
    /// Its unit, as the page's texts write it: `$/mo`, `%`.
    pub unit: &'static str,
    /// A word of help.
    pub help: &'static str,
    /// What it means to leave it empty.
    pub empty: &'static str,
}

const STREAM: &str = include_str!("../../../src/words/fields/stream.txt");

const fn text_of(kind: KindName) -> &'static str {
    match kind {
        KindName::PaidOnce => include_str!("../../../src/words/fields/paid_once.txt"),
        KindName::Royalty => include_str!("../../../src/words/fields/royalty.txt"),
        KindName::Residual => include_str!("../../../src/words/fields/residual.txt"),
        KindName::Team => include_str!("../../../src/words/fields/team.txt"),
        KindName::Fund => include_str!("../../../src/words/fields/fund.txt"),
        KindName::Rental => include_str!("../../../src/words/fields/rental.txt"),
    }
}

/// What the workbook calls more precisely than the page, which shows each as a picture.
const OWN: &[(&str, Label)] = &[
    ("from_units", own("… from so many sold on", "units", "")),
    (
        "monthly_churn",
        own(
            "Customers who leave",
            "%/mo",
            "of all customers, every month",
        ),
    ),
    (
        "alpha",
        own(
            "Those who may leave: shape α",
            "",
            "of the beta distribution over customers",
        ),
    ),
    (
        "beta",
        own(
            "Those who may leave: shape β",
            "",
            "the larger against α, the more stay",
        ),
    ),
    (
        "period_months",
        own("Customers may leave every", "months", "at each renewal"),
    ),
];

const fn own(name: &'static str, unit: &'static str, help: &'static str) -> Label {
    Label {
        name,
        unit,
        help,
        empty: "",
    }
}

/// What the input at a path such as `rates_by_year/1` is called, without its place in the list.
pub fn label(kind: KindName, path: &str) -> Label {
    let (field, inner) = path.split_once('/').unwrap_or((path, ""));
    let last = inner.rsplit('/').next().unwrap_or_default();
    if let Some((_, label)) = OWN.iter().find(|(name, _)| *name == last) {
        return *label;
    }
    let lines = text_of(kind).lines().chain(STREAM.lines());
    let mut found = lines.filter_map(|line| {
        let mut parts = line.split('|').map(str::trim);
        (parts.next() == Some(field)).then_some(())?;
        let (name, unit) = (parts.next()?, parts.next()?);
        let help = parts.nth(1).unwrap_or_default();
        let empty = parts.next().unwrap_or_default();
        Some(Label {
            name,
            unit,
            help,
            empty,
        })
    });
    found.next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use paid_again_engine::scenario::Stream;

    /// Every input has a name, whatever its kind.
    #[test]
    fn every_input_has_a_name() {
        for kind in KindName::ALL {
            let stream = Stream {
                kind: kind.blank(),
                ..Stream::default()
            };
            for path in stream.numbers() {
                assert!(!label(kind, &path).name.is_empty(), "{path}");
            }
        }
        let rates = label(KindName::Residual, "rates_by_year/1");
        assert_eq!(rates.name, "Your share of all payments after it");
        assert_eq!(rates.unit, "%");
        let term = label(KindName::Royalty, "term_months");
        assert_eq!(term.empty, "for ever");
    }
}
