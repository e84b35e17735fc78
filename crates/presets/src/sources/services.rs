//! Advice, card payments and subscriptions: customers who pay by the month.

use super::Grade::{B, C};
use super::{Source, anchored, assumed, found};

const CHURN: &str = "https://knowledgelib.io/finance/saas-metrics/churn-benchmarks/2026";

pub(super) const ADVISORY_FEES: &[Source] = &[
    assumed(
        "new_customers_per_month",
        "0.5",
        "Assumption: six clients a year beside another job.",
    ),
    assumed(
        "ramp_months",
        "12",
        "Assumption: a year until people trust one with their savings.",
    ),
    assumed(
        "hours_per_customer",
        "30",
        "Assumption: with all who are met and do not sign.",
    ),
    assumed(
        "hours_per_month",
        "15",
        "Assumption: training, rules, markets.",
    ),
    assumed(
        "service_hours_per_customer",
        "0.5",
        "Assumption: six hours a year for each client.",
    ),
    assumed(
        "cost_per_month",
        "200",
        "Assumption: licence, insurance, software, travel.",
    ),
    found(
        "retention",
        "monthly_churn 0.0115",
        B,
        Some(2013),
        "https://akadvisorypartners.com/?p=3063",
        "Households with 100,000 stay with 87 % a year, larger ones with up to 95 %: 1.15 % leave a month, compounded.",
    ),
    assumed(
        "churn_after_stop",
        "0.03",
        "Assumption: 30 % more a year leave without an adviser, or the firm hands them to a colleague.",
    ),
    found(
        "value_per_month",
        "83.33",
        B,
        Some(2013),
        "https://akadvisorypartners.com/?p=3063",
        "1 % a year of 100,000, by the month; 1.0 to 1.5 % was usual. The savings themselves are not made to grow.",
    ),
    found(
        "rate_first",
        "0.4",
        B,
        None,
        "https://www.theglobeandmail.com/investing/globe-advisor/advisor-news/article-why-the-economics-of-advisor-independence-should-matter-to-investors/",
        "Firms that provide everything keep 49 to 72 % of the fee.",
    ),
    found(
        "rates_by_year",
        "0.4",
        B,
        None,
        "https://www.theglobeandmail.com/investing/globe-advisor/advisor-news/article-why-the-economics-of-advisor-independence-should-matter-to-investors/",
        "The same share as long as the client stays.",
    ),
];

pub(super) const MERCHANT_RESIDUALS: &[Source] = &[
    assumed(
        "new_customers_per_month",
        "0.75",
        "Assumption: nine shops a year beside another job.",
    ),
    assumed("ramp_months", "12", "Assumption: a year to learn."),
    assumed(
        "hours_per_customer",
        "30",
        "Assumption: with all the shops that were visited in vain.",
    ),
    assumed(
        "hours_per_month",
        "10",
        "Assumption: offers, statements, training.",
    ),
    assumed(
        "service_hours_per_customer",
        "0.25",
        "Assumption: three hours a year for each shop.",
    ),
    assumed(
        "cost_per_month",
        "100",
        "Assumption: travel, telephone, software.",
    ),
    anchored(
        "retention",
        "monthly_churn 0.0185",
        None,
        "https://merchantportfolios.com/articles/selling-your-merchant-portfolio-or-iso-whats-my-attrition.html",
        "Assumption: 20 % a year, of 12 to 30 %: 1.85 % a month, compounded. The address only defines it.",
    ),
    assumed(
        "churn_after_stop",
        "0.01",
        "Assumption: 11 % more a year are won over by another seller.",
    ),
    found(
        "value_per_month",
        "50",
        C,
        None,
        "https://redfynn.com/how-much-do-merchant-services-agents-make/",
        "What a shop's payments earn a month before the share. A seller's own example has 30 a shop after it; here it is 25.",
    ),
    found(
        "rate_first",
        "0.5",
        B,
        Some(2023),
        "https://www.gofieldguide.com/blog-posts/apples-and-oranges-iii-pricing-for-developers-and-the-second-payday",
        "A share of what the shop pays above cost; the share itself, 50 to 80 %, is an assumption.",
    ),
    assumed(
        "rates_by_year",
        "0.5",
        "Assumption: the same share as long as the shop stays, and the contract lets it outlast the work.",
    ),
];

pub(super) const SUBSCRIPTION_SERVICE: &[Source] = &[
    assumed("new_customers_per_month", "0.5", "Assumption: six a year."),
    assumed(
        "ramp_months",
        "12",
        "Assumption: a year until it is known at all.",
    ),
    assumed(
        "hours_per_month",
        "35",
        "Assumption: eight hours a week to build, mend and sell it.",
    ),
    assumed(
        "service_hours_per_customer",
        "0.25",
        "Assumption: three hours of help a year for each subscriber.",
    ),
    assumed(
        "cost_per_month",
        "50",
        "Assumption: tools and a little advertising.",
    ),
    assumed(
        "upkeep_per_month",
        "25",
        "Assumption: servers and a domain, as long as it runs.",
    ),
    found(
        "retention",
        "monthly_churn 0.04",
        C,
        Some(2026),
        CHURN,
        "Services for small businesses lose 3 to 5 % of their subscribers a month, for consumers 5 to 10 %.",
    ),
    assumed(
        "churn_after_stop",
        "0.05",
        "Assumption: a service that nobody improves loses twice as many.",
    ),
    assumed(
        "value_per_month",
        "49",
        "Assumption: 20 to 100 a month are usual prices.",
    ),
    assumed(
        "rate_first",
        "0.97",
        "Assumption: 3 % go to the card payment.",
    ),
    assumed(
        "rates_by_year",
        "0.97",
        "Assumption: 3 % go to the card payment.",
    ),
    assumed(
        "setup_cost",
        "1000",
        "Assumption: design, legal texts, first tools.",
    ),
];

pub(super) const SUBSCRIPTION_AFFILIATE: &[Source] = &[
    anchored(
        "new_customers_per_month",
        "0.25",
        Some(2026),
        "https://www.trackrev.io/blog/saas-affiliate-program-benchmarks-2026",
        "Assumption: three subscribers a year, more than most: over 90 % of affiliates never send a click.",
    ),
    assumed(
        "ramp_months",
        "12",
        "Assumption: a year until the articles are found.",
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
    found(
        "retention",
        "monthly_churn 0.04",
        C,
        Some(2026),
        CHURN,
        "Services for small businesses lose 3 to 5 % of their subscribers a month.",
    ),
    found(
        "pays_for_months",
        "24",
        C,
        Some(2026),
        "https://affiliatefinderpro.com/blog/best-recurring-affiliate-programs",
        "Programmes pay for 12 months, for 24, or as long as the subscriber stays.",
    ),
    assumed(
        "value_per_month",
        "49",
        "Assumption: 20 to 100 a month are usual prices.",
    ),
    found(
        "rate_first",
        "0.3",
        C,
        Some(2025),
        "https://www.dollarpocket.com/saas-affiliate-program-commission-rates",
        "Most of 2,600 programmes pay 20 to 30 %, the highest 60 %.",
    ),
    found(
        "rates_by_year",
        "0.3",
        C,
        Some(2026),
        "https://affiliatefinderpro.com/blog/best-recurring-affiliate-programs",
        "The same 30 % for as long as the programme pays.",
    ),
];
