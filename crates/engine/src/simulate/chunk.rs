//! A piece of a simulation: some lives of one row, as plain lists that can be sent anywhere.

/// Some lives of one row: of a stream, or of all streams together.
///
/// Rows are numbered as the scenario's streams that are not off; the total comes last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chunk {
    /// Which row.
    pub row: usize,
    /// How many lives.
    pub paths: usize,
    /// The position of each kept month: all lives of the first month, then of the next.
    /// Empty if the row has no bands of its own, see [`super::Lives::has_bands`].
    pub position: Vec<f64>,
    /// Income − cost − tax of each kept month, likewise.
    pub operating: Vec<f64>,
    /// What is known of each life as a whole.
    pub end: End,
}

/// What is known of each of some lives as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct End {
    /// The position at the horizon.
    pub position: Vec<f64>,
    /// Income − cost − tax of the last month.
    pub operating: Vec<f64>,
    /// The month from which the stream is ahead of the baseline for good, or [`NEVER`];
    /// empty for the total, for the baseline and without one.
    pub break_even: Vec<u32>,
    /// What the stream's ranges are: all lives of the first range, then of the next. Empty for the total.
    pub inputs: Vec<f64>,
}

/// The `break_even` of a life that ends behind.
pub const NEVER: u32 = u32::MAX;

impl Chunk {
    /// The positions of some of the kept months, by their places among those.
    pub fn positions(&self, months: std::ops::Range<usize>) -> &[f64] {
        self.months(&self.position, months)
    }

    /// The operating of some of the kept months, by their places among those.
    pub fn operatings(&self, months: std::ops::Range<usize>) -> &[f64] {
        self.months(&self.operating, months)
    }

    fn months<'a>(&self, series: &'a [f64], months: std::ops::Range<usize>) -> &'a [f64] {
        let range = months.start * self.paths..months.end * self.paths;
        series.get(range).unwrap_or_default()
    }
}

impl End {
    /// The ends of all lives, of pieces in the order of their lives.
    pub fn join(pieces: &[&End]) -> End {
        let all = |part: fn(&End) -> &Vec<f64>| {
            let lists = pieces.iter().map(|piece| part(piece).as_slice());
            lists.collect::<Vec<_>>().concat()
        };
        let lives = |piece: &End| piece.position.len();
        let inputs = pieces
            .first()
            .map_or(0, |first| first.inputs.len() / lives(first).max(1));
        let of_input = |i: usize| {
            let part = move |piece: &&'_ End| {
                let count = piece.position.len();
                piece.inputs[i * count..(i + 1) * count].to_vec()
            };
            pieces.iter().flat_map(part)
        };
        End {
            position: all(|end| &end.position),
            operating: all(|end| &end.operating),
            break_even: pieces
                .iter()
                .flat_map(|end| end.break_even.iter().copied())
                .collect(),
            inputs: (0..inputs).flat_map(of_input).collect(),
        }
    }
}
