//! Why what an option brings ends or rises once its work has stopped.

use super::phrase::Writer;
use crate::format::long_duration;
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::{Kind, Residual, Scenario};
use paid_again_engine::summary::TailFrom;

/// Why what an option brings ends or rises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A plan that pays only who stays active.
    NotActive,
    /// Every customer has paid for so many months, and pays for no more.
    Term(usize),
    /// What it cost to work is no longer spent, and that is more than what no longer comes.
    CostsEnd,
}

impl Ending {
    /// Of what an option brings in a month after its work; none where customers, sales or members
    /// have simply become fewer.
    pub fn of(scenario: &Scenario, stream: &StreamProjection, month: usize) -> Option<Self> {
        let TailFrom::Worked { start, end } = stream.summary.tail_from else {
            return None;
        };
        let given = scenario.streams.iter().find(|it| it.id == stream.id)?;
        match &given.kind {
            Kind::Team(team) if !team.keep_active_after_stop => return Some(Self::NotActive),
            Kind::Residual(residual) => {
                if let Some(months) = term_ended(residual, stream, month) {
                    return Some(Self::Term(months));
                }
            }
            _ => {}
        }
        let series = &stream.series;
        let year = end - (end - start).min(12)..end;
        let count = year.len() as f64;
        let worked = super::afterwards::month_of_last_year(stream)?;
        let came = year.map(|m| series.income(m)).sum::<f64>() / count;
        // By a cent at least: else nobody sees that it rises.
        // What still costs something is not more for that, even where it costs less.
        let brings = series.operating[month] > super::afterwards::LEAST;
        let rises = brings && series.operating[month] > worked + super::afterwards::LEAST;
        (rises && series.income(month) <= came).then_some(Self::CostsEnd)
    }

    /// In words, after what still comes.
    pub(super) fn say(self, said: Writer) -> Writer {
        match self {
            Self::NotActive => said.plain(", since you would not stay active once you stop"),
            Self::Term(months) => said
                .plain(", since each customer pays you for ")
                .plain(&long_duration(months)),
            Self::CostsEnd => said.plain(" (more than while you work: its costs end then)"),
        }
    }
}

/// For how many months each customer pays, if that is why nobody pays any more in a month: the last who
/// came paid to the end of that time.
pub fn term_ended(residual: &Residual, stream: &StreamProjection, month: usize) -> Option<usize> {
    let months = residual.pays_for_months? as usize;
    let TailFrom::Worked { end, .. } = stream.summary.tail_from else {
        return None;
    };
    let last = (end + months).checked_sub(2)?;
    let paid = last < month && stream.series.income(last) >= super::afterwards::LEAST;
    paid.then_some(months)
}
