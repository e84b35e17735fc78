//! Which colour and stroke an option has, the same in every chart, table and sentence.

use paid_again_chart::{Dash, Ink};
use paid_again_engine::scenario::KindName;

/// The colour role of a kind: that of the reason it is typically paid for.
pub const fn ink_of(kind: KindName) -> Ink {
    match kind {
        KindName::PaidOnce => Ink::First,
        KindName::Royalty | KindName::Residual => Ink::Again,
        KindName::Team => Ink::Team,
        KindName::Fund | KindName::Rental => Ink::Capital,
    }
}

/// A stroke for each kind in a list, so that options of one colour are told apart.
pub fn dashes(kinds: &[KindName]) -> Vec<Dash> {
    const STROKES: [Dash; 4] = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDot];
    let stroke = |(i, kind): (usize, &KindName)| {
        let earlier = kinds[..i]
            .iter()
            .filter(|other| ink_of(**other) == ink_of(*kind))
            .count();
        STROKES[earlier % STROKES.len()]
    };
    kinds.iter().enumerate().map(stroke).collect()
}
