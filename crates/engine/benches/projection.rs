//! What a projection costs: by kind, by months, by streams; the search for a rate; reading and writing.
//!
//! `cargo bench -p paid-again-engine`. The figures and what they mean stand in `README.md` beside this file.

#![allow(clippy::expect_used, reason = "a benchmark fails loudly")]
#![allow(missing_docs, reason = "the macros of divan make items without any")]

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/corpus/mod.rs"]
mod corpus;

#[cfg(not(target_arch = "wasm32"))]
mod measure {
    use crate::corpus::examples;
    use divan::{Bencher, black_box};
    use paid_again_engine::file::{read_scenario, write_projection, write_scenario};
    use paid_again_engine::project;
    use paid_again_engine::scenario::{
        Kind, KindName, Quantity, Range, Scenario, Shape, Stream, Tier,
    };

    const MONTHS: [u32; 4] = [12, 120, 480, 1200];

    /// Streams of the six kinds in turn, the examples' first ones; work stops halfway.
    fn mixed(streams: usize, months: u32) -> Scenario {
        let kinds = KindName::ALL.iter().cycle().take(streams);
        let all = kinds.map(|kind| examples::streams(*kind)[0].clone());
        of_streams(all.collect(), months)
    }

    fn of_streams(mut streams: Vec<Stream>, months: u32) -> Scenario {
        for (i, stream) in streams.iter_mut().enumerate() {
            stream.id = format!("{i}");
            stream.start_month = 0;
        }
        let baseline = Some(streams[0].id.clone());
        Scenario {
            horizon_months: months,
            work_until_month: Some(months / 2),
            baseline,
            streams,
            ..examples::comparison()
        }
    }

    fn projected(bencher: Bencher<'_, '_>, scenario: &Scenario) {
        bencher.bench(|| project(black_box(scenario)));
    }

    macro_rules! kinds {
        ($($name:ident: $example:literal;)*) => { $(
            #[divan::bench(args = MONTHS)]
            fn $name(bencher: Bencher<'_, '_>, months: u32) {
                let streams = vec![examples::scenario($example).streams[0].clone()];
                projected(bencher, &of_streams(streams, months));
            }
        )* };
    }

    kinds! {
        kind_paid_once: "paid_once";
        kind_royalty: "royalty";
        kind_residual: "residual";
        kind_residual_fading: "residual_fading";
        kind_team: "team";
        kind_team_roll_up: "team_roll_up";
        kind_fund: "fund";
        kind_rental: "rental";
    }

    #[divan::bench(args = MONTHS)]
    fn all_six(bencher: Bencher<'_, '_>, months: u32) {
        projected(bencher, &mixed(6, months));
    }

    #[divan::bench(args = [1, 6, 12, 24])]
    fn streams_over_40_years(bencher: Bencher<'_, '_>, streams: usize) {
        projected(bencher, &mixed(streams, 480));
    }

    /// The largest royalty there can be: a thousand works, a hundred tiers, a century.
    #[divan::bench(args = [10, 100, 1000], sample_count = 20)]
    fn royalty_by_works(bencher: Bencher<'_, '_>, works: u32) {
        let mut scenario = of_streams(vec![examples::scenario("royalty").streams[0].clone()], 1200);
        if let Kind::Royalty(royalty) = &mut scenario.streams[0].kind {
            (royalty.works, royalty.months_to_make) = (works, 1);
            royalty.months_between = Some(0);
            let tier = |i: u32| Tier {
                from_units: f64::from(i) * 100.0,
                rate: 0.6.into(),
            };
            royalty.rate_tiers = (0..100).map(tier).collect();
        }
        projected(bencher, &scenario);
    }

    /// Flows whose sign turns every so many months for a century: the hardest search for a rate.
    #[divan::bench(args = [600, 12, 4, 1], sample_count = 20)]
    fn irr_by_months_between_signs(bencher: Bencher<'_, '_>, between: usize) {
        projected(bencher, &crate::corpus::flows::turning(between));
    }

    /// The median of a range whose shape has no closed form.
    #[divan::bench]
    fn median_of_a_pert_range(bencher: Bencher<'_, '_>) {
        let range = Quantity::Range(Range {
            low: 0.0,
            high: 1.0,
            shape: Shape::Pert { mode: 0.3 },
        });
        bencher.bench(|| black_box(&range).median());
    }

    #[divan::bench]
    fn read(bencher: Bencher<'_, '_>) {
        let text = write_scenario(&mixed(24, 480));
        bencher.bench(|| read_scenario(black_box(&text)));
    }

    #[divan::bench]
    fn write_a_projection(bencher: Bencher<'_, '_>) {
        let projection = project(&mixed(6, 480));
        bencher.bench(|| write_projection(black_box(&projection)));
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
