//! Royalties: what a unit brings, tiers, and an advance that is recouped.

use crate::{alone, assert_published};
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::{Kind, Royalty, Tier};

/// One work made in the first month, sold from the second on.
fn work(royalty: Royalty, months: u32) -> StreamProjection {
    alone(Kind::Royalty(royalty), months, None)
}

fn tiers(tiers: &[(f64, f64)]) -> Vec<Tier> {
    let tier = |&(from_units, rate): &(f64, f64)| Tier {
        from_units,
        rate: rate.into(),
    };
    tiers.iter().map(tier).collect()
}

/// What one unit brings.
fn per_unit(price: f64, rate: f64, deduction: f64) -> f64 {
    let royalty = Royalty {
        units_first_month: 1.0.into(),
        price: price.into(),
        rate_tiers: tiers(&[(0.0, rate)]),
        deduction_per_unit: deduction.into(),
        ..Royalty::default()
    };
    work(royalty, 2).series.first[1]
}

/// A Kindle eBook at 4.99 with a delivery of 0.06: 0.70 × (4.99 − 0.06).
///
/// Source: Kindle Direct Publishing's 70 % option, 0.15 a megabyte in the US; 0.06 is the average
/// delivery that the author of kimwrtr.wordpress.com found (2016).
#[test]
fn kindle_ebook() {
    assert_published(per_unit(4.99, 0.7, 0.7 * 0.06), 3.451, 1e-12);
}

/// A paperback: 0.60 × list price − printing.
///
/// Source: kdp.amazon.com, topic G201834340: 300 pages cost 0.85 + 300 × 0.012 = 4.45 to print;
/// the notices of 2025 count 1.00 instead of 0.85, so 4.60, and 4.60/0.60 = 7.67 at the least.
#[test]
fn kindle_paperback() {
    let (older, newer) = (0.85 + 300.0 * 0.012, 1.0 + 300.0 * 0.012);
    assert_published(older, 4.45, 1e-12);
    assert_published(newer, 4.60, 1e-12);
    assert_published(per_unit(14.99, 0.6, newer), 4.394, 1e-12);
    assert_published(per_unit(newer / 0.6, 0.6, newer), 0.0, 1e-12);
    // DIFFERENCE: a copied example says that 8.00 brings 0.33; that is 8.00 less the least price of
    // 7.67. The formula gives 8.00 × 0.60 − 4.60.
    assert_published(per_unit(8.0, 0.6, newer), 0.20, 1e-12);
    // Below the least price a unit would cost more than it brings: it brings nothing.
    assert_eq!(per_unit(5.0, 0.6, newer), 0.0);
}

/// A hardcover contract: 10 % of the list price to 5,000 copies, 12.5 % to 10,000, 15 % after.
///
/// Source: the usual scale, as a literary agent gives it (arcaedia.livejournal.com, 2008).
/// Worked out by hand for 3,000 copies a month at 25.00 and an advance of 10,000:
/// months 1 to 4 bring 7,500, then 2,000 × 2.50 + 1,000 × 3.125, then 9,375, then
/// 1,000 × 3.125 + 2,000 × 3.75.
#[test]
fn hardcover_contract_with_an_advance() {
    let contract = Royalty {
        units_first_month: 3000.0.into(),
        price: 25.0.into(),
        rate_tiers: tiers(&[(0.0, 0.1), (5000.0, 0.125), (10_000.0, 0.15)]),
        ..Royalty::default()
    };
    let earned = work(contract.clone(), 6).series;
    let sold: Vec<f64> = (1..6).map(|m| earned.income(m)).collect();
    assert_eq!(sold, [7500.0, 8125.0, 9375.0, 10_625.0, 11_250.0]);

    let advanced = Royalty {
        advance_per_work: 10_000.0.into(),
        ..contract
    };
    let paid = work(advanced, 6).series;
    // The advance comes with the book; 7,500 and 2,500 of the next month are already paid by it.
    assert_eq!(paid.first[1], 10_000.0);
    assert_eq!(&paid.again[2..], [5625.0, 9375.0, 10_625.0, 11_250.0]);
}

/// A share of the advance's royalties for the agent comes off royalties, not off the advance.
///
/// DIFFERENCE: a real agent takes 15 % of the advance too; an advance is entered as it arrives.
#[test]
fn an_agents_share() {
    let contract = Royalty {
        units_first_month: 1000.0.into(),
        price: 20.0.into(),
        rate_tiers: tiers(&[(0.0, 0.1)]),
        advance_per_work: 4250.0.into(),
        share: 0.85.into(),
        ..Royalty::default()
    };
    let series = work(contract, 6).series;
    // 1,700 a month: 4,250 are made good in the middle of the third.
    assert_eq!(series.first[1], 4250.0);
    assert_eq!(series.again[2], 0.0);
    assert_published(series.again[3], 3.0 * 1700.0 - 4250.0, 1e-9);
    assert_published(series.again[4], 1700.0, 1e-9);
}

/// Tiers hold work by work: three works of 4,000 copies stay below 5,000, one of 12,000 does not.
///
/// Worked out by hand.
#[test]
fn each_work_has_its_own_tiers() {
    let works = Royalty {
        works: 3,
        months_between: Some(0),
        units_first_month: 4000.0.into(),
        price: 10.0.into(),
        rate_tiers: tiers(&[(0.0, 0.1), (5000.0, 0.2)]),
        ..Royalty::default()
    };
    assert_eq!(work(works.clone(), 2).series.first[1], 3.0 * 4000.0);
    let one = Royalty {
        works: 1,
        units_first_month: 12_000.0.into(),
        ..works
    };
    assert_eq!(work(one, 2).series.first[1], 5000.0 + 7000.0 * 2.0);
}

/// Sales that halve every six months to a floor of 20 %: 0.2 + 0.8·2^(−k/6).
///
/// Worked out by hand; at k = 6 and 12 the powers are 1/2 and 1/4.
#[test]
fn decay_to_a_long_tail() {
    let fading = Royalty {
        units_first_month: 100.0.into(),
        half_life_months: Some(6.0.into()),
        long_tail: 0.2.into(),
        price: 1.0.into(),
        rate_tiers: tiers(&[(0.0, 1.0)]),
        term_months: Some(13),
        ..Royalty::default()
    };
    let series = work(fading, 16).series;
    let shown: Vec<f64> = [1, 7, 13].map(|m| series.income(m)).to_vec();
    assert_eq!(shown, [100.0, 20.0 + 40.0, 20.0 + 20.0]);
    // The term is over after 13 months.
    assert_eq!(series.income(14), 0.0);
}
