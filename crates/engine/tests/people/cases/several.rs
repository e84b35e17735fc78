//! Several streams in one life: what they share, and what they do not.

use super::one_law::assert_one_law;

const CUSTOMERS: &str = r#""kind": "residual", "new_customers_per_month": {"low": 0.5, "high": 3},
    "retention": {"monthly_churn": 0.05}, "value_per_month": 20, "rate_first": 0.5,
    "rates_by_year": [0.5]"#;

/// Two streams alike in everything but their ids have nothing else in common.
#[test]
fn twins_live_their_own_lives() {
    assert_one_law(24, None, &[CUSTOMERS, CUSTOMERS]);
}

const FUND: &str = r#""kind": "fund", "initial": 1000, "annual_return": 0.05"#;
const RENTAL: &str = r#""kind": "rental", "price": 100000, "down_payment_share": 1,
    "rent_per_month": 400, "upkeep_share": 0.01, "appreciation": 0.02"#;

/// Two funds meet the same shocks in the same months, and so do two rentals; a fund and a rental
/// do not.
#[test]
fn two_markets() {
    assert_one_law(
        24,
        None,
        &[
            &format!(r#"{FUND}, "annual_volatility": 0.1"#),
            &format!(r#"{FUND}, "annual_volatility": 0.3, "start_month": 7"#),
            &format!(r#"{RENTAL}, "appreciation_volatility": 0.1"#),
            &format!(r#"{RENTAL}, "appreciation_volatility": 0.25, "start_month": 4"#),
        ],
    );
}

#[test]
fn one_of_each_working_kind() {
    let team = r#""kind": "team", "my_customers_per_month": 1, "my_recruits_per_month": 0.4,
        "member_customers_per_month": 0.2, "member_recruits_per_month": 0.1,
        "member_dispersion": 0.5, "customer_churn": 0.1, "member_attrition": 0.05,
        "order_per_month": 50, "retail_rate": 0.2, "level_rates": [0.1, 0.06]"#;
    let royalty = r#""kind": "royalty", "hours_per_work": 60, "units_first_month": 8,
        "half_life_months": 6, "price": 12, "hit_spread": 0.8,
        "rate_tiers": [{"from_units": 0, "rate": 0.1}]"#;
    let job =
        r#""kind": "paid_once", "pay_per_job": {"low": 20, "high": 60}, "hours_per_week": 10"#;
    let off = format!(r#"{CUSTOMERS}, "off": true"#);
    assert_one_law(20, Some(15), &[team, &off, royalty, job, CUSTOMERS]);
}
