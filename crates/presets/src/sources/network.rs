//! Network marketing: a typical seller's customers, orders, costs and team.

use super::Grade::{A, B, C};
use super::{Source, anchored, assumed, found};

const SELLERS: &str = "https://dsa.org/events/news/individual-press-release/direct-selling-association-releases-data-showing-record-high-sales-and-customers-in-the-u.s.-in-2021";
const TURNOVER: &str = "http://www.mlmmyth.org/understanding-the-churn-rate-in-mlm/";
const PLAN: &str = "https://www.amway.co.uk/business-opportunity/amway-sales-marketing-plan/understanding-the-plan";
const LEVELS: &str = "https://mlmportal.in/documentation/unilevel-plan-setup.html";
const OWN_ORDER: &str =
    "https://naturemagicoils.wixsite.com/naturesmagicoils/compensation-plan-explained";
const EXPENSES: &str = "http://stayonthelevel.com/tag/income-disclosure-statement/";

const WHAT_HOURS: &str = "Assumption: meetings, calls, parcels, and those who say no.";
const CUSTOMER_CHURN: Source = anchored(
    "customer_churn",
    "0.06",
    Some(2005),
    TURNOVER,
    "Assumption: 3 to 10 % of the customers leave a month, a little fewer than sellers do.",
);
const ATTRITION: Source = found(
    "member_attrition",
    "0.075",
    A,
    Some(2005),
    TURNOVER,
    "In one large company's annual report 60 % of the leaders (7.4 % a month) and over 90 % of the others (17.5 % a month) left in a year.",
);
const ORDER: Source = found(
    "order_per_month",
    "84",
    A,
    Some(2021),
    SELLERS,
    "What a customer in the US spends a month: retail sales by customers, 957 a year in 2021 and 1,012 in 2024.",
);
const RETAIL: Source = found(
    "retail_rate",
    "0.25",
    A,
    None,
    PLAN,
    "Plans pay 20 to 50 % on a seller's own customers.",
);
const LEVEL_RATES: Source = found(
    "level_rates",
    "0.05, 0.05, 0.05, 0.05, 0.05",
    C,
    None,
    LEVELS,
    "Plans pay 1 to 10 % on three to seven levels; five levels at 5 % are usual.",
);
const SETUP: Source = assumed("setup_cost", "99", "Assumption: a starter kit.");
const COST: Source = anchored(
    "cost_per_month",
    "75",
    Some(2018),
    EXPENSES,
    "Assumption: tools, events and travel. In one company's own survey expenses were 1,608 a year on average, 134 a month, and the median income was 0.",
);
const STAY_COST: Source = found(
    "stay_cost_per_month",
    "100",
    B,
    None,
    OWN_ORDER,
    "The own order of 50 to 150 a month without which a plan pays nothing. It is counted whole, though it buys goods.",
);
const KEEP_ACTIVE: Source = assumed(
    "keep_active_after_stop",
    "false",
    "Assumption: who stops working stops ordering too, and is paid nothing from then on. To order on would cost more here than it brings.",
);

const MARKET: Source = found(
    "market_size",
    "8200000000",
    A,
    Some(2024),
    "https://population.un.org/wpp/",
    "Everybody on earth, 8.2 billion in 2024: the outermost bound. Where a plan may be sold and who would ever join is far less.",
);

pub(super) const NETWORK_CUSTOMERS: &[Source] = &[
    found(
        "my_customers_per_month",
        "0.36",
        A,
        Some(2021),
        SELLERS,
        "A typical seller in the US has six customers (44.6 million by 7.3 million): with 6 % leaving a month, 0.36 have to come.",
    ),
    assumed(
        "my_recruits_per_month",
        "0",
        "Assumption: no team in this example.",
    ),
    assumed("hours_per_month", "25", "Assumption: six hours a week."),
    assumed("hours_per_customer", "4", WHAT_HOURS),
    assumed(
        "member_customers_per_month",
        "0",
        "Assumption: no team in this example.",
    ),
    assumed(
        "member_recruits_per_month",
        "0",
        "Assumption: no team in this example.",
    ),
    CUSTOMER_CHURN,
    ATTRITION,
    ORDER,
    RETAIL,
    LEVEL_RATES,
    SETUP,
    COST,
    STAY_COST,
    KEEP_ACTIVE,
    MARKET,
];

pub(super) const NETWORK_TEAM: &[Source] = &[
    anchored(
        "my_customers_per_month",
        "0.12",
        Some(2021),
        SELLERS,
        "Assumption: two customers of my own, since the hours go into the team. A typical seller has six.",
    ),
    anchored(
        "my_recruits_per_month",
        "0.05",
        Some(2013),
        "https://www.naturalproductsinsider.com/regulatory/herbalife-reveals-modest-2013-compensation-us-distributors",
        "Assumption: you recruit three members in five years. In one large company 86 % even of the leaders had no team.",
    ),
    assumed(
        "hours_per_month",
        "30",
        "Assumption: seven hours a week of meetings and help for the team.",
    ),
    assumed("hours_per_customer", "4", WHAT_HOURS),
    assumed("hours_per_recruit", "8", WHAT_HOURS),
    found(
        "member_customers_per_month",
        "0.36",
        A,
        Some(2021),
        SELLERS,
        "Enough to keep the six customers of a typical seller, with 6 % leaving a month.",
    ),
    assumed(
        "member_recruits_per_month",
        "0.05",
        "Assumption: 0 to 0.3. Below the 7.5 % who drop out a month, each level is smaller than the one above.",
    ),
    CUSTOMER_CHURN,
    ATTRITION,
    ORDER,
    found(
        "member_order_per_month",
        "60",
        B,
        None,
        OWN_ORDER,
        "An own order of 50 to 150 a month keeps a member entitled; not everybody orders every month.",
    ),
    RETAIL,
    LEVEL_RATES,
    SETUP,
    COST,
    STAY_COST,
    KEEP_ACTIVE,
    MARKET,
];
