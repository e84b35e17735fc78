//! Curves with no more points than the eye can tell: a straight stretch is two of them.

use crate::geometry::Point;

/// How far, in CSS pixels, a curve may pass its left-out points by: a tenth of what a sharp screen shows.
const NEAR: f64 = 0.05;

/// Some of the points, the first and the last among them. What is left out lies within [`NEAR`] of the
/// lines between the others, measured upwards and downwards. The points go to the right.
///
/// From the point where a line begins, each point that is to be left out leaves a slit as wide as the
/// tolerance for the line to pass; the line ends with the last point that all slits let it reach.
pub(super) fn sparse(points: &[Point]) -> Vec<Point> {
    let Some((first, rest)) = points.split_first() else {
        return Vec::new();
    };
    let mut kept = vec![*first];
    let mut from = *first;
    let mut slits = (f64::NEG_INFINITY, f64::INFINITY);
    let mut last = *first;
    for point in rest {
        let (dx, dy) = (point.x - from.x, point.y - from.y);
        let slope = dy / dx;
        if !(dx > 0.0 && slits.0 <= slope && slope <= slits.1) && last != from {
            kept.push(last);
            from = last;
            slits = (f64::NEG_INFINITY, f64::INFINITY);
        }
        let (dx, dy) = (point.x - from.x, point.y - from.y);
        if dx > 0.0 {
            slits = (slits.0.max((dy - NEAR) / dx), slits.1.min((dy + NEAR) / dx));
        } else {
            // Straight up or down there is nothing to leave out.
            slits = (f64::INFINITY, f64::NEG_INFINITY);
        }
        last = *point;
    }
    if kept.last() != Some(&last) || (kept.len() == 1 && !rest.is_empty()) {
        kept.push(last);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(values: impl IntoIterator<Item = f64>) -> Vec<Point> {
        let months = values.into_iter().enumerate();
        months.map(|(x, y)| Point::new(x as f64, y)).collect()
    }

    /// How far the sparse curve passes each of the points by.
    fn farthest(all: &[Point], kept: &[Point]) -> f64 {
        let off = |point: &Point| {
            let pairs = kept.windows(2);
            let mut around = pairs.filter(|pair| pair[0].x <= point.x && point.x <= pair[1].x);
            around.next().map_or(f64::INFINITY, |pair| {
                let share = (point.x - pair[0].x) / (pair[1].x - pair[0].x);
                (pair[0].y + share * (pair[1].y - pair[0].y) - point.y).abs()
            })
        };
        all.iter().map(off).fold(0.0, f64::max)
    }

    #[test]
    fn a_straight_line_is_its_ends() {
        let line = curve((0..480).map(|x| 3.0 * f64::from(x)));
        assert_eq!(sparse(&line), [line[0], line[479]]);
        let bent = curve((0..480).map(|x| f64::from(x.max(60))));
        assert_eq!(sparse(&bent), [bent[0], bent[60], bent[479]]);
    }

    #[test]
    fn a_curve_is_passed_by_nowhere() {
        for bend in [0.1, 1.0, 7.0, 40.0] {
            let wave = curve((0..480).map(|x| 120.0 * (f64::from(x) / 480.0 * bend).sin()));
            let kept = sparse(&wave);
            assert!(farthest(&wave, &kept) <= NEAR * 1.000_001, "{bend}");
            assert!(kept.len() < wave.len(), "{bend}: {}", kept.len());
            assert_eq!((kept.first(), kept.last()), (wave.first(), wave.last()));
        }
    }

    #[test]
    fn steps_keep_their_corners() {
        let saw = curve((0..60).map(|x| f64::from(x % 12)));
        assert!(farthest(&saw, &sparse(&saw)) <= NEAR);
        let upright = [
            Point::new(1.0, 0.0),
            Point::new(1.0, 5.0),
            Point::new(1.0, 2.0),
        ];
        assert_eq!(sparse(&upright), upright);
    }

    #[test]
    fn few_points_stay() {
        assert_eq!(sparse(&[]), []);
        for points in [curve([4.0]), curve([4.0, 4.0])] {
            assert_eq!(sparse(&points), points);
        }
    }
}
