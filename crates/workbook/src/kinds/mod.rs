//! One file for each kind of stream: the columns that it needs besides what every option has.

mod fund;
mod paid_once;
mod rental;
mod residual;
mod royalty;
mod team;

use crate::expr::{Area, Compare, Expr, Place, any, num, sum};
use crate::inputs::Inputs;
use crate::months::Months;
use paid_again_engine::scenario::{Kind, Stream};
pub use royalty::room;
pub use team::helper as team_helper;

/// Writes what an option of this kind pays, costs and takes; `helper` is its second sheet, if it has one.
pub fn write(months: &mut Months<'_>, kind: &Kind, helper: Option<usize>) {
    match kind {
        Kind::PaidOnce(_) => paid_once::write(months),
        Kind::Royalty(royalty) => royalty::write(months, royalty),
        Kind::Residual(residual) => residual::write(months, residual),
        Kind::Team(team) => team::write(months, team, helper),
        Kind::Fund(_) => fund::write(months),
        Kind::Rental(_) => rental::write(months),
    }
}

/// The column of the taxable gain, where not the whole income is.
pub fn gain(kind: &Kind) -> Option<u16> {
    matches!(kind, Kind::Fund(_)).then_some(fund::GAIN)
}

/// Whether something of an option is there before it starts, as a condition.
pub fn exists(inputs: &Inputs, option: usize, stream: &Stream) -> Expr {
    let at = |path: &str| inputs.of(option, path);
    let some = |place: Place| place.more(0.0);
    match stream.kind {
        Kind::Royalty(_) => some(at("existing_works")),
        Kind::Residual(_) => some(at("existing_customers")),
        Kind::Team(_) => {
            let lists = ["existing_members", "existing_member_customers"];
            let lists = lists.iter().flat_map(|name| inputs.list(option, name));
            let all = lists.chain([at("existing_customers")]);
            any(all.map(some).collect())
        }
        Kind::PaidOnce(_) | Kind::Fund(_) | Kind::Rental(_) => num(0.0),
    }
}

/// The sum of cells that stand one below another; 0 of none.
pub fn sum_of(places: &[Place]) -> Expr {
    match (places.first(), places.last()) {
        (Some(&from), Some(&to)) => sum(Area { from, to }),
        _ => num(0.0),
    }
}
