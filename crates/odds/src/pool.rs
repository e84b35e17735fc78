//! All lives that a desk has been handed, summed up whenever they reach from the first without a gap.

use crate::parcel::Parcel;
use paid_again_engine::Scenario;
use paid_again_engine::simulate::{Bands, Chunk, End, Extent, Lives, Part, Row, Simulation};

/// The lives of one scenario, in the order of their numbers.
#[derive(Debug, Default)]
pub struct Pool {
    parcels: Vec<Parcel>,
}

impl Pool {
    /// Takes in more lives.
    pub fn take(&mut self, parcel: Parcel) {
        let place = self.parcels.partition_point(|it| it.from < parcel.from);
        self.parcels.insert(place, parcel);
    }

    /// How many lives there are from the first on, before the first gap.
    pub fn paths(&self) -> u32 {
        self.parcels.iter().fold(0, |end, parcel| {
            let joins = parcel.from == end;
            end + if joins { parcel.paths as u32 } else { 0 }
        })
    }

    /// The simulation of these lives; none before there is one.
    pub fn simulation(&self, scenario: &Scenario, every: usize) -> Option<Simulation> {
        let paths = self.paths();
        if paths == 0 {
            return None;
        }
        let lives = Lives::new(scenario, Extent { paths, every });
        let parcels = || self.parcels.iter().filter(|parcel| parcel.from < paths);
        let row = |row: usize| {
            let chunks: Option<Vec<&Chunk>> = parcels().map(|it| it.rows.get(row)).collect();
            let chunks = chunks?;
            let bands = |of: fn(&Chunk) -> &[f64]| {
                if !lives.has_bands(row) {
                    return Bands::default();
                }
                let parts = chunks.iter().map(|chunk| Part {
                    paths: chunk.paths,
                    values: of(chunk),
                });
                Bands::new(&parts.collect::<Vec<_>>())
            };
            Some(Row {
                position: bands(|chunk| &chunk.position),
                operating: bands(|chunk| &chunk.operating),
                end: End::join(&chunks.iter().map(|chunk| &chunk.end).collect::<Vec<_>>()),
            })
        };
        let rows: Option<Vec<Row>> = (0..lives.rows()).map(row).collect();
        Some(lives.assemble(rows?))
    }
}
