//! The gallery's scenarios: readable, uniform, sober.

mod common;

use common::{projection, scenario};
use paid_again_presets::{PRESETS, preset};

#[test]
fn the_default_comes_first() {
    assert_eq!(PRESETS[0].name, "default");
    assert_eq!(PRESETS.len(), 21);
    assert_eq!(preset("ebook").map(|preset| preset.kind), Some("royalty"));
    assert_eq!(preset("e-book"), None);
}

#[test]
fn each_is_one_stream_of_its_name_and_kind() {
    for preset in &PRESETS[1..] {
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

/// The default comparison invents nothing: its streams are the gallery's.
#[test]
fn the_default_is_made_of_presets() {
    for stream in scenario(&PRESETS[0]).streams {
        let name = stream.preset.clone().expect("a preset's name");
        let preset = preset(&name).expect("a preset of that name");
        let mut original = scenario(preset).streams.remove(0);
        original.id.clone_from(&stream.id);
        assert_eq!(stream, original);
    }
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
    let rows = PRESETS[1..].iter().map(|preset| {
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
