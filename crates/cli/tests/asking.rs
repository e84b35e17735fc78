//! `paid-again tip` and `paid-again seek`: what would change the answer.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

mod running;

use paid_again_engine::file::{read_scenario, write_seek, write_tipping};
use paid_again_engine::solve::{Goal, Input, seek, tipping};
use running::{Said, assert_done, assert_failed, fed, file};

/// Two songs and a fee. A song is heard 100 times a month for a share of a cent and more.
const SCENARIO: &str = r#"{"format":"paid-again/scenario","version":1,"name":"Songs","currency":"EUR",
"start":"2027-01","horizon_months":5,"baseline":"fee","streams":[
{"id":"fee","name":"A fee","kind":"royalty","hours_per_work":8,"units_first_month":1,"term_months":1,"price":300,"rate_tiers":[{"from_units":0,"rate":1}]},
{"id":"song","name":"A song","kind":"royalty","hours_per_work":40,"units_first_month":100,"price":1,"rate_tiers":[{"from_units":0,"rate":0.5}]},
{"id":"away","name":"Not yet","off":true,"kind":"fund","annual_return":0.05}]}"#;

fn ask(words: &[&str]) -> Said {
    let mut all = vec![words[0], "-"];
    all.extend(&words[1..]);
    fed(&all, SCENARIO.as_bytes())
}

/// The song pays 100 · price · 0.5 in each of four months, the fee 300 once.
#[test]
fn a_tipping_point() {
    let said = ask(&["tip", "song", "price"]);
    assert_done(&said);
    assert_eq!(
        said.out,
        concat!(
            r#"{"format":"paid-again/tipping","version":1,"stream":"song","against":"fee","#,
            r#""field":"price","present":1,"result":"at","value":1.5,"ahead_above":"song","#,
            r#""ahead":null,"more":0}"#,
            "\n"
        )
    );
    // The fee's own number, against a stream that is named.
    let said = ask(&["tip", "fee", "price", "--against", "song"]);
    assert_done(&said);
    let parts = [
        r#""against":"song""#,
        r#""value":200,"#,
        r#""ahead_above":"fee""#,
    ];
    assert!(parts.iter().all(|part| said.out.contains(part)), "{said:?}");
    // Work ends sooner or later: the song is not made in less than a month, and neither is the fee.
    let said = ask(&["tip", "song", "/work_until_month"]);
    assert_done(&said);
    let parts = [
        r#""field":"/work_until_month","present":null"#,
        r#""result":"never""#,
    ];
    assert!(parts.iter().all(|part| said.out.contains(part)), "{said:?}");
    assert!(said.out.contains(r#""ahead":"fee""#), "{said:?}");
}

/// In the last month 100 · price · 0.5 is left.
#[test]
fn a_goal() {
    let said = ask(&["seek", "song", "price", "operating", "4", "75"]);
    assert_done(&said);
    assert_eq!(
        said.out,
        concat!(
            r#"{"format":"paid-again/seek","version":1,"stream":"song","field":"price","present":1,"#,
            r#""goal":{"kind":"operating","month":4,"amount":75},"result":"at","value":1.5,"#,
            r#""met":"above","more":0,"reached":75}"#,
            "\n"
        )
    );
    let rows: &[(&[&str], &str)] = &[
        (
            &["seek", "song", "price", "final", "50"],
            r#""value":0.25,"met":"above""#,
        ),
        (
            &["seek", "song", "price", "final", "50"],
            r#""result":"already""#,
        ),
        (
            &["seek", "song", "hours_per_work", "per-hour", "25"],
            r#""value":8,"met":"below""#,
        ),
        (
            &["seek", "song", "term_months", "break-even", "4"],
            r#""result":"unreachable""#,
        ),
        (
            &["seek", "song", "hours_per_work", "final", "-1"],
            r#""value":null,"met":null"#,
        ),
    ];
    for (words, part) in rows {
        let said = ask(words);
        assert_done(&said);
        assert!(said.out.contains(part), "{words:?}: {said:?}");
    }
}

/// The library and the program say the same of every number of the first screen.
#[test]
fn every_number_of_the_default() {
    let preset = paid_again_presets::preset("default").expect("the default");
    let path = file("default.json", preset.text.as_bytes());
    let scenario = read_scenario(preset.text).expect("a valid preset");
    let goal = Goal::FinalPosition { amount: 1e5 };
    for stream in &scenario.streams[1..] {
        for field in stream.numbers().iter().step_by(3) {
            let input = Input::field(&stream.id, field);
            let tipped = tipping(&scenario, &stream.id, field).expect("a tipping point");
            let said = running::run(&["tip", &path, &stream.id, field]);
            assert_done(&said);
            let pair = (stream.id.as_str(), "job");
            assert_eq!(
                said.out,
                write_tipping(&scenario, pair, &input, &tipped) + "\n"
            );
            let sought = seek(&scenario, &stream.id, &goal, &input).expect("an answer");
            let said = running::run(&["seek", &path, &stream.id, field, "final", "1e5"]);
            assert_done(&said);
            let written = write_seek(&scenario, &stream.id, &goal, &input, &sought);
            assert_eq!(said.out, written + "\n");
        }
    }
}

#[test]
fn what_can_not_be_asked_is_wrong_usage() {
    let try_help = "Try: paid-again --help";
    let goals =
        "A goal is operating MONTH AMOUNT, final AMOUNT, break-even MONTH or per-hour AMOUNT.";
    let rows: &[(&[&str], &str)] = &[
        (
            &["tip", "nobody", "price"],
            "There is no stream \"nobody\".",
        ),
        (&["tip", "away", "initial"], "The stream \"away\" is off."),
        (
            &["tip", "song", "pay_per_job"],
            "There is no number at \"pay_per_job\".",
        ),
        (
            &["tip", "song", "/currency"],
            "There is no number at \"/currency\".",
        ),
        (
            &["tip", "fee", "price"],
            "The stream \"fee\" can't be compared with itself.",
        ),
        (
            &["tip", "song"],
            "tip takes FILE STREAM FIELD, and --against STREAM.",
        ),
        (
            &["tip", "song", "price", "--against"],
            "tip takes FILE STREAM FIELD, and --against STREAM.",
        ),
        (&["seek", "song"], "seek takes FILE STREAM FIELD GOAL."),
        (&["seek", "song", "price"], goals),
        (&["seek", "song", "price", "riches"], goals),
        (
            &["seek", "song", "price", "final", "much"],
            "\"much\" is not an amount.",
        ),
        (
            &["seek", "song", "price", "final", "inf"],
            "\"inf\" is not an amount.",
        ),
        (
            &["seek", "song", "price", "break-even", "-1"],
            "\"-1\" is not a month: count from 0.",
        ),
        (
            &["seek", "song", "price", "break-even", "5"],
            "There is no month 5: the last is 4.",
        ),
    ];
    for (words, sentence) in rows {
        assert_failed(&ask(words), 64, &[sentence, try_help]);
    }
}

#[test]
fn a_bad_scenario_has_its_faults() {
    let bad = SCENARIO.replace("\"EUR\"", "\"eur\"");
    let fault = "/currency: does not fit, \"eur\", allowed: three capital letters such as USD";
    for words in [
        &["tip", "-", "song", "price"][..],
        &["seek", "-", "song", "price", "final", "1"],
    ] {
        assert_failed(&fed(words, bad.as_bytes()), 2, &[fault]);
    }
    let none = SCENARIO.replace("\"baseline\":\"fee\",", "");
    let sentence = "The scenario has no baseline to compare with.";
    let said = fed(&["tip", "-", "song", "price"], none.as_bytes());
    assert_failed(&said, 64, &[sentence, "Try: paid-again --help"]);
}
