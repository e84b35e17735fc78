//! Constant churn has no memory: a month's customers are last month's survivors and the new ones.
//!
//! Pay by years of age brings some memory back: whoever is in the same year of age is paid the
//! same, and these people are a window of a year over the cohorts. Each window is summed without
//! taking anything away again, so that nothing cancels. The cost is (months) × (rates).

use super::add_scaled;

/// The ages paid by one of the yearly rates.
const YEAR: usize = 12;

/// Adds the customers gained month by month, and the sum of their rates but for new ones'.
///
/// `stay[k]` is the share who still pay at age k, the k-th power of `stays`; its length is the
/// number of ages that are paid at all.
pub(super) fn add_new(
    new: &[f64],
    (stays, stay): (f64, &[f64]),
    rates_by_year: &[f64],
    customers: &mut [f64],
    rates: &mut [f64],
) {
    if stay.is_empty() {
        return;
    }
    let present = window(new, stays, stay);
    add_scaled(customers, &present, 1.0);
    // The first payment, at age 0, is not of the yearly rates.
    let mut from = 1;
    for (year, rate) in (1..).zip(rates_by_year) {
        let until = if year == rates_by_year.len() {
            stay.len()
        } else {
            stay.len().min(year * YEAR)
        };
        if from < until {
            let of_this_age = window(new, stays, &stay[..until - from]);
            add_scaled(&mut rates[from..], &of_this_age, rate * stay[from]);
            from = until;
        }
    }
}

/// Σ new\[m − k\]·stay\[k\] over the ages k of `stay`, for every month m.
///
/// Months are cut into blocks as long as the window, so that a window is the head of one block,
/// summed forwards, and the rest of the block before, summed backwards: van Herk (1992), "A fast
/// algorithm for local minimum and maximum filters", with sums in place of minima.
fn window(new: &[f64], stays: f64, stay: &[f64]) -> Vec<f64> {
    let mut sums = Vec::with_capacity(new.len());
    let mut before = vec![0.0; stay.len() + 1];
    for block in new.chunks(stay.len()) {
        let mut head = 0.0;
        for (i, gained) in (1..).zip(block) {
            head = head * stays + gained;
            let older = stay.get(i).map_or(0.0, |stay| before[i] * stay);
            sums.push(head + older);
        }
        for (i, gained) in block.iter().enumerate().rev() {
            before[i] = before[i + 1] + gained * stay[block.len() - 1 - i];
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the model writes it: every cohort at every age.
    fn by_cohorts(new: &[f64], stay: &[f64]) -> Vec<f64> {
        (0..new.len())
            .map(|m| {
                (0..stay.len().min(m + 1))
                    .map(|k| new[m - k] * stay[k])
                    .sum()
            })
            .collect()
    }

    #[test]
    fn windows_of_every_length_are_the_sums_of_their_cohorts() {
        let new: Vec<f64> = (0..50).map(|m| f64::from((m * 37) % 11)).collect();
        for churn in [0.0, 0.03, 0.5, 1.0] {
            for length in 1..60 {
                let stay = std::iter::successors(Some(1.0), |stay| Some(stay * (1.0 - churn)));
                let stay: Vec<f64> = stay.take(length).collect();
                let (fast, plain) = (window(&new, 1.0 - churn, &stay), by_cohorts(&new, &stay));
                for (fast, plain) in fast.iter().zip(plain) {
                    assert!((fast - plain).abs() <= 1e-13 * plain, "{churn}, {length}");
                }
            }
        }
    }

    #[test]
    fn who_is_never_paid_for_is_not_there() {
        let (mut customers, mut rates) = ([0.0; 3], [0.0; 3]);
        add_new(&[1.0; 3], (0.9, &[]), &[1.0], &mut customers, &mut rates);
        assert_eq!((customers, rates), ([0.0; 3], [0.0; 3]));
    }
}
