//! The scenario that an author gives: a preset or a link, and values set in it. What can't be done is
//! said in sentences, and the rest is done.

use super::Config;
use crate::app::example;
use crate::format::{Entry, Locale, parse_entry};
use crate::state::{clear_number, domain, range_between, write_flag, write_number, write_range};
use paid_again_engine::Scenario;
use paid_again_engine::bounds::{Domain, Form};
use paid_again_engine::file::{read_scenario, write_scenario};
use paid_again_engine::scenario::Stream;
use paid_again_presets::{PRESETS, base, preset};

/// What an author gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    /// What readers begin with.
    pub scenario: Scenario,
    /// What could not be done, one sentence each.
    pub faults: Vec<String>,
}

/// Values that are set at most: more than all the inputs of an example have.
const MOST: usize = 500;

/// The scenario that a config asks for.
pub fn given(config: &Config) -> Given {
    let mut faults = Vec::new();
    let mut scenario = begin(config, &mut faults);
    let parts = config.set.split([',', ';']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.len() > MOST {
        faults.push(format!(
            "{} values are to be set; the first {MOST} were.",
            parts.len()
        ));
    }
    for part in parts.into_iter().take(MOST) {
        let before = scenario.clone();
        let done = assign(&mut scenario, part);
        if let Err(why) = done.and_then(|()| still_valid(&scenario)) {
            scenario = before;
            faults.push(format!("“{}” was not set: {why}", short(part)));
        }
    }
    if !config.currency.is_empty() {
        if config.currency.len() == 3 && config.currency.bytes().all(|b| b.is_ascii_uppercase()) {
            scenario.currency.clone_from(&config.currency);
        } else {
            let text = short(&config.currency);
            faults.push(format!(
                "“{text}” is no currency: it takes three capital letters such as EUR."
            ));
        }
    }
    if !is_english(&config.lang) {
        let lang = short(&config.lang);
        faults.push(format!(
            "The language “{lang}” is not there yet: the words are English."
        ));
    }
    Given { scenario, faults }
}

/// Whether a language is English, or none is asked for.
pub fn is_english(lang: &str) -> bool {
    let word = lang.split('-').next().unwrap_or_default();
    word.is_empty() || word.eq_ignore_ascii_case("en")
}

fn begin(config: &Config, faults: &mut Vec<String>) -> Scenario {
    if !config.scenario.is_empty() {
        match paid_again_link::read(&config.scenario) {
            Ok(scenario) => return scenario,
            Err(fault) => faults.push(format!("The author’s scenario can’t be opened. {fault}")),
        }
    }
    if config.preset.is_empty() {
        return example();
    }
    named(&config.preset).unwrap_or_else(|| {
        let name = short(&config.preset);
        faults.push(format!(
            "There is no preset “{name}”: an example stands in its place."
        ));
        example()
    })
}

/// A preset by its name; or, by an option's id in the first comparison, that option beside the job.
fn named(name: &str) -> Option<Scenario> {
    if let Some(preset) = preset(name) {
        return read_scenario(preset.text).ok();
    }
    let mut scenario = example();
    let baseline = scenario.baseline.clone();
    scenario.streams.iter().find(|stream| stream.id == name)?;
    scenario
        .streams
        .retain(|stream| stream.id == name || baseline.as_ref() == Some(&stream.id));
    let names: Vec<&str> = scenario.streams.iter().map(|it| it.name.as_str()).collect();
    scenario.name = names.join(" or ");
    scenario.note = String::new();
    Some(scenario)
}

/// The option of a preset, as it comes: what a value of the author's is measured against.
pub fn typical(stream: &Stream) -> Option<Stream> {
    let name = stream.preset.as_deref()?;
    // An option that a comparison has adapted is called `preset/comparison`.
    let home = match name.split_once('/') {
        Some((_, comparison)) => comparison,
        None => base(name),
    };
    let home = PRESETS.iter().find(|preset| preset.name == home)?;
    let streams = read_scenario(home.text).ok()?.streams;
    let is_it =
        |it: &Stream| it.preset.as_deref() == Some(name) && it.kind.name() == stream.kind.name();
    streams.into_iter().find(is_it)
}

/// Does one `name=value`.
fn assign(scenario: &mut Scenario, part: &str) -> Result<(), String> {
    let (name, value) = part
        .split_once('=')
        .ok_or("it takes a name, = and a value.")?;
    let (name, value) = (name.trim(), value.trim());
    match name.split_once('.') {
        None => assign_setting(scenario, name, value),
        Some((id, field)) => {
            let ids: Vec<&str> = scenario.streams.iter().map(|it| it.id.as_str()).collect();
            let why = format!("the options here are {}.", ids.join(", "));
            let stream = scenario.streams.iter_mut().find(|it| it.id == id);
            assign_field(stream.ok_or(why)?, field, value)
        }
    }
}

/// A value as it stands in a file: `0.05`, or the same as `5%`; `3k`, `5..20`; nothing for `none`.
fn entry(value: &str) -> Result<Option<Entry>, String> {
    if value.is_empty() || value == "none" {
        return Ok(None);
    }
    let scale = if value.ends_with('%') { 0.01 } else { 1.0 };
    let entry = parse_entry(value, Locale::ENGLISH);
    let entry = entry.map_err(|_| format!("“{}” is not a number.", short(value)))?;
    // The nearest number to what a person means by 7.35 %.
    let share = |x: f64| (x * scale * 1e9).round() / 1e9;
    Ok(Some(if scale == 1.0 {
        entry
    } else {
        entry.map(share)
    }))
}

fn assign_field(stream: &mut Stream, path: &str, value: &str) -> Result<(), String> {
    let name = path.split('/').next().unwrap_or_default();
    let form = stream.field(name).map(|field| field.form);
    let form = form.ok_or_else(|| format!("this option has no field “{}”.", short(name)))?;
    if form == Form::Flag {
        match value {
            "true" | "on" => write_flag(stream, name, true),
            "false" | "off" => write_flag(stream, name, false),
            _ => return Err("it is true or false.".into()),
        }
        return Ok(());
    }
    let done = match entry(value)? {
        None => clear_number(stream, path),
        Some(Entry::Point(x)) => write_number(stream, path, x),
        Some(Entry::Range { low, high }) => {
            low < high && write_range(stream, path, range_between(low, high, None))
        }
    };
    let allowed = || match domain(stream, path) {
        Some(domain) => format!("it takes {domain}."),
        None => "it is not a single number.".into(),
    };
    if done { Ok(()) } else { Err(allowed()) }
}

fn assign_setting(scenario: &mut Scenario, name: &str, value: &str) -> Result<(), String> {
    let field = Scenario::setting(name);
    let x = match entry(value)? {
        None => None,
        Some(Entry::Point(x)) => Some(x),
        Some(Entry::Range { .. }) => return Err("it takes one number, not a range.".into()),
    };
    if let (Some(field), Some(x)) = (field, x)
        && !(field.domain.holds(x) && is_whole_enough(&field.domain, x))
    {
        return Err(format!("it takes {}.", field.domain));
    }
    match (name, x) {
        ("horizon_months", Some(x)) => scenario.horizon_months = x as u32,
        ("work_until_month", x) => scenario.work_until_month = x.map(|x| x as u32),
        ("inflation", Some(x)) => scenario.inflation = x,
        ("discount_rate", Some(x)) => scenario.discount_rate = x,
        ("target_per_month", x) => scenario.target_per_month = x,
        _ => return Err("there is no such number.".into()),
    }
    Ok(())
}

/// Whether a number is whole where only whole ones are taken.
fn is_whole_enough(domain: &Domain, x: f64) -> bool {
    !matches!(domain, Domain::Whole { .. }) || x.fract() == 0.0
}

/// Whether the reader of every file takes what has become of the scenario.
fn still_valid(scenario: &Scenario) -> Result<(), String> {
    let read = read_scenario(&write_scenario(scenario));
    read.map(drop).map_err(|faults| {
        let first = faults.first();
        first.map_or_else(String::new, |fault| format!("{fault}."))
    })
}

/// What somebody wrote, short enough for a sentence and on one line.
fn short(text: &str) -> String {
    let visible = |c: char| match c.is_control() {
        true => char::REPLACEMENT_CHARACTER,
        false => c,
    };
    let end = text.char_indices().nth(60);
    let (shown, more) = end.map_or((text, ""), |(end, _)| (&text[..end], "…"));
    shown.chars().map(visible).chain(more.chars()).collect()
}
