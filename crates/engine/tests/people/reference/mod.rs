//! The model a second time, person by person.
//!
//! Written from `docs/model.md` and not from the engine: every customer, member, work, unit and
//! month is lived on its own, as slowly as it takes. Where the engine adds people up and draws sums,
//! nothing is added up here, so that a wrong sum is seen as a difference of laws.

mod account;
mod fund;
mod luck;
mod paid_once;
mod ranges;
mod rental;
mod residual;
mod royalty;
mod team;
mod time;

pub use account::{Flows, Lived};
use luck::Luck;
use paid_again_engine::scenario::{Kind, Scenario};
pub use team::Moving;
use time::{Months, number, numbers, whole};

/// One life of every stream of a scenario that is not off.
pub fn live(scenario: &Scenario, life: u64, moving: Moving) -> Vec<Lived> {
    let mut luck = Luck::of(life);
    let mut market = || -> Vec<f64> {
        let months = 0..scenario.horizon_months;
        months.map(|_| luck.normal()).collect()
    };
    let (of_funds, of_rentals) = (market(), market());
    let streams = scenario.streams.iter().filter(|stream| !stream.off);
    let lived = streams.map(|stream| {
        let stream = ranges::drawn(stream, &mut luck);
        let months = Months::of(scenario, &stream);
        let mut flows = Flows::zero(months.horizon);
        if begins(&stream.kind, &months) {
            match &stream.kind {
                Kind::PaidOnce(job) => paid_once::live(job, &months, &mut flows),
                Kind::Royalty(works) => royalty::live(works, &months, &mut luck, &mut flows),
                Kind::Residual(book) => residual::live(book, &months, &mut luck, &mut flows),
                Kind::Team(team) => team::live(team, &months, moving, &mut luck, &mut flows),
                Kind::Fund(fund) => fund::live(fund, &months, &of_funds, &mut flows),
                Kind::Rental(house) => rental::live(house, &months, &of_rentals, &mut flows),
            }
        }
        let working = stream.kind.name().is_working();
        Lived::new(flows, number(stream.tax_rate), working, months.start)
    });
    lived.collect()
}

/// Whether a stream is begun at all: work that has no month to be done in is not.
fn begins(kind: &Kind, months: &Months) -> bool {
    let exists = match kind {
        Kind::PaidOnce(_) => false,
        Kind::Royalty(works) => works.existing_works > 0,
        Kind::Residual(book) => whole(number(book.existing_customers)) > 0,
        Kind::Team(team) => {
            let lists = [&team.existing_members, &team.existing_member_customers];
            let mut people = lists.into_iter().flat_map(|list| numbers(list));
            number(team.existing_customers) > 0.0 || people.any(|count| count > 0.0)
        }
        Kind::Fund(_) | Kind::Rental(_) => true,
    };
    months.start < months.horizon && (exists || months.end > months.start)
}
