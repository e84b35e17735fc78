//! Travel: memberships and bookings.

use super::Grade::{B, C};
use super::{Source, anchored, assumed, found};

const CLUB: &str = "https://behindmlm.com/mlm-reviews/incruises-review-v4-membership-2-0/";
const HOTELS: &str = "https://earnifyhub.com/blog/booking-vs-hotels-affiliate.php";
const CONSUMER_CHURN: &str = "https://the-owners-playbook.com/tools/churn-rate-calculator";

pub(super) const TRAVEL_CLUB: &[Source] = &[
    assumed(
        "new_customers_per_month",
        "0.36",
        "Assumption: as many as a typical direct seller needs to keep six customers.",
    ),
    assumed(
        "hours_per_customer",
        "10",
        "Assumption: with all who are told of it and do not join.",
    ),
    assumed(
        "hours_per_month",
        "25",
        "Assumption: six hours a week of calls and events.",
    ),
    anchored(
        "cost_per_month",
        "91",
        Some(2022),
        CLUB,
        "Assumption: 75 for tools, events and travel, and the seller's own fee of 95 every half year.",
    ),
    anchored(
        "retention",
        "monthly_churn 0.08",
        None,
        CONSUMER_CHURN,
        "Assumption: 4 to 12 % a month; subscriptions of consumers lose 5 to 10 %.",
    ),
    found(
        "value_per_month",
        "100",
        B,
        Some(2022),
        CLUB,
        "What a membership costs a month.",
    ),
    found(
        "rate_first",
        "0.33",
        C,
        None,
        "https://www.mlmgateway.com/announcements/42080845-incruise---see-the-world-for-a-fraction-of-the-cost.php",
        "100 for every three new memberships of 100.",
    ),
    assumed(
        "rates_by_year",
        "0.05",
        "Assumption: 5 % of later payments; plans differ, and many ask for more sales first.",
    ),
    found(
        "setup_cost",
        "95",
        B,
        Some(2022),
        CLUB,
        "The first fee for being allowed to sell memberships.",
    ),
];

pub(super) const TRAVEL_BOOKINGS: &[Source] = &[
    assumed(
        "new_customers_per_month",
        "4",
        "Assumption: four readers a month who book for the first time.",
    ),
    assumed(
        "ramp_months",
        "12",
        "Assumption: a year until the pages are found.",
    ),
    assumed(
        "hours_per_month",
        "30",
        "Assumption: seven hours a week of writing.",
    ),
    assumed(
        "cost_per_month",
        "20",
        "Assumption: a website and its tools.",
    ),
    anchored(
        "retention",
        "monthly_churn 0.08",
        None,
        CONSUMER_CHURN,
        "Assumption: readers forget a link as fast as consumers leave a subscription, 5 to 10 % a month.",
    ),
    anchored(
        "value_per_month",
        "25",
        Some(2026),
        HOTELS,
        "Assumption: one booking of 300 a year; 200 to 400 is the average booking.",
    ),
    found(
        "rate_first",
        "0.04",
        C,
        Some(2026),
        HOTELS,
        "Hotel portals pay 2 to 6 % of the booking.",
    ),
    found(
        "rates_by_year",
        "0.04",
        C,
        Some(2026),
        HOTELS,
        "The same, but only if the reader comes back through the link.",
    ),
];
