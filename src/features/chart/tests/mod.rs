//! The views against the projection, without a browser.

mod odds;

use super::content::{Asked, Content, content, in_words};
use super::fan::fan;
use super::figure::{figure, last_stop, short_stop_words, stop_words};
use super::saving::caption;
use super::target::with_target;
use super::twin::{mean_to, rows};
use super::views::{VIEWS, said};
use crate::app::example;
use crate::browser::file_name;
use crate::format::{Currency, Locale};
use crate::state::{Desk, Look, Luck, Plan, View};
use leptos::prelude::Owner;
use odds::odds;
use paid_again_chart::{
    Arrangement, FixedWidth, Ink, Rgba, Scale, Size, Theme, extent, sheet, svg_sheet,
};
use paid_again_engine::{Projection, Scenario, project as projected};

/// A scenario in which everything happens: taxes, inflation, upfront money, a stop after year 5.
fn scenario() -> Scenario {
    let mut scenario = example();
    scenario.inflation = 0.03;
    scenario
}

fn shown(projection: &Projection, view: View) -> Content {
    let asked = Asked {
        view,
        ..Asked::default()
    };
    match view {
        View::Odds => fan(projection, &odds(), None, &[], &asked),
        _ => content(projection, &asked),
    }
}

#[test]
fn every_view_has_words_and_a_figure() {
    let projection = projected(&scenario());
    for said in VIEWS {
        let content = shown(&projection, said.view);
        let figure = figure(&projection, &content, 60, true, None);
        assert_eq!(figure.months, 240);
        assert!(!content.lines.is_empty(), "{}", said.title);
        assert_eq!(figure.lines.len(), content.lines.len());
        let usd = Currency::new("USD", Locale::ENGLISH);
        let words = in_words(&content, &usd);
        assert!(
            words.starts_with(&format!("Chart of {}", said.title.to_lowercase())),
            "{words}"
        );
        assert!(!words.contains("NaN"), "{words}");
    }
}

#[test]
fn the_reasons_add_up_to_the_income_of_one_and_of_all() {
    let projection = projected(&scenario());
    let ids = projection
        .streams
        .iter()
        .map(|stream| Some(stream.id.clone()));
    for of in ids.chain([None, Some("nobody".into())]) {
        let series = of.as_deref().and_then(|id| projection.stream(id));
        let series = series.map_or(&projection.total.series, |stream| &stream.series);
        let view = View::Reasons;
        let content = content(
            &projection,
            &Asked {
                view,
                of,
                inflation: None,
            },
        );
        for m in 0..projection.months {
            let sum: f64 = content.lines.iter().filter_map(|line| line.at(m)).sum();
            let income = series.income(m);
            assert!(
                (sum - income).abs() <= 1e-9 * income.abs(),
                "{m}: {sum} {income}"
            );
        }
        let figure = figure(&projection, &content, 60, true, None);
        assert_eq!(figure.arrangement, Arrangement::Stacked);
    }
}

#[test]
fn income_is_what_is_left_after_costs_and_tax() {
    let projection = projected(&scenario());
    let content = shown(&projection, View::Income);
    for (line, stream) in content.lines.iter().zip(&projection.streams) {
        assert_eq!(line.values, stream.series.operating);
    }
}

#[test]
fn what_is_left_after_a_year_is_the_tails() {
    for stop in [1, 7, 30, 60, 239] {
        let mut scenario = scenario();
        scenario.work_until_month = Some(stop);
        let projection = projected(&scenario);
        let content = shown(&projection, View::Stop);
        for stream in &projection.streams {
            let line = content.lines.iter().find(|line| line.name == stream.name);
            let Some(tail) = stream.summary.tail.filter(|_| stream.kind.is_working()) else {
                assert!(line.is_none());
                assert!(content.absent.contains(&stream.name), "{}", content.absent);
                continue;
            };
            let line = line.expect("a line where there is a tail");
            let end = stream.span.end;
            for (months, share) in [
                (12, tail.after_12),
                (24, tail.after_24),
                (60, tail.after_60),
            ] {
                let found = line.at(end - 1 + months);
                assert_eq!(found.is_some(), share.is_some());
                let (found, share) = (found.unwrap_or(0.0), share.unwrap_or(0.0));
                assert!(
                    (found - share).abs() <= 1e-12,
                    "{} {months}: {found} {share}",
                    line.name
                );
            }
            assert_eq!(line.from, (end - 1).saturating_sub(12));
            assert_eq!(line.at(line.from.wrapping_sub(1)), None);
        }
    }
}

#[test]
fn who_never_stops_is_told_so() {
    let mut scenario = scenario();
    scenario.work_until_month = None;
    let content = shown(&projected(&scenario), View::Stop);
    assert_eq!(content.lines, []);
    assert!(
        content
            .absent
            .contains("Freelance job (the work goes on to the end)"),
        "{}",
        content.absent
    );
    assert!(
        content
            .absent
            .contains("Index fund (no work that could stop)"),
        "{}",
        content.absent
    );
}

#[test]
fn in_todays_money_the_end_is_the_real_final_position() {
    for inflation in [0.03, -0.02, 2.0] {
        let mut scenario = scenario();
        scenario.inflation = inflation;
        let projection = projected(&scenario);
        let asked = Asked {
            view: View::Position,
            of: None,
            inflation: Some(inflation),
        };
        let content = content(&projection, &asked);
        assert!(content.today);
        for (line, stream) in content.lines.iter().zip(&projection.streams) {
            let real = stream.summary.real_final_position;
            let end = line.at(projection.months - 1).unwrap_or(0.0);
            assert!((end - real).abs() <= 1e-9 * real.abs(), "{end} {real}");
        }
    }
}

#[test]
fn shares_and_hours_have_no_prices() {
    let projection = projected(&scenario());
    for view in [View::Stop, View::Hours] {
        let asked = Asked {
            view,
            of: None,
            inflation: Some(0.03),
        };
        assert_eq!(content(&projection, &asked), shown(&projection, view));
    }
}

#[test]
fn hours_are_those_of_the_projection() {
    let projection = projected(&scenario());
    let content = shown(&projection, View::Hours);
    let all: f64 = content.lines.iter().flat_map(|line| &line.values).sum();
    assert!((all - projection.total.summary.hours).abs() < 1e-6);
    assert!(content.absent.contains("Index fund (no hours of work)"));
}

#[test]
fn a_given_range_is_on_the_axis_of_both() {
    let projection = projected(&scenario());
    let content = shown(&projection, View::Position);
    let alone = extent(&figure(&projection, &content, 60, false, None));
    let wider = (alone.0 - 1.0, alone.1 * 2.0);
    assert_eq!(
        extent(&figure(&projection, &content, 60, false, Some(wider))),
        wider
    );
    assert_eq!(
        figure(&projection, &content, 60, true, None).scale,
        Scale::Log
    );
}

#[test]
fn the_last_stop_is_that_of_the_scenario() {
    let mut scenario = scenario();
    assert_eq!(last_stop(&projected(&scenario)), 60);
    scenario.work_until_month = None;
    assert_eq!(last_stop(&projected(&scenario)), 240);
    scenario.streams.clear();
    assert_eq!(last_stop(&projected(&scenario)), 240);
}

#[test]
fn a_table_has_a_row_a_year_and_one_for_the_end() {
    assert_eq!(rows(30, false).collect::<Vec<_>>(), [11, 23, 29]);
    assert_eq!(rows(24, false).collect::<Vec<_>>(), [11, 23]);
    assert_eq!(rows(3, true).collect::<Vec<_>>(), [0, 1, 2]);
    // What flows is told by the average month of each year, so that no advance is passed by.
    let projection = projected(&scenario());
    let income = shown(&projection, View::Income);
    for (line, stream) in income.lines.iter().zip(&projection.streams) {
        for end in [11, 59, 239] {
            let year = &stream.series.operating[end - 11..=end];
            let mean = year.iter().sum::<f64>() / 12.0;
            let told = mean_to(line, end).expect("a whole year");
            assert!((told - mean).abs() <= 1e-9 * mean.abs(), "{told} {mean}");
        }
    }
    assert_eq!(mean_to(&income.lines[0], 240), None);
}

#[test]
fn files_are_named_by_what_is_in_them() {
    assert_eq!(
        file_name(&["Mine: a/b?", "Total position"], "svg"),
        "mine-a-b-total-position.svg"
    );
    assert_eq!(file_name(&["", "… – ★"], "png"), "paid-again.png");
    assert_eq!(file_name(&["Büro 2"], "png"), "büro-2.png");
    assert!(file_name(&[&"word ".repeat(60)], "png").len() < 90);
}

#[test]
fn every_picture_says_what_it_is_worth() {
    let owner = Owner::new();
    owner.set();
    let plan = Plan::new(Desk::of("1", scenario()));
    let answer = plan.answer(Look::new(), Luck::new());
    let projection = plan.projection();
    let projection = leptos::prelude::GetUntracked::get_untracked(&projection);
    let grey = Rgba {
        r: 9,
        g: 9,
        b: 9,
        a: 1.0,
    };
    let theme = Theme {
        first: grey,
        again: grey,
        team: grey,
        capital: grey,
        muted: grey,
        text: grey,
        soft: grey,
        grid: grey,
        zero: grey,
        surface: grey,
        stop: grey,
        shade: grey,
        accent: grey,
        font_family: "sans-serif".into(),
    };
    for view in VIEWS.map(|said| said.view) {
        let content = shown(&projection, view);
        let caption = caption(answer, &content, "Mine <1>");
        let figure = figure(&projection, &content, 60, false, None);
        let size = Size::new(800.0, 450.0);
        let words = paid_again_chart::PlainWording;
        let page = sheet(&figure, &caption, size, &words, &FixedWidth::default());
        let text = svg_sheet(&page, &theme, said(view).title, 1.5);
        let honest = "Hypothetical: computed from inputs over 20 years, not a forecast.";
        assert!(text.contains(honest), "{text}");
        assert!(text.contains("Mine &lt;1&gt;"));
        assert!(text.contains("height=\"675\""));
    }
}

#[test]
fn the_stop_has_words_for_little_room() {
    let short = |after| short_stop_words(after, 240).replace('\u{a0}', " ");
    assert_eq!(short(135), "stop: 11 y 3 m");
    assert_eq!(short(60), "stop: 5 y");
    assert_eq!(short(0), "stop at once");
    assert_eq!(short(240), "no stop");
    for after in 0..=240 {
        let words = stop_words(after, 240);
        assert!(short_stop_words(after, 240).chars().count() < words.chars().count());
    }
}

#[test]
fn the_target_is_a_line_among_the_incomes_and_nowhere_else() {
    let projection = projected(&scenario());
    for said in VIEWS {
        let bare = shown(&projection, said.view);
        assert_eq!(with_target(bare.clone(), None, 0.03), bare);
        let content = with_target(bare.clone(), Some(2000.0), 0.03);
        if said.view != View::Income {
            assert_eq!(content, bare);
            continue;
        }
        let line = &content.lines[bare.lines.len()];
        assert_eq!((line.name.as_str(), line.ink), ("your target", Ink::Muted));
        assert_eq!((line.at(0), line.at(239)), (Some(2000.0), Some(2000.0)));
    }
    // Income in today's money shrinks, and the target with it.
    let asked = Asked {
        view: View::Income,
        inflation: Some(0.03),
        ..Asked::default()
    };
    let content = with_target(content(&projection, &asked), Some(2000.0), 0.03);
    let at = content.lines.last().and_then(|line| line.at(11));
    assert_eq!(at, Some(2000.0 / 1.03));
}
