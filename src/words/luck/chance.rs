//! A chance as people say it, with how exactly the lives tell it.

use crate::format::Locale;
use paid_again_odds::Chance;

/// The 97.5 % quantile of the normal distribution: a chance lies so many standard errors around.
const Z: f64 = 1.959_963_984_540_054;

/// `about 62 % (± 1)`; near the ends `under 1 %`, and `none` where no life had it.
pub fn chance_words(chance: Chance, locale: Locale) -> String {
    let short = in_short(chance.share, locale, ["none", "all"]);
    if !is_amid(chance.share) {
        return short;
    }
    let margin = locale.number((Z * chance.se * 100.0).ceil().max(1.0), 0);
    format!("about {short} (±\u{a0}{margin})")
}

/// Where there is little room: `62 %`; near the ends `under 1 %`, and `in no life` where none had it.
pub fn chance_in_short(chance: Chance, locale: Locale) -> String {
    in_short(chance.share, locale, ["in no life", "in every life"])
}

fn in_short(share: f64, locale: Locale, [none, all]: [&str; 2]) -> String {
    if share <= 0.0 {
        none.into()
    } else if share >= 1.0 {
        all.into()
    } else if is_amid(share) {
        locale.number(share * 100.0, 0) + "\u{a0}%"
    } else if share < 0.5 {
        "under 1\u{a0}%".into()
    } else {
        "over 99\u{a0}%".into()
    }
}

/// Whether a whole percentage says it.
fn is_amid(share: f64) -> bool {
    (0.005..=0.995).contains(&share)
}
