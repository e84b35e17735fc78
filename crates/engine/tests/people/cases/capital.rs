//! Money put in: the shocks of a market.

use super::one_law::assert_one_law;

#[test]
fn a_fund_paid_in_and_paid_out() {
    assert_one_law(
        60,
        Some(30),
        &[
            r#""kind": "fund", "initial": 5000, "contribution_per_month": 100, "annual_return": 0.06,
            "annual_volatility": 0.2, "annual_fee": 0.005, "payout_rate": 0.05,
            "payout_from_month": 24, "tax_rate": 0.25, "start_month": 3"#,
        ],
    );
}

#[test]
fn ranges_of_a_fund() {
    assert_one_law(
        36,
        None,
        &[
            r#""kind": "fund", "initial": {"low": 0, "high": 9000}, "annual_return": {"low": -0.02, "high": 0.1},
            "contribution_per_month": {"low": 10, "high": 500},
            "annual_volatility": {"low": 0.05, "high": 0.4, "shape": "uniform"},
            "annual_fee": {"low": 0.001, "high": 0.02, "shape": "pert", "mode": 0.002},
            "payout_rate": {"low": 0, "high": 0.1}, "tax_rate": 0.1"#,
        ],
    );
}

#[test]
fn a_rental() {
    assert_one_law(
        48,
        Some(20),
        &[
            r#""kind": "rental", "price": 200000, "down_payment_share": 0.2, "closing_cost_share": 0.04,
            "mortgage_rate": 0.05, "mortgage_months": 40, "rent_per_month": 1500,
            "rent_growth": 0.02, "vacancy": 0.06, "manager_share": 0.08,
            "self_manage_hours_per_month": 6, "upkeep_share": 0.02, "appreciation": 0.03,
            "appreciation_volatility": 0.12, "selling_cost_share": 0.05, "tax_rate": 0.2"#,
        ],
    );
}

#[test]
fn ranges_of_a_rental() {
    assert_one_law(
        30,
        None,
        &[
            r#""kind": "rental", "price": {"low": 100000, "high": 300000}, "down_payment_share": {"low": 0.2, "high": 1},
            "mortgage_rate": {"low": 0, "high": 0.08}, "mortgage_months": 24,
            "rent_per_month": {"low": 500, "high": 2000}, "vacancy": {"low": 0, "high": 0.3},
            "rent_growth": {"low": -0.03, "high": 0.05}, "upkeep_share": 0.02,
            "appreciation": {"low": -0.05, "high": 0.08},
            "appreciation_volatility": {"low": 0, "high": 0.3, "shape": "pert", "mode": 0.1}"#,
        ],
    );
}
