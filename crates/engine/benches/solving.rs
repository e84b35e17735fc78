//! What it costs to solve: one tipping point by kind, all levers, goals, and where streams tend.
//!
//! `cargo bench -p paid-again-engine --bench solving`. The figures stand in `README.md` beside this file.

#![allow(clippy::expect_used, reason = "a benchmark fails loudly")]
#![allow(missing_docs, reason = "the macros of divan make items without any")]

#[cfg(not(target_arch = "wasm32"))]
mod measure {
    use divan::{Bencher, black_box};
    use paid_again_engine::file::read_scenario;
    use paid_again_engine::limits::{ceiling, network};
    use paid_again_engine::scenario::Scenario;
    use paid_again_engine::solve::{Goal, Input, levers, seek, tipping};

    /// The comparison that the page opens with: five streams over 240 months.
    fn opening() -> Scenario {
        let text = include_str!("../../presets/src/scenarios/default.json");
        read_scenario(text).expect("a valid preset")
    }

    /// A number of each kind of stream, as `stream path`.
    const NUMBERS: [&str; 6] = [
        "book price",
        "book works",
        "renewals value_per_month",
        "renewals retention/alpha",
        "team member_recruits_per_month",
        "fund annual_return",
    ];

    #[divan::bench(args = NUMBERS)]
    fn a_tipping_point(bencher: Bencher<'_, '_>, number: &str) {
        let scenario = opening();
        let (stream, path) = number.split_once(' ').expect("a stream and a path");
        bencher.bench(|| tipping(black_box(&scenario), stream, path));
    }

    #[divan::bench(args = ["book", "renewals", "team", "fund"], sample_count = 20)]
    fn all_levers(bencher: Bencher<'_, '_>, stream: &str) {
        let scenario = opening();
        bencher.bench(|| levers(black_box(&scenario), stream));
    }

    #[divan::bench(args = ["book price", "team member_recruits_per_month"])]
    fn a_break_even_goal(bencher: Bencher<'_, '_>, number: &str) {
        let scenario = opening();
        let (stream, path) = number.split_once(' ').expect("a stream and a path");
        let (goal, input) = (Goal::BreakEvenBy { month: 120 }, Input::field(stream, path));
        bencher.bench(|| seek(black_box(&scenario), stream, &goal, &input));
    }

    #[divan::bench]
    fn a_ceiling(bencher: Bencher<'_, '_>) {
        let scenario = opening();
        bencher.bench(|| ceiling(black_box(&scenario), "renewals"));
    }

    #[divan::bench]
    fn a_network(bencher: Bencher<'_, '_>) {
        let scenario = opening();
        bencher.bench(|| network(black_box(&scenario), "team"));
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
