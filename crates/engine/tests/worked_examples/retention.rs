//! How customers stay: constant churn, and the shifted-beta-geometric of Fader & Hardie.

use crate::{alone, assert_published, power};
use paid_again_engine::scenario::{Fading, Kind, Residual, Retention, Steady};

/// A thousand customers gained in the first month, each paying 1 a month.
fn cohort(retention: Retention, months: u32) -> Vec<f64> {
    let residual = Residual {
        new_customers_per_month: 1000.0.into(),
        retention,
        ..Residual::default()
    };
    let stream = alone(Kind::Residual(residual), months, Some(1));
    stream.series.customers.expect("customers")
}

fn steady(monthly_churn: f64) -> Retention {
    Retention::Steady(Steady {
        monthly_churn: monthly_churn.into(),
    })
}

fn fading(alpha: f64, beta: f64, period_months: u32) -> Retention {
    Retention::Fading(Fading {
        alpha: alpha.into(),
        beta: beta.into(),
        period_months,
    })
}

/// S(t) = B(α, β + t)/B(α, β), the beta functions taken apart into their products.
fn survival(alpha: f64, beta: f64, periods: u32) -> f64 {
    let left = |n: u32| (beta + f64::from(n)) / (alpha + beta + f64::from(n));
    (0..periods).map(left).product()
}

/// Per cent of a thousand customers on yearly contracts who renewed, year after year, and the
/// parameters that the paper fitted to the first seven of them.
///
/// Source: P. Fader & B. Hardie, "How to project customer retention", Journal of Interactive
/// Marketing 21 (2007) 76–90: the segments Regular and High End.
const REGULAR: [f64; 12] = [
    63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3,
];
const HIGH_END: [f64; 12] = [
    86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4,
];

#[test]
fn the_two_segments_of_fader_and_hardie() {
    // How far the curve may be from the customers, in per cent: the paper's fit, not our arithmetic.
    for (observed, alpha, beta, fit) in
        [(REGULAR, 0.704, 1.182, 0.7), (HIGH_END, 0.668, 3.806, 1.9)]
    {
        let customers = cohort(fading(alpha, beta, 12), 145);
        for (year, observed) in (1..).zip(observed) {
            let month = year as usize * 12;
            assert_published(customers[month], 1000.0 * survival(alpha, beta, year), 1e-9);
            assert_published(customers[month] / 10.0, observed, fit);
            // Nobody leaves between two renewals.
            assert_eq!(customers[month - 1], customers[month - 12]);
        }
    }
}

/// With α = β = 1 every rate of leaving is as likely as any other, and S(t) = 1/(t + 1).
///
/// Source: the paper's appendix starts its spreadsheet there: P(T = 1, 2, 3, …) = 1/2, 1/6, 1/12, ….
#[test]
fn where_the_spreadsheet_starts() {
    let customers = cohort(fading(1.0, 1.0, 1), 24);
    for (t, customers) in customers.iter().enumerate() {
        assert_published(*customers, 1000.0 / (t as f64 + 1.0), 1e-10);
    }
}

/// A constant share leaving sets a ceiling of gained/leaving: 20 a month at 4 % never exceed 500.
///
/// Worked out by hand: the geometric series a·(1 − (1 − c)ⁿ)/c, whose limit is a/c.
#[test]
fn constant_churn_has_a_ceiling() {
    let residual = Residual {
        new_customers_per_month: 20.0.into(),
        retention: steady(0.04),
        value_per_month: 10.0.into(),
        rate_first: 0.3.into(),
        rates_by_year: vec![0.3.into()],
        ..Residual::default()
    };
    let stream = alone(Kind::Residual(residual), 600, None);
    let customers = stream.series.customers.as_ref().expect("customers");
    for (n, customers) in (1..).zip(customers) {
        assert_published(*customers, 500.0 * (1.0 - power(0.96, n)), 1e-9);
        assert!(*customers < 500.0);
    }
    // Each pays 10, of which 30 % are ours, the first payment at the same rate as the later ones.
    assert_published(stream.series.income(599), 1500.0, 1e-6);
}

/// Source: of 10,000 distributors 17.5 % leaving a month, more than 90 % are gone in a year, as
/// Herbalife reported for the twelve months to January 2005 (Form 10-K).
/// DIFFERENCE: a widely copied page takes 5.5 % a month for 66 % a year, twelve times as much.
/// What is left of what is left is 0.945¹², so 49.3 % have gone.
#[test]
fn a_year_of_monthly_churn() {
    assert!(cohort(steady(0.175), 13)[12] < 100.0);
    assert_published(1.0 - cohort(steady(0.055), 13)[12] / 1000.0, 0.493, 5e-4);
}

/// A policy of 1,000 a year that pays 55 % in its first year and 5 % in the nine after it.
///
/// Source: first-year and renewal commissions as ThinkAdvisor (2020) and the ERI glossary ("typically
/// nine years") give them; the sum worked out by hand.
#[test]
fn commissions_on_one_policy() {
    let residual = Residual {
        new_customers_per_month: 1.0.into(),
        retention: steady(0.0),
        pays_for_months: Some(120),
        value_per_month: (1000.0 / 12.0).into(),
        rate_first: 0.55.into(),
        rates_by_year: vec![0.55.into(), 0.05.into()],
        ..Residual::default()
    };
    let stream = alone(Kind::Residual(residual), 240, Some(1));
    assert_published(stream.summary.income, 550.0 + 9.0 * 50.0, 1e-9);
    assert_published(stream.series.first.iter().sum(), 550.0 / 12.0, 1e-12);
    assert_eq!(stream.series.income(120), 0.0);
}
