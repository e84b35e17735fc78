//! What the reader says of a faulty file: one row per kind of fault, text in, lines out.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

use paid_again_engine::file::read_scenario;

/// A valid file whose stream of a job is the text given.
fn with_streams(streams: &str) -> String {
    format!(
        r#"{{"format":"paid-again/scenario","version":1,"name":"","currency":"EUR","start":"2027-01",
        "horizon_months":12,"streams":[{streams}]}}"#
    )
}

const JOB: &str = r#""id":"a","name":"","kind":"paid_once","pay_per_job":1,"hours_per_week":1"#;

/// The job with other entries besides.
fn job(more: &str) -> String {
    with_streams(&format!("{{{JOB}{more}}}"))
}

/// The file of one job, with a setting replaced or added.
fn setting(entry: &str) -> String {
    let key = entry.split(':').next().unwrap_or_default();
    let text = job("");
    let settings = [
        r#""format":"paid-again/scenario""#,
        r#""version":1"#,
        r#""name":"","#,
        r#""currency":"EUR""#,
        r#""start":"2027-01""#,
        r#""horizon_months":12"#,
    ];
    match settings
        .iter()
        .find(|setting| setting.starts_with(&format!("{key}:")))
    {
        Some(setting) => text.replacen(setting.trim_end_matches(','), entry, 1),
        None => text.replacen('{', &format!("{{{entry},"), 1),
    }
}

/// Asserts that a text is read, or says just these lines.
#[track_caller]
fn check(text: &str, lines: &[&str]) {
    let faults = read_scenario(text).err().unwrap_or_default();
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(said, lines);
}

#[track_caller]
fn check_all(rows: &[(String, &str)]) {
    for (text, line) in rows {
        check(
            text,
            if line.is_empty() {
                &[]
            } else {
                std::slice::from_ref(line)
            },
        );
    }
}

const UNREADABLE: &str = "one JSON object of at most 1048576 bytes, nested at most 32 deep";

#[test]
fn texts_that_cannot_be_read_at_all() {
    let rows = [
        (
            String::new(),
            "is not JSON (EOF while parsing a value at line 1 column 0)",
        ),
        (
            "{} x".into(),
            "is not JSON (trailing characters at line 1 column 4)",
        ),
        (
            "{".into(),
            "is not JSON (EOF while parsing an object at line 1 column 1)",
        ),
        (
            "[01]".into(),
            "is not JSON (invalid number at line 1 column 3)",
        ),
        (
            format!("\u{feff}{}", job("")),
            "begins with a byte order mark",
        ),
        (" ".repeat(1_048_577), "is 1048577 bytes long"),
        ("[".repeat(33), "is nested more than 32 deep"),
        ("[".repeat(1_000_000), "is nested more than 32 deep"),
    ];
    for (text, what) in rows {
        let line = format!(": {what}, allowed: {UNREADABLE}");
        check(&text, &[&line]);
    }
    // 32 deep can be read, whatever it is; brackets in a text are no nesting.
    let deep = "[".repeat(32) + &"]".repeat(32);
    let what = format!(": is not an object, {deep}, allowed: an object");
    check(&deep, &[&what]);
    check(
        &setting(&format!(r#""name":"{}""#, "[\\\"".repeat(60))),
        &[],
    );
}

#[test]
fn what_is_no_object() {
    check_all(&[
        (
            "null".into(),
            ": is not an object, null, allowed: an object",
        ),
        (
            with_streams("7"),
            "/streams/0: is not an object, 7, allowed: an object",
        ),
        (
            r#"{"\ud800":1}"#.into(),
            r#": has a key that is no text (a lone surrogate), {"\ud800":1}, allowed: an object"#,
        ),
    ]);
}

#[test]
fn settings() {
    let text = "a text of at most 200 characters";
    let long = format!(
        "/name: does not fit, \"{}…, allowed: {text}",
        "x".repeat(79)
    );
    check_all(&[
        (
            setting(r#""format":"csv""#),
            r#"/format: is not the format known here, "csv", allowed: "paid-again/scenario""#,
        ),
        (
            setting(r#""version":2"#),
            "/version: is not a version known here, 2, allowed: 1",
        ),
        (setting(r#""version":1.0"#), ""),
        (
            setting(r#""name":null"#),
            "/name: is not a text, null, allowed: a text of at most 200 characters",
        ),
        (setting(&format!(r#""name":"{}""#, "x".repeat(201))), &long),
        (setting(&format!(r#""name":"{}""#, "🦀".repeat(200))), ""),
        (
            setting(r#""currency":"eur""#),
            r#"/currency: does not fit, "eur", allowed: three capital letters such as USD"#,
        ),
        (
            setting(r#""start":"2027-13""#),
            r#"/start: is not a month of the calendar, "2027-13", allowed: a month such as 2027-01"#,
        ),
        (
            setting(r#""horizon_months":1201"#),
            "/horizon_months: is too large, 1201, allowed: a whole number from 1 to 1200",
        ),
        (
            setting(r#""horizon_months":0"#),
            "/horizon_months: is too small, 0, allowed: a whole number from 1 to 1200",
        ),
        (setting(r#""horizon_months":12.0"#), ""),
        (setting(r#""horizon_months":1.2e1"#), ""),
        (
            setting(r#""horizon_months":12.5"#),
            "/horizon_months: is not a whole number, 12.5, allowed: a whole number from 1 to 1200",
        ),
        (
            setting(r#""horizon_months":null"#),
            "/horizon_months: is not a number, null, allowed: a whole number from 1 to 1200",
        ),
        (setting(r#""work_until_month":null"#), ""),
        (
            setting(r#""inflation":-0.6"#),
            "/inflation: is too small, -0.6, allowed: a number from -0.5 to 10",
        ),
        (
            setting(r#""discount_rate":"5 %""#),
            r#"/discount_rate: is not a number, "5 %", allowed: a number from -0.5 to 10"#,
        ),
        (setting(r#""target_per_month":null"#), ""),
        (
            setting(r#""baseline":"b""#),
            r#"/baseline: is not the id of a stream, "b", allowed: a stream's id"#,
        ),
        (setting(r#""baseline":null"#), ""),
        (setting(r#""simulation":{}"#), ""),
        (
            setting(r#""simulation":{"seed":9007199254740992}"#),
            "/simulation/seed: is too large, 9007199254740992, allowed: a whole number from 0 to 9007199254740991",
        ),
        (setting(r#""simulation":{"paths":1000000}"#), ""),
        (
            setting(r#""horizon_months":1200,"simulation":{"paths":1000000}"#),
            "/simulation/paths: is too large, 1000000, allowed: at most 416666 paths for this scenario",
        ),
        (
            setting(r#""colour":"red""#),
            r#"/colour: is not a field known here, "red", allowed: no such field"#,
        ),
        (
            setting(r#""a~/b":1"#),
            "/a~0~1b: is not a field known here, 1, allowed: no such field",
        ),
    ]);
}

#[test]
fn streams_as_a_list() {
    let many: Vec<String> = (0..25)
        .map(|i| format!("{{{}}}", JOB.replace("\"a\"", &format!("\"{i}\""))))
        .collect();
    check_all(&[
        (
            with_streams(""),
            "/streams: has 0 streams, [], allowed: a list of 1 to 24 streams",
        ),
        (with_streams(&many[..24].join(",")), ""),
        (
            job("").replace(&format!("[{{{JOB}}}]"), "1"),
            "/streams: is not a list, 1, allowed: a list of 1 to 24 streams",
        ),
    ]);
    // Of a list that is too long every stream is read, and the baseline is looked for in all of it.
    let last = many[..24].join(",") + ",{\"id\":\"last\"}";
    let long = with_streams(&last).replacen('{', r#"{"baseline":"last","#, 1);
    let said = read_scenario(&long).expect_err("too many");
    let places: Vec<&str> = said.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(places, ["/streams", "/streams/24/name", "/streams/24/kind"]);

    // Seen: 300,000 empty streams made a million faults, half a gigabyte of them.
    let empty = with_streams(&["{}"; 300_000].join(","));
    let said = read_scenario(&empty).expect_err("too many");
    assert_eq!(said[0].what, "has 300000 streams");
    assert!((10_000..10_010).contains(&said.len()), "{}", said.len());
    let last = said.last().map(|fault| fault.pointer.as_str());
    assert_eq!(last, Some("/simulation/paths"));
}

#[test]
fn fields_of_a_stream() {
    let shares = "a number from 0 to 1, or a range of such";
    let share = |what: &str| format!("/streams/0/billable_share: {what}, allowed: {shares}");
    let (large, overflow) = (
        share("is too large, 1.1"),
        share("is too large a number to be read, 1e999"),
    );
    let (null, text) = (
        share("is not a number, null"),
        share(r#"is not a number, "1""#),
    );
    check_all(&[
        (job(r#","billable_share":1.1"#), &large),
        (job(r#","billable_share":1e999"#), &overflow),
        (job(r#","billable_share":null"#), &null),
        (job(r#","billable_share":"1""#), &text),
        (job(r#","billable_share":1e-999"#), ""),
        (job(r#","billable_share":-0.0"#), ""),
        (
            job(r#","preset":null,"work_until_month":null,"off":false"#),
            "",
        ),
        (
            job(r#","off":0"#),
            "/streams/0/off: is neither true nor false, 0, allowed: true or false",
        ),
        (
            job(r#","start_month":1200"#),
            "/streams/0/start_month: is too large, 1200, allowed: a whole number from 0 to 1199",
        ),
        (
            job(r#","preset":"\udc00""#),
            r#"/streams/0/preset: holds half of a character (a lone surrogate), "\udc00", allowed: a text of at most 200 characters, or null"#,
        ),
        (
            job(r#","rent_per_month":1"#),
            "/streams/0/rent_per_month: is not a field known here, 1, allowed: no such field",
        ),
        (
            job(r#","name":"b""#),
            r#"/streams/0/name: stands here a second time, "b", allowed: each key once"#,
        ),
        (
            job("").replace(r#","pay_per_job":1"#, ""),
            "/streams/0/pay_per_job: is missing, allowed: a number from 0 to 1000000000000, or a range of such",
        ),
        (
            job("").replace(r#""id":"a","#, ""),
            "/streams/0/id: is missing, allowed: a text of 1 to 200 characters",
        ),
        (
            job("").replace(r#""a""#, r#""""#),
            r#"/streams/0/id: does not fit, "", allowed: a text of 1 to 200 characters"#,
        ),
        (
            with_streams(&format!("{{{JOB}}},{{{JOB}}}")),
            r#"/streams/1/id: is the id of an earlier stream too, "a", allowed: a unique id"#,
        ),
    ]);
}

#[test]
fn an_unknown_kind_and_nothing_else_of_its_own_fields() {
    let kinds = "one of paid_once, royalty, residual, team, fund, rental";
    let unknown =
        format!(r#"/streams/0/kind: is not a kind of stream, "lottery", allowed: {kinds}"#);
    check(
        &job(r#","odd":1"#).replace("paid_once", "lottery"),
        &[&unknown],
    );
    // The fields that every stream has are checked all the same.
    let number = format!("/streams/0/kind: is not a kind of stream, 3, allowed: {kinds}");
    check(
        &job(r#","off":1"#).replace(r#""paid_once""#, "3"),
        &[
            "/streams/0/off: is neither true nor false, 1, allowed: true or false",
            &number,
        ],
    );
    let missing = format!("/streams/0/kind: is missing, allowed: {kinds}");
    check(&job("").replace(r#""kind":"paid_once","#, ""), &[&missing]);
}

#[test]
fn lines_stay_lines() {
    // Control characters, and marks that turn the writing direction, are shown by their number.
    check(
        &setting("\"a\\u001b[31m\\n\\u202e\":\"\u{202e}\u{7f}\""),
        &[
            "/a\\u001b[31m\\u000a\\u202e: is not a field known here, \"\\u202e\\u007f\", allowed: no such field",
        ],
    );
    // A value of several lines is one line of at most eighty characters.
    let line = format!(
        "/x: is not a field known here, [\\u000a1,{}…, allowed: no such field",
        " ".repeat(76)
    );
    check(
        &setting(&format!("\"x\":[\n1,{}2]", " ".repeat(100))),
        &[&line],
    );
}

#[test]
fn every_fault_at_once() {
    let text = r#"{"format":"paid-again/scenario","name":"","name":"","currency":"?","start":"2027-01",
        "horizon_months":12,"baseline":"x","extra":{},"streams":[
        {"id":"a","name":"","kind":"fund","annual_return":-1,"annual_fee":{"low":0.5,"high":0.1}},
        {"id":"a","kind":"royalty","tax_rate":2,"hours_per_work":1,"units_first_month":1,"price":1,
         "rate_tiers":[{"from_units":0,"rate":0.1},{"from_units":0,"rate":-1,"odd":1}]}, null]}"#;
    check(
        text,
        &[
            "/name: stands here a second time, \"\", allowed: each key once",
            "/version: is missing, allowed: 1",
            "/currency: does not fit, \"?\", allowed: three capital letters such as USD",
            "/streams/0/annual_return: is too small, -1, allowed: a number from -0.9 to 10, or a range of such",
            "/streams/0/annual_fee/high: is not above low, 0.1, allowed: more than low",
            "/streams/1/name: is missing, allowed: a text of at most 200 characters",
            "/streams/1/tax_rate: is too large, 2, allowed: a number from 0 to 1, or a range of such",
            "/streams/1/id: is the id of an earlier stream too, \"a\", allowed: a unique id",
            "/streams/1/rate_tiers/1/rate: is too small, -1, allowed: a number from 0 to 1000, or a range of such",
            "/streams/1/rate_tiers/1/odd: is not a field known here, 1, allowed: no such field",
            "/streams/2: is not an object, null, allowed: an object",
            "/baseline: is not the id of a stream, \"x\", allowed: a stream's id",
            "/extra: is not a field known here, {}, allowed: no such field",
        ],
    );
}
