//! Works that are read or watched: books and courses.

use super::Grade::{A, B, C};
use super::{Source, anchored, assumed, found};

const AUTHORS: &str = "https://authorsguild.org/news/key-takeaways-from-2023-author-income-survey/";
const CURVES: &str =
    "https://epjdatascience.springeropen.com/articles/10.1140/epjds/s13688-018-0135-y";
const CONTRACTS: &str = "https://arcaedia.livejournal.com/2008/02/27/";

const WORKS: Source = assumed(
    "works",
    "5",
    "Assumption: a book a year for as long as the work lasts.",
);
const BETWEEN: Source = assumed("months_between", "12", "Assumption: a book a year.");
const TO_MAKE: Source = assumed(
    "months_to_make",
    "10",
    "Assumption: ten months to write, edit and set.",
);
const HOURS: Source = assumed(
    "hours_per_work",
    "350",
    "Assumption: about eight hours a week for ten months.",
);
const COST: Source = assumed(
    "cost_per_work",
    "500",
    "Assumption: a cover and a proofreader. A full edit costs several times as much.",
);
const UNITS: Source = anchored(
    "units_first_month",
    "20",
    Some(2022),
    AUTHORS,
    "Assumption: with the half-life, some 240 copies in a lifetime. Averages of 150 to 500 a year are reported, but most titles sell far less; the median of all US authors' income from books was 2,000 in 2022.",
);
const HALF_LIFE: Source = anchored(
    "half_life_months",
    "8",
    Some(2018),
    CURVES,
    "Assumption: each year sells 35 % of the year before. Hardcover bestsellers keep only 4 to 6 %; eBooks are never out of print.",
);
pub(super) const LUCK: Source = assumed(
    "hit_spread",
    "1.5",
    "Assumption: a few hits among many flops; of twenty works one sells about twelve times as much as the middle one, and one a twelfth of it.",
);
const PROMOTION_HOURS: Source = assumed(
    "promotion_hours_per_month",
    "4",
    "Assumption: an hour a week to be seen at all.",
);
const PROMOTION_COST: Source = assumed(
    "promotion_cost_per_month",
    "20",
    "Assumption: a website and a mailing list. No extra sales are counted for it.",
);

pub(super) const EBOOK: &[Source] = &[
    WORKS,
    BETWEEN,
    TO_MAKE,
    HOURS,
    COST,
    UNITS,
    HALF_LIFE,
    assumed(
        "price",
        "4.99",
        "Assumption: in the middle of the band from 2.99 to 9.99 that the higher rate asks for.",
    ),
    found(
        "rate_tiers",
        "from_units 0, rate 0.7",
        B,
        Some(2025),
        "https://honeyhousepress.com/2025/05/16/kdp-royalty-changes-are-coming-what-authors-need-to-know-and-do",
        "The largest eBook store pays 70 % between 2.99 and 9.99, else 35 %.",
    ),
    found(
        "deduction_per_unit",
        "0.1",
        B,
        Some(2016),
        "https://kimwrtr.wordpress.com/2016/02/15/the-kdp-delivery-fee-for-large-books-is-it-really-worth-trying-to-reduce-the-file-size/",
        "Delivery at 0.15 a megabyte before the 70 %: 0.06 on average, more for a book with pictures.",
    ),
    PROMOTION_HOURS,
    PROMOTION_COST,
    LUCK,
];

pub(super) const PAPERBACK: &[Source] = &[
    WORKS,
    BETWEEN,
    TO_MAKE,
    HOURS,
    COST,
    UNITS,
    HALF_LIFE,
    assumed(
        "price",
        "12.99",
        "Assumption: above the 9.99 under which the rate is only 50 %.",
    ),
    found(
        "rate_tiers",
        "from_units 0, rate 0.6",
        B,
        Some(2025),
        "https://oldnfo.substack.com/p/welp-we-knew",
        "60 % of the list price from 9.99 on, 50 % below, since June 2025.",
    ),
    found(
        "deduction_per_unit",
        "4.6",
        B,
        Some(2025),
        "https://honeyhousepress.com/2025/05/16/kdp-royalty-changes-are-coming-what-authors-need-to-know-and-do",
        "Printing 300 pages in black: 1.00 and 0.012 a page.",
    ),
    PROMOTION_HOURS,
    PROMOTION_COST,
    LUCK,
];

pub(super) const BOOK_CONTRACT: &[Source] = &[
    assumed("works", "2", "Assumption: two books in five years."),
    assumed(
        "months_between",
        "30",
        "Assumption: the second is begun half a year after the first is out.",
    ),
    assumed(
        "months_to_make",
        "24",
        "Assumption: a year to write, a year until it is in the shops.",
    ),
    assumed(
        "hours_per_work",
        "600",
        "Assumption: research, writing, two rounds of edits.",
    ),
    found(
        "advance_per_work",
        "4250",
        C,
        None,
        "https://casiebazay.com/poppin-pub-stats",
        "A first book's advance is typically 5,000 to 15,000: the low end, less the agent's 15 %.",
    ),
    anchored(
        "units_first_month",
        "100",
        Some(2022),
        "https://mxpublishing.com/blogs/news/most-books-do-not-sell-only-a-dozen-copies",
        "Assumption: with the half-life, 450 copies in the first year. Two thirds of the big publishers' titles sell fewer than 1,000.",
    ),
    found(
        "half_life_months",
        "3",
        A,
        Some(2018),
        CURVES,
        "Of the sales of hardcover bestsellers, 94 % (nonfiction) to 96 % (fiction) fall in the first year: a half-life of three months.",
    ),
    assumed("price", "26", "Assumption: the list price of a hardcover."),
    found(
        "rate_tiers",
        "from_units 0, rate 0.1, from_units 5000, rate 0.125, from_units 10000, rate 0.15",
        B,
        Some(2008),
        CONTRACTS,
        "A literary agent's usual hardcover terms: 10 % for 5,000 copies, 12.5 % for the next 5,000, 15 % after that.",
    ),
    found(
        "share",
        "0.85",
        C,
        Some(2013),
        "http://authorleannedyck.blogspot.com/search/label/traditional%20publishers?m=0",
        "The agent keeps 15 %.",
    ),
    assumed(
        "promotion_hours_per_month",
        "8",
        "Assumption: two hours a week. No extra sales are counted for it.",
    ),
    LUCK,
];

pub(super) const ONLINE_COURSE: &[Source] = &[
    assumed("works", "3", "Assumption: three courses in five years."),
    assumed(
        "months_between",
        "20",
        "Assumption: three courses in five years.",
    ),
    assumed(
        "months_to_make",
        "8",
        "Assumption: eight months of evenings to plan, record and cut.",
    ),
    assumed(
        "hours_per_work",
        "250",
        "Assumption: fifty hours of work for each hour of a five-hour course.",
    ),
    assumed(
        "cost_per_work",
        "500",
        "Assumption: microphone, light, software.",
    ),
    anchored(
        "units_first_month",
        "12",
        Some(2026),
        "https://www.alexisbouchez.com/ai/online-courses-creator-economy-analysis",
        "Assumption: with three courses out, some 900 a year. The median teacher on the largest marketplace is said to earn under 1,000 a year.",
    ),
    assumed(
        "half_life_months",
        "12",
        "Assumption: half as many students each year; courses grow old with their subject.",
    ),
    assumed(
        "price",
        "15",
        "Assumption: marketplaces sell at a discount most of the time.",
    ),
    found(
        "rate_tiers",
        "from_units 0, rate 0.4",
        A,
        Some(2023),
        "https://support.skillsuccess.com/support/solutions/articles/16000120825-how-is-the-profit-share-calculated-",
        "A marketplace's published share for the teacher where it found the student; others pay up to 50 %.",
    ),
    assumed(
        "promotion_hours_per_month",
        "10",
        "Assumption: answering students and keeping the course current.",
    ),
    LUCK,
];
