//! Teams: activity, roll-up, the market's limit, the end of work.

use super::one_law::assert_one_law;
use super::{LIVES, lived_by_reference, scenario};
use crate::comparison::{Difference, compare};
use crate::reference::Moving;

#[test]
fn members_who_are_alike() {
    assert_one_law(
        42,
        Some(30),
        &[
            r#""kind": "team", "my_customers_per_month": 1, "my_recruits_per_month": 0.5,
            "hours_per_month": 10, "hours_per_customer": 2, "hours_per_recruit": 4,
            "member_customers_per_month": 0.2, "member_recruits_per_month": 0.08,
            "customer_churn": 0.08, "member_attrition": 0.05, "order_per_month": 50,
            "member_order_per_month": 30, "value_growth": 0.04, "retail_rate": 0.2,
            "level_rates": [0.1, 0.06, 0.03], "setup_cost": 80, "cost_per_month": 20,
            "stay_cost_per_month": 15, "tax_rate": 0.2"#,
        ],
    );
}

#[test]
fn members_who_are_not_alike() {
    assert_one_law(
        42,
        Some(30),
        &[
            r#""kind": "team", "my_customers_per_month": 1, "my_recruits_per_month": 0.6,
            "member_customers_per_month": 0.3, "member_recruits_per_month": 0.1,
            "member_dispersion": 0.3, "customer_churn": 0.08, "member_attrition": 0.06,
            "order_per_month": 50, "member_order_per_month": 30, "retail_rate": 0.2,
            "level_rates": [0.1, 0.06, 0.03]"#,
        ],
    );
}

#[test]
fn roll_up() {
    assert_one_law(
        36,
        Some(24),
        &[
            r#""kind": "team", "my_customers_per_month": 0.5, "my_recruits_per_month": 0.6,
            "member_customers_per_month": 0.3, "member_recruits_per_month": 0.15,
            "customer_churn": 0.06, "member_attrition": 0.12,
            "order_per_month": 50, "member_order_per_month": 30, "retail_rate": 0.3,
            "level_rates": [0.02, 0.2, 0.05, 0.1], "roll_up": true, "keep_active_after_stop": false,
            "stay_cost_per_month": 9, "cost_per_month": 5"#,
        ],
    );
}

#[test]
fn roll_up_of_members_who_are_not_alike() {
    assert_one_law(
        36,
        None,
        &[
            r#""kind": "team", "my_customers_per_month": 0.5, "my_recruits_per_month": 0.4,
            "member_customers_per_month": 0.3, "member_recruits_per_month": 0.12,
            "member_dispersion": 0.5, "customer_churn": 0.06, "member_attrition": 0.1,
            "order_per_month": 50, "member_order_per_month": 30, "retail_rate": 0.3,
            "level_rates": [0.1, 0.05, 0.02], "roll_up": true, "existing_customers": 3,
            "existing_members": [3, 4.5, 2], "existing_member_customers": [4, 8, 0]"#,
        ],
    );
}

#[test]
fn a_market_that_fills() {
    assert_one_law(
        40,
        None,
        &[
            r#""kind": "team", "my_customers_per_month": 1, "my_recruits_per_month": 1,
            "member_customers_per_month": 0.4, "member_recruits_per_month": 0.4,
            "member_dispersion": 1, "customer_churn": 0.05, "member_attrition": 0.05,
            "order_per_month": 10, "retail_rate": 0.2, "level_rates": [0.1, 0.05],
            "market_size": 120, "existing_customers": 5"#,
        ],
    );
}

#[test]
fn a_small_market_with_roll_up() {
    assert_one_law(
        30,
        Some(15),
        &[
            r#""kind": "team", "my_customers_per_month": 0.4, "my_recruits_per_month": 0.5,
            "member_customers_per_month": 0.3, "member_recruits_per_month": 0.3,
            "customer_churn": 0.03, "member_attrition": 0.15,
            "order_per_month": 10, "member_order_per_month": 8, "retail_rate": 0.2,
            "level_rates": [0.1, 0.05, 0.3], "roll_up": true, "market_size": 40"#,
        ],
    );
}

#[test]
fn the_end_of_work_ends_the_pay() {
    assert_one_law(
        36,
        Some(20),
        &[
            r#""kind": "team", "my_customers_per_month": 1.5, "my_recruits_per_month": 0.4,
            "member_customers_per_month": 0.2, "member_recruits_per_month": 0.1,
            "member_dispersion": 2, "customer_churn": 0.1, "member_attrition": 0.05,
            "order_per_month": 50, "member_order_per_month": 30, "retail_rate": 0.2,
            "level_rates": [0.1, 0.06], "keep_active_after_stop": false, "start_month": 3,
            "stay_cost_per_month": 9, "existing_members": [2], "existing_member_customers": [4]"#,
        ],
    );
}

/// Levels pass like generations, so that the fortieth is reached within four years.
#[test]
fn the_deepest_level() {
    assert_one_law(
        50,
        None,
        &[
            r#""kind": "team", "my_customers_per_month": 0, "my_recruits_per_month": 1.5,
            "member_customers_per_month": 0.1, "member_recruits_per_month": 9,
            "customer_churn": 0.5, "member_attrition": 0.9, "order_per_month": 1,
            "retail_rate": 0, "level_rates": [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]"#,
        ],
    );
}

#[test]
fn ranges_of_a_team() {
    assert_one_law(
        30,
        None,
        &[
            r#""kind": "team", "my_customers_per_month": {"low": 0.2, "high": 3},
            "my_recruits_per_month": {"low": 0, "high": 1, "shape": "uniform"},
            "member_customers_per_month": {"low": 0.05, "high": 0.5},
            "member_recruits_per_month": {"low": 0.02, "high": 0.15, "shape": "pert", "mode": 0.05},
            "member_dispersion": 0.8, "customer_churn": {"low": 0.02, "high": 0.2},
            "member_attrition": {"low": 0.02, "high": 0.3, "shape": "normal"},
            "order_per_month": {"low": 20, "high": 80}, "retail_rate": 0.2,
            "level_rates": [{"low": 0.02, "high": 0.1}, 0.05], "roll_up": true,
            "existing_customers": {"low": 1, "high": 9}, "existing_members": [{"low": 1, "high": 4}]"#,
        ],
    );
}

/// What the model leaves out: in a real tree all who stand below one departed member move up
/// together. Each one's level has the same law, so no mean differs; but what rolls up to me at once
/// varies more.
#[test]
fn people_below_one_member_move_up_together() {
    let stream = r#""kind": "team", "my_customers_per_month": 0.5, "my_recruits_per_month": 0.6,
        "member_customers_per_month": 0.3, "member_recruits_per_month": 0.06,
        "customer_churn": 0.06, "member_attrition": 0.05, "order_per_month": 50,
        "member_order_per_month": 30, "retail_rate": 0.3, "level_rates": [0.02, 0.2, 0.05, 0.1],
        "roll_up": true"#;
    let scenario = scenario(36, None, &[stream]);
    let together = lived_by_reference(&scenario, LIVES, 0, Moving::InTheTree);
    let alone = lived_by_reference(&scenario, LIVES, LIVES, Moving::OneByOne);
    let found = compare(together, alone).differences;
    let varies =
        |it: &Difference| it.what == "variance of 0.again[35]" && it.means[0] > it.means[1];
    assert!(found.iter().any(varies));
    assert!(found.iter().all(|it| !it.what.starts_with("mean")));
}

/// One member in ten does nearly everything, and stays: who leaves decides.
#[test]
fn a_few_who_do_nearly_everything() {
    assert_one_law(
        36,
        None,
        &[
            r#""kind": "team", "my_customers_per_month": 0, "my_recruits_per_month": 0.4,
            "member_customers_per_month": 1, "member_recruits_per_month": 0.1,
            "member_dispersion": 0.1, "customer_churn": 0.02, "member_attrition": 0.08,
            "order_per_month": 1, "retail_rate": 0.5, "level_rates": [1, 0.2], "roll_up": true,
            "existing_members": [2]"#,
        ],
    );
}
