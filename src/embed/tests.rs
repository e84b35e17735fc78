//! What authors may ask for, and what becomes of nonsense.

use super::{Config, Message, Names, given, handle, typical};
use crate::app::example;
use paid_again_engine::file::{read_scenario, write_scenario};
use paid_again_engine::project;
use paid_again_engine::scenario::{Kind, Quantity};
use paid_again_presets::PRESETS;

fn asked(text: &str) -> Config {
    Config::read(text)
}

/// What is said of a config, without the quotes of the author's words.
fn faults(text: &str) -> Vec<String> {
    given(&asked(text)).faults
}

#[test]
fn every_preset_is_there_by_its_name() {
    for preset in PRESETS {
        let text = format!("preset={}", preset.name);
        let given = given(&asked(&text));
        assert_eq!(given.faults, Vec::<String>::new());
        assert_eq!(Ok(given.scenario), read_scenario(preset.text));
    }
}

#[test]
fn an_option_of_the_example_stands_beside_its_baseline() {
    let given = given(&asked("preset=book"));
    let ids: Vec<&str> = given
        .scenario
        .streams
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(ids, ["job", "book"]);
    assert_eq!(
        given.scenario.name,
        "Freelance job or Self-published eBooks"
    );
    assert!(given.faults.is_empty());
}

#[test]
fn a_link_is_a_beginning_with_or_without_its_address() {
    let mut scenario = example();
    scenario.horizon_months = 120;
    let link = paid_again_link::write(&scenario);
    for text in [link.clone(), format!("https://example.org/#{link}")] {
        let config = Config {
            scenario: text,
            preset: "team".into(),
            ..Config::default()
        };
        assert_eq!(given(&config).scenario, scenario);
    }
    let broken = faults("scenario=s%3D1.abc");
    assert_eq!(broken.len(), 1);
    assert!(
        broken[0].starts_with("The author’s scenario can’t be opened. "),
        "{broken:?}"
    );
}

#[test]
fn values_are_set_as_files_have_them_or_as_people_write_them() {
    let text = "preset=book&set=job.pay_per_job=40, job.billable_share=80%25; book.price=3k, \
                book.half_life_months=none, work_until_month=24, job.hours_per_week=5..20, horizon_months=120";
    let given = given(&asked(text));
    assert_eq!(given.faults, Vec::<String>::new());
    let Kind::PaidOnce(job) = &given.scenario.streams[0].kind else {
        panic!("a job");
    };
    assert_eq!(job.pay_per_job, Quantity::Point(40.0));
    assert_eq!(job.billable_share, Quantity::Point(0.8));
    assert!(
        matches!(job.hours_per_week, Quantity::Range(range) if (range.low, range.high) == (5.0, 20.0))
    );
    let Kind::Royalty(book) = &given.scenario.streams[1].kind else {
        panic!("a book");
    };
    assert_eq!(book.price, Quantity::Point(3000.0));
    assert_eq!(book.half_life_months, None);
    assert_eq!(given.scenario.work_until_month, Some(24));
    assert_eq!(given.scenario.horizon_months, 120);
}

#[test]
fn what_can_t_be_done_is_said_and_the_rest_is_done() {
    let said = |set: &str| faults(&format!("preset=book&set={set}")).join(" ");
    assert_eq!(
        said("job.pay=1"),
        "“job.pay=1” was not set: this option has no field “pay”."
    );
    assert_eq!(
        said("jobs.pay_per_job=1"),
        "“jobs.pay_per_job=1” was not set: the options here are job, book."
    );
    assert_eq!(
        said("job.billable_share=2"),
        "“job.billable_share=2” was not set: it takes a number from 0 to 1."
    );
    assert_eq!(
        said("job.pay_per_job=much"),
        "“job.pay_per_job=much” was not set: “much” is not a number."
    );
    assert_eq!(
        said("horizon_months=1201"),
        "“horizon_months=1201” was not set: it takes a whole number from 1 to 1200."
    );
    assert!(said("horizon_months=1.5").starts_with("“horizon_months=1.5” was not set: "));
    assert!(said("job").ends_with("it takes a name, = and a value."));
    assert!(said("name=x").starts_with("“name=x” was not set: "));
    assert_eq!(faults("preset=nothing").len(), 1);
    assert_eq!(faults("currency=euro&lang=de").len(), 2);
    assert_eq!(faults("currency=EUR&lang=en-GB").len(), 0);
    let half = given(&asked("set=job.pay_per_job=41,job.nothing=1,book.price=6"));
    assert_eq!(half.faults.len(), 1);
    let Kind::Royalty(book) = &half.scenario.streams[1].kind else {
        panic!("a book");
    };
    assert_eq!(book.price, Quantity::Point(6.0));
}

#[test]
fn options_know_what_is_typical_of_them() {
    for preset in PRESETS {
        let scenario = read_scenario(preset.text).unwrap();
        for stream in &scenario.streams {
            let typical = typical(stream);
            assert_eq!(
                typical.map(|it| it.kind),
                Some(stream.kind.clone()),
                "{}",
                preset.name
            );
        }
    }
}

/// Mulberry32, as the browser tests have it.
fn chance(seed: u32) -> impl FnMut(u32) -> u32 {
    let mut state = seed;
    move |end| {
        state = state.wrapping_add(0x6d2b_79f5);
        let mut mixed = (state ^ (state >> 15)).wrapping_mul(state | 1);
        mixed ^= mixed.wrapping_add((mixed ^ (mixed >> 7)).wrapping_mul(mixed | 61));
        (mixed ^ (mixed >> 14)) % end
    }
}

/// Whatever a page asks for, there is a scenario that can be computed and written down, and every
/// message is either ours or not heard.
#[test]
fn nonsense_gives_a_valid_scenario_and_sentences() {
    const PIECES: [&str; 40] = [
        "preset=",
        "book",
        "team",
        "default",
        "&",
        "set=",
        "job.",
        "book.",
        "team.",
        "pay_per_job",
        "price",
        "rate_tiers/0/rate",
        "level_rates/0",
        "retention",
        "=",
        "%3D",
        ",",
        ";",
        "1e999",
        "-1",
        "nan",
        "5..20",
        "20..5",
        "5%25",
        "none",
        "true",
        "lock=",
        "*",
        "!",
        "hide=",
        "scenario=s%3D1.",
        "currency=",
        "EUR",
        "horizon_months",
        "1200",
        "work_until_month",
        "lang=",
        "\u{0}",
        "%ff",
        "💶",
    ];
    for seed in 0..400 {
        let mut below = chance(seed);
        let count = below(14);
        let text: String = (0..count).map(|_| PIECES[below(40) as usize]).collect();
        let message = Message {
            version: [None, Some(1.0), Some(f64::NAN)][below(3) as usize],
            kind: [None, Some("set".into()), Some(text.clone())][below(3) as usize].clone(),
            config: Some(text.clone()),
        };
        let is_ours = message.version == Some(1.0) && message.kind.as_deref() == Some("set");
        assert_eq!(handle(&message).is_some(), is_ours);
        let config = Config::read(&text);
        let given = given(&config);
        assert_eq!(
            read_scenario(&write_scenario(&given.scenario)),
            Ok(given.scenario.clone()),
            "seed {seed}: {text}"
        );
        let total = project(&given.scenario).total.summary;
        assert!(total.net.is_finite(), "seed {seed}: {text}");
        assert!(
            given.faults.iter().all(|fault| fault.ends_with(['.', ')'])),
            "{:?}",
            given.faults
        );
        let _ = Names::read(&config.hide).mean("job.pay_per_job");
    }
}

/// Seen by a fuzzer: a line break and a NUL in what an author asked for stood in the sentences too.
#[test]
fn sentences_about_nonsense_are_on_one_line() {
    let config = Config {
        preset: "\0default".into(),
        currency: "E\r\nUR".into(),
        set: "in\u{11}lation=1, book.price=0.\n1".into(),
        ..Config::default()
    };
    let faults = given(&config).faults;
    assert_eq!(faults.len(), 4, "{faults:?}");
    for fault in faults {
        assert!(fault.ends_with('.') && !fault.contains(char::is_control));
    }
}

/// An address has room for a hundred thousand values, and each is checked with the whole scenario.
#[test]
fn more_values_than_there_are_inputs_are_not_set() {
    let config = Config {
        set: "job.off=true,".repeat(100_000) + "inflation=1",
        ..Config::default()
    };
    let given = given(&config);
    assert_eq!(given.scenario.inflation, example().inflation);
    let said = "100001 values are to be set; the first 500 were.";
    assert_eq!(given.faults, [said]);
}
