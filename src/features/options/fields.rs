//! How the fields of each kind are put to a person: read from the texts in `src/words/fields/`.
//!
//! A line is a field: `name | label | unit | slider's reach | help | what empty means | what is unusual`.
//! Lines below a heading `# …` belong together. The line `> …` names the fields that always show, in
//! their order; the others stand behind "more". A preset may have other words and other main fields:
//! see `adapted`.

use super::adapted::adapt;
use crate::ui::Slider;
use paid_again_engine::scenario::{KindName, Stream};

/// What stands beside a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money.
    Money,
    /// Money a month; the field says what it is a year.
    MoneyAMonth,
    /// A share, shown in percent.
    Percent,
    /// A share that leaves each month; the field says how many that is in a year.
    PercentAMonth,
    /// A number of months; the field says how many years that is.
    Months,
    /// A plain number of something.
    Of(&'static str),
}

/// One input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldSpec {
    /// The field's name in the file.
    pub name: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// What stands beside it.
    pub unit: Unit,
    /// The slider's reach, as shown.
    pub slider: Slider,
    /// A sentence of help; empty where the label says it all.
    pub help: &'static str,
    /// What it means to leave it empty; empty where it must not be.
    pub empty: &'static str,
    /// The shown number beyond which it is unusual, whether that is upwards, and what most are.
    pub unusual: Option<(f64, bool, &'static str)>,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they are about; empty for the ones that matter first.
    pub title: &'static str,
    /// A word on all of them; empty where there is nothing to say.
    pub help: &'static str,
    /// The fields.
    pub fields: Vec<FieldSpec>,
}

const STREAM: &str = include_str!("../../words/fields/stream.txt");

const fn text_of(kind: KindName) -> &'static str {
    match kind {
        KindName::PaidOnce => include_str!("../../words/fields/paid_once.txt"),
        KindName::Royalty => include_str!("../../words/fields/royalty.txt"),
        KindName::Residual => include_str!("../../words/fields/residual.txt"),
        KindName::Team => include_str!("../../words/fields/team.txt"),
        KindName::Fund => include_str!("../../words/fields/fund.txt"),
        KindName::Rental => include_str!("../../words/fields/rental.txt"),
    }
}

/// The headings, from the top to the bottom of what stands behind "more".
const ORDER: [&str; 10] = [
    "Money put in",
    "Work",
    "The team",
    "Sales",
    "Pay",
    "How long it lasts",
    "Costs",
    "What you already have",
    "Tax",
    "Luck",
];

/// The fields of an option: first the ones that always show, then the others by what they are about.
pub fn groups(stream: &Stream) -> Vec<Group> {
    let mut groups = ORDER.map(|title| Group {
        title,
        help: "",
        fields: Vec::new(),
    });
    let mut main = "";
    let mut at = None;
    let texts = [text_of(stream.kind.name()), STREAM];
    for line in texts.into_iter().flat_map(str::lines) {
        if let Some(names) = line.strip_prefix("> ") {
            main = names;
        } else if let Some(heading) = line.strip_prefix("# ") {
            let (title, help) = heading.split_once(" | ").unwrap_or((heading, ""));
            at = ORDER.iter().position(|known| *known == title);
            if let Some(group) = at.and_then(|at| groups.get_mut(at)) {
                group.help = help;
            }
        } else if let Some(group) = at.and_then(|at| groups.get_mut(at)) {
            group.fields.extend(field(line));
        }
    }
    let preset = stream.preset.as_deref().unwrap_or_default();
    let main = adapt(&mut groups, preset).unwrap_or(main);
    let first = Group {
        title: "",
        help: "",
        fields: main
            .split(' ')
            .filter_map(|name| take(&mut groups, name))
            .collect(),
    };
    let others = groups.into_iter().filter(|group| !group.fields.is_empty());
    [first].into_iter().chain(others).collect()
}

fn take(groups: &mut [Group], name: &str) -> Option<FieldSpec> {
    groups.iter_mut().find_map(|group| {
        let at = group.fields.iter().position(|field| field.name == name)?;
        Some(group.fields.remove(at))
    })
}

/// What the numbers of an option's field count: customers, policies, copies.
pub fn noun_of(stream: &Stream, name: &str) -> &'static str {
    let groups = groups(stream);
    let mut fields = groups.iter().flat_map(|group| &group.fields);
    match fields.find(|field| field.name == name).map(|it| it.unit) {
        Some(Unit::Of(noun)) => noun,
        _ => "",
    }
}

fn field(line: &'static str) -> Option<FieldSpec> {
    let mut cells = line.split('|').map(str::trim);
    let (name, label) = (cells.next()?, cells.next()?);
    let unit = unit(cells.next()?);
    let slider = slider(cells.next()?)?;
    Some(FieldSpec {
        name,
        label,
        unit,
        slider,
        help: cells.next().unwrap_or_default(),
        empty: cells.next().unwrap_or_default(),
        unusual: cells.next().and_then(unusual),
    })
}

pub(super) fn unit(cell: &'static str) -> Unit {
    match cell {
        "$" => Unit::Money,
        "$/mo" => Unit::MoneyAMonth,
        "%" => Unit::Percent,
        "%/mo" => Unit::PercentAMonth,
        "months" => Unit::Months,
        other => Unit::Of(other),
    }
}

/// `0 200 1`: from, to, step.
pub(super) fn slider(cell: &str) -> Option<Slider> {
    let mut reach = cell.split(' ').map(str::parse);
    let mut next = || reach.next()?.ok();
    Some(Slider {
        min: next()?,
        max: next()?,
        step: next()?,
    })
}

/// `> 60 most people …`
fn unusual(cell: &'static str) -> Option<(f64, bool, &'static str)> {
    let (sign, rest) = cell.split_once(' ')?;
    let (limit, sentence) = rest.split_once(' ')?;
    Some((limit.parse().ok()?, sign == ">", sentence))
}

impl FieldSpec {
    /// How much larger the shown number is than the stored one.
    pub fn scale(&self) -> f64 {
        match self.unit {
            Unit::Percent | Unit::PercentAMonth => 100.0,
            _ => 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{clear_number, domain, read_number, write_number};
    use paid_again_engine::bounds::{Form, Presence};

    fn blank(kind: KindName) -> Stream {
        Stream {
            kind: kind.blank(),
            ..Stream::default()
        }
    }

    fn all(kind: KindName) -> Vec<FieldSpec> {
        groups(&blank(kind))
            .into_iter()
            .flat_map(|group| group.fields)
            .collect()
    }

    #[test]
    fn every_field_of_the_table_is_there_once() {
        for kind in KindName::ALL {
            let stream = blank(kind);
            let own = Stream::FIELDS.iter().chain(stream.kind.fields());
            // These are not numbers: the card itself shows them.
            let card = ["id", "name", "off", "preset"];
            let mut table: Vec<_> = own.map(|row| row.name).collect();
            table.retain(|name| !card.contains(name));
            let mut listed: Vec<_> = all(kind).iter().map(|field| field.name).collect();
            table.sort_unstable();
            listed.sort_unstable();
            assert_eq!(listed, table, "{kind:?}");
        }
    }

    #[test]
    fn every_line_is_a_field() {
        for kind in KindName::ALL {
            let lines = text_of(kind).lines().chain(STREAM.lines());
            let written = lines.filter(|line| !line.starts_with(['#', '>'])).count();
            assert_eq!(all(kind).len(), written, "{kind:?}");
            let main = &groups(&blank(kind))[0].fields;
            assert!((5..=6).contains(&main.len()), "{kind:?}: {}", main.len());
        }
    }

    #[test]
    fn luck_comes_last_and_says_what_it_moves() {
        for kind in [
            KindName::Royalty,
            KindName::Team,
            KindName::Fund,
            KindName::Rental,
        ] {
            let groups = groups(&blank(kind));
            let luck = groups
                .last()
                .map(|group| (group.title, group.help.is_empty()));
            assert_eq!(luck, Some(("Luck", false)), "{kind:?}");
            let fields = groups[groups.len() - 1].fields.iter();
            assert!(fields.clone().count() > 0);
            assert!(
                fields
                    .into_iter()
                    .all(|field| !field.help.contains("simulated"))
            );
        }
    }

    #[test]
    fn labels_are_unique_and_plain() {
        for kind in KindName::ALL {
            let mut labels: Vec<_> = all(kind).iter().map(|field| field.label).collect();
            labels.sort_unstable();
            let count = labels.len();
            labels.dedup();
            assert_eq!(labels.len(), count, "{kind:?}");
            assert!(labels.iter().all(|label| label.chars().count() <= 42));
        }
    }

    #[test]
    fn sliders_lie_within_the_domain_and_reach_their_field() {
        for kind in KindName::ALL {
            for field in all(kind) {
                let mut stream = blank(kind);
                let form = stream.field(field.name).map(|row| row.form);
                if matches!(form, Some(Form::Flag | Form::Retention)) {
                    continue;
                }
                if matches!(form, Some(Form::Quantities)) {
                    crate::state::resize_list(&mut stream, field.name, true);
                }
                let path = match form {
                    Some(Form::Quantities) => format!("{}/0", field.name),
                    Some(Form::Tiers) => format!("{}/0/rate", field.name),
                    _ => field.name.to_string(),
                };
                let domain = domain(&stream, &path);
                for shown in [field.slider.min, field.slider.max] {
                    let stored = shown / field.scale();
                    assert!(domain.is_some_and(|d| d.holds(stored)), "{path}: {shown}");
                    assert!(write_number(&mut stream, &path, stored), "{path}");
                    let read = read_number(&stream, &path).and_then(|shown| shown.number());
                    assert_eq!(read, Some(stored), "{path}");
                }
            }
        }
    }

    #[test]
    fn what_may_be_empty_says_what_that_means() {
        for kind in KindName::ALL {
            for field in all(kind) {
                let mut stream = blank(kind);
                let may = clear_number(&mut stream, field.name);
                assert_eq!(may, !field.empty.is_empty(), "{}", field.name);
                let row = stream.field(field.name);
                assert!(row.is_none_or(|row| !may || row.presence != Presence::Required));
            }
        }
    }
}
