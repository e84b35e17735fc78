//! Jobs: nothing is left to chance but the ranges, one of each shape.

use super::one_law::assert_one_law;

#[test]
fn ranges_of_each_shape() {
    assert_one_law(
        30,
        Some(24),
        &[
            r#""kind": "paid_once", "pay_per_job": {"low": 20, "high": 60},
            "hours_per_job": {"low": 1, "high": 3, "shape": "uniform"},
            "hours_per_week": {"low": 10, "high": 50, "shape": "normal"},
            "billable_share": {"low": 0.5, "high": 0.9, "shape": "pert", "mode": 0.8},
            "annual_raise": {"low": -0.02, "high": 0.06}, "weeks_off_per_year": 5,
            "cost_per_month": {"low": 0, "high": 300, "shape": "pert", "mode": 0},
            "setup_cost": {"low": 100, "high": 20000},
            "tax_rate": {"low": 0.1, "high": 0.4, "shape": "uniform"}"#,
        ],
    );
}

/// A normal range that reaches beyond its field's domain on both sides.
#[test]
fn draws_outside_the_domain_are_clamped_to_it() {
    assert_one_law(
        14,
        None,
        &[
            r#""kind": "paid_once", "pay_per_job": {"low": 0, "high": 1, "shape": "normal"},
            "hours_per_week": {"low": 0, "high": 168, "shape": "normal"},
            "billable_share": {"low": 0.2, "high": 1, "shape": "normal"},
            "tax_rate": {"low": 0.3, "high": 0.9}"#,
        ],
    );
}
