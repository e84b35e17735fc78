//! Reads a scenario file, and reports every fault of it at once.

use super::fault::Fault;
use super::json::{Node, Sort};
use super::object::Object;
use super::{DEEPEST_NESTING, LARGEST_FILE, SCENARIO_FORMAT, VERSION};
use crate::scenario::{KindName, STREAMS, Scenario, Stream};
use std::collections::BTreeSet;

/// Faults after which the streams beyond the allowed ones are not looked at any more.
const MANY_FAULTS: usize = 10_000;

/// The scenario that a text in the format of `docs/scenario-format.md` holds.
///
/// # Errors
/// Every fault of the text, in the order of the fields, where the text can be read at all;
/// else the one fault that keeps it from being read, with an empty pointer.
pub fn read_scenario(text: &str) -> Result<Scenario, Vec<Fault>> {
    let root = Node::parse(text).map_err(|what| {
        vec![Fault {
            pointer: String::new(),
            what,
            value: None,
            allowed: format!(
                "one JSON object of at most {LARGEST_FILE} bytes, nested at most {DEEPEST_NESTING} deep"
            ),
        }]
    })?;
    let mut faults = Vec::new();
    let mut scenario = Scenario::default();
    if let Some(mut object) = Object::open(root, String::new(), &mut faults) {
        object.expect_text("format", SCENARIO_FORMAT, &mut faults);
        read_version(&mut object, &mut faults);
        let slots = scenario.slots();
        object.read(Scenario::FIELDS, slots, &mut faults);
        let listed = read_streams(&mut object, &mut scenario, &mut faults);
        if scenario.streams.len() == listed {
            check_baseline(&object, &scenario, &mut faults);
        }
        check_simulation(&object, &scenario, listed, &mut faults);
        object.close(&mut faults);
    }
    if faults.is_empty() {
        Ok(scenario)
    } else {
        Err(faults)
    }
}

fn read_version(object: &mut Object<'_>, faults: &mut Vec<Fault>) {
    match object.take("version") {
        None => object.missing("version", "1", faults),
        Some(node) if node.sort() == Sort::Number && node.number() == VERSION as f64 => {}
        Some(node) => object.fault("version", "is not a version known here", node, "1", faults),
    }
}

/// Reads all streams, and answers how many were listed.
fn read_streams(
    object: &mut Object<'_>,
    scenario: &mut Scenario,
    faults: &mut Vec<Fault>,
) -> usize {
    let (fewest, most) = STREAMS;
    let allowed = format!("a list of {fewest} to {most} streams");
    let Some(node) = object.take("streams") else {
        object.missing("streams", &allowed, faults);
        return 0;
    };
    if node.sort() != Sort::List {
        object.fault("streams", "is not a list", node, &allowed, faults);
        return 0;
    }
    let items = node.items();
    if items.len() < fewest || items.len() > most {
        let what = format!("has {} streams", items.len());
        object.fault("streams", &what, node, &allowed, faults);
    }
    let mut ids = BTreeSet::new();
    for (i, item) in items.iter().enumerate() {
        // A mebibyte of empty streams has a million faults, which would help nobody.
        if i >= most && faults.len() >= MANY_FAULTS {
            break;
        }
        let stream = read_stream(*item, format!("/streams/{i}"), &mut ids, faults);
        scenario.streams.push(stream);
    }
    items.len()
}

fn read_stream(
    node: Node<'_>,
    pointer: String,
    ids: &mut BTreeSet<String>,
    faults: &mut Vec<Fault>,
) -> Stream {
    let mut stream = Stream::default();
    let Some(mut object) = Object::open(node, pointer, faults) else {
        return stream;
    };
    let id = object.peek("id");
    object.read(Stream::FIELDS, stream.slots(), faults);
    if let Some(node) = id
        && !stream.id.is_empty()
        && !ids.insert(stream.id.clone())
    {
        object.fault(
            "id",
            "is the id of an earlier stream too",
            node,
            "a unique id",
            faults,
        );
    }
    let names = KindName::ALL.map(KindName::as_str).join(", ");
    let allowed = format!("one of {names}");
    match object.take("kind") {
        None => object.missing("kind", &allowed, faults),
        Some(node) => {
            let text = if node.sort() == Sort::Text {
                node.string()
            } else {
                None
            };
            match text.as_deref().and_then(KindName::from_text) {
                None => object.fault("kind", "is not a kind of stream", node, &allowed, faults),
                Some(name) => {
                    stream.kind = name.blank();
                    object.read(stream.kind.fields(), stream.kind.slots(), faults);
                    object.close(faults);
                }
            }
        }
    }
    stream
}

fn check_baseline(object: &Object<'_>, scenario: &Scenario, faults: &mut Vec<Fault>) {
    let Some(baseline) = &scenario.baseline else {
        return;
    };
    if !scenario.streams.iter().any(|stream| &stream.id == baseline) {
        let value = format!("{baseline:?}");
        object.fault_text(
            "baseline",
            "is not the id of a stream",
            value,
            "a stream's id",
            faults,
        );
    }
}

/// Checks that the simulation is not larger than a machine can bear.
fn check_simulation(
    object: &Object<'_>,
    scenario: &Scenario,
    listed: usize,
    faults: &mut Vec<Fault>,
) {
    let largest = crate::scenario::LARGEST_SIMULATION;
    let per_path = u64::from(scenario.horizon_months) * (listed as u64 + 1);
    if u64::from(scenario.simulation.paths) * per_path > largest {
        let allowed = format!("at most {} paths for this scenario", largest / per_path);
        let value = scenario.simulation.paths.to_string();
        object.fault_text("simulation/paths", "is too large", value, &allowed, faults);
    }
}
