//! Whether two samples of lives follow one law.
//!
//! All tests are one: for some function of a life (a figure, its square about the centre, whether
//! it lies below a quantile, a product of two figures), the differences d between the lives of the
//! same number are added up. If the laws are the same, then each d is as likely as −d, whatever
//! they are, and by Hoeffding's inequality for signs
//!
//! P(|Σ d| ≥ t·√(Σ d²)) ≤ 2·exp(−t²/2).
//!
//! This holds for any number of lives and any distribution, however skewed or heavy-tailed: no
//! normal approximation is made. Centres and quantiles are those of both samples together, which
//! stay the same when two lives change sides, so they may be put in.
//! Source: W. Hoeffding, "Probability inequalities for sums of bounded random variables",
//! Journal of the American Statistical Association 58 (1963) 13–30, theorem 2;
//! B. Efron, "Student's t-test under symmetry conditions", ibid. 64 (1969) 1278–1302.

pub mod sample;

use sample::{Sample, on_one_grid};

/// The chance that any comparison of all fails although the laws are the same.
const FALSE_ALARM: f64 = 1e-6;
/// Among how many comparisons it is shared out, at the most.
pub const COMPARISONS: usize = 64;
/// The quantiles that are compared.
const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

/// A figure in which two samples differ more than chance can explain.
pub struct Difference {
    /// What was compared.
    pub what: String,
    /// Its mean in the first sample, and in the second.
    pub means: [f64; 2],
    /// How far the sum of differences is from 0, and how far it may be.
    pub distance: [f64; 2],
}

/// What a comparison found.
pub struct Verdict {
    /// Every difference, the largest first.
    pub differences: Vec<Difference>,
    /// How many tests there were.
    pub tests: usize,
    /// The largest distance, as a share of the allowed one.
    pub closest: f64,
}

impl Verdict {
    /// Fails the test with the largest differences, if there are any.
    #[track_caller]
    pub fn assert_none(&self) {
        let Verdict {
            differences,
            tests,
            closest,
        } = self;
        println!("{tests} tests, the closest at {closest:.2} of what is allowed");
        let lines = differences.iter().take(12).map(|it| {
            let ([a, b], [distance, allowed]) = (it.means, it.distance);
            format!(
                "  {}: {a} is not {b} ({distance:.1}, allowed {allowed:.1})",
                it.what
            )
        });
        let lines: Vec<String> = lines.collect();
        let many = differences.len();
        assert!(
            many == 0,
            "{many} of {tests} tests differ:\n{}",
            lines.join("\n")
        );
    }
}

/// Compares two samples of as many lives.
pub fn compare(mut first: Sample, mut second: Sample) -> Verdict {
    assert_eq!(first.names, second.names, "both look at the same figures");
    let mut varying = Vec::new();
    for i in 0..first.names.len() {
        let (a, b) = (&mut first.columns[i], &mut second.columns[i]);
        on_one_grid(a, b);
        if a.iter().chain(b.iter()).any(|figure| *figure != a[0]) {
            varying.push(i);
        }
    }
    let figures: Vec<Figure> = varying
        .into_iter()
        .map(|i| {
            let (a, b) = (&mut first.columns[i], &mut second.columns[i]);
            Figure::new(&first.names[i], std::mem::take(a), std::mem::take(b))
        })
        .collect();
    let k = figures.len();
    let tests = (3 + QUANTILES.len()) * k + k * k.saturating_sub(1);
    let chance = FALSE_ALARM / COMPARISONS as f64 / tests.max(1) as f64;
    let allowed = libm::sqrt(2.0 * libm::log(2.0 / chance));
    let mut judge = Judge {
        allowed,
        tests: 0,
        closest: 0.0,
        differences: Vec::new(),
    };
    for (i, figure) in figures.iter().enumerate() {
        figure.alone(&mut judge);
        for other in &figures[i + 1..] {
            figure.beside(other, &mut judge);
        }
    }
    assert_eq!(
        judge.tests, tests,
        "the chance is shared out among all tests"
    );
    let mut differences = judge.differences;
    differences.sort_by(|a, b| b.distance[0].total_cmp(&a.distance[0]));
    Verdict {
        differences,
        tests,
        closest: judge.closest,
    }
}

struct Judge {
    allowed: f64,
    tests: usize,
    closest: f64,
    differences: Vec<Difference>,
}

impl Judge {
    /// One test: the function's values in the lives of both samples, by their number.
    fn test(&mut self, pairs: impl Iterator<Item = (f64, f64)>, what: impl FnOnce() -> String) {
        let (mut sum, mut squares, mut means, mut count) = (0.0, 0.0, [0.0; 2], 0.0);
        for (a, b) in pairs {
            let d = a - b;
            sum += d;
            squares += d * d;
            means[0] += a;
            means[1] += b;
            count += 1.0;
        }
        self.tests += 1;
        if squares == 0.0 {
            return;
        }
        let distance = sum.abs() / libm::sqrt(squares);
        self.closest = self.closest.max(distance / self.allowed);
        if distance > self.allowed {
            self.differences.push(Difference {
                what: what(),
                means: means.map(|sum| sum / count),
                distance: [distance, self.allowed],
            });
        }
    }
}

/// A figure in both samples: as it is, and about the centre of both together.
struct Figure<'a> {
    name: &'a str,
    values: [Vec<f64>; 2],
    centred: [Vec<f64>; 2],
    quantiles: [f64; QUANTILES.len()],
}

impl<'a> Figure<'a> {
    fn new(name: &'a str, a: Vec<f64>, b: Vec<f64>) -> Self {
        let mut all: Vec<f64> = a.iter().chain(&b).copied().collect();
        all.sort_by(f64::total_cmp);
        let centre = all.iter().sum::<f64>() / all.len() as f64;
        let at = |share: f64| all[(share * (all.len() - 1) as f64) as usize];
        let centred = |values: &[f64]| values.iter().map(|x| x - centre).collect();
        Self {
            name,
            centred: [centred(&a), centred(&b)],
            values: [a, b],
            quantiles: QUANTILES.map(at),
        }
    }

    fn alone(&self, judge: &mut Judge) {
        let name = self.name;
        let [a, b] = &self.values;
        judge.test(a.iter().copied().zip(b.iter().copied()), || {
            format!("mean of {name}")
        });
        let [a, b] = &self.centred;
        judge.test(a.iter().zip(b).map(|(a, b)| (a * a, b * b)), || {
            format!("variance of {name}")
        });
        let [a, b] = &self.values;
        for (share, quantile) in QUANTILES.iter().zip(self.quantiles) {
            let below = |x: &f64| f64::from(*x <= quantile);
            let pairs = a.iter().zip(b).map(|(a, b)| (below(a), below(b)));
            judge.test(pairs, || {
                format!("share of {name} up to its {share} quantile")
            });
        }
        // One life has nothing to do with the next.
        let [a, b] = &self.centred;
        let product = |two: &[f64]| two[0] * two[1];
        let neighbours = a.chunks_exact(2).zip(b.chunks_exact(2));
        judge.test(neighbours.map(|(a, b)| (product(a), product(b))), || {
            format!("covariance of {name} with the next life's")
        });
    }

    fn beside(&self, other: &Self, judge: &mut Judge) {
        let names = || format!("{} and {}", self.name, other.name);
        let of = |sample: usize| {
            let two = self.centred[sample].iter().zip(&other.centred[sample]);
            two.map(|(x, y)| x * y)
        };
        judge.test(of(0).zip(of(1)), || format!("covariance of {}", names()));
        let median = QUANTILES.len() / 2;
        let of = |sample: usize| {
            let two = self.values[sample].iter().zip(&other.values[sample]);
            let both =
                |x: &f64, y: &f64| *x <= self.quantiles[median] && *y <= other.quantiles[median];
            two.map(move |(x, y)| f64::from(both(x, y)))
        };
        judge.test(of(0).zip(of(1)), || {
            format!("share of lives with both {} up to their medians", names())
        });
    }
}
