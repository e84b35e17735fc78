//! What the pointer finds on the comparison of five options.

#![allow(
    clippy::expect_used,
    reason = "a broken fixture should stop the test loudly"
)]

mod common;

use common::{five_options, reasons, scene};
use paid_again_chart::*;

/// The desktop chart, and the point of a line's value at the end of a month.
fn desk(key: u64, month: u32) -> (Scene, Point) {
    let scene = scene(&five_options(), 800.0, 340.0);
    let ends = &scene.tracks[key as usize].ends;
    let point = ends[month as usize].expect("a value").point;
    (scene, point)
}

#[test]
fn a_point_on_a_line_finds_month_and_line() {
    for (key, month) in [(0, 0), (2, 100), (1, 200), (4, 239)] {
        let (scene, point) = desk(key, month);
        assert_eq!(
            hit(&scene, point),
            Some(Hit {
                month,
                key: Some(Key(key))
            })
        );
    }
}

#[test]
fn a_point_beside_a_line_finds_the_nearest() {
    let (scene, point) = desk(2, 100);
    let above = Point::new(point.x + 0.4, point.y - 9.0);
    assert_eq!(
        hit(&scene, above),
        Some(Hit {
            month: 100,
            key: Some(Key(2))
        })
    );
}

#[test]
fn a_name_finds_its_line_at_the_end() {
    let scene = scene(&five_options(), 800.0, 340.0);
    for name in &scene.names {
        let inside = Point::new(name.rect.right() - 1.0, name.rect.top() + 1.0);
        assert_eq!(
            hit(&scene, inside),
            Some(Hit {
                month: 239,
                key: Some(name.key)
            })
        );
    }
}

#[test]
fn nothing_is_found_away_from_the_plot() {
    let scene = scene(&five_options(), 800.0, 340.0);
    for (x, y) in [(2.0, 335.0), (-50.0, 100.0), (f64::NAN, f64::NAN)] {
        assert_eq!(hit(&scene, Point::new(x, y)), None);
    }
}

#[test]
fn inside_a_band_it_is_that_band() {
    let scene = scene(&reasons(), 800.0, 300.0);
    let end = scene.tracks[1].ends[50].expect("a value");
    let middle = Point::new(end.point.x, (end.point.y + end.base) / 2.0);
    assert_eq!(
        hit(&scene, middle),
        Some(Hit {
            month: 50,
            key: Some(Key(1))
        })
    );
}

#[test]
fn the_stop_marker_is_easier_to_hit_with_a_finger() {
    let scene = scene(&five_options(), 358.0, 270.0);
    let handle = scene.stop.expect("a marker").handle;
    let check = |dx: f64, dy: f64, fine: bool, coarse: bool| {
        let point = Point::new(handle.x + dx, handle.y + dy);
        assert_eq!(
            stop_hit(&scene, point, Reach::Fine),
            fine,
            "mouse at {dx}, {dy}"
        );
        assert_eq!(
            stop_hit(&scene, point, Reach::Coarse),
            coarse,
            "finger at {dx}, {dy}"
        );
    };
    check(0.0, 0.0, true, true);
    check(12.0, 0.0, true, true);
    check(20.0, 0.0, false, true);
    check(23.0, 0.0, false, false);
    check(4.0, 100.0, true, true);
    check(20.0, 100.0, false, true);
    check(0.0, 300.0, false, false);
}

#[test]
fn dragging_stays_between_today_and_the_horizon() {
    let scene = scene(&five_options(), 800.0, 340.0);
    let at = |share: f64| month_at(&scene, scene.plot.left() + share * scene.plot.width());
    assert_eq!(
        [at(-1.0), at(0.0), at(0.25), at(1.0), at(9.0)],
        [0, 0, 60, 240, 240]
    );
    assert_eq!(month_at(&scene, f64::NAN), 0);
    let handle = scene.stop.expect("a marker").handle;
    assert_eq!(month_at(&scene, handle.x), 60);
}

#[test]
fn the_readout_marks_every_line_and_the_chosen_one_more() {
    let scene = scene(&five_options(), 800.0, 340.0);
    let marks = readout(&scene, 99, Some(Key(2)));
    let radii = marks.iter().filter_map(|mark| match mark {
        Mark::Dot { radius, .. } => Some(*radius),
        _ => None,
    });
    assert_eq!(radii.collect::<Vec<_>>(), [4.0, 4.0, 5.5, 4.0, 4.0]);
    // Past the end it reads the end.
    assert_eq!(readout(&scene, 5_000, None), readout(&scene, 239, None));
}

/// Seen: on a phone the read-out of a month in the middle stuck out of the card, and covered the very
/// line that was read.
#[test]
fn the_words_of_a_read_out_lie_within_the_chart_and_beside_what_they_read() {
    // On a phone neither side has room in the middle: there a few of 1,200 points are covered.
    for (width, height, words, most) in [
        (342.0, 290.0, Size::new(190.0, 150.0), 110),
        (800.0, 340.0, Size::new(240.0, 150.0), 12),
    ] {
        let scene = scene(&five_options(), width, height);
        let mut hidden = 0;
        for month in 0..240 {
            let at = beside(&scene, month, words);
            let room = Rect::new(at.x, at.y, at.x + words.width(), at.y + words.height());
            assert!(
                room.left() >= 0.0 && room.right() <= width,
                "month {month}: {at:?}"
            );
            assert!(room.top() >= scene.plot.top(), "month {month}: {at:?}");
            assert!(
                room.bottom() <= scene.plot.bottom(),
                "month {month}: {at:?}"
            );
            let ends = scene
                .tracks
                .iter()
                .filter_map(|track| track.ends[month as usize]);
            hidden += ends.filter(|end| room.contains(end.point)).count();
        }
        assert!(hidden <= most, "{width} wide: {hidden}");
    }
}

#[test]
fn words_larger_than_the_chart_begin_at_its_left_end() {
    let scene = scene(&five_options(), 200.0, 120.0);
    let at = beside(&scene, 1000, Size::new(400.0, 300.0));
    assert_eq!((at.x, at.y), (0.0, scene.plot.top() + 4.0));
}
