//! What a stream is, computed from why it was paid and never declared.

use super::EQUAL;

/// The income by reason, as shares that add up to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Paid once.
    pub first: f64,
    /// Paid again, for my earlier work.
    pub again: f64,
    /// Paid for my team's work.
    pub team: f64,
    /// Paid for my capital.
    pub capital: f64,
}

impl Share {
    pub(super) fn new([first, again, team, capital]: [f64; 4], income: f64) -> Option<Self> {
        (income > 0.0).then(|| Self {
            first: first / income,
            again: again / income,
            team: team / income,
            capital: capital / income,
        })
    }
}

/// What a stream is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// More than half of the income is first pay.
    PaidOnce,
    /// More than half is later pay for work already done, mine before my team's.
    Leveraged,
    /// More than half is later pay for work already done, my team's before mine.
    LeveragedTeam,
    /// More than half is pay for capital, or capital was put in and brings no income.
    Passive,
    /// No reason has more than half.
    Mixed,
    /// Neither income nor capital.
    None,
}

impl Verdict {
    pub(super) fn new(reasons: [f64; 4], income: f64, paid_for_asset: bool) -> Self {
        let [first, again, team, capital] = reasons;
        let equal = EQUAL * income;
        let most = |part: f64| part - income / 2.0 > equal;
        if income <= 0.0 {
            if paid_for_asset {
                Verdict::Passive
            } else {
                Verdict::None
            }
        } else if most(first) {
            Verdict::PaidOnce
        } else if most(again + team) {
            if team - again > equal {
                Verdict::LeveragedTeam
            } else {
                Verdict::Leveraged
            }
        } else if most(capital) {
            Verdict::Passive
        } else {
            Verdict::Mixed
        }
    }

    /// The verdict's name in a file.
    pub const fn as_str(self) -> &'static str {
        match self {
            Verdict::PaidOnce => "paid_once",
            Verdict::Leveraged => "leveraged",
            Verdict::LeveragedTeam => "leveraged_team",
            Verdict::Passive => "passive",
            Verdict::Mixed => "mixed",
            Verdict::None => "none",
        }
    }
}
