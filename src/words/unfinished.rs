//! That nothing would be finished: the work stops before the first piece of it is out.

use super::phrase::Writer;
use crate::format::long_duration;
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::{Kind, Scenario};

/// A royalty whose first work is not finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// How many months a work takes.
    pub takes: usize,
    /// How many months are worked.
    pub worked: usize,
    /// Whether the work stops, rather than the months that are looked at.
    pub stops: bool,
}

impl Unfinished {
    /// Of an option that is worked on; none where something is finished, or is out from before.
    pub fn of(scenario: &Scenario, stream: &StreamProjection) -> Option<Self> {
        let given = scenario.streams.iter().find(|it| it.id == stream.id)?;
        let Kind::Royalty(royalty) = &given.kind else {
            return None;
        };
        let span = &stream.span;
        let end = span.end.min(span.months);
        let worked = end.checked_sub(span.start).filter(|it| *it > 0)?;
        let takes = royalty.months_to_make as usize;
        (royalty.existing_works == 0 && takes > worked).then_some(Self {
            takes,
            worked,
            stops: end < span.months,
        })
    }

    /// In words, after the option's name or its own sentence.
    pub(super) fn say(self, said: Writer) -> Writer {
        let until = if self.stops {
            ", and you would stop after "
        } else {
            ", and this looks no further than "
        };
        said.plain("it takes ")
            .plain(&long_duration(self.takes))
            .plain(" to make")
            .plain(until)
            .plain(&long_duration(self.worked))
    }
}
