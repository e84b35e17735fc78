//! Work that is paid once.

use super::{Grade, Source, anchored, assumed, found};

const EARNINGS: &str = "https://peoplespunditdaily.com/news/economy/2020/09/04/us-economy-adds-1-4-million-jobs-in-august-unemployment-falls-to-8-4/amp";
const RAISE: Source = found(
    "annual_raise",
    "0.03",
    Grade::B,
    Some(2020),
    EARNINGS,
    "US hourly earnings rose by 2.6 to 4.7 % a year between 2016 and 2020, by 3.1 % in January 2020.",
);

pub(super) const FREELANCE_JOB: &[Source] = &[
    found(
        "pay_per_job",
        "28",
        Grade::B,
        Some(2022),
        "https://peoplemattersglobal.com/amp-compensation-benefits-freelancers-are-earning-more-since-the-pandemic-started-payoneer-study-32613",
        "The world average an hour in a survey of freelancers: 23 for women, 31 in Europe, 44 in North America.",
    ),
    anchored(
        "hours_per_week",
        "10",
        Some(2015),
        "https://lirneasia.net/2015/06/freelancers-work-an-average-of-36-hours-per-week-payoneer-survey-2015",
        "Assumption: about the hours a week that the other presets take. Freelancers work 36 on average.",
    ),
    assumed(
        "billable_share",
        "0.65",
        "Assumption: 50 to 80 % of the hours are paid; the rest is finding work and paperwork. No survey was found.",
    ),
    assumed(
        "weeks_off_per_year",
        "4",
        "Assumption: 48 weeks of work a year.",
    ),
    RAISE,
];

pub(super) const SALARIED_JOB: &[Source] = &[
    anchored(
        "pay_per_job",
        "60000",
        Some(2020),
        EARNINGS,
        "Assumption: 28.75 an hour, a little below the 29.47 that US employees earned on average in August 2020.",
    ),
    assumed(
        "hours_per_job",
        "2087.142857",
        "Assumption: 40 hours a week, 365.25 days a year; paid leave is counted as hours.",
    ),
    assumed("hours_per_week", "40", "Assumption: full-time."),
    RAISE,
];

pub(super) const HOURLY_JOB: &[Source] = &[
    anchored(
        "pay_per_job",
        "20",
        Some(2020),
        EARNINGS,
        "Assumption: two thirds of the 29.47 an hour that US employees earned on average in August 2020, for a job beside others.",
    ),
    assumed(
        "hours_per_week",
        "10",
        "Assumption: about the hours a week that the other presets take. All of them are paid.",
    ),
    assumed(
        "weeks_off_per_year",
        "4",
        "Assumption: 48 weeks of work a year, and none of the others paid.",
    ),
    RAISE,
];

pub(super) const FLAT_FEE: &[Source] = &[
    anchored(
        "pay_per_job",
        "5000",
        None,
        "https://casiebazay.com/poppin-pub-stats",
        "Assumption: the low end of a first book's typical advance, 5,000 to 15,000.",
    ),
    assumed(
        "hours_per_job",
        "365.25",
        "Assumption: seven hours a week for a year, about the hours of a self-published book here.",
    ),
    assumed(
        "hours_per_week",
        "7",
        "Assumption: enough for one manuscript in a year.",
    ),
    assumed(
        "work_until_month",
        "12",
        "Assumption: one manuscript, written in a year of seven hours a week, and paid once.",
    ),
];
