//! The internal rate of return is a root, the nearest to 0, and missing only where there is none.

use crate::corpus::flows::single;
use crate::corpus::tape::Tape;
use crate::law::{law, law_of_scenarios};
use paid_again_engine::project;
use paid_again_engine::project::{Projection, Series};

/// The flows of each moment as shares of the largest, without those that count as 0.
fn flows(series: &Series, upfronts: &[(usize, f64)]) -> Vec<f64> {
    let months = series.months();
    let mut flows = vec![0.0; months + 1];
    for &(start, upfront) in upfronts.iter().filter(|(start, _)| *start < months) {
        flows[start] -= upfront;
    }
    for (m, net) in series.net.iter().enumerate() {
        flows[m + 1] += net;
    }
    flows[months] += series.asset[months - 1];
    let largest = flows
        .iter()
        .fold(0.0_f64, |largest, flow| largest.max(flow.abs()));
    // As shares of the largest, for the smallest doubles have too few bits to reckon with.
    let shares = flows.iter().map(|flow| flow / largest);
    shares
        .map(|share| if share.abs() > 1e-12 { share } else { 0.0 })
        .collect()
}

/// The value of flows at a rate, as a share of all that flows: between −1 and 1.
#[allow(
    clippy::disallowed_methods,
    reason = "a test may differ in the last bit"
)]
fn value(flows: &[f64], rate: f64) -> f64 {
    // From the moment that keeps every power small: the first flow above 0, the last below.
    let last = flows.iter().rposition(|&flow| flow != 0.0).unwrap_or(0);
    let anchor = if rate > 0.0 { 0 } else { last };
    let values = flows
        .iter()
        .enumerate()
        .filter(|(_, flow)| **flow != 0.0)
        .map(|(t, flow)| flow * ((anchor as f64 - t as f64) / 12.0 * rate.ln_1p()).exp());
    let size: f64 = values.clone().map(f64::abs).sum();
    values.sum::<f64>() / size
}

/// A value of less than this is a root.
///
/// The rate is exact to a few units in the last place, and 1 + rate to 10⁻¹⁶ of 1, which at the lowest
/// rate is 10⁻¹² of it; a century's power makes 10⁻¹⁰ of that.
const ROOT: f64 = 1e-9;

fn check(flows: &[f64], irr: Option<f64>) {
    let turns = flows.iter().any(|&flow| flow > 0.0) && flows.iter().any(|&flow| flow < 0.0);
    if !turns {
        assert_eq!(irr, None, "flows of one sign have no rate");
        return;
    }
    let (lowest, highest) = irr.map_or((-0.9999, 1e6), |rate| (-rate.abs(), rate.abs()));
    if let Some(rate) = irr {
        assert!(rate > -0.9999 && rate < 1e6);
        let value = value(flows, rate);
        assert!(value.abs() < ROOT, "{rate} leaves {value}");
    }
    // Nearer to 0 there is none: the value keeps one sign wherever it is clear.
    let nearer = rates_between(lowest, highest).map(|rate| value(flows, rate));
    let clear: Vec<f64> = nearer.filter(|value| value.abs() > ROOT).collect();
    let one_sign = clear.iter().all(|&v| v > 0.0) || clear.iter().all(|&v| v < 0.0);
    assert!(one_sign, "{irr:?} is not the nearest root");
}

/// Rates between two, spread evenly in ln(1 + rate).
#[allow(
    clippy::disallowed_methods,
    reason = "a test may differ in the last bit"
)]
fn rates_between(lowest: f64, highest: f64) -> impl Iterator<Item = f64> {
    let (below, above) = (lowest.max(-0.9999).ln_1p(), highest.ln_1p());
    (1..300).map(move |i| (below + (above - below) * f64::from(i) / 300.0).exp_m1())
}

fn check_all(projection: &Projection) {
    for stream in &projection.streams {
        let upfront = [(stream.span.start, stream.upfront)];
        check(&flows(&stream.series, &upfront), stream.summary.irr);
    }
    let upfronts = projection
        .streams
        .iter()
        .map(|stream| (stream.span.start, stream.upfront));
    let total = &projection.total;
    check(
        &flows(&total.series, &upfronts.collect::<Vec<_>>()),
        total.summary.irr,
    );
}

#[test]
fn a_rate_is_the_root_nearest_0() {
    law_of_scenarios(100, |scenario| check_all(&project(scenario)));
}

/// Few flows of any sign at any moment: the cases with several roots, or none.
fn few(tape: &mut Tape<'_>) -> Vec<(u32, f64)> {
    let count = tape.whole(1, 6);
    let flow = |tape: &mut Tape<'_>| {
        let at = 1 + tape.below(120) as u32;
        let size = tape.pick(&[1.0, 10.0, 1e4]) * (0.1 + tape.share());
        (at, if tape.flag() { size } else { -size })
    };
    (0..count).map(|_| flow(tape)).collect()
}

#[test]
fn few_flows_of_any_sign() {
    law(400, few, |flows| check_all(&project(&single(&flows))));
}
