//! What one customer brings over all their months, were there no horizon.
//!
//! With S(k) the share who still pay at age k, payments are the sum of S(k) over the ages that are
//! paid for. Without a last age it has a closed form. Steady churn c: (1 − c)^k/c from age k on.
//! Fading: each customer has a chance θ of their own to leave at a renewal, beta-distributed with α
//! and β (Fader & Hardie 2007), hence with α and β + N among those who stayed N times. Somebody with
//! θ stays for 1/θ periods on average, the present one included; the mean of that over the beta
//! distribution is E\[1/θ\] = B(α − 1, β + N)/B(α, β + N) = (α + β + N − 1)/(α − 1), infinite for α ≤ 1.

use super::book::Book;
use super::hazard::Hazard;
use crate::scenario::Residual;

/// What one new customer is expected to bring while nobody stops looking after them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lifetime {
    /// Monthly payments, the first included; ∞ without end.
    pub payments: f64,
    /// The sum of the rates on all payments but the first; ∞ without end.
    pub rates: f64,
}

/// The lifetime of a new customer.
pub(crate) fn lifetime(residual: &Residual) -> Lifetime {
    let book = Book::new(residual);
    // From this age on, the last rate holds.
    let last_year = 12 * (residual.rates_by_year.len() - 1);
    let head = last_year.max(1);
    let (ages, endless) = match residual.pays_for_months {
        Some(months) => (months as usize, false),
        None => (head + 1, true),
    };
    let stay = book.survival(0, ages);
    // Without a last age, what comes from `head` on is summed in closed form.
    let single = if endless { head } else { ages };
    let payments: f64 = stay[..single].iter().sum();
    let paid = (1..single).map(|age| stay[age] * book.rate(age));
    let rates: f64 = paid.sum();
    if !endless {
        return Lifetime { payments, rates };
    }
    let rest = stay[head] * book.hazard.months_from(head);
    // Nobody is left of an endless kind, or nothing is paid for them: that is nothing.
    let rest = if stay[head] == 0.0 { 0.0 } else { rest };
    let rate = book.rate(head);
    Lifetime {
        payments: payments + rest,
        rates: rates + if rate == 0.0 { 0.0 } else { rate * rest },
    }
}

impl Hazard {
    /// The expected number of monthly payments of somebody who pays at an age, that one included.
    fn months_from(&self, age: usize) -> f64 {
        match *self {
            Hazard::Steady(churn) => 1.0 / churn,
            Hazard::Fading { alpha, .. } if alpha <= 1.0 => f64::INFINITY,
            Hazard::Fading {
                alpha,
                beta,
                period,
            } => {
                let renewals = (age / period) as f64;
                let this_period = (period - age % period) as f64;
                // After one more renewal: (β + N)/(α + β + N) of them, for (α + β + N)/(α − 1) periods.
                this_period + period as f64 * (beta + renewals) / (alpha - 1.0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Fading, Retention, Steady};

    fn residual(retention: Retention, rates: &[f64], pays_for: Option<u32>) -> Residual {
        Residual {
            retention,
            rates_by_year: rates.iter().map(|rate| (*rate).into()).collect(),
            pays_for_months: pays_for,
            ..Residual::default()
        }
    }

    fn fading(alpha: f64, beta: f64, period_months: u32) -> Retention {
        Retention::Fading(Fading {
            alpha: alpha.into(),
            beta: beta.into(),
            period_months,
        })
    }

    fn steady(churn: f64) -> Retention {
        Retention::Steady(Steady {
            monthly_churn: churn.into(),
        })
    }

    /// The closed form is the limit of the sums that it stands for.
    #[test]
    fn closed_forms_are_limits() {
        let kinds = [
            steady(0.03),
            steady(1.0),
            fading(4.0, 20.0, 1),
            fading(3.5, 2.0, 12),
        ];
        for retention in kinds {
            for rates in [&[0.5][..], &[0.5, 0.1, 0.2]] {
                let endless = lifetime(&residual(retention.clone(), rates, None));
                let mut book = Book::new(&residual(retention.clone(), rates, None));
                book.paid_for = usize::MAX;
                let stay = book.survival(0, 400_000);
                let payments: f64 = stay.iter().sum();
                let paid: f64 = (1..stay.len()).map(|k| stay[k] * book.rate(k)).sum();
                assert!(
                    (endless.payments / payments - 1.0).abs() < 1e-6,
                    "{retention:?}"
                );
                assert!(
                    (endless.rates - paid).abs() < 1e-6 * (1.0 + paid),
                    "{retention:?}"
                );
            }
        }
    }

    #[test]
    fn the_loyal_never_end() {
        for (alpha, ends) in [(0.5, false), (1.0, false), (1.5, true)] {
            let of = lifetime(&residual(fading(alpha, 3.5, 12), &[0.5, 0.05], None));
            assert_eq!(of.payments.is_finite(), ends, "{alpha}");
            let limited = lifetime(&residual(fading(alpha, 3.5, 12), &[0.5, 0.05], Some(120)));
            assert!(limited.payments < 120.0);
        }
        let free = lifetime(&residual(fading(0.5, 3.5, 12), &[0.5, 0.0], None));
        assert!(free.payments.is_infinite() && free.rates.is_finite());
        let loyal = lifetime(&residual(steady(0.0), &[0.5], None));
        assert!(loyal.payments.is_infinite() && loyal.rates.is_infinite());
    }
}
