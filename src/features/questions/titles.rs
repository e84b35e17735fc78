//! The questions in words, picked out of the presets while the program is made: what else the presets
//! are does not weigh on the first load.

use paid_again_presets::{PRESETS, Preset};

/// Whether it is a comparison, as [`Preset::is_comparison`] says where it can be asked.
const fn is_comparison(preset: &Preset) -> bool {
    let (kind, wanted) = (preset.kind.as_bytes(), b"comparison");
    let mut i = 0;
    while i < wanted.len() && i < kind.len() && kind[i] == wanted[i] {
        i += 1;
    }
    i == wanted.len() && i == kind.len()
}

/// How many there are: all comparisons but the first, which a first visit sees unasked.
const COUNT: usize = {
    let (mut count, mut i) = (0, 1);
    while i < PRESETS.len() {
        if is_comparison(&PRESETS[i]) {
            count += 1;
        }
        i += 1;
    }
    count
};

/// The titles of all questions, in the presets' order.
pub const TITLES: [&str; COUNT] = {
    let mut titles = [""; COUNT];
    let (mut at, mut i) = (0, 1);
    while i < PRESETS.len() {
        if is_comparison(&PRESETS[i]) {
            titles[at] = PRESETS[i].title;
            at += 1;
        }
        i += 1;
    }
    titles
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::gallery::read_gallery;

    /// What a button asks for is found in the file that is fetched.
    #[test]
    fn every_question_has_its_comparison_in_the_gallery() {
        let file = include_str!("../../../public/gallery.json");
        let all = read_gallery(file).unwrap_or_default();
        let titles: Vec<&str> = all.comparisons.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(titles, TITLES);
        assert!(TITLES.len() >= 5);
    }
}
