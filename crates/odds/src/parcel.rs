//! Some lives as one list of numbers, which can be handed from thread to thread without a copy.
//!
//! A parcel begins with the number of its first life, how many lives and how many rows there are. Then
//! come the rows, each with the lengths of its lists before them.

use paid_again_engine::simulate::{Chunk, End};

/// Some lives, and the number of the first of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Parcel {
    /// The number of the first life.
    pub from: u32,
    /// How many lives.
    pub paths: usize,
    /// A chunk for each row.
    pub rows: Vec<Chunk>,
}

/// Packs some lives, row after row as a run gives them.
pub fn pack(from: u32, paths: usize, rows: impl Iterator<Item = Chunk>) -> Vec<f64> {
    let mut list = vec![f64::from(from), paths as f64, 0.0];
    for chunk in rows {
        list[2] += 1.0;
        let Chunk {
            row: _,
            paths: _,
            position,
            operating,
            end,
        } = chunk;
        let End {
            position: ends,
            operating: lasts,
            break_even,
            inputs,
        } = end;
        let lists = [&position, &operating, &ends, &lasts, &inputs];
        list.extend(lists.map(|it| it.len() as f64));
        list.push(break_even.len() as f64);
        lists.into_iter().for_each(|it| list.extend_from_slice(it));
        list.extend(break_even.into_iter().map(f64::from));
    }
    list
}

/// Unpacks a parcel; none if the list is none.
pub fn unpack(list: &[f64]) -> Option<Parcel> {
    let mut rest = Rest(list);
    let (from, paths, rows) = (rest.number()?, rest.number()?, rest.number()?);
    let row = |row: f64| {
        let mut length = || rest.number();
        let lengths = [
            length()?,
            length()?,
            length()?,
            length()?,
            length()?,
            length()?,
        ];
        let mut list = |i: usize| Some(rest.list(lengths[i])?.to_vec());
        let (position, operating, ends, lasts) = (list(0)?, list(1)?, list(2)?, list(3)?);
        let inputs = list(4)?;
        let break_even = list(5)?.into_iter().map(|month| month as u32).collect();
        Some(Chunk {
            row: row as usize,
            paths: paths as usize,
            position,
            operating,
            end: End {
                position: ends,
                operating: lasts,
                break_even,
                inputs,
            },
        })
    };
    let count = (rows as usize).min(list.len());
    let rows: Option<Vec<Chunk>> = (0..count).map(|i| i as f64).map(row).collect();
    Some(Parcel {
        from: from as u32,
        paths: paths as usize,
        rows: rows?,
    })
}

/// What is still to be read.
struct Rest<'a>(&'a [f64]);

impl<'a> Rest<'a> {
    fn number(&mut self) -> Option<f64> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn list(&mut self, length: f64) -> Option<&'a [f64]> {
        let (list, rest) = self.0.split_at_checked(length as usize)?;
        self.0 = rest;
        Some(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use paid_again_engine::simulate::NEVER;

    #[test]
    fn what_is_packed_is_unpacked() {
        let chunk = |row: usize| Chunk {
            row,
            paths: 2,
            position: vec![1.5; 6 * row],
            operating: vec![-0.0; 6 * row],
            end: End {
                position: vec![0.1, 1e300],
                operating: vec![f64::MIN_POSITIVE, -1.0],
                break_even: vec![NEVER, 7],
                inputs: vec![0.25; 4 * row],
            },
        };
        let rows: Vec<Chunk> = (0..3).map(chunk).collect();
        let list = pack(9, 2, rows.clone().into_iter());
        let parcel = unpack(&list);
        assert_eq!(
            parcel,
            Some(Parcel {
                from: 9,
                paths: 2,
                rows
            })
        );
        for short in 0..list.len() {
            assert_eq!(unpack(&list[..short]), None, "{short}");
        }
    }
}
