//! A chance as people say it, with how exactly the lives tell it.

use crate::format::Locale;
use paid_again_odds::Chance;

/// The 97.5 % quantile of the normal distribution: a chance lies so many standard errors around.
const Z: f64 = 1.959_963_984_540_054;

/// `about 62 % (± 1)`; near the ends `under 1 %`, and `none` where no life had it.
pub fn chance_words(chance: Chance, locale: Locale) -> String {
    let share = chance.share;
    if share <= 0.0 {
        "none".into()
    } else if share >= 1.0 {
        "all".into()
    } else if share < 0.005 {
        "under 1\u{a0}%".into()
    } else if share > 0.995 {
        "over 99\u{a0}%".into()
    } else {
        let percent = locale.number(share * 100.0, 0);
        let margin = locale.number((Z * chance.se * 100.0).ceil().max(1.0), 0);
        format!("about {percent}\u{a0}% (±\u{a0}{margin})")
    }
}
