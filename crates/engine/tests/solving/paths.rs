//! Single numbers by their path: what is listed can be read and written, and nothing else can.

use crate::default_comparison;
use crate::law::law_of_scenarios;
use paid_again_engine::bounds::Domain;
use paid_again_engine::file::{read_scenario, write_scenario};
use paid_again_engine::scenario::{Fading, Kind, Residual, Retention, Royalty};
use paid_again_engine::scenario::{KindName, Number, Range, Shape, Stream, Tier};

#[test]
fn every_listed_number_takes_its_domain() {
    law_of_scenarios(60, |scenario| {
        for at in 0..scenario.streams.len() {
            let mut changed = scenario.clone();
            for path in scenario.streams[at].numbers() {
                let stream = &mut changed.streams[at];
                let domain = stream.domain_of(&path).expect("a domain");
                let (min, max) = domain.range().expect("of numbers");
                let present = stream.number(&path).expect("a number").median();
                assert!(
                    present.is_none_or(|present| domain.holds(present)),
                    "{path}"
                );
                for x in [max, min, present.unwrap_or(min)] {
                    assert!(stream.set_number(&path, x), "{path}: {x}");
                    assert_eq!(stream.number(&path), Some(Number::Sure(x)));
                }
                // Between two tiers there is a little more room than is offered.
                let beyond = if path.ends_with("from_units") {
                    1e13
                } else {
                    max.next_up()
                };
                assert!(!stream.set_number(&path, beyond), "{path}");
                assert!(!stream.set_number(&path, f64::NAN), "{path}");
            }
            // Tiers still rise, and everything else is still allowed.
            assert_eq!(read_scenario(&write_scenario(&changed)).err(), None);
        }
    });
}

#[test]
fn every_number_that_may_be_uncertain_takes_a_range_of_its_domain() {
    law_of_scenarios(60, |scenario| {
        for at in 0..scenario.streams.len() {
            let mut changed = scenario.clone();
            for path in scenario.streams[at].numbers() {
                let stream = &mut changed.streams[at];
                let (low, high) = stream.domain_of(&path).unwrap().range().unwrap();
                let range = |low, high, shape| Range { low, high, shape };
                let takes = stream.takes_range(&path);
                let whole = range(low, high, Range::default_shape(low));
                let before = stream.clone();
                assert_eq!(stream.set_range(&path, whole), takes, "{path}");
                if !takes {
                    assert_eq!(*stream, before, "{path}");
                    continue;
                }
                assert_eq!(stream.number(&path), Some(Number::Range(whole)));
                let middle = range(low, high, Shape::Pert { mode: low });
                assert!(stream.set_range(&path, middle), "{path}");
                // Beyond the domain, upside down, a point, and shapes that don't fit.
                for (wrong, what) in [
                    (range(low, high.next_up(), Shape::Normal), "too high"),
                    (range(low.next_down(), high, Shape::Normal), "too low"),
                    (range(high, low, Shape::Normal), "upside down"),
                    (range(low, low, Shape::Normal), "a point"),
                    (range(low, f64::NAN, Shape::Normal), "no number"),
                    (range(low, high, Shape::Pert { mode: f64::NAN }), "no mode"),
                ] {
                    assert!(!stream.set_range(&path, wrong), "{path}: {what}");
                }
                assert_eq!(stream.number(&path), Some(Number::Range(middle)));
            }
            assert_eq!(
                read_scenario(&write_scenario(&changed)).as_ref(),
                Ok(&changed)
            );
        }
    });
}

#[test]
fn paths_that_lead_nowhere() {
    let mut stream = Stream::default();
    let tier = |from_units: f64| Tier {
        from_units,
        rate: 0.5.into(),
    };
    stream.kind = Kind::Royalty(Royalty {
        rate_tiers: vec![tier(0.0), tier(10.0), tier(10.5)],
        ..Royalty::default()
    });
    for path in [
        "",
        "/",
        "name",
        "off",
        "kind",
        "rate_tiers",
        "rate_tiers/0",
        "rate_tiers/3/rate",
        "rate_tiers/x/rate",
        "rate_tiers/-1/rate",
        "rate_tiers/+1/rate",
        "rate_tiers//rate",
        "rate_tiers/0/rate/0",
        "price/0",
        "price/",
        "/price",
        "rate_tiers/0/name",
    ] {
        assert_eq!(stream.number(path), None, "{path}");
        assert!(!stream.clone().set_number(path, 0.0), "{path}");
        assert!(!stream.takes_range(path), "{path}");
        let (low, high, shape) = (0.0, 1.0, Shape::Uniform);
        let range = Range { low, high, shape };
        assert!(!stream.clone().set_range(path, range), "{path}");
        assert_eq!(stream.domain_of(path), None, "{path}");
    }
    // The first tier begins at 0, the others between their neighbours.
    let bounds = |at: usize| {
        stream
            .domain_of(&format!("rate_tiers/{at}/from_units"))
            .unwrap()
    };
    let number = |min, max| Domain::Number { min, max };
    assert_eq!(bounds(0), number(0.0, 0.0));
    assert_eq!(bounds(1), number(1.0, 10.0));
    assert_eq!(bounds(2), number(10.5, 1e12));
    assert!(
        !stream
            .numbers()
            .contains(&"rate_tiers/0/from_units".to_string())
    );
}

#[test]
fn retention_has_the_numbers_of_its_form() {
    let mut stream = Stream {
        kind: KindName::Residual.blank(),
        ..Stream::default()
    };
    assert!(stream.set_number("retention/monthly_churn", 0.04));
    assert!(!stream.set_number("retention/alpha", 1.0));
    assert_eq!(stream.number("rates_by_year/0"), Some(Number::Sure(0.0)));
    assert_eq!(stream.number("rates_by_year/1"), None);
    stream.kind = Kind::Residual(Residual {
        retention: Retention::Fading(Fading::default()),
        ..Residual::default()
    });
    assert!(stream.set_number("retention/alpha", 2.0));
    assert!(!stream.set_number("retention/period_months", 1.5));
    assert!(!stream.set_number("retention/monthly_churn", 0.04));
    assert!(stream.clear_number("pays_for_months") && !stream.clear_number("ramp_months"));
}

#[test]
fn settings_too() {
    let mut scenario = default_comparison();
    assert_eq!(
        scenario.number("work_until_month"),
        Some(Number::Sure(60.0))
    );
    assert_eq!(scenario.number("target_per_month"), Some(Number::Empty));
    for name in ["name", "currency", "streams", "away", ""] {
        assert_eq!(scenario.number(name), None, "{name}");
        assert!(!scenario.set_number(name, 1.0), "{name}");
    }
    assert!(!scenario.set_number("work_until_month", 0.5));
    assert!(scenario.set_number("work_until_month", 12.0));
    assert_eq!(scenario.work_until_month, Some(12));
}
