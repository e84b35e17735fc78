//! Every number of a projection in one list, and the digest of its bits.
//!
//! The structs are taken apart field by field: a new field does not compile until it is counted here.

use paid_again_engine::project::{Projection, Series, StreamProjection, Total};
use paid_again_engine::summary::{Comparison, Crossing, SameHours, Share, Summary, Tail, TailFrom};

/// All numbers so far; an absent one counts as 0, a present one as 1 and itself.
#[derive(Default)]
pub struct Ledger {
    pub numbers: Vec<f64>,
}

/// Every number of a projection.
pub fn projection(projection: &Projection) -> Vec<f64> {
    let Projection {
        currency: _,
        start,
        months,
        streams,
        total,
        comparison,
    } = projection;
    let mut ledger = Ledger::default();
    ledger.month(Some(start.year() as usize * 12 + start.month() as usize));
    ledger.month(Some(*months));
    streams.iter().for_each(|stream| ledger.stream(stream));
    let Total { series, summary } = total;
    ledger.series(series);
    ledger.summary(summary);
    comparison
        .iter()
        .for_each(|comparison| ledger.comparison(comparison));
    ledger.numbers
}

/// Every number of a stream.
pub fn stream(stream: &StreamProjection) -> Vec<f64> {
    let mut ledger = Ledger::default();
    ledger.stream(stream);
    ledger.numbers
}

/// The bits of numbers: two lists are the same only if every bit is.
pub fn bits(numbers: &[f64]) -> Vec<u64> {
    numbers.iter().map(|number| number.to_bits()).collect()
}

/// FNV-1a, 64 bits, over the numbers' bits from the lowest byte up.
pub fn digest(numbers: &[f64]) -> u64 {
    let bytes = numbers
        .iter()
        .flat_map(|number| number.to_bits().to_le_bytes());
    digest_of_bytes(bytes)
}

/// FNV-1a, 64 bits.
pub fn digest_of_bytes(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

impl Ledger {
    fn maybe(&mut self, number: Option<f64>) {
        match number {
            Some(number) => self.numbers.extend([1.0, number]),
            None => self.numbers.push(0.0),
        }
    }

    fn month(&mut self, month: Option<usize>) {
        self.maybe(month.map(|month| month as f64));
    }

    fn stream(&mut self, stream: &StreamProjection) {
        let StreamProjection {
            id: _,
            name: _,
            kind,
            upfront,
            span,
            series,
            summary,
        } = stream;
        self.numbers.extend([f64::from(*kind as u8), *upfront]);
        for month in [span.start, span.end, span.months] {
            self.month(Some(month));
        }
        self.series(series);
        self.summary(summary);
    }

    pub fn series(&mut self, series: &Series) {
        let Series {
            first,
            again,
            team,
            capital,
            cost,
            tax,
            invested,
            hours,
            asset,
            customers,
            members,
            operating,
            net,
            position,
        } = series;
        let money = [first, again, team, capital, cost, tax, invested, asset];
        for series in money.into_iter().chain([hours, operating, net, position]) {
            self.numbers.extend(series);
        }
        for people in [customers, members] {
            self.maybe(people.as_ref().map(|people| people.len() as f64));
            self.numbers.extend(people.iter().flatten());
        }
    }

    pub fn summary(&mut self, summary: &Summary) {
        let Summary {
            income,
            cost,
            tax,
            hours,
            invested,
            net,
            final_position,
            per_hour,
            share,
            verdict,
            present_value,
            real_final_position,
            irr,
            payback_month,
            tail,
            tail_from,
        } = summary;
        self.numbers
            .extend([income, cost, tax, hours, invested, net, final_position]);
        self.numbers.extend([present_value, real_final_position]);
        self.maybe(*per_hour);
        self.maybe(share.map(|share| share.first));
        if let Some(Share {
            first,
            again,
            team,
            capital,
        }) = share
        {
            self.numbers.extend([first, again, team, capital]);
        }
        self.numbers.push(f64::from(*verdict as u8));
        self.maybe(*irr);
        self.month(*payback_month);
        self.tail(tail.as_ref());
        match *tail_from {
            TailFrom::Nothing => self.numbers.push(0.0),
            TailFrom::Worked { start, end } => {
                self.numbers.extend([1.0, start as f64, end as f64]);
            }
            TailFrom::AtOnce { start } => self.numbers.extend([2.0, start as f64]),
        }
    }

    fn tail(&mut self, tail: Option<&Tail>) {
        self.maybe(tail.map(|tail| tail.base));
        if let Some(Tail {
            base: _,
            after_12,
            after_24,
            after_60,
            half_life_months,
            total,
        }) = tail
        {
            for share in [after_12, after_24, after_60] {
                self.maybe(*share);
            }
            self.month(*half_life_months);
            self.numbers.push(*total);
        }
    }

    fn comparison(&mut self, comparison: &Comparison) {
        let Comparison {
            stream: _,
            baseline: _,
            crossing,
            same_hours,
        } = comparison;
        self.crossing(crossing);
        self.maybe(same_hours.map(|same| same.per_hour));
        if let Some(SameHours {
            per_hour: _,
            crossing,
        }) = same_hours
        {
            self.crossing(crossing);
        }
    }

    fn crossing(&mut self, crossing: &Crossing) {
        let Crossing {
            break_even_month,
            first_ahead_month,
            final_difference,
        } = crossing;
        self.month(*break_even_month);
        self.month(*first_ahead_month);
        self.numbers.push(*final_difference);
    }
}
