//! Money has no natural size: with every amount a quarter, every amount is a quarter, and nothing else moves.
//!
//! Tolerance: none. A quarter is a power of two, so every product and sum of amounts is a quarter to
//! the bit, and so is the square root in a lognormal median. Only amounts near the smallest doubles lose
//! bits, so none are put in, differences below 10⁻²⁹⁰ pass, and figures that divide by so little are not compared.
//! The structs are taken apart field by field, so a new field does not compile until it is placed here.

use crate::corpus::ledger::projection;
use crate::law::{Shown, any_scenario, law};
use paid_again_engine::project;
use paid_again_engine::project::{Projection, Series};
use paid_again_engine::scenario::{Fund, Kind, PaidOnce, Quantity, Range, Rental, Residual};
use paid_again_engine::scenario::{Royalty, Scenario, Shape, Stream, Team};
use paid_again_engine::summary::{Comparison, Crossing, SameHours, Summary, Tail};

const QUARTER: f64 = 0.25;

fn quarter(amount: &mut Quantity) {
    match amount {
        Quantity::Point(point) => *point *= QUARTER,
        Quantity::Range(Range { low, high, shape }) => {
            *low *= QUARTER;
            *high *= QUARTER;
            if let Shape::Pert { mode } = shape {
                *mode *= QUARTER;
            }
        }
    }
}

/// Every field of every kind that is an amount of money.
#[rustfmt::skip]
fn amounts(kind: &mut Kind) -> Vec<&mut Quantity> {
    match kind {
        Kind::PaidOnce(PaidOnce {
            pay_per_job, cost_per_month, setup_cost,
            hours_per_job: _, hours_per_week: _, billable_share: _, weeks_off_per_year: _, annual_raise: _,
        }) => vec![pay_per_job, cost_per_month, setup_cost],
        Kind::Royalty(Royalty {
            cost_per_work, advance_per_work, price, deduction_per_unit, promotion_cost_per_month, setup_cost,
            works: _, months_between: _, months_to_make: _, hours_per_work: _, units_first_month: _,
            half_life_months: _, long_tail: _, term_months: _, price_growth: _, rate_tiers: _, share: _,
            promotion_hours_per_month: _, promotion_lift: _, hit_spread: _, existing_works: _, existing_age_months: _,
        }) => vec![cost_per_work, advance_per_work, price, deduction_per_unit, promotion_cost_per_month, setup_cost],
        Kind::Residual(Residual {
            cost_per_customer, cost_per_month, upkeep_per_month, value_per_month, bonus_per_customer, setup_cost,
            new_customers_per_month: _, ramp_months: _, hours_per_customer: _, hours_per_month: _,
            service_hours_per_customer: _, retention: _, churn_after_stop: _, pays_for_months: _,
            value_growth: _, rate_first: _, rates_by_year: _, existing_customers: _, existing_age_months: _,
        }) => vec![cost_per_customer, cost_per_month, upkeep_per_month, value_per_month, bonus_per_customer, setup_cost],
        Kind::Team(Team {
            order_per_month, member_order_per_month, setup_cost, cost_per_month, stay_cost_per_month,
            my_customers_per_month: _, my_recruits_per_month: _, hours_per_month: _, hours_per_customer: _,
            hours_per_recruit: _, member_customers_per_month: _, member_recruits_per_month: _,
            member_dispersion: _, customer_churn: _, member_attrition: _, value_growth: _, retail_rate: _,
            level_rates: _, roll_up: _, keep_active_after_stop: _, market_size: _, existing_customers: _,
            existing_members: _, existing_member_customers: _,
        }) => vec![order_per_month, member_order_per_month, setup_cost, cost_per_month, stay_cost_per_month],
        Kind::Fund(Fund {
            initial, contribution_per_month,
            annual_return: _, annual_volatility: _, annual_fee: _, payout_rate: _, payout_from_month: _,
        }) => vec![initial, contribution_per_month],
        Kind::Rental(Rental {
            price, rent_per_month,
            down_payment_share: _, closing_cost_share: _, mortgage_rate: _, mortgage_months: _,
            rent_growth: _, vacancy: _, manager_share: _, self_manage_hours_per_month: _, upkeep_share: _,
            appreciation: _, appreciation_volatility: _, selling_cost_share: _,
        }) => vec![price, rent_per_month],
    }
}

#[rustfmt::skip]
fn quarter_scenario(scenario: &mut Scenario) {
    let Scenario {
        target_per_month, streams,
        name: _, note: _, currency: _, start: _, horizon_months: _, work_until_month: _, inflation: _,
        discount_rate: _, baseline: _, simulation: _,
    } = scenario;
    *target_per_month = target_per_month.map(|target| target * QUARTER);
    for stream in streams {
        let Stream {
            kind,
            id: _, name: _, off: _, preset: _, start_month: _, work_until_month: _, tax_rate: _,
        } = stream;
        amounts(kind).into_iter().for_each(quarter);
    }
}

#[rustfmt::skip]
fn quarter_series(series: &mut Series) {
    let Series {
        first, again, team, capital, cost, tax, invested, asset, operating, net, position,
        hours: _, customers: _, members: _,
    } = series;
    let all = [first, again, team, capital, cost, tax, invested, asset, operating, net, position];
    all.into_iter().flatten().for_each(|amount| *amount *= QUARTER);
}

#[rustfmt::skip]
fn quarter_summary(summary: &mut Summary) {
    let Summary {
        income, cost, tax, invested, net, final_position, per_hour, present_value, real_final_position, tail,
        hours: _, share: _, verdict: _, irr: _, payback_month: _, tail_from: _,
    } = summary;
    let all = [income, cost, tax, invested, net, final_position, present_value, real_final_position];
    all.into_iter().chain(per_hour).for_each(|amount| *amount *= QUARTER);
    if let Some(Tail { base, total, after_12: _, after_24: _, after_60: _, half_life_months: _ }) = tail {
        *base *= QUARTER;
        *total *= QUARTER;
    }
}

fn quarter_projection(projection: &mut Projection) {
    for stream in &mut projection.streams {
        stream.upfront *= QUARTER;
        quarter_series(&mut stream.series);
        quarter_summary(&mut stream.summary);
    }
    quarter_series(&mut projection.total.series);
    quarter_summary(&mut projection.total.summary);
    for comparison in &mut projection.comparison {
        let Comparison {
            crossing,
            same_hours,
            stream: _,
            baseline: _,
        } = comparison;
        let quarter = |crossing: &mut Crossing| {
            let Crossing {
                final_difference,
                break_even_month: _,
                first_ahead_month: _,
            } = crossing;
            *final_difference *= QUARTER;
        };
        quarter(crossing);
        if let Some(SameHours { per_hour, crossing }) = same_hours {
            *per_hour *= QUARTER;
            quarter(crossing);
        }
    }
}

/// Whether some amount is so small that a quarter of it is rounded.
fn has_dust(scenario: &Scenario) -> bool {
    let mut scenario = scenario.clone();
    let streams = scenario.streams.iter_mut();
    let mut all = streams.flat_map(|stream| amounts(&mut stream.kind));
    all.any(|amount| match *amount {
        Quantity::Point(point) => is_dust(point),
        Quantity::Range(range) => is_dust(range.low) || is_dust(range.high),
    })
}

fn is_dust(amount: f64) -> bool {
    amount > 0.0 && amount < 1e-200
}

/// The smallest doubles have fewer bits the smaller they are, so a quarter of one is rounded.
const DUST: f64 = 1e-290;

/// Whether some figure is a quotient of dust: of money or hours so few that rounding or overflow shows.
fn counts_dust(projection: &Projection) -> bool {
    if projection
        .streams
        .iter()
        .any(|stream| is_dust(stream.upfront))
    {
        return true;
    }
    let streams = projection.streams.iter().map(|stream| &stream.summary);
    let mut summaries = streams.chain([&projection.total.summary]);
    summaries.any(|summary| {
        let base = summary.tail.map_or(0.0, |tail| tail.base);
        let Summary {
            income,
            cost,
            tax,
            invested,
            hours,
            ..
        } = *summary;
        let amounts = [income, cost, tax, invested, hours, base];
        amounts
            .iter()
            .any(|&amount| amount > 0.0 && amount < 1e-200)
    })
}

#[test]
fn a_quarter_of_the_money_is_a_quarter_of_every_amount() {
    law(250, any_scenario, |Shown(mut scenario)| {
        let mut whole = project(&scenario);
        if has_dust(&scenario) || counts_dust(&whole) {
            return;
        }
        quarter_scenario(&mut scenario);
        quarter_projection(&mut whole);
        let (whole, quarter) = (projection(&whole), projection(&project(&scenario)));
        assert_eq!(whole.len(), quarter.len());
        for (whole, quarter) in whole.into_iter().zip(quarter) {
            assert!(
                whole == quarter || (whole - quarter).abs() < DUST,
                "{whole} {quarter}"
            );
        }
    });
}
