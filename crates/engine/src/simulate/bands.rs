//! What many lives have in common, month by month: their mean and their quantiles.

/// Mean and quantiles of many lives, one value for each kept month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bands {
    /// The mean.
    pub mean: Vec<f64>,
    /// The 5 % quantile: 95 of 100 lives are above.
    pub p05: Vec<f64>,
    /// The first quartile.
    pub p25: Vec<f64>,
    /// The median.
    pub p50: Vec<f64>,
    /// The third quartile.
    pub p75: Vec<f64>,
    /// The 95 % quantile.
    pub p95: Vec<f64>,
}

/// Some lives in some months: all lives of the first month, then of the next.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// How many lives.
    pub paths: usize,
    /// Their values, `paths` for each month.
    pub values: &'a [f64],
}

/// The quantiles that are looked for.
const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

impl Bands {
    /// The bands of the same months of all lives, of parts in the order of their lives.
    pub fn new<'a>(parts: &[Part<'a>]) -> Bands {
        let parts: Vec<&Part<'a>> = parts.iter().filter(|part| part.paths > 0).collect();
        let months = parts
            .first()
            .map_or(0, |part| part.values.len() / part.paths);
        let mut bands = Bands::default();
        let mut search = Search::default();
        for month in 0..months {
            let lives = |part: &&Part<'a>| {
                let values = &part.values[month * part.paths..(month + 1) * part.paths];
                values.iter().copied()
            };
            bands.mean.push(search.fill(parts.iter().flat_map(lives)));
            let [p05, p25, p50, p75, p95] = search.quantiles();
            bands.p05.push(p05);
            bands.p25.push(p25);
            bands.p50.push(p50);
            bands.p75.push(p75);
            bands.p95.push(p95);
        }
        bands
    }

    /// The bands of months of which each life has the same.
    pub(super) fn certain(values: &[f64]) -> Bands {
        let all = || values.to_vec();
        Bands {
            mean: all(),
            p05: all(),
            p25: all(),
            p50: all(),
            p75: all(),
            p95: all(),
        }
    }

    /// The bands of a total of one stream, whose bands these are.
    pub(super) fn as_total(&self) -> Bands {
        let mut total = self.clone();
        // A sum begins with 0, so it is never −0; of lives that are all −0 only the mean would be.
        total.mean.iter_mut().for_each(|mean| *mean += 0.0);
        total
    }

    /// The bands of all months, of pieces in the order of their months.
    pub fn join(pieces: Vec<Bands>) -> Bands {
        let mut all = Bands::default();
        for piece in pieces {
            all.mean.extend(piece.mean);
            all.p05.extend(piece.p05);
            all.p25.extend(piece.p25);
            all.p50.extend(piece.p50);
            all.p75.extend(piece.p75);
            all.p95.extend(piece.p95);
        }
        all
    }
}

/// The mean, added in the order of the lives.
pub(super) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// A search for order statistics, among whole numbers that are ordered as the values are: those are compared faster.
#[derive(Default)]
struct Search {
    ranks: Vec<usize>,
    keys: Vec<i64>,
}

/// The whole number of a value: in the total order of IEEE 754, which puts −0 below 0.
const fn key(value: f64) -> i64 {
    turned(value.to_bits() as i64)
}

/// The value of a whole number.
const fn value(key: i64) -> f64 {
    f64::from_bits(turned(key) as u64)
}

/// Turns the bits below the sign round where the sign is set; twice is not at all.
const fn turned(bits: i64) -> i64 {
    bits ^ ((bits >> 63) as u64 >> 1) as i64
}

impl Search {
    /// Takes in other values, and answers their mean, added in their order.
    fn fill(&mut self, values: impl Iterator<Item = f64>) -> f64 {
        self.keys.clear();
        // One pass does both: each sum waits for the one before, and meanwhile a key is made.
        let sum: f64 = values.inspect(|&value| self.keys.push(key(value))).sum();
        sum / self.keys.len().max(1) as f64
    }

    /// The quantiles, by linear interpolation between the order statistics beside (n − 1)·q.
    fn quantiles(&mut self) -> [f64; 5] {
        let last = self.keys.len() - 1;
        let places = QUANTILES.map(|q| last as f64 * q);
        self.ranks.clear();
        for place in places {
            let below = place.floor() as usize;
            self.ranks.extend([below, (below + 1).min(last)]);
        }
        self.ranks.sort_unstable();
        self.ranks.dedup();
        select(&mut self.keys, 0, &self.ranks);
        places.map(|place| {
            let below = place.floor() as usize;
            let at = |rank: usize| value(self.keys[rank]);
            let (low, high) = (at(below), at((below + 1).min(last)));
            low + (high - low) * (place - below as f64)
        })
    }
}

/// Moves values so that each of the `ranks` (rising, counted from `offset`) stands where sorting would put it.
fn select(values: &mut [i64], offset: usize, ranks: &[usize]) {
    let Some(&rank) = ranks.get(ranks.len() / 2) else {
        return;
    };
    let (below, above) = ranks.split_at(ranks.len() / 2);
    let (left, _, right) = values.select_nth_unstable(rank - offset);
    select(left, offset, below);
    select(right, rank + 1, &above[1..]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::random::Key;

    #[test]
    fn keys_are_ordered_as_values() {
        let rising = [
            f64::MIN,
            -2.0,
            -1e-300,
            -0.0,
            0.0,
            1e-300,
            0.1,
            7.0,
            f64::MAX,
        ];
        assert!(rising.map(key).is_sorted_by(|a, b| a < b));
        assert!(
            rising
                .iter()
                .all(|&x| value(key(x)).to_bits() == x.to_bits())
        );
    }

    #[test]
    fn quantiles_are_those_of_the_sorted_values() {
        let mut generator = Key::new(1).generator();
        for count in [1, 2, 3, 19, 20, 21, 1000] {
            let values: Vec<f64> = (0..count)
                .map(|_| (9.0 * generator.uniform()).floor())
                .collect();
            let mut sorted = values.clone();
            sorted.sort_by(f64::total_cmp);
            let mut search = Search::default();
            search.fill(values.iter().copied());
            let found = search.quantiles();
            for (q, found) in QUANTILES.into_iter().zip(found) {
                let place = (count - 1) as f64 * q;
                let (below, above) = (place.floor(), place.ceil());
                let low = sorted[below as usize];
                let exact = low + (sorted[above as usize] - low) * (place - below);
                assert_eq!(found, exact, "{q} of {count}");
            }
        }
    }

    /// Parts of lives and parts of months make the same bands as all at once.
    #[test]
    fn parts_make_the_same_as_the_whole() {
        let mut generator = Key::new(2).generator();
        let (paths, months) = (30, 8);
        let whole: Vec<f64> = (0..paths * months).map(|_| generator.uniform()).collect();
        let take = |lives: std::ops::Range<usize>, all: std::ops::Range<usize>| -> Vec<f64> {
            let month = |m: usize| &whole[m * paths + lives.start..m * paths + lives.end];
            all.flat_map(|m| month(m).to_vec()).collect()
        };
        let values = &whole;
        let at_once = Bands::new(&[Part { paths, values }]);
        let pieces = [0..3, 3..8].map(|all| {
            let (few, more) = (take(0..7, all.clone()), take(7..paths, all));
            let part = |paths, values| Part { paths, values };
            Bands::new(&[part(7, few.as_slice()), part(paths - 7, more.as_slice())])
        });
        assert_eq!(Bands::join(pieces.into()), at_once);
    }
}
