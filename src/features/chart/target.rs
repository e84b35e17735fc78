//! What one would like to reach each month, as a line among the options' incomes.

use super::content::{Content, Shown};
use crate::state::View;
use paid_again_chart::{Dash, Ink};

/// What a view shows, with the target in it where it is an income a month. Amounts in today's money
/// shrink by the inflation, and so does a target that stays the same.
pub fn with_target(mut content: Content, target: Option<f64>, inflation: f64) -> Content {
    let Some(target) = target.filter(|_| content.view == View::Income) else {
        return content;
    };
    let prices = |m: usize| match content.today {
        true => libm::pow(1.0 + inflation, (m + 1) as f64 / 12.0),
        false => 1.0,
    };
    let values = (0..content.months).map(|m| target / prices(m)).collect();
    content.lines.push(Shown {
        name: "your target".into(),
        short: "target".into(),
        ink: Ink::Muted,
        dash: Dash::Dashed,
        start: None,
        from: 0,
        values,
    });
    content
}
