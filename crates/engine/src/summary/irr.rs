//! The internal rate of return: the yearly rate nearest 0 at which all flows together are worth nothing.
//!
//! With u = ln(1 + r)/12 the value is f(u) = Σ c_t·e^(−ut). Split into what is received, P, and what
//! is paid, N, both are monotone in u, so on any interval f lies between P − N of opposite ends, and
//! so does its derivative. The search walks outwards from 0 and halves intervals until one of three
//! holds: no root can be inside; f is monotone there; or the interval is as short as a double allows.
//! So the first root found is the nearest, and none is overlooked, however many there are.

use crate::math::{exp, exp_m1, ln_1p};

/// Rates lie strictly between these.
const LOWEST: f64 = -0.9999;
const HIGHEST: f64 = 1e6;
/// Flows within this share of the largest count as 0.
const NEGLIGIBLE: f64 = 1e-12;
/// An interval shorter than this, relative to its place, is a point.
const SHORTEST: f64 = 1e-14;
/// Evaluations after which a search that meets ever more near-roots trusts changes of sign alone.
const PATIENCE: usize = 20_000;

/// The annual rate r in (−0.9999, 10⁶) nearest 0 that solves Σ c_t·(1+r)^(−t/12) = 0.
pub(super) fn irr(flows: &[f64]) -> Option<f64> {
    let largest = flows
        .iter()
        .fold(0.0_f64, |largest, flow| largest.max(flow.abs()));
    // As shares of the largest: the smallest doubles have too few bits to be compared by a product.
    let kept = |flow: &f64| {
        let share = flow / largest;
        if share.abs() <= NEGLIGIBLE {
            0.0
        } else {
            share
        }
    };
    let flows: Vec<f64> = if largest > 0.0 {
        flows.iter().map(kept).collect()
    } else {
        return None;
    };
    // The first and last moments at which something flows: the rest is only a common factor.
    let first = flows.iter().position(|&flow| flow != 0.0)?;
    let last = flows.iter().rposition(|&flow| flow != 0.0)?;
    let flows = &flows[first..=last];
    let signs = sign_changes(flows);
    if signs == 0 {
        return None;
    }
    // At r = 0 the value is the plain sum; where that is 0 but for rounding, 0 is the nearest root there can be.
    let gross: f64 = flows.iter().map(|flow| flow.abs()).sum();
    if flows.iter().sum::<f64>().abs() <= NEGLIGIBLE * gross {
        return Some(0.0);
    }
    let mut later = flows.to_vec();
    later.reverse();
    // Above 0 with e^(−ut), t counted from the first flow; below 0 with e^(ut), t counted back from the last.
    let up = Search::new(flows, signs).nearest(ln_1p(HIGHEST) / 12.0);
    let bound = up.map_or(-ln_1p(LOWEST) / 12.0, |u| {
        let mirrored = -exp_m1(12.0 * u);
        if mirrored <= LOWEST {
            -ln_1p(LOWEST) / 12.0
        } else {
            -ln_1p(mirrored) / 12.0
        }
    });
    let down = if signs == 1 && up.is_some() {
        None
    } else {
        Search::new(&later, signs).nearest(bound)
    };
    let rates = [
        up.map(|u| exp_m1(12.0 * u)),
        down.map(|u| exp_m1(-12.0 * u)),
    ];
    let inside = rates
        .into_iter()
        .flatten()
        .filter(|&r| r > LOWEST && r < HIGHEST);
    inside.min_by(|a, b| a.abs().total_cmp(&b.abs()))
}

/// How often the flows change their sign: at least as many as there are roots (Descartes).
fn sign_changes(flows: &[f64]) -> usize {
    let (mut changes, mut before) = (0, 0.0);
    for &flow in flows.iter().filter(|&&flow| flow != 0.0) {
        if flow * before < 0.0 {
            changes += 1;
        }
        before = flow;
    }
    changes
}

/// What is received and paid at a rate, and their derivatives: Σ c_t·x^t and Σ t·c_t·x^t by sign.
#[derive(Clone, Copy)]
struct Value {
    u: f64,
    received: f64,
    paid: f64,
    received_slope: f64,
    paid_slope: f64,
}

impl Value {
    fn net(&self) -> f64 {
        self.received - self.paid
    }

    /// Whether received and paid differ by no more than their sums were rounded.
    fn is_root(&self) -> bool {
        self.net().abs() <= 8.0 * f64::EPSILON * (self.received + self.paid)
    }

    /// Where Newton's step for ln(received/paid) leads from here.
    ///
    /// The logarithm is all but a straight line, its slope the time between paying and receiving,
    /// so a few steps arrive where the value itself, an exponential, would take many.
    fn newton(&self) -> f64 {
        let later = self.received_slope / self.received - self.paid_slope / self.paid;
        self.u + ln_1p(self.net() / self.paid) / later
    }
}

/// The search for the smallest u > 0 with Σ c_t·e^(−ut) = 0.
struct Search {
    /// The flows, four by four, with zeros behind the last.
    flows: Vec<[f64; 4]>,
    signs: usize,
    evaluations: std::cell::Cell<usize>,
}

impl Search {
    fn new(flows: &[f64], signs: usize) -> Self {
        let fours = flows.chunks(4).map(|four| {
            let mut padded = [0.0; 4];
            padded[..four.len()].copy_from_slice(four);
            padded
        });
        Self {
            flows: fours.collect(),
            signs,
            evaluations: std::cell::Cell::new(0),
        }
    }

    /// Four moments at a time: their sums need not wait for each other.
    fn at(&self, u: f64) -> Value {
        self.evaluations.set(self.evaluations.get() + 1);
        let x = exp(-u);
        let (square, fourth) = (x * x, x * x * (x * x));
        let mut powers = [1.0, x, square, square * x];
        let mut moments = [0.0, 1.0, 2.0, 3.0];
        let [mut received, mut paid, mut received_slope, mut paid_slope] = [[0.0; 4]; 4];
        for flows in &self.flows {
            for i in 0..4 {
                let now = flows[i] * powers[i];
                let (plus, minus) = if now > 0.0 { (now, 0.0) } else { (0.0, -now) };
                received[i] += plus;
                paid[i] += minus;
                received_slope[i] += moments[i] * plus;
                paid_slope[i] += moments[i] * minus;
                powers[i] *= fourth;
                moments[i] += 4.0;
            }
        }
        let sum = |parts: [f64; 4]| (parts[0] + parts[1]) + (parts[2] + parts[3]);
        Value {
            u,
            received: sum(received),
            paid: sum(paid),
            received_slope: sum(received_slope),
            paid_slope: sum(paid_slope),
        }
    }

    /// The smallest root in (0, `farthest`].
    fn nearest(&self, farthest: f64) -> Option<f64> {
        let (low, high) = (self.at(0.0), self.at(farthest));
        if self.signs == 1 {
            // Exactly one root in all (Descartes): it is here or on the other side.
            return self.between(low, high);
        }
        let mut stack = vec![(low, high)];
        while let Some((a, b)) = stack.pop() {
            if excluded(a, b) {
                continue;
            }
            if monotone(a, b) || self.evaluations.get() > PATIENCE {
                if let Some(root) = self.between(a, b) {
                    return Some(root);
                }
                continue;
            }
            let middle = 0.5 * (a.u + b.u);
            if b.u - a.u < SHORTEST * (1e-3 + b.u) {
                // f touches 0 without crossing it, as far as a double can tell.
                return Some(middle);
            }
            let middle = self.at(middle);
            stack.push((middle, b));
            stack.push((a, middle));
        }
        None
    }

    /// The root above `a` and up to `b`, if f changes its sign there.
    ///
    /// Newton's steps, and a halving wherever a step would leave the interval.
    fn between(&self, mut a: Value, mut b: Value) -> Option<f64> {
        if b.net() == 0.0 {
            return Some(b.u);
        }
        if (a.net() < 0.0) == (b.net() < 0.0) {
            return None;
        }
        let mut u = a.newton();
        for step in 0.. {
            // Sixty of Newton's steps are far more than he needs; what is left is rounding.
            if step > 60 || !(u > a.u && u < b.u) {
                u = 0.5 * (a.u + b.u);
                if u <= a.u || u >= b.u {
                    break;
                }
            }
            let value = self.at(u);
            if value.is_root() {
                // One step more costs nothing, and takes what is left of the way.
                let last = value.newton();
                let inside = last > a.u && last < b.u;
                return Some(if inside { last } else { u });
            }
            if (value.net() < 0.0) == (a.net() < 0.0) {
                a = value;
            } else {
                b = value;
            }
            let next = value.newton();
            if next == u {
                break;
            }
            u = next;
        }
        Some(u)
    }
}

/// Whether no root can lie between two values, by the bounds of what is received and paid.
fn excluded(a: Value, b: Value) -> bool {
    b.received > a.paid || a.received < b.paid
}

/// Whether the net value only rises or only falls between two values.
fn monotone(a: Value, b: Value) -> bool {
    b.received_slope > a.paid_slope || a.received_slope < b.paid_slope
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(yearly: &[f64], expected: Option<f64>) {
        // Yearly flows are monthly ones with eleven empty months between.
        let mut flows = vec![0.0; (yearly.len().max(1) - 1) * 12 + 1];
        for (year, flow) in yearly.iter().enumerate() {
            flows[year * 12] = *flow;
        }
        match (irr(&flows), expected) {
            (Some(rate), Some(expected)) => {
                assert!(
                    (rate - expected).abs() < 1e-10 * (1.0 + expected.abs()),
                    "{rate}"
                );
            }
            (rate, expected) => assert_eq!(rate, expected),
        }
    }

    #[test]
    fn one_root() {
        check(&[-100.0, 110.0], Some(0.1));
        check(&[100.0, -110.0], Some(0.1));
        check(&[-100.0, 0.0, 121.0], Some(0.1));
        check(&[-100.0, 100.0], Some(0.0));
        check(&[-100.0, 50.0], Some(-0.5));
        check(&[-1.0, 1e5], Some(99_999.0));
        check(&[0.0, -100.0, 0.0, 400.0], Some(1.0));
    }

    #[test]
    fn none() {
        check(&[], None);
        check(&[0.0, 0.0], None);
        check(&[1.0, 2.0], None);
        check(&[-1.0, -2.0], None);
        check(&[-1.0, 2e6], None);
        check(&[-1.0, 1e-5], None);
        // 1 − 2x + 2x² is never 0.
        check(&[1.0, -2.0, 2.0], None);
    }

    #[test]
    fn the_nearest_of_several() {
        // (1 + r) = 1.1 or 1.2.
        check(&[-100.0, 230.0, -132.0], Some(0.1));
        // (1 + r) = 0.95 or 1.2: the loss is nearer.
        check(&[-100.0, 215.0, -114.0], Some(-0.05));
        // (1 + r) = 0.5 or 1.2.
        check(&[-100.0, 170.0, -60.0], Some(0.2));
        // (1 + r) = 1.1, 1.2 or 1.3.
        check(&[-1000.0, 3600.0, -4310.0, 1716.0], Some(0.1));
    }

    #[test]
    fn a_root_that_is_only_touched() {
        match irr(&{
            let mut flows = [0.0; 25];
            (flows[0], flows[12], flows[24]) = (-100.0, 220.0, -121.0);
            flows
        }) {
            // A double root is found to about half of a double's digits.
            Some(rate) => assert!((rate - 0.1).abs() < 1e-6, "{rate}"),
            None => panic!("no root"),
        }
    }

    #[test]
    fn dust_is_no_flow() {
        check(&[-100.0, 110.0, -1e-11], Some(0.1));
    }

    #[test]
    fn a_thousand_sign_changes_take_no_thousand_fold() {
        let flows: Vec<f64> = (0..1201)
            .map(|t| if t % 2 == 0 { -1.0 } else { 1.001 })
            .collect();
        let search = Search::new(&flows, 1200);
        let _ = search.nearest(ln_1p(HIGHEST) / 12.0);
        assert!(
            search.evaluations.get() < 4000,
            "{}",
            search.evaluations.get()
        );
    }
}
