//! Policies and plans that are renewed.

use super::Grade::{A, B};
use super::{Source, anchored, assumed, found};

const COMMISSIONS: &str =
    "https://thinkadvisor.com/2020/11/09/life-insurance-agent-commissions-and-how-to-protect-them";
const RITTER: &str = "https://ritterim.com/blog/2026-maximum-broker-commissions-for-medicare-advantage-and-medicare-part-d";
const WAGES: &str = "http://www.bls.gov/ooh/sales/insurance-sales-agents.htm";

pub(super) const INSURANCE_RENEWALS: &[Source] = &[
    anchored(
        "new_customers_per_month",
        "1",
        Some(2020),
        COMMISSIONS,
        "Assumption: one policy a month beside another job. Over 90 % of new agents leave in the first year.",
    ),
    assumed("ramp_months", "6", "Assumption: half a year to learn."),
    anchored(
        "hours_per_customer",
        "20",
        Some(2022),
        WAGES,
        "Assumption: with all who are asked and do not buy. So an hour brings less than the 27.82 that was the median wage of US agents in 2022.",
    ),
    assumed(
        "hours_per_month",
        "10",
        "Assumption: training, licence, paperwork.",
    ),
    assumed(
        "service_hours_per_customer",
        "0.1",
        "Assumption: an hour a year for each customer.",
    ),
    assumed(
        "cost_per_month",
        "150",
        "Assumption: addresses, travel, software.",
    ),
    anchored(
        "retention",
        "alpha 0.5, beta 3.5, period_months 12",
        Some(2004),
        "https://www.thinkadvisor.com/2008/05/04/new-persistency-study-shows-lapse-rates-have-generally-declined/",
        "Assumption: 12.5 % lapse in the first year, ever fewer after that, half within ten years. Over all years 3.5 % of whole-life and 7 % of term policies lapsed a year; the first year was not given, and is worse.",
    ),
    assumed(
        "churn_after_stop",
        "0.004",
        "Assumption: 5 % more a year leave when nobody calls any more.",
    ),
    found(
        "pays_for_months",
        "120",
        B,
        None,
        "https://www.erieri.com/glossary/term/renewal%20commission/2051",
        "Renewals are typically paid for nine years, the second to the tenth.",
    ),
    assumed(
        "value_per_month",
        "95",
        "Assumption: the premium of one policy a month.",
    ),
    found(
        "rate_first",
        "0.55",
        B,
        Some(2020),
        COMMISSIONS,
        "40 to 90 % of the first year's premium, 30 to 115 % over all kinds of policy.",
    ),
    found(
        "rates_by_year",
        "0.55, 0.05",
        B,
        Some(2025),
        "https://blog.comissio.com/comparing-life-health-medicare-commissions",
        "The first year's rate for its other payments, then 2 to 10 %, typically 5 %.",
    ),
    assumed(
        "upkeep_per_month",
        "25",
        "Assumption: the licence has to be kept for renewals to be paid.",
    ),
];

pub(super) const MEDICARE_RENEWALS: &[Source] = &[
    anchored(
        "new_customers_per_month",
        "0.75",
        Some(2020),
        COMMISSIONS,
        "Assumption: nine a year beside another job, most of them in autumn. Over 90 % of new agents leave in the first year.",
    ),
    assumed("ramp_months", "12", "Assumption: a year to learn."),
    anchored(
        "hours_per_customer",
        "30",
        Some(2022),
        WAGES,
        "Assumption: with all who are asked and do not enrol. So an hour brings less than the 27.82 that was the median wage of US agents in 2022.",
    ),
    assumed(
        "hours_per_month",
        "10",
        "Assumption: the yearly certification, plans to compare.",
    ),
    assumed(
        "service_hours_per_customer",
        "0.25",
        "Assumption: three hours a year for each customer, in the enrolment period above all.",
    ),
    assumed(
        "cost_per_customer",
        "300",
        "Assumption: addresses of people who want to be called, several for one who enrols.",
    ),
    assumed(
        "cost_per_month",
        "100",
        "Assumption: travel, telephone, software.",
    ),
    assumed(
        "upkeep_per_month",
        "50",
        "Assumption: licence, certification and liability insurance, without which nothing is paid.",
    ),
    found(
        "retention",
        "monthly_churn 0.0155",
        B,
        Some(2021),
        "http://www.commonwealthfund.org/blog/2023/medicare-advantage-disenrollment-rates-can-help-beneficiaries-make-informed-decisions",
        "17 % of enrolled people left their plan of their own will in 2021 (10 % in 2017): 1.55 % a month, compounded.",
    ),
    assumed(
        "churn_after_stop",
        "0.005",
        "Assumption: 6 % more a year leave when another agent calls.",
    ),
    found(
        "value_per_month",
        "28.92",
        A,
        Some(2026),
        RITTER,
        "The highest renewal allowed in most states in 2026, 347 a year, by the month.",
    ),
    found(
        "rate_first",
        "2",
        A,
        Some(2026),
        "https://apidhealth.com/?p=3297",
        "The first year pays twice the renewal, at most 694. It is paid back if the person leaves within three months.",
    ),
    found(
        "rates_by_year",
        "2, 1",
        A,
        Some(2026),
        RITTER,
        "694 in the first year, 347 in each later one. Who changes from another plan counts as later.",
    ),
];
