//! The gallery's scenarios: readable, uniform, sober.

mod common;

use common::{options, projection, scenario, written_fields};
use paid_again_presets::{PRESETS, Preset, base, preset};

fn comparisons() -> impl Iterator<Item = &'static Preset> {
    PRESETS.iter().filter(|preset| preset.is_comparison())
}

#[test]
fn the_default_comes_first() {
    assert_eq!(PRESETS[0].name, "default");
    assert_eq!(PRESETS[0].kind, "comparison");
    assert_eq!(comparisons().count(), 6);
    assert_eq!(options().count(), 22);
    assert_eq!(preset("ebook").map(|preset| preset.kind), Some("royalty"));
    assert_eq!(preset("e-book"), None);
}

#[test]
fn each_is_one_stream_of_its_name_and_kind() {
    for preset in options() {
        let scenario = scenario(preset);
        assert_eq!(scenario.streams.len(), 1, "{}", preset.name);
        let stream = &scenario.streams[0];
        assert_eq!(stream.id, preset.name);
        assert_eq!(stream.preset.as_deref(), Some(preset.name));
        assert_eq!(stream.kind.name().as_str(), preset.kind, "{}", preset.name);
        assert_eq!(stream.name, preset.title);
        assert_eq!(scenario.name, preset.title);
    }
}

/// So that options of different presets can stand in one comparison.
#[test]
fn all_share_their_settings() {
    for preset in PRESETS {
        let scenario = scenario(preset);
        assert_eq!(scenario.currency, "USD", "{}", preset.name);
        assert_eq!(scenario.start.to_string(), "2027-01", "{}", preset.name);
        assert_eq!(
            common::written_settings(&scenario),
            common::written_settings(&common::scenario(&PRESETS[0])),
            "{}",
            preset.name
        );
    }
}

/// A comparison invents nothing: its options are the gallery's, or differ in values that say why.
#[test]
fn comparisons_are_made_of_presets() {
    for comparison in comparisons() {
        let whole = scenario(comparison);
        assert_eq!(whole.name, comparison.title);
        assert!(whole.note.ends_with('.'), "{}", whole.note);
        assert!(whole.streams.len() >= 2);
        assert!(whole.baseline.is_some());
        for stream in whole.streams {
            let name = stream.preset.clone().expect("a preset's name");
            let original = preset(base(&name)).expect("a preset of that name");
            let mut original = scenario(original).streams.remove(0);
            original.id.clone_from(&stream.id);
            if name == base(&name) {
                assert_eq!(stream, original);
                continue;
            }
            assert_eq!(name, format!("{}/{}", base(&name), comparison.name));
            assert_eq!(stream.name, original.name);
            let (changed, kept) = (written_fields(&stream), written_fields(&original));
            assert_ne!(changed, kept, "{name} changes nothing");
            for (field, _) in kept {
                let stays = changed.iter().any(|(other, _)| *other == field);
                assert!(stays, "{name} takes away {field}");
            }
        }
    }
}

/// Hours are compared with the same hours, money with the same money, within a twentieth.
#[test]
fn comparisons_are_fair() {
    let summaries = |name: &str| {
        let comparison = preset(name).expect("a comparison of that name");
        let streams = projection(comparison).streams.into_iter();
        streams.collect::<Vec<_>>()
    };
    for name in ["salary-or-renewals", "invited-into-a-team"] {
        let hours: Vec<f64> = summaries(name).iter().map(|it| it.summary.hours).collect();
        for other in &hours[1..] {
            assert!((other / hours[0] - 1.0).abs() < 0.2, "{name}: {hours:?}");
        }
    }
    // Of books, the hours of writing are the same, and nobody promotes for nothing.
    for name in ["fee-or-royalties", "self-publish-or-contract"] {
        let hours: Vec<f64> = summaries(name).iter().map(|it| it.summary.hours).collect();
        assert!(
            (hours[1] / hours[0] - 1.0).abs() < 1e-9,
            "{name}: {hours:?}"
        );
    }
    let money: Vec<f64> = summaries("let-or-invest")
        .iter()
        .map(|it| {
            let paid = |m: usize| (it.series.net[m]).min(0.0);
            it.upfront - (0..60).map(paid).sum::<f64>()
        })
        .collect();
    assert!((money[1] / money[0] - 1.0).abs() < 0.05, "{money:?}");
}

/// The marker of the chart moves the scenario's stop: an option that stops by itself before it would
/// not follow. Only a fee does, which ends with its manuscript.
#[test]
fn the_stop_of_a_comparison_is_the_scenarios() {
    for comparison in comparisons() {
        for stream in scenario(comparison).streams {
            let is_fee = stream.preset.as_deref().map(base) == Some("flat-fee");
            assert_eq!(stream.work_until_month.is_some(), is_fee, "{}", stream.name);
        }
    }
}

/// An ordinary job: every hour of it is paid.
#[test]
fn an_hour_of_an_ordinary_job_is_paid() {
    let job = projection(preset("hourly-job").expect("a preset"));
    let year: f64 = job.streams[0].series.first[..12].iter().sum();
    // 20 an hour, ten hours a week: 10,400 in 52 weeks, of which four are off.
    assert!(
        (year - 20.0 * 10.0 * 48.0 * 365.25 / 364.0).abs() < 1e-6,
        "{year}"
    );
}

#[test]
fn names_and_sentences_are_fit_to_print() {
    for preset in PRESETS {
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(preset.name.chars().all(plain), "{}", preset.name);
        assert!(preset.title.chars().count() <= 40, "{}", preset.title);
        assert!(preset.summary.ends_with('.'), "{}", preset.summary);
        assert!(preset.summary.chars().count() <= 110, "{}", preset.summary);
        assert!(preset.pretty().ends_with("}\n"), "{}", preset.name);
    }
}

/// What comes out, at a glance: the median author, seller and affiliate earns next to nothing,
/// and a network-marketing seller less than nothing, after costs.
#[test]
fn sober() {
    let rows = options().map(|preset| {
        let stream = &projection(preset).streams[0].summary;
        let per_hour = stream.per_hour.map_or("-".into(), |x| format!("{x:.0}"));
        format!(
            "{:<24}{:<12}{:>5}{:>8.0}{:>10.0}",
            preset.name,
            stream.verdict.as_str(),
            per_hour,
            stream.hours,
            stream.final_position
        )
    });
    let table = rows.collect::<Vec<_>>().join("\n");
    // name, verdict, per hour, hours, final position
    let expected = "\
freelance-job           paid_once      19    2408     46540
salaried-job            paid_once      31   10436    318548
hourly-job              paid_once      21    2408     51143
flat-fee                paid_once      14     365      5000
ebook                   leveraged       0    1950       588
paperback               leveraged       0    1950       348
book-contract           paid_once       6    1488      8500
hit-song                leveraged       6    1600      9605
catalogue-song          leveraged       1    2000      2743
online-course           leveraged       2    1270      2348
insurance-renewals      leveraged      20    1898     37897
medicare-renewals       leveraged      22    2046     45616
advisory-fees           leveraged      12    2029     24551
merchant-residuals      leveraged      18    2036     36998
subscription-service    leveraged       7    2203     15163
subscription-affiliate  leveraged       1    1800      1927
travel-club             leveraged      -2    1716     -3600
travel-bookings         leveraged       1    1800      1525
network-customers       leveraged      -3    1586     -4965
network-team            leveraged      -4    1853     -7728
index-fund              passive         -       0     52956
rental-property         passive         -       0    287477";
    assert_eq!(table, expected, "\n{table}\n");
}

/// Comparisons are as sober: at typical values a fee beats royalties, a job beats a team, and a
/// full-time agent's hour brings less than the 27.82 that was the median wage of US agents in 2022.
#[test]
fn sober_comparisons() {
    let mut rows = Vec::new();
    for comparison in comparisons().skip(1) {
        for stream in projection(comparison).streams {
            let summary = &stream.summary;
            let per_hour = summary.per_hour.map_or("-".into(), |x| format!("{x:.0}"));
            let end = summary.final_position;
            rows.push(format!(
                "{:<26}{:<12}{per_hour:>4}{end:>9.0}",
                comparison.name, stream.id
            ));
        }
    }
    let table = rows.join("\n");
    // comparison, option, per hour, final position
    let expected = "\
fee-or-royalties          fee           22     8000
fee-or-royalties          contract      12     4250
salary-or-renewals        salary        31   318548
salary-or-renewals        renewals      25   257383
invited-into-a-team       job           21    35800
invited-into-a-team       team          -4    -7728
self-publish-or-contract  contract      12     4250
self-publish-or-contract  ebook          1      318
let-or-invest             fund           -   321871
let-or-invest             flat           -   287477";
    assert_eq!(table, expected, "\n{table}\n");
}
