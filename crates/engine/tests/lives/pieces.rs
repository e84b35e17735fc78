//! However the work is cut, the result is the same to the bit.

use crate::corpus::ledger::bits;
use crate::scenarios;
use paid_again_engine::file::write_simulation;
use paid_again_engine::simulate::{
    Bands, Chunk, End, Extent, Lives, NEVER, Part, Row, life, simulate, simulate_extent,
    simulate_with,
};
use std::num::NonZeroUsize;

/// Every kept number of every life is that of the life in full.
#[test]
fn lives_in_chunks_are_the_lives_in_full() {
    for scenario in scenarios(80, 90, 9) {
        let lives = Lives::new(&scenario, Extent { paths: 9, every: 7 });
        let chunks: Vec<Chunk> = lives.run(2..9).collect();
        assert_eq!(chunks.len(), lives.rows());
        for (place, path) in (2..9).enumerate() {
            let full = life(&scenario, path);
            let rows = full.streams.iter().map(|stream| &stream.series);
            for (series, chunk) in rows.chain([&full.total.series]).zip(&chunks) {
                let last = full.months - 1;
                let end = [chunk.end.position[place], chunk.end.operating[place]];
                assert_eq!(
                    bits(&end),
                    bits(&[series.position[last], series.operating[last]])
                );
                if !lives.has_bands(chunk.row) {
                    assert!(chunk.position.is_empty());
                    continue;
                }
                for (k, &month) in lives.months.iter().enumerate() {
                    let kept = [
                        chunk.positions(k..k + 1)[place],
                        chunk.operatings(k..k + 1)[place],
                    ];
                    assert_eq!(
                        bits(&kept),
                        bits(&[series.position[month], series.operating[month]])
                    );
                }
            }
            for (stream, chunk) in full.streams.iter().zip(&chunks) {
                let month = full
                    .compared(&stream.id)
                    .map(|compared| compared.crossing.break_even_month);
                let month = month.map(|month| month.map_or(NEVER, |month| month as u32));
                assert_eq!(chunk.end.break_even.get(place).copied(), month);
            }
        }
    }
}

/// Chunks of lives, and bands of months, put together by hand as web workers do.
#[test]
fn any_pieces_make_the_whole() {
    for scenario in scenarios(40, 60, 25) {
        let lives = Lives::new(&scenario, Extent::whole(&scenario));
        let cuts = [0..1, 1..9, 9..25];
        let chunks: Vec<Vec<Chunk>> = cuts.map(|cut| lives.run(cut).collect()).into();
        let months = lives.months.len();
        let rows = (0..lives.rows()).map(|row| {
            let pieces: Vec<&Chunk> = chunks.iter().map(|chunks| &chunks[row]).collect();
            let bands = |of: fn(&Chunk, std::ops::Range<usize>) -> &[f64]| {
                let ranges = [0..months / 3, months / 3..months];
                let bands = ranges.map(|range| {
                    let parts: Vec<Part<'_>> = pieces
                        .iter()
                        .map(|chunk| Part {
                            paths: chunk.paths,
                            values: of(chunk, range.clone()),
                        })
                        .collect();
                    Bands::new(&parts)
                });
                Bands::join(bands.into())
            };
            Row {
                position: bands(Chunk::positions),
                operating: bands(Chunk::operatings),
                end: End::join(&pieces.iter().map(|chunk| &chunk.end).collect::<Vec<_>>()),
            }
        });
        assert_eq!(lives.assemble(rows.collect()), simulate(&scenario));
    }
}

/// Tolerance: none, to the byte of the output.
#[test]
fn any_number_of_workers_gives_the_same_bytes() {
    for scenario in scenarios(30, 60, 23) {
        let alone = write_simulation(&simulate(&scenario));
        for workers in [2, 3, 7, 9999] {
            let workers = NonZeroUsize::new(workers).expect("more than none");
            assert_eq!(write_simulation(&simulate_with(&scenario, workers)), alone);
        }
    }
}

/// Fewer months are those of the full simulation, and fewer lives are the first of them.
#[test]
fn a_quick_look_sees_the_same() {
    for scenario in scenarios(30, 60, 12) {
        let full = simulate(&scenario);
        for every in [1, 5, 12, 10_000] {
            let quick = simulate_extent(&scenario, Extent { paths: 12, every });
            let last = full.months - 1;
            assert_eq!((quick.kept[0], quick.kept.last()), (0, Some(&last)));
            assert!(quick.kept.windows(2).all(|pair| pair[0] < pair[1]));
            // The months that end so-maniest ones, and those in which work ends.
            for month in (every - 1..last).step_by(every) {
                assert!(quick.kept.contains(&month), "{month} of every {every}");
            }
            let stop = scenario.work_until_month.map(|stop| stop as usize);
            if let Some(stop) = stop.filter(|stop| every <= 12 && (1..last).contains(stop)) {
                let on = scenario
                    .streams
                    .iter()
                    .any(|it| !it.off && it.work_until_month.is_none());
                assert!(!on || [stop - 1, stop].iter().all(|m| quick.kept.contains(m)));
            }
            for (stream, whole) in quick.streams.iter().zip(&full.streams) {
                assert_eq!(stream.ahead, whole.ahead);
                for (k, &month) in quick.kept.iter().enumerate() {
                    let (a, b) = (&stream.outlook, &whole.outlook);
                    assert_eq!(a.position.p25[k].to_bits(), b.position.p25[month].to_bits());
                    assert_eq!(
                        a.operating.mean[k].to_bits(),
                        b.operating.mean[month].to_bits()
                    );
                    assert_eq!(
                        (a.precision, &a.drivers, a.luck),
                        (b.precision, &b.drivers, b.luck)
                    );
                }
            }
        }
        let few = simulate_extent(&scenario, Extent { paths: 5, every: 1 });
        assert_eq!(bits(&few.total.ends), bits(&full.total.ends[..5]));
        let mut asked = scenario.clone();
        asked.simulation.paths = 5;
        assert_eq!(few, simulate(&asked));
    }
}

/// One stream and the total are the same lives, so only the one's months are held.
#[test]
fn the_total_of_one_stream_is_that_stream() {
    for mut scenario in scenarios(40, 60, 12) {
        scenario.streams.truncate(1);
        scenario.streams[0].off = false;
        scenario.baseline = None;
        let all = simulate(&scenario);
        let (stream, total) = (&all.streams[0].outlook, &all.total);
        assert_eq!(stream.position, total.position);
        assert_eq!(stream.operating, total.operating);
        assert_eq!(stream.precision, total.precision);
        let lives = Lives::new(&scenario, Extent::whole(&scenario));
        let chunks: Vec<Chunk> = lives.run(0..12).collect();
        assert!(!lives.has_bands(1) && chunks[1].position.is_empty());
        assert_eq!(chunks[0].end.position, chunks[1].end.position);
    }
}
