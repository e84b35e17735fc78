//! What a comparison sets otherwise than the presets it is made of, so that its options can be compared.

use super::Grade::{B, C};
use super::{Source, assumed, found};

/// The rows of an option, `preset/comparison`; empty where there is none.
pub(super) fn of(option: &str) -> &'static [Source] {
    match option {
        "flat-fee/fee-or-royalties" => FEE,
        "book-contract/fee-or-royalties" => CONTRACT_AT_TEN,
        "insurance-renewals/salary-or-renewals" => RENEWALS,
        "hourly-job/invited-into-a-team" => SEVEN_HOURS,
        "book-contract/self-publish-or-contract" => CONTRACT,
        "ebook/self-publish-or-contract" => EBOOK,
        "index-fund/let-or-invest" => FUND,
        _ => &[],
    }
}

const ONE_BOOK: Source = assumed("works", "1", "Assumption: one manuscript.");
const NO_PROMOTION: Source = assumed(
    "promotion_hours_per_month",
    "0",
    "Assumption: no extra sales are counted for promotion here, so no hours are.",
);

const FEE: &[Source] = &[found(
    "pay_per_job",
    "8000",
    C,
    None,
    "https://casiebazay.com/poppin-pub-stats",
    "Within a first book's typical advance, 5,000 to 15,000: put in what you are offered.",
)];

const CONTRACT_AT_TEN: &[Source] = &[
    ONE_BOOK,
    assumed(
        "hours_per_work",
        "365.25",
        "Assumption: the same hours of writing as for the fee.",
    ),
    found(
        "rate_tiers",
        "from_units 0, rate 0.1",
        B,
        Some(2008),
        "https://arcaedia.livejournal.com/2008/02/27/",
        "A literary agent's usual hardcover terms for the first 5,000 copies, more than a typical book sells.",
    ),
    NO_PROMOTION,
];

const RENEWALS: &[Source] = &[
    assumed(
        "new_customers_per_month",
        "6",
        "Assumption: as many as fit into the hours of the salaried job, at twenty hours each. Over 90 % of new agents leave in the first year.",
    ),
    assumed(
        "hours_per_month",
        "40",
        "Assumption: training, meetings and paperwork take a day a week.",
    ),
    assumed(
        "cost_per_month",
        "900",
        "Assumption: addresses, travel and software, six times those of one policy a month.",
    ),
];

const SEVEN_HOURS: &[Source] = &[assumed(
    "hours_per_week",
    "7",
    "Assumption: about the hours that the team takes.",
)];

const CONTRACT: &[Source] = &[
    ONE_BOOK,
    assumed(
        "hours_per_work",
        "350",
        "Assumption: the same hours of writing as for the eBook.",
    ),
    NO_PROMOTION,
];

const EBOOK: &[Source] = &[
    ONE_BOOK,
    NO_PROMOTION,
    assumed(
        "promotion_cost_per_month",
        "0",
        "Assumption: as for its hours; under the contract none is counted either.",
    ),
];

const FUND: &[Source] = &[
    assumed(
        "initial",
        "70000",
        "Assumption: what the flat asks for at once, its costs of buying included.",
    ),
    assumed(
        "contribution_per_month",
        "260",
        "Assumption: about what the flat takes a month at first, beyond its rent.",
    ),
];
