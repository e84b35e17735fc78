//! Scenarios made of single payments, so that a chosen row of flows passes through the whole engine.

use super::examples;
use paid_again_engine::scenario::{Kind, PaidOnce, Residual, Royalty, Scenario, Stream};

/// A scenario whose total has just these flows: an amount, and the moment it falls, in months.
///
/// Money paid is the setup cost of a month of unpaid work, which falls at the beginning of its month.
/// Money received is the bonus for one new customer, which falls at the end of the month before.
pub fn single(flows: &[(u32, f64)]) -> Scenario {
    let last = flows.iter().map(|flow| flow.0).max().unwrap_or(0);
    let streams = flows.iter().enumerate().map(|(i, &(at, amount))| {
        let paid = PaidOnce {
            setup_cost: (-amount).into(),
            ..PaidOnce::default()
        };
        let received = Residual {
            new_customers_per_month: 1.0.into(),
            bonus_per_customer: amount.into(),
            ..Residual::default()
        };
        let (start, kind) = if amount < 0.0 {
            (at, Kind::PaidOnce(paid))
        } else {
            (at - 1, Kind::Residual(received))
        };
        Stream {
            id: format!("{i}"),
            start_month: start,
            work_until_month: Some(start + 1),
            kind,
            ..Stream::default()
        }
    });
    Scenario {
        horizon_months: last + 1,
        work_until_month: None,
        baseline: None,
        discount_rate: 0.0,
        inflation: 0.0,
        streams: streams.collect(),
        ..examples::comparison()
    }
}

/// The same with one flow a year, the first of them at once.
pub fn yearly(flows: &[f64]) -> Scenario {
    let moments = (0..).step_by(12).zip(flows.iter().copied());
    single(&moments.filter(|flow| flow.1 != 0.0).collect::<Vec<_>>())
}

/// A century in which pay outweighs costs, and costs pay, in turns of so many months.
///
/// Works are made one after the other: the first month of each costs money, and its advance comes
/// when it is out, a little more than it cost.
pub fn turning(between: usize) -> Scenario {
    let making = Royalty {
        works: 1000,
        months_to_make: between as u32,
        months_between: Some(2 * between as u32),
        cost_per_work: 1000.0.into(),
        advance_per_work: 1001.0.into(),
        ..Royalty::default()
    };
    let stream = Stream {
        id: "turning".into(),
        kind: Kind::Royalty(making),
        ..Stream::default()
    };
    Scenario {
        horizon_months: 1200,
        work_until_month: None,
        baseline: None,
        streams: vec![stream],
        ..examples::comparison()
    }
}
