//! The chance to leave.

use crate::scenario::{Fading, Retention, Steady};

/// The chance to leave between two payments, by the age at the later one.
pub(crate) enum Hazard {
    Steady(f64),
    Fading {
        alpha: f64,
        beta: f64,
        period: usize,
    },
}

impl Hazard {
    pub(crate) fn new(retention: &Retention) -> Self {
        match retention {
            Retention::Steady(Steady { monthly_churn }) => Hazard::Steady(monthly_churn.median()),
            Retention::Fading(Fading {
                alpha,
                beta,
                period_months,
            }) => Hazard::Fading {
                alpha: alpha.median(),
                beta: beta.median(),
                period: *period_months as usize,
            },
        }
    }

    /// h(k), for k ≥ 1. Source of the fading one: Fader & Hardie (2007), equation (7).
    pub(crate) fn at(&self, k: usize) -> f64 {
        match *self {
            Hazard::Steady(churn) => churn,
            Hazard::Fading {
                alpha,
                beta,
                period,
            } if k.is_multiple_of(period) => alpha / (alpha + beta + (k / period) as f64 - 1.0),
            Hazard::Fading { .. } => 0.0,
        }
    }
}
