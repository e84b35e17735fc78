//! Moving labels apart: as little as possible, in their order, within bounds.

/// Places for labels that want to stand at `wanted`, at least `height` apart.
///
/// The result minimises the sum of squared moves among all placements that keep the labels in
/// the order of their wishes (equal wishes: in the given order) and inside `low` to `high`.
/// When they cannot all fit, those in front keep their order but the last ones are cut off by
/// the bound; callers ask [`capacity`] first.
pub(super) fn spread(wanted: &[f64], height: f64, low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    // Without the distances owed to predecessors the wishes only have to be non-decreasing:
    // isotonic regression, solved by pooling neighbours that are out of order.
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (rank, label) in order.iter().enumerate() {
        let mut pool = (wanted[*label] - rank as f64 * height, 1);
        while let Some((mean, count)) = pools.last().copied() {
            if mean <= pool.0 {
                break;
            }
            let total = count + pool.1;
            let sum = mean * count as f64 + pool.0 * pool.1 as f64;
            pool = (sum / total as f64, total);
            pools.pop();
        }
        pools.push(pool);
    }
    let last = (high - wanted.len().saturating_sub(1) as f64 * height).max(low);
    let means = pools
        .iter()
        .flat_map(|(mean, count)| std::iter::repeat_n(*mean, *count));
    let mut places = vec![0.0; wanted.len()];
    for (rank, (label, mean)) in order.iter().zip(means).enumerate() {
        places[*label] = mean.clamp(low, last) + rank as f64 * height;
    }
    places
}

/// How many labels of this height stand between two bounds for their middles.
pub(super) fn capacity(height: f64, low: f64, high: f64) -> usize {
    if high < low {
        0
    } else {
        ((high - low) / height) as usize + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &[f64], expect: &[f64]) {
        assert_eq!(spread(wanted, 10.0, 0.0, 100.0), expect);
    }

    #[test]
    fn labels_with_room_stay() {
        check(&[20.0, 50.0, 30.0], &[20.0, 50.0, 30.0]);
    }

    #[test]
    fn neighbours_share_the_move() {
        check(&[50.0, 54.0], &[47.0, 57.0]);
        check(&[54.0, 50.0], &[57.0, 47.0]);
    }

    #[test]
    fn equal_wishes_keep_their_order() {
        check(&[50.0, 50.0, 50.0], &[40.0, 50.0, 60.0]);
    }

    #[test]
    fn bounds_hold() {
        check(&[0.0, 0.0], &[0.0, 10.0]);
        check(&[100.0, 100.0, 20.0], &[90.0, 100.0, 20.0]);
    }
}
