//! What a preset calls its fields, and which of them always show: read from a text.
//!
//! `= name` begins a preset, `> …` names its main fields, and a line is a field as in the texts of
//! the kinds, of which only what differs is written: an empty cell stays as the kind has it.

use super::fields::{FieldSpec, Group, slider, unit};
use paid_again_presets::base;

const TEXT: &str = include_str!("../../words/fields/presets.txt");

/// The lines of a preset; an option of a comparison has those of the preset it is made of.
fn lines(preset: &str) -> impl Iterator<Item = &'static str> {
    let name = base(preset);
    let from_there = TEXT
        .lines()
        .skip_while(move |line| line.strip_prefix("= ") != Some(name));
    from_there
        .skip(1)
        .take_while(|line| !line.starts_with("= "))
}

/// Gives fields a preset's words, and answers the names of its main fields where they are its own.
pub(super) fn adapt(groups: &mut [Group], preset: &str) -> Option<&'static str> {
    let mut main = None;
    for line in lines(preset) {
        if let Some(names) = line.strip_prefix("> ") {
            main = Some(names);
            continue;
        }
        let mut cells = line.split('|').map(str::trim);
        let name = cells.next();
        let mut fields = groups.iter_mut().flat_map(|group| &mut group.fields);
        if let Some(field) = fields.find(|field| Some(field.name) == name) {
            reword(field, cells);
        }
    }
    main
}

fn reword(field: &mut FieldSpec, mut cells: impl Iterator<Item = &'static str>) {
    let mut cell = || cells.next().filter(|cell| !cell.is_empty());
    if let Some(label) = cell() {
        field.label = label;
    }
    if let Some(cell) = cell() {
        field.unit = unit(cell);
    }
    if let Some(reach) = cell().and_then(slider) {
        field.slider = reach;
    }
    if let Some(help) = cell() {
        field.help = help;
    }
}

#[cfg(test)]
mod tests {
    use super::super::fields::groups;
    use super::*;
    use crate::state::{domain, list_length};
    use paid_again_engine::file::read_scenario;
    use paid_again_engine::scenario::Stream;
    use paid_again_presets::PRESETS;

    fn streams() -> Vec<Stream> {
        let all = PRESETS.iter().filter_map(|it| read_scenario(it.text).ok());
        all.flat_map(|scenario| scenario.streams).collect()
    }

    fn of_preset(name: &str) -> Stream {
        let mut all = streams().into_iter();
        all.find(|it| it.preset.as_deref() == Some(name))
            .unwrap_or_default()
    }

    fn names(groups: &[Group]) -> Vec<&'static str> {
        let fields = groups.iter().flat_map(|group| &group.fields);
        let mut names: Vec<_> = fields.map(|field| field.name).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_preset_has_all_fields_and_the_right_number_of_main_ones() {
        for stream in streams() {
            let plain = Stream {
                preset: None,
                ..stream.clone()
            };
            let own = groups(&stream);
            assert_eq!(names(&own), names(&groups(&plain)));
            let main = own[0].fields.len();
            assert!((5..=6).contains(&main), "{:?}: {main}", stream.preset);
        }
    }

    /// Each line is of a preset that there is, and rewords a field of its kind.
    #[test]
    fn every_line_counts() {
        let mut stream = Stream::default();
        for line in TEXT.lines() {
            if let Some(name) = line.strip_prefix("= ") {
                stream = of_preset(name);
                assert_eq!(stream.preset.as_deref(), Some(name));
                continue;
            }
            let all = groups(&stream);
            if let Some(main) = line.strip_prefix("> ") {
                let shown: Vec<_> = all[0].fields.iter().map(|field| field.name).collect();
                assert_eq!(shown.join(" "), main);
                continue;
            }
            let mut cells = line.split('|').map(str::trim);
            let (name, label) = (cells.next(), cells.next());
            let mut fields = all.iter().flat_map(|group| &group.fields);
            let field = fields.find(|field| Some(field.name) == name);
            assert_eq!(field.map(|field| field.label), label, "{line}");
        }
    }

    #[test]
    fn labels_are_unique_and_sliders_lie_within_their_field() {
        for stream in streams() {
            let name = stream.preset.clone();
            let fields = groups(&stream).into_iter().flat_map(|it| it.fields);
            let fields: Vec<_> = fields.collect();
            for field in &fields {
                let twins = fields.iter().filter(|it| it.label == field.label).count();
                assert_eq!(twins, 1, "{name:?}: {}", field.label);
                assert!(field.label.chars().count() <= 42, "{}", field.label);
                let path = match list_length(&stream, field.name) {
                    Some(0) => continue,
                    Some(_) => format!("{}/0", field.name),
                    None => field.name.to_string(),
                };
                let domain = domain(&stream, &path).filter(|it| it.range().is_some());
                for end in [field.slider.min, field.slider.max] {
                    let holds = domain.is_none_or(|it| it.holds(end / field.scale()));
                    assert!(holds, "{name:?}: {path} {end}");
                }
            }
        }
    }

    #[test]
    fn an_option_of_a_comparison_has_its_presets_words() {
        let label = |preset: &str| groups(&of_preset(preset))[0].fields[0].label;
        assert_eq!(label("flat-fee/fee-or-royalties"), "The fee");
        assert_eq!(label("flat-fee"), "The fee");
        assert_eq!(label("freelance-job"), "Pay for one job");
    }
}
