//! How long a customer stays, by inversion of the survival curve.

use crate::project::residual::hazard::Hazard;

/// Cells of the guide: few enough to be made quickly, many enough that a search ends at once.
const CELLS: usize = 256;

/// A survival curve, with a guide into it.
///
/// Source of the guide: H.-C. Chen & Y. Asau, "On generating random variates from an empirical
/// distribution", AIIE Transactions 6 (1974) 163–166.
pub(super) struct Survival {
    /// The share who still pay after 0, 1, 2, … months; it never rises.
    stays: Vec<f64>,
    /// For each cell of (0, 1): how many of `stays` lie above all of it.
    guide: Vec<u32>,
}

impl Survival {
    /// The curve of customers of age `from`, for so many months.
    pub fn new(hazard: &Hazard, from: usize, months: usize) -> Self {
        let mut share = 1.0;
        let mut stays = Vec::with_capacity(months.max(1));
        stays.push(share);
        for k in 1..months {
            share *= 1.0 - hazard.at(from + k);
            stays.push(share);
        }
        let mut above = stays.len();
        let guide = (1..=CELLS).map(|cell| {
            let edge = cell as f64 / CELLS as f64;
            while above > 0 && stays[above - 1] < edge {
                above -= 1;
            }
            above as u32
        });
        let guide = guide.collect();
        Self { stays, guide }
    }

    /// How many months are paid, the present one included; all that are known if the customer outlives them.
    ///
    /// A customer is there after k months if the uniform number lies below the share who are.
    pub fn months(&self, uniform: f64) -> usize {
        let cell = (uniform * CELLS as f64) as usize;
        let mut months = self.guide[cell.min(CELLS - 1)] as usize;
        while self.stays.get(months).is_some_and(|&share| uniform < share) {
            months += 1;
        }
        months.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The guide finds what a search of the whole curve finds.
    #[test]
    fn the_guide_shortens_the_way_and_nothing_else() {
        let fading = Hazard::Fading {
            alpha: 0.9,
            beta: 9.0,
            period: 12,
        };
        for hazard in [
            Hazard::Steady(0.0),
            Hazard::Steady(0.03),
            Hazard::Steady(1.0),
            fading,
        ] {
            for months in [1, 2, 30, 500] {
                let curve = Survival::new(&hazard, 0, months);
                for i in 0..5000 {
                    let uniform = (f64::from(i) + 0.5) / 5000.0;
                    let plain = curve.stays.partition_point(|&share| uniform < share);
                    assert_eq!(curve.months(uniform), plain);
                }
            }
        }
    }
}
