//! Where each value of a preset comes from: one row per field that a preset's stream sets.
//!
//! Typical values are medians where there are any. An assumption is graded D and says so.
//! Companies are not named here; the addresses lead to whoever published a figure.

mod books;
mod capital;
mod comparisons;
mod insurance;
mod network;
mod services;
mod songs;
mod travel;
mod work;

/// How far a source can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// A primary source: a regulator, whoever sets the rate, a peer-reviewed paper, a data set.
    A,
    /// The trade press or a professional's site, reporting a primary source.
    B,
    /// A single secondary source, or marketing.
    C,
    /// An assumption: no source was found.
    D,
}

impl Grade {
    /// The grade's letter.
    pub const fn letter(self) -> char {
        match self {
            Grade::A => 'A',
            Grade::B => 'B',
            Grade::C => 'C',
            Grade::D => 'D',
        }
    }
}

/// Where one value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The field of the stream (or of the scenario).
    pub field: &'static str,
    /// The value, as it stands in the file without brackets and quotes.
    pub value: &'static str,
    /// How far it can be trusted.
    pub grade: Grade,
    /// The year that the source describes; none where it does not say, or there is no source.
    pub year: Option<u16>,
    /// Its address; empty where there is none.
    pub url: &'static str,
    /// What the source says, or why it is assumed.
    pub note: &'static str,
}

/// The rows of the preset of that name; empty where there is none.
pub fn of(preset: &str) -> &'static [Source] {
    match preset {
        "freelance-job" => work::FREELANCE_JOB,
        "salaried-job" => work::SALARIED_JOB,
        "hourly-job" => work::HOURLY_JOB,
        "flat-fee" => work::FLAT_FEE,
        "ebook" => books::EBOOK,
        "paperback" => books::PAPERBACK,
        "book-contract" => books::BOOK_CONTRACT,
        "hit-song" => songs::HIT_SONG,
        "catalogue-song" => songs::CATALOGUE_SONG,
        "online-course" => books::ONLINE_COURSE,
        "insurance-renewals" => insurance::INSURANCE_RENEWALS,
        "medicare-renewals" => insurance::MEDICARE_RENEWALS,
        "advisory-fees" => services::ADVISORY_FEES,
        "merchant-residuals" => services::MERCHANT_RESIDUALS,
        "subscription-service" => services::SUBSCRIPTION_SERVICE,
        "subscription-affiliate" => services::SUBSCRIPTION_AFFILIATE,
        "travel-club" => travel::TRAVEL_CLUB,
        "travel-bookings" => travel::TRAVEL_BOOKINGS,
        "network-customers" => network::NETWORK_CUSTOMERS,
        "network-team" => network::NETWORK_TEAM,
        "index-fund" => capital::INDEX_FUND,
        "rental-property" => capital::RENTAL_PROPERTY,
        _ => &[],
    }
}

/// The rows of the values that a comparison sets otherwise than the preset; the option is called
/// `preset/comparison`.
pub fn changed(option: &str) -> &'static [Source] {
    comparisons::of(option)
}

/// The rows of the settings that all presets share.
pub fn of_settings() -> &'static [Source] {
    SETTINGS
}

const SETTINGS: &[Source] = &[
    assumed(
        "horizon_months",
        "240",
        "Assumption: twenty years, long enough to see what lasts.",
    ),
    assumed(
        "work_until_month",
        "60",
        "Assumption: five years of work, then none, to see what still comes.",
    ),
    found(
        "inflation",
        "0.025",
        Grade::A,
        Some(2025),
        "https://github.com/datasets/cpi-us",
        "US consumer prices rose by 2.52 % a year from 1995 to 2025, computed from the index.",
    ),
    assumed(
        "discount_rate",
        "0.05",
        "Assumption: there is no one rate for everybody. 3 % is patient; buyers of royalties use 8 to 12 %.",
    ),
];

/// A row with a source.
const fn found(
    field: &'static str,
    value: &'static str,
    grade: Grade,
    year: Option<u16>,
    url: &'static str,
    note: &'static str,
) -> Source {
    Source {
        field,
        value,
        grade,
        year,
        url,
        note,
    }
}

/// An assumption.
const fn assumed(field: &'static str, value: &'static str, note: &'static str) -> Source {
    found(field, value, Grade::D, None, "", note)
}

/// An assumption that leans on a published figure for something near it.
const fn anchored(
    field: &'static str,
    value: &'static str,
    year: Option<u16>,
    url: &'static str,
    note: &'static str,
) -> Source {
    found(field, value, Grade::D, year, url, note)
}
