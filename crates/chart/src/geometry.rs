//! Points, sizes and rectangles in CSS pixels, x to the right and y downwards.

/// A position.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f64,
    /// Pixels from the top edge.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The straight distance to another point.
    pub fn distance(self, other: Point) -> f64 {
        let (dx, dy) = (other.x - self.x, other.y - self.y);
        (dx * dx + dy * dy).sqrt()
    }
}

/// The size of a chart: finite, at least a pixel and at most [`Size::MAX`] each way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    width: f64,
    height: f64,
}

impl Size {
    /// More pixels than any screen has.
    pub const MAX: f64 = 32_767.0;

    /// A size; what cannot be one (NaN, negative, endless) becomes the nearest that can.
    pub fn new(width: f64, height: f64) -> Self {
        let side = |v: f64| {
            if v.is_nan() {
                1.0
            } else {
                v.clamp(1.0, Self::MAX)
            }
        };
        Self {
            width: side(width),
            height: side(height),
        }
    }

    /// Width in CSS pixels.
    pub const fn width(self) -> f64 {
        self.width
    }

    /// Height in CSS pixels.
    pub const fn height(self) -> f64 {
        self.height
    }
}

/// A rectangle that cannot be inside out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Rect {
    /// The rectangle between two edges each way. Where right would lie left of left it becomes
    /// left, and bottom likewise top: the first edges are favoured.
    pub fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self {
            left,
            top,
            right: right.max(left),
            bottom: bottom.max(top),
        }
    }

    /// The rectangle of this size around a centre.
    pub fn around(centre: Point, width: f64, height: f64) -> Self {
        let (w, h) = (width / 2.0, height / 2.0);
        Self::new(centre.x - w, centre.y - h, centre.x + w, centre.y + h)
    }

    /// The left edge.
    pub const fn left(self) -> f64 {
        self.left
    }

    /// The top edge.
    pub const fn top(self) -> f64 {
        self.top
    }

    /// The right edge.
    pub const fn right(self) -> f64 {
        self.right
    }

    /// The bottom edge.
    pub const fn bottom(self) -> f64 {
        self.bottom
    }

    /// From left to right.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// From top to bottom.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// Every edge moved outwards by `by` pixels.
    pub fn grown(self, by: f64) -> Self {
        Self::new(
            self.left - by,
            self.top - by,
            self.right + by,
            self.bottom + by,
        )
    }

    /// Whether a point lies inside or on the edge.
    pub fn contains(self, point: Point) -> bool {
        (self.left..=self.right).contains(&point.x) && (self.top..=self.bottom).contains(&point.y)
    }

    /// Whether another rectangle lies wholly inside.
    pub fn encloses(self, other: Rect) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// Whether two rectangles share more than an edge.
    pub fn overlaps(self, other: Rect) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether the straight line between two points passes through.
    pub fn meets_segment(self, a: Point, b: Point) -> bool {
        // Most segments lie wholly to one side, which is seen without a division.
        if (a.x.max(b.x) < self.left || a.x.min(b.x) > self.right)
            || (a.y.max(b.y) < self.top || a.y.min(b.y) > self.bottom)
        {
            return false;
        }
        // Liang and Barsky: the part of the segment (0 to 1) inside both slabs.
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (from, way, low, high) in [
            (a.x, b.x - a.x, self.left, self.right),
            (a.y, b.y - a.y, self.top, self.bottom),
        ] {
            if way == 0.0 {
                continue;
            }
            let (t0, t1) = ((low - from) / way, (high - from) / way);
            enter = enter.max(t0.min(t1));
            leave = leave.min(t0.max(t1));
        }
        enter <= leave
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rectangle_is_never_inside_out() {
        let rect = Rect::new(5.0, 5.0, 1.0, 9.0);
        assert_eq!((rect.left(), rect.right(), rect.width()), (5.0, 5.0, 0.0));
    }

    #[test]
    fn a_size_is_always_one() {
        let size = Size::new(f64::NAN, f64::INFINITY);
        assert_eq!((size.width(), size.height()), (1.0, Size::MAX));
        assert_eq!(Size::new(-3.0, 0.0), Size::new(1.0, 1.0));
    }

    #[test]
    fn a_segment_meets_a_rectangle_or_misses_it() {
        let rect = Rect::new(10.0, 10.0, 20.0, 20.0);
        let meets = |ax, ay, bx, by| rect.meets_segment(Point::new(ax, ay), Point::new(bx, by));
        assert!(meets(0.0, 15.0, 30.0, 15.0), "through");
        assert!(meets(12.0, 12.0, 13.0, 13.0), "inside");
        assert!(meets(15.0, 0.0, 15.0, 12.0), "from above");
        assert!(meets(0.0, 22.0, 22.0, 0.0), "across a corner");
        assert!(!meets(0.0, 19.0, 9.0, 15.0), "left of it");
        assert!(
            !meets(0.0, 12.0, 12.0, 0.0),
            "past a corner, though the boxes overlap"
        );
    }
}
