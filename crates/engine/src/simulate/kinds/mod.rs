//! How streams live month by month, one file for each kind that luck touches.
//!
//! A [`Life`] is made once of a stream without ranges, and then lived as often as one likes; what does
//! not hang on luck is computed when it is made.

mod capital;
mod cohorts;
mod crowd;
mod levels;
mod residual;
mod royalty;
mod survival;
mod team;

use super::luck::{Fate, Luck};
use super::random::Key;
use crate::project::{Flows, Span, begun_flows, blank, has_existing, is_begun};
use crate::scenario::{Kind, KindName, Stream};
use capital::{FundLife, RentalLife};
use residual::ResidualLife;
use royalty::RoyaltyLife;
use team::TeamLife;

/// A stream with its ranges drawn, ready to be lived.
pub(super) struct Life {
    kind: KindName,
    span: Span,
    fate: Fate,
    key: Key,
    /// The flat rate on profit.
    pub tax_rate: f64,
    /// Whether something of it was there before it started.
    pub exists: bool,
    course: Course,
}

/// What is known before luck comes in.
enum Course {
    /// All of it: luck does not touch this stream.
    Certain(Box<Flows>),
    Royalty(Box<RoyaltyLife>),
    Residual(Box<ResidualLife>),
    Team(Box<TeamLife>),
    Fund(Box<FundLife>),
    Rental(Box<RentalLife>),
}

/// Whether luck can touch a stream of this kind; ranges count as their medians, or as drawn.
pub(super) fn is_lucky(kind: &Kind) -> bool {
    match kind {
        Kind::PaidOnce(_) => false,
        Kind::Royalty(royalty) => royalty.units_first_month.median() > 0.0,
        Kind::Residual(residual) => {
            residual.new_customers_per_month.median() > 0.0 || has_existing(kind)
        }
        Kind::Team(team) => {
            team.my_customers_per_month.median() > 0.0
                || team.my_recruits_per_month.median() > 0.0
                || has_existing(kind)
        }
        Kind::Fund(fund) => fund.annual_volatility.median() > 0.0,
        Kind::Rental(rental) => rental.appreciation_volatility.median() > 0.0,
    }
}

impl Life {
    /// The life of a stream whose ranges are drawn (or absent).
    pub fn new(stream: &Stream, span: Span, fate: Fate) -> Self {
        let kind = stream.kind.name();
        let exists = has_existing(&stream.kind);
        let lucky = is_lucky(&stream.kind) && is_begun(kind, &span, exists);
        let course = match &stream.kind {
            other if !lucky => Course::Certain(Box::new(begun_flows(other, &span))),
            other @ Kind::PaidOnce(_) => Course::Certain(Box::new(begun_flows(other, &span))),
            Kind::Royalty(royalty) => Course::Royalty(Box::new(RoyaltyLife::new(royalty, &span))),
            Kind::Residual(residual) => {
                Course::Residual(Box::new(ResidualLife::new(residual, &span)))
            }
            Kind::Team(team) => Course::Team(Box::new(TeamLife::new(team, &span))),
            Kind::Fund(fund) => Course::Fund(Box::new(FundLife::new(fund))),
            Kind::Rental(rental) => Course::Rental(Box::new(RentalLife::new(rental, &span))),
        };
        Self {
            kind,
            span,
            fate,
            key: fate.of_stream(&stream.id),
            tax_rate: stream.tax_rate.median(),
            exists,
            course,
        }
    }

    /// Lists for the months of any life of this stream.
    pub fn blank(&self) -> Flows {
        blank(self.kind, self.span.months)
    }

    /// Lives one life; `flows` were made by [`Self::blank`], and may hold another life.
    pub fn live(&mut self, path: u32, flows: &mut Flows) {
        let (luck, span, fate) = (Luck::new(self.key, path), &self.span, self.fate);
        if let Course::Certain(certain) = &self.course {
            flows.clone_from(certain);
            return;
        }
        flows.clear();
        match &mut self.course {
            Course::Certain(_) => {}
            Course::Royalty(life) => life.live(luck, flows),
            Course::Residual(life) => life.live(luck, span, flows),
            Course::Team(life) => life.live(luck, span, flows),
            Course::Fund(life) => life.live(fate.funds(path), span, flows),
            Course::Rental(life) => life.live(fate.rentals(path), span, flows),
        }
    }
}
