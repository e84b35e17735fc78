//! What a simulation costs: by kind, by lives, months, streams and people; and its figures.
//!
//! `cargo bench -p paid-again-engine --bench simulation`. The figures stand in `README.md` beside this file.

#![allow(clippy::expect_used, reason = "a benchmark fails loudly")]
#![allow(missing_docs, reason = "the macros of divan make items without any")]

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/corpus/mod.rs"]
mod corpus;

#[cfg(not(target_arch = "wasm32"))]
mod measure {
    use crate::corpus::examples;
    use divan::counter::ItemsCount;
    use divan::{Bencher, black_box};
    use paid_again_engine::scenario::{Fading, Kind, KindName, Retention, Scenario, Stream};
    use paid_again_engine::simulate::{Bands, Extent, Lives, Part, life, simulate_extent};

    /// Streams of the six kinds in turn, the examples' first ones without ranges; work stops halfway.
    fn mixed(streams: usize, months: u32, paths: u32) -> Scenario {
        let kinds = KindName::ALL.iter().cycle().take(streams);
        let all = kinds.map(|kind| certain(&examples::streams(*kind)[0].clone()));
        of_streams(all.collect(), months, paths)
    }

    /// The stream with its ranges at their medians, and its capital in a market that moves.
    fn certain(stream: &Stream) -> Stream {
        let mut stream = stream.clone();
        examples::settle(&mut stream);
        match &mut stream.kind {
            Kind::Fund(fund) => fund.annual_volatility = 0.19.into(),
            Kind::Rental(rental) => rental.appreciation_volatility = 0.1.into(),
            _ => {}
        }
        stream
    }

    fn of_streams(mut streams: Vec<Stream>, months: u32, paths: u32) -> Scenario {
        for (i, stream) in streams.iter_mut().enumerate() {
            stream.id = format!("{i}");
            stream.start_month = 0;
        }
        let mut scenario = Scenario {
            horizon_months: months,
            work_until_month: Some(months / 2),
            baseline: Some(streams[0].id.clone()),
            streams,
            ..examples::comparison()
        };
        scenario.simulation.paths = paths;
        scenario
    }

    /// Runs lives without the figures.
    fn lived(bencher: Bencher<'_, '_>, scenario: &Scenario) {
        let paths = scenario.simulation.paths;
        let lives = Lives::new(scenario, Extent::whole(scenario));
        bencher
            .counter(ItemsCount::new(paths))
            .bench(|| black_box(&lives).run(0..paths).last());
    }

    macro_rules! kinds {
        ($($name:ident: $example:literal;)*) => { $(
            /// 1000 lives of 480 months.
            #[divan::bench(sample_count = 20)]
            fn $name(bencher: Bencher<'_, '_>) {
                let stream = certain(&examples::scenario($example).streams[0]);
                lived(bencher, &of_streams(vec![stream], 480, 1000));
            }
        )* };
    }

    kinds! {
        kind_paid_once: "paid_once";
        kind_royalty: "royalty";
        kind_royalty_contract: "royalty_contract";
        kind_residual: "residual";
        kind_residual_fading: "residual_fading";
        kind_team: "team";
        kind_team_roll_up: "team_roll_up";
        kind_fund: "fund";
        kind_rental: "rental";
    }

    /// All of it, figures included: six kinds, 480 months.
    #[divan::bench(args = [100, 1000, 10_000], sample_count = 5)]
    fn six_kinds_by_paths(bencher: Bencher<'_, '_>, paths: u32) {
        let scenario = mixed(6, 480, paths);
        let extent = Extent::whole(&scenario);
        bencher.bench(|| simulate_extent(black_box(&scenario), extent));
    }

    /// A quick look: every twelfth month.
    #[divan::bench(args = [1000, 10_000], sample_count = 5)]
    fn six_kinds_every_year(bencher: Bencher<'_, '_>, paths: u32) {
        let scenario = mixed(6, 480, paths);
        let extent = Extent { paths, every: 12 };
        bencher.bench(|| simulate_extent(black_box(&scenario), extent));
    }

    #[divan::bench(args = [12, 120, 480, 1200], sample_count = 5)]
    fn six_kinds_by_months(bencher: Bencher<'_, '_>, months: u32) {
        lived(bencher, &mixed(6, months, 1000));
    }

    #[divan::bench(args = [1, 6, 12, 24], sample_count = 5)]
    fn streams_over_40_years(bencher: Bencher<'_, '_>, streams: usize) {
        lived(bencher, &mixed(streams, 480, 1000));
    }

    /// The examples as they are, with their ranges.
    #[divan::bench(sample_count = 5)]
    fn six_kinds_with_ranges(bencher: Bencher<'_, '_>) {
        let all = KindName::ALL.map(|kind| examples::streams(kind)[0].clone());
        lived(bencher, &of_streams(all.into(), 480, 1000));
    }

    const PEOPLE: [f64; 4] = [10.0, 1e3, 1e5, 1e7];

    /// So many customers in all, with a chance to leave that has no memory.
    #[divan::bench(args = PEOPLE, sample_count = 5)]
    fn customers_steady(bencher: Bencher<'_, '_>, people: f64) {
        let mut stream = certain(&examples::scenario("residual").streams[0]);
        if let Kind::Residual(residual) = &mut stream.kind {
            residual.new_customers_per_month = (people / 240.0).into();
            residual.existing_customers = 0.0.into();
        }
        lived(bencher, &of_streams(vec![stream], 480, 100));
    }

    /// So many customers in all, whose chance to leave fades month by month.
    #[divan::bench(args = PEOPLE, sample_count = 5)]
    fn customers_fading(bencher: Bencher<'_, '_>, people: f64) {
        let mut stream = certain(&examples::scenario("residual_fading").streams[0]);
        if let Kind::Residual(residual) = &mut stream.kind {
            residual.new_customers_per_month = (people / 240.0).into();
            residual.existing_customers = 0.0.into();
            residual.retention = Retention::Fading(Fading::default());
            residual.pays_for_months = None;
        }
        lived(bencher, &of_streams(vec![stream], 480, 100));
    }

    /// A team with so many members and customers from before, each with an activity of their own.
    #[divan::bench(args = PEOPLE, sample_count = 5)]
    fn team_members(bencher: Bencher<'_, '_>, people: f64) {
        let mut stream = certain(&examples::scenario("team").streams[0]);
        if let Kind::Team(team) = &mut stream.kind {
            team.member_dispersion = Some(0.5);
            team.market_size = 1e10;
            team.existing_members = vec![(people / 14.0).into(); 7];
            team.existing_member_customers = vec![(people / 14.0).into(); 7];
        }
        lived(bencher, &of_streams(vec![stream], 480, 100));
    }

    /// The bands of 12 months of so many lives.
    #[divan::bench(args = [100, 1000, 10_000, 100_000], sample_count = 20)]
    fn bands_of_a_year(bencher: Bencher<'_, '_>, paths: usize) {
        let scenario = mixed(6, 12, paths as u32);
        let lives = Lives::new(&scenario, Extent::whole(&scenario));
        let total = lives.run(0..paths as u32).last().expect("the total");
        let values = total.position.as_slice();
        bencher.bench(|| Bands::new(&[Part { paths, values }]));
    }

    #[divan::bench]
    fn one_life_in_full(bencher: Bencher<'_, '_>) {
        let scenario = mixed(6, 480, 1);
        bencher.bench(|| life(black_box(&scenario), 7));
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
