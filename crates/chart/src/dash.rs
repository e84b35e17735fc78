//! Cutting a line into dashes: plotters' backends draw unbroken strokes only.

use crate::geometry::Point;

/// More pieces than a screen can show; a line that would need more is left whole.
const MOST_PIECES: f64 = 20_000.0;

/// The strokes of a line under a pattern of stroke and gap lengths in turn (CSS pixels).
///
/// An empty pattern, or one without length, gives the line itself. The pattern runs on around
/// corners, so that a curve of many short segments is dashed evenly.
pub fn cut(points: &[Point], pattern: &[f64]) -> Vec<Vec<Point>> {
    let period: f64 = pattern.iter().sum();
    let length: f64 = points
        .windows(2)
        .map(|pair| pair[0].distance(pair[1]))
        .sum();
    let pieces = length / period * pattern.len() as f64;
    // A period of zero makes this infinite, or NaN where there is no length either.
    if pieces.is_nan() || pieces > MOST_PIECES || pattern.iter().any(|part| *part <= 0.0) {
        return vec![points.to_vec()];
    }
    let mut strokes = Vec::new();
    let mut stroke: Vec<Point> = points.first().copied().into_iter().collect();
    let (mut part, mut left) = (0, pattern[0]);
    for pair in points.windows(2) {
        let (mut from, to) = (pair[0], pair[1]);
        let mut rest = from.distance(to);
        while rest > left {
            let share = left / rest;
            from = Point::new(
                from.x + (to.x - from.x) * share,
                from.y + (to.y - from.y) * share,
            );
            rest -= left;
            if part % 2 == 0 {
                stroke.push(from);
                strokes.push(std::mem::take(&mut stroke));
            } else {
                stroke = vec![from];
            }
            part = (part + 1) % pattern.len();
            left = pattern[part];
        }
        left -= rest;
        if part % 2 == 0 {
            stroke.push(to);
        }
    }
    if stroke.len() > 1 {
        strokes.push(stroke);
    }
    strokes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Strokes of a line along x, as "from-to" pairs; corners inside a stroke are left out.
    #[track_caller]
    fn check(corners: &[f64], pattern: &[f64], expect: &str) {
        let points: Vec<Point> = corners.iter().map(|x| Point::new(*x, 0.0)).collect();
        let ends = |stroke: &Vec<Point>| format!("{}-{}", stroke[0].x, stroke[stroke.len() - 1].x);
        let strokes: Vec<String> = cut(&points, pattern).iter().map(ends).collect();
        assert_eq!(strokes.join(" "), expect);
    }

    #[test]
    fn a_pattern_repeats() {
        check(&[0.0, 10.0], &[3.0, 2.0], "0-3 5-8");
        check(&[0.0, 11.0], &[3.0, 2.0], "0-3 5-8 10-11");
    }

    #[test]
    fn a_pattern_runs_on_around_corners() {
        check(&[0.0, 1.0, 2.0, 4.0, 4.5, 7.0], &[3.0, 2.0], "0-3 5-7");
    }

    #[test]
    fn no_pattern_leaves_the_line_whole() {
        check(&[0.0, 10.0], &[], "0-10");
        check(&[0.0, 10.0], &[0.0, 0.0], "0-10");
        check(&[0.0, 1e9], &[1.0, 1.0], "0-1000000000");
    }
}
