//! Retention as named shapes: how customers stay, put in by numbers that people know.
//!
//! A fading retention is shifted-beta-geometric: the chance to leave at the n-th renewal is
//! α/(α+β+n−1). It is shown by two of these chances, the first and a later one, from which α and β
//! follow: α = (n−1)/(1/hₙ − 1/h₁), β = α(1/h₁ − 1).

use paid_again_engine::scenario::{Fading, Quantity, Retention, Steady};

/// A shape that people know by sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The same share leaves every month.
    Steady,
    /// Few leave at first, and ever fewer later.
    Improving,
    /// They can leave once a year.
    Yearly,
    /// Most leave at once, a few stay for long.
    Launch,
}

impl Shape {
    /// All shapes, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Steady, Self::Improving, Self::Yearly, Self::Launch];

    /// The shape that a retention has.
    pub fn of(retention: &Retention) -> Self {
        match retention {
            Retention::Steady(_) => Self::Steady,
            Retention::Fading(fading) if fading.period_months == 12 => Self::Yearly,
            Retention::Fading(fading) if ends(fading).0 >= 0.3 => Self::Launch,
            Retention::Fading(_) => Self::Improving,
        }
    }

    /// What the shape begins with where customers stay like this: steady losses are those that leave as
    /// many after five years.
    pub fn instead_of(self, now: &Retention) -> Retention {
        let left = staying(now, 60).last().copied().unwrap_or_default();
        if self != Self::Steady || Self::of(now) == Self::Steady || left <= 0.0 {
            return self.typical();
        }
        // In tenths of a percent, as people put it.
        let churn = 1.0 - libm::pow(left, 1.0 / 60.0);
        Retention::Steady(Steady {
            monthly_churn: Quantity::Point(libm::round(churn * 1000.0) / 1000.0),
        })
    }

    /// What the shape begins with.
    pub fn typical(self) -> Retention {
        match self {
            Self::Steady => Retention::Steady(Steady {
                monthly_churn: Quantity::Point(0.03),
            }),
            Self::Improving => Retention::Fading(fading(0.1, 0.02, 1)),
            Self::Yearly => Retention::Fading(fading(0.2, 0.1, 12)),
            Self::Launch => Retention::Fading(fading(0.5, 0.03, 1)),
        }
    }
}

/// The number of the later renewal: the fifth of yearly ones, else the twelfth.
pub const fn later_renewal(period_months: u32) -> u32 {
    if period_months == 12 { 5 } else { 12 }
}

/// The chances to leave at the first renewal and at the later one.
pub fn ends(fading: &Fading) -> (f64, f64) {
    let (alpha, beta) = (fading.alpha.median(), fading.beta.median());
    let n = f64::from(later_renewal(fading.period_months));
    (alpha / (alpha + beta), alpha / (alpha + beta + n - 1.0))
}

/// The fading retention with these chances; the first is above the later one.
pub fn fading(first: f64, later: f64, period_months: u32) -> Fading {
    let n = f64::from(later_renewal(period_months));
    let within = |x: f64| {
        if x.is_finite() {
            x.clamp(0.001, 1e6)
        } else {
            1e6
        }
    };
    let alpha = within((n - 1.0) / (1.0 / later - 1.0 / first));
    Fading {
        alpha: alpha.into(),
        beta: within(alpha * (1.0 / first - 1.0)).into(),
        period_months,
    }
}

/// The share of customers who are still there, month by month, beginning with all of them.
pub fn staying(retention: &Retention, months: u32) -> Vec<f64> {
    let leaves = |k: u32| match retention {
        Retention::Steady(steady) => steady.monthly_churn.median(),
        Retention::Fading(fading) if k.is_multiple_of(fading.period_months) => {
            let (alpha, beta) = (fading.alpha.median(), fading.beta.median());
            alpha / (alpha + beta + f64::from(k / fading.period_months) - 1.0)
        }
        Retention::Fading(_) => 0.0,
    };
    let mut left = 1.0;
    let later = (1..=months).map(|k| {
        left *= 1.0 - leaves(k);
        left
    });
    std::iter::once(1.0).chain(later).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use paid_again_engine::scenario::{Kind, Residual, Stream};
    use paid_again_engine::{Scenario, project};

    #[test]
    fn two_chances_give_back_the_retention() {
        for period in [1, 3, 12] {
            for (first, later) in [(0.125, 0.0625), (0.5, 0.03), (0.1, 0.0999), (0.9, 0.01)] {
                let (h1, hn) = ends(&fading(first, later, period));
                assert!((h1 - first).abs() < 1e-9, "{h1} for {first}");
                assert!((hn - later).abs() < 1e-9, "{hn} for {later}");
            }
        }
        let known = fading(0.125, 0.0625, 12);
        assert!((known.alpha.median() - 0.5).abs() < 1e-12);
        assert!((known.beta.median() - 3.5).abs() < 1e-12);
    }

    #[test]
    fn shapes_know_themselves() {
        for shape in Shape::ALL {
            assert_eq!(Shape::of(&shape.typical()), shape);
        }
    }

    #[test]
    fn steady_losses_leave_as_many_after_five_years() {
        for shape in Shape::ALL {
            let now = shape.typical();
            let steady = Shape::Steady.instead_of(&now);
            assert_eq!(Shape::of(&steady), Shape::Steady);
            let left = |retention: &Retention| *staying(retention, 60).last().unwrap();
            // A tenth of a percent a month is what it is rounded to.
            let apart = (left(&steady) / left(&now) - 1.0).abs();
            assert!(apart < 0.035, "{shape:?} {apart}");
            assert_eq!(Shape::Launch.instead_of(&now), Shape::Launch.typical());
        }
    }

    /// What is drawn is what the engine computes.
    #[test]
    fn who_stays_is_the_engines() {
        for shape in Shape::ALL {
            let retention = shape.typical();
            let stream = Stream {
                id: "a".into(),
                work_until_month: Some(1),
                kind: Kind::Residual(Residual {
                    new_customers_per_month: 1.0.into(),
                    retention: retention.clone(),
                    ..Residual::default()
                }),
                ..Stream::default()
            };
            let scenario = Scenario {
                horizon_months: 61,
                streams: vec![stream],
                ..Scenario::default()
            };
            let projection = project(&scenario);
            let customers = projection.streams[0].series.customers.as_ref().unwrap();
            for (drawn, customers) in staying(&retention, 60).iter().zip(customers) {
                assert!((drawn - customers).abs() < 1e-12, "{shape:?}");
            }
        }
    }
}
