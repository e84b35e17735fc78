//! What the reader says of values with parts: ranges, lists, tiers and retention.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

use paid_again_engine::file::read_scenario;

/// A file of one stream with a kind's fields.
fn stream(fields: &str) -> String {
    format!(
        r#"{{"format":"paid-again/scenario","version":1,"name":"","currency":"EUR","start":"2027-01",
        "horizon_months":12,"streams":[{{"id":"a","name":"",{fields}}}]}}"#
    )
}

/// A fund whose return is the value given.
fn fund(annual_return: &str) -> String {
    stream(&format!(r#""kind":"fund","annual_return":{annual_return}"#))
}

/// A residual whose retention is the value given.
fn residual(retention: &str) -> String {
    stream(&format!(
        r#""kind":"residual","new_customers_per_month":1,"value_per_month":1,"rate_first":1,
        "rates_by_year":[1],"retention":{retention}"#
    ))
}

/// A royalty whose tiers are the value given.
fn royalty(tiers: &str) -> String {
    stream(&format!(
        r#""kind":"royalty","hours_per_work":1,"units_first_month":1,"price":1,"rate_tiers":{tiers}"#
    ))
}

/// A team whose level rates are the value given.
fn team(level_rates: &str) -> String {
    stream(&format!(
        r#""kind":"team","my_customers_per_month":1,"my_recruits_per_month":1,
        "member_customers_per_month":1,"member_recruits_per_month":1,"customer_churn":0,
        "member_attrition":0,"order_per_month":1,"retail_rate":1,"level_rates":{level_rates}"#
    ))
}

/// Asserts that a text is read, or says just these lines, each below the place given.
#[track_caller]
fn check(text: &str, place: &str, lines: &[&str]) {
    let faults = read_scenario(text).err().unwrap_or_default();
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let lines: Vec<String> = lines.iter().map(|line| format!("{place}{line}")).collect();
    assert_eq!(said, lines);
}

#[test]
fn ranges() {
    let at = "/streams/0/annual_return";
    let number = "a number from -0.9 to 10";
    let rows: &[(&str, &[&str])] = &[
        (r#"{"low":0.01,"high":0.1}"#, &[]),
        (r#"{"low":-0.1,"high":0.1,"shape":"normal"}"#, &[]),
        (r#"{"low":0.01,"high":0.1,"shape":"uniform"}"#, &[]),
        (r#"{"low":0.01,"high":0.1,"shape":"lognormal"}"#, &[]),
        (r#"{"low":0.01,"high":0.1,"shape":"pert","mode":0.01}"#, &[]),
        (
            r#"{"low":0.1,"high":0.1}"#,
            &["/high: is not above low, 0.1, allowed: more than low"],
        ),
        (
            r#"{"low":0.2,"high":0.1}"#,
            &["/high: is not above low, 0.1, allowed: more than low"],
        ),
        (
            r#"{"low":-1,"high":0.1}"#,
            &["/low: is too small, -1, allowed: a number from -0.9 to 10"],
        ),
        (
            r#"{"low":0,"high":11}"#,
            &["/high: is too large, 11, allowed: a number from -0.9 to 10"],
        ),
        (
            r#"{"high":0.1}"#,
            &["/low: is missing, allowed: a number from -0.9 to 10"],
        ),
        (
            "{}",
            &[
                "/low: is missing, allowed: a number from -0.9 to 10",
                "/high: is missing, allowed: a number from -0.9 to 10",
            ],
        ),
        (
            r#"{"low":null,"high":0.1}"#,
            &["/low: is not a number, null, allowed: a number from -0.9 to 10"],
        ),
        (
            r#"{"low":0,"high":0.1,"shape":"lognormal"}"#,
            &[
                r#"/shape: is not a shape for this range, "lognormal", allowed: lognormal (with low above 0), normal, uniform or pert"#,
            ],
        ),
        (
            r#"{"low":0,"high":0.1,"shape":1}"#,
            &[
                "/shape: is not a shape for this range, 1, allowed: lognormal (with low above 0), normal, uniform or pert",
            ],
        ),
        (
            r#"{"low":0,"high":0.1,"shape":"pert"}"#,
            &["/mode: is missing, allowed: a number from -0.9 to 10"],
        ),
        (
            r#"{"low":0,"high":0.1,"shape":"pert","mode":0.2}"#,
            &["/mode: is not within the range, 0.2, allowed: low to high"],
        ),
        (
            r#"{"low":0,"high":0.1,"mode":0.05}"#,
            &["/mode: is not a field known here, 0.05, allowed: no such field"],
        ),
        (
            r#"{"low":0,"high":0.1,"low":0}"#,
            &["/low: stands here a second time, 0, allowed: each key once"],
        ),
    ];
    for (range, lines) in rows {
        check(&fund(range), at, lines);
    }
    check(
        &fund("[1]"),
        at,
        &[&format!(
            ": is not a number, [1], allowed: {number}, or a range of such"
        )],
    );
}

#[test]
fn tiers() {
    let at = "/streams/0/rate_tiers";
    let domain = "1 to 100 of {from_units, rate}, the first from 0, strictly rising";
    let tier = |from: u32| format!(r#"{{"from_units":{from},"rate":0.1}}"#);
    let many: Vec<String> = (0..101).map(tier).collect();
    let rising = format!(
        ": does not rise from 0 units, [{},{}], allowed: {domain}",
        tier(0),
        tier(0)
    );
    let from_one = format!(
        ": does not rise from 0 units, [{}], allowed: {domain}",
        tier(1)
    );
    let count = format!(": has too few or too many items, [], allowed: {domain}");
    let list = format!(": is not a list, 0.1, allowed: {domain}");
    check(&royalty(&format!("[{}]", many[..100].join(","))), at, &[]);
    check(
        &royalty(&format!("[{},{}]", tier(0), tier(0))),
        at,
        &[&rising],
    );
    check(&royalty(&format!("[{}]", tier(1))), at, &[&from_one]);
    check(&royalty("[]"), at, &[&count]);
    check(&royalty("0.1"), at, &[&list]);
    let too_many =
        read_scenario(&royalty(&format!("[{}]", many.join(",")))).expect_err("101 tiers");
    assert_eq!(too_many[0].what, "has too few or too many items");
    check(
        &royalty(r#"[{"rate":1001}]"#),
        at,
        &[
            "/0/from_units: is missing, allowed: a number from 0 to 1000000000000",
            "/0/rate: is too large, 1001, allowed: a number from 0 to 1000, or a range of such",
        ],
    );
}

#[test]
fn retention_has_exactly_one_form() {
    let at = "/streams/0/retention";
    let share = "a number from 0 to 1, or a range of such";
    let shape = "a number from 0.001 to 1000000, or a range of such";
    let missing = format!("/monthly_churn: is missing, allowed: {share}");
    let no_beta = format!("/beta: is missing, allowed: {shape}");
    check(&residual(r#"{"monthly_churn":0.04}"#), at, &[]);
    check(
        &residual(r#"{"alpha":1,"beta":9,"period_months":12}"#),
        at,
        &[],
    );
    check(&residual("{}"), at, &[&missing]);
    check(
        &residual("0.04"),
        at,
        &[": is not an object, 0.04, allowed: an object"],
    );
    check(&residual(r#"{"alpha":1}"#), at, &[&no_beta]);
    check(
        &residual(r#"{"monthly_churn":0.04,"alpha":1,"beta":9}"#),
        at,
        &[
            "/alpha: is not a field known here, 1, allowed: no such field",
            "/beta: is not a field known here, 9, allowed: no such field",
        ],
    );
    check(
        &residual(r#"{"alpha":0,"beta":9,"period_months":0}"#),
        at,
        &[
            "/alpha: is too small, 0, allowed: a number from 0.001 to 1000000, or a range of such",
            "/period_months: is too small, 0, allowed: a whole number from 1 to 1200",
        ],
    );
}

#[test]
fn lists_of_rates() {
    let at = "/streams/0/level_rates";
    let domain = "a list of 1 to 12 numbers from 0 to 1000, or ranges of such";
    check(&team(r#"[0.1,{"low":0.1,"high":0.2}]"#), at, &[]);
    check(
        &team("[]"),
        at,
        &[&format!(
            ": has too few or too many items, [], allowed: {domain}"
        )],
    );
    check(
        &team(&format!("[{}0]", "0,".repeat(12))),
        at,
        &[&format!(
            ": has too few or too many items, [{}0], allowed: {domain}",
            "0,".repeat(12)
        )],
    );
    check(
        &team("[0.1,null,-1]"),
        at,
        &[
            &format!("/1: is not a number, null, allowed: {domain}"),
            &format!("/2: is too small, -1, allowed: {domain}"),
        ],
    );
    check(
        &team("null"),
        at,
        &[&format!(": is not a list, null, allowed: {domain}")],
    );
}

/// Null may stand only where it is the default: months_between inherits instead.
#[test]
fn null_only_where_it_is_the_default() {
    let more = |field: &str| {
        royalty(r#"[{"from_units":0,"rate":1}]"#).replacen(
            r#""price":1"#,
            &format!(r#""price":1,"{field}":null"#),
            1,
        )
    };
    check(&more("half_life_months"), "", &[]);
    check(&more("term_months"), "", &[]);
    check(
        &more("months_between"),
        "/streams/0/months_between",
        &[": is not a number, null, allowed: a whole number from 0 to 1200"],
    );
    check(
        &more("works"),
        "/streams/0/works",
        &[": is not a number, null, allowed: a whole number from 1 to 1000"],
    );
    check(
        &more("share"),
        "/streams/0/share",
        &[": is not a number, null, allowed: a number from 0 to 1, or a range of such"],
    );
}
