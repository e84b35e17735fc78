//! Net present value and internal rate of return, as spreadsheets and numpy-financial document them.
//!
//! Each flow is a stream of its own, a year apart, so that the whole engine stands between.

use crate::assert_published;
use crate::corpus::flows::{single, yearly};
use paid_again_engine::project;

#[track_caller]
fn check_irr(flows: &[f64], published: f64, precision: f64) {
    let rate = project(&yearly(flows)).total.summary.irr;
    assert_published(rate.expect("a rate"), published, precision);
}

/// Source: numpy-financial, documentation of `irr` (the first four and the last) and its front page.
#[test]
fn irr_as_numpy_financial_documents_it() {
    check_irr(&[-100.0, 39.0, 59.0, 55.0, 20.0], 0.28095, 5e-6);
    check_irr(&[-100.0, 0.0, 0.0, 74.0], -0.0955, 5e-5);
    check_irr(&[-100.0, 100.0, 0.0, -7.0], -0.0833, 5e-5);
    check_irr(&[-100.0, 100.0, 0.0, 7.0], 0.06206, 5e-6);
    check_irr(&[-5.0, 10.5, 1.0, -8.0, 1.0], 0.0886, 5e-5);
    let flows = [-250e3, 100e3, 150e3, 200e3, 250e3, 300e3];
    check_irr(&flows, 0.567_230_334_435_853_6, 1e-12);
}

/// Source: Microsoft Excel, documentation of IRR: five years 8.7 %, four −2.1 %, two −44.4 %.
#[test]
fn irr_as_excel_documents_it() {
    let flows = [-70e3, 12e3, 15e3, 18e3, 21e3, 26e3];
    check_irr(&flows, 0.087, 5e-4);
    check_irr(&flows[..5], -0.021, 5e-4);
    check_irr(&flows[..3], -0.444, 5e-4);
}

/// DIFFERENCE: flows that turn twice have two rates, 10 % and 20 % here, and a spreadsheet answers the
/// one that its guess leads to. The model answers the one nearest 0, whoever asks.
#[test]
fn of_two_rates_the_one_nearest_0() {
    check_irr(&[-100.0, 230.0, -132.0], 0.1, 1e-12);
    // 1 + r = 0.95 or 1.2: a guess of 10 % would miss the nearer one.
    check_irr(&[-100.0, 215.0, -114.0], -0.05, 1e-12);
}

#[track_caller]
fn check_value(discount_rate: f64, flows: &[(u32, f64)], published: f64, precision: f64) {
    let mut scenario = single(flows);
    scenario.discount_rate = discount_rate;
    let value = project(&scenario).total.summary.present_value;
    assert_published(value, published, precision);
}

/// Source: Microsoft Excel, documentation of NPV, examples 1 and 2. NPV's first flow is a year away;
/// what is paid at once is added to it.
#[test]
fn npv_as_excel_documents_it() {
    let first = [(12, -10_000.0), (24, 3000.0), (36, 4200.0), (48, 6800.0)];
    check_value(0.1, &first, 1188.44, 0.005);
    let mut second = vec![(0, -40_000.0), (12, 8000.0), (24, 9200.0), (36, 10_000.0)];
    second.extend([(48, 12_000.0), (60, 14_500.0)]);
    check_value(0.08, &second, 1922.06, 0.005);
    second.push((72, -9000.0));
    check_value(0.08, &second, -3749.47, 0.005);
}

/// Source: numpy-financial, documentation of `npv`: with 8 %, 3065.22267; and of NumPy 1.17's `npv`:
/// with 28.1 %, −0.0084785916384548798. Its first flow falls at once.
#[test]
fn npv_as_numpy_financial_documents_it() {
    let flows = [
        (0, -40_000.0),
        (12, 5000.0),
        (24, 8000.0),
        (36, 12_000.0),
        (48, 30_000.0),
    ];
    check_value(0.08, &flows, 3_065.222_67, 5e-6);
    let flows = [(0, -100.0), (12, 39.0), (24, 59.0), (36, 55.0), (48, 20.0)];
    check_value(0.281, &flows, -0.008_478_591_638_454_88, 1e-12);
}
