//! Songs: what the writer gets, not the recording.

use super::Grade::{B, C};
use super::{Source, anchored, assumed, found};

const PER_STREAM: Source = found(
    "price",
    "0.001346",
    B,
    None,
    "https://www.hypebot.com/nmpa-shares-stream-rates-for-spotify-apple-youtube-amazon/",
    "What the song earns per US stream on the largest paid service, all writers together: 1,346 per million. The recording earns more, and not for the writer.",
);
const WHOLE_RATE: Source = assumed(
    "rate_tiers",
    "from_units 0, rate 1",
    "Assumption: none needed. The price is the royalty already.",
);
const SHARE: Source = found(
    "share",
    "0.2125",
    B,
    None,
    "https://www.hypebot.com/nmpa-shares-stream-rates-for-spotify-apple-youtube-amazon/",
    "A commercial song has four writers on average: a quarter, less 15 % for its administration.",
);

pub(super) const HIT_SONG: &[Source] = &[
    assumed(
        "months_to_make",
        "48",
        "Assumption: four years of songs until one is heard. Many never have one.",
    ),
    assumed(
        "hours_per_work",
        "1600",
        "Assumption: forty songs at forty hours. Those that nobody heard were work as well.",
    ),
    assumed(
        "units_first_month",
        "1000000",
        "Assumption: a million streams in the first month, some 34 million in twenty years.",
    ),
    found(
        "half_life_months",
        "23",
        C,
        None,
        "https://altstreet.investments/reference/risk/catalog-decay",
        "After its peak a viral song loses 20 to 40 % a year: 30 % is a half-life of 23 months.",
    ),
    PER_STREAM,
    WHOLE_RATE,
    SHARE,
    super::books::LUCK,
];

pub(super) const CATALOGUE_SONG: &[Source] = &[
    assumed("works", "20", "Assumption: four songs a year."),
    assumed("months_between", "3", "Assumption: four songs a year."),
    assumed("months_to_make", "3", "Assumption: four songs a year."),
    assumed(
        "hours_per_work",
        "100",
        "Assumption: writing, demo, finding singers for it.",
    ),
    anchored(
        "units_first_month",
        "5000",
        Some(2025),
        "https://spyll.world/blog/streaming-in-2025-who-is-really-paying-artists",
        "Assumption: a small but real audience. Below 1,000 streams a year the largest service pays nothing.",
    ),
    found(
        "half_life_months",
        "79",
        C,
        None,
        "https://altstreet.investments/reference/risk/catalog-decay",
        "Songs of the 2000s lose 8 to 12 % a year: 10 % is a half-life of 79 months. Older classics lose 3 %.",
    ),
    PER_STREAM,
    WHOLE_RATE,
    SHARE,
    super::books::LUCK,
];
