//! What a single number of an option is called, wherever it stands: in a field, a list, a retention.

use super::field::row_label;
use super::fields::{FieldSpec, Unit, groups};
use super::say::Pen;
use crate::state::list_length;
use paid_again_engine::scenario::{Number, Stream};

/// What the number at a path is called, and how it is shown; none for what has no input of its own.
pub fn named(stream: &Stream, path: &str) -> Option<(String, FieldSpec)> {
    let mut parts = path.split('/');
    let name = parts.next()?;
    let groups = groups(stream);
    let mut fields = groups.iter().flat_map(|group| &group.fields);
    let spec = *fields.find(|field| field.name == name)?;
    let (place, part) = (parts.next(), parts.next());
    let Some(place) = place else {
        return Some((spec.label.into(), spec));
    };
    if name == "retention" {
        let churn = FieldSpec {
            unit: Unit::PercentAMonth,
            ..spec
        };
        return (place == "monthly_churn").then(|| ("Those who leave".into(), churn));
    }
    let row: usize = place.parse().ok()?;
    let rows = list_length(stream, name)?;
    let label = row_label(&spec, row, rows);
    Some(match part {
        Some("from_units") => (
            format!("{}, step {} begins from", spec.label, row + 1),
            FieldSpec {
                unit: Unit::Of("sold"),
                ..spec
            },
        ),
        _ if label == spec.label => (label, spec),
        _ => (format!("{}: {}", spec.label, label.to_lowercase()), spec),
    })
}

impl Pen {
    /// The number at a path as its field shows it: a range as one, and what an empty field means.
    pub fn number(&self, stream: &Stream, path: &str, spec: &FieldSpec) -> String {
        match stream.number(path) {
            Some(Number::Range(range)) => self.range(spec, &range),
            Some(number) => {
                let empty = || spec.empty.to_string();
                number.median().map_or_else(empty, |x| self.value(spec, x))
            }
            None => String::new(),
        }
    }
}

/// All numbers of an option that have a name, those that matter first: name and path.
pub fn numbers(stream: &Stream) -> Vec<(String, String)> {
    let groups = groups(stream);
    let order: Vec<&str> = groups
        .iter()
        .flat_map(|group| &group.fields)
        .map(|field| field.name)
        .collect();
    let place = |path: &str| {
        let name = path.split('/').next();
        order.iter().position(|it| Some(*it) == name)
    };
    let mut paths = stream.numbers();
    paths.sort_by_key(|path| place(path).unwrap_or(usize::MAX));
    let named = |path: String| Some((named(stream, &path)?.0, path));
    paths.into_iter().filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;

    #[test]
    fn every_number_with_an_input_has_a_name_of_its_own() {
        for stream in &example().streams {
            let paths = stream.numbers();
            let names: Vec<String> = paths
                .iter()
                .filter_map(|path| Some(named(stream, path)?.0))
                .collect();
            assert!(names.len() + 4 >= paths.len(), "{paths:?}: {names:?}");
            for (i, name) in names.iter().enumerate() {
                assert!(!names[..i].contains(name), "{}: {name}", stream.name);
            }
        }
    }
}
