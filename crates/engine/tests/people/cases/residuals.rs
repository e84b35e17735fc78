//! Customers who keep paying: churn of both kinds, neglect, terms, people from before.

use super::one_law::assert_one_law;

#[test]
fn steady_churn_and_neglect() {
    assert_one_law(
        60,
        Some(36),
        &[
            r#""kind": "residual", "new_customers_per_month": 2.5, "ramp_months": 12,
            "hours_per_customer": 5, "hours_per_month": 8, "service_hours_per_customer": 0.2,
            "cost_per_customer": 15, "cost_per_month": 40, "upkeep_per_month": 12,
            "retention": {"monthly_churn": 0.04}, "churn_after_stop": 0.05,
            "value_per_month": 60, "value_growth": 0.03, "bonus_per_customer": 20,
            "rate_first": 0.5, "rates_by_year": [0.2, 0.1, 0.05], "existing_customers": 7.5,
            "setup_cost": 3000, "tax_rate": 0.25"#,
        ],
    );
}

#[test]
fn fading_churn_by_the_month_and_a_term() {
    assert_one_law(
        48,
        None,
        &[
            r#""kind": "residual", "new_customers_per_month": 2, "retention": {"alpha": 0.7, "beta": 4},
            "pays_for_months": 18, "value_per_month": 50, "rate_first": 0.3,
            "rates_by_year": [0.3, 0.1], "existing_customers": 12, "existing_age_months": 5"#,
        ],
    );
}

#[test]
fn fading_churn_by_the_year() {
    assert_one_law(
        72,
        Some(40),
        &[
            r#""kind": "residual", "new_customers_per_month": 1.5, "ramp_months": 6,
            "retention": {"alpha": 0.9, "beta": 3, "period_months": 12}, "churn_after_stop": 0.02,
            "value_per_month": 80, "rate_first": 1, "rates_by_year": [0.1, 0.08, 0.06],
            "existing_customers": 9, "existing_age_months": 31, "service_hours_per_customer": 0.5"#,
        ],
    );
}

#[test]
fn ranges_of_gaining_and_losing() {
    assert_one_law(
        48,
        Some(30),
        &[
            r#""kind": "residual", "new_customers_per_month": {"low": 0.3, "high": 4},
            "retention": {"monthly_churn": {"low": 0.01, "high": 0.08, "shape": "pert", "mode": 0.02}},
            "churn_after_stop": {"low": 0, "high": 0.1, "shape": "uniform"},
            "value_per_month": {"low": 20, "high": 70, "shape": "uniform"},
            "value_growth": {"low": -0.05, "high": 0.1}, "rate_first": {"low": 0.1, "high": 0.5},
            "rates_by_year": [{"low": 0.1, "high": 0.4}, 0.1],
            "existing_customers": {"low": 0.2, "high": 9, "shape": "normal"}"#,
        ],
    );
}

#[test]
fn ranges_of_fading() {
    assert_one_law(
        40,
        None,
        &[r#""kind": "residual", "new_customers_per_month": 2,
            "retention": {"alpha": {"low": 0.3, "high": 2}, "beta": {"low": 2, "high": 20, "shape": "uniform"},
                "period_months": 3},
            "value_per_month": 30, "rate_first": 0.5, "rates_by_year": [0.2],
            "existing_customers": 6, "existing_age_months": 7"#],
    );
}

/// Nothing is worked on, but what exists pays on, unattended.
#[test]
fn stopped_before_it_starts() {
    assert_one_law(
        36,
        Some(3),
        &[
            r#""kind": "residual", "start_month": 5, "new_customers_per_month": 4,
            "retention": {"monthly_churn": 0.03}, "churn_after_stop": 0.02,
            "pays_for_months": 30, "value_per_month": 30, "rate_first": 0.5, "rates_by_year": [0.2],
            "existing_customers": 25, "existing_age_months": 7, "upkeep_per_month": 4"#,
        ],
    );
}

/// Hundreds of customers: sums of coins are no longer drawn one by one.
#[test]
fn many_customers() {
    assert_one_law(
        15,
        Some(10),
        &[
            r#""kind": "residual", "new_customers_per_month": 70, "retention": {"monthly_churn": 0.35},
            "churn_after_stop": 0.3, "value_per_month": 1, "rate_first": 0.5, "rates_by_year": [0.2],
            "existing_customers": 150"#,
        ],
    );
}
