//! What can be done with whole options: add, copy, move, take away. Plain functions on the scenario.

use super::say::kind_title;
use crate::state::fresh;
use paid_again_engine::Scenario;
use paid_again_engine::scenario::{KindName, STREAMS, Stream};

/// Why there can be no more options; none while there can.
pub fn why_no_more(count: usize) -> Option<&'static str> {
    (count >= STREAMS.1).then_some("24 options are the most that fit into one comparison.")
}

/// Why an option can't be deleted; none where it can.
pub fn why_not_deleted(count: usize) -> Option<&'static str> {
    (count <= STREAMS.0).then_some("This is the only option: a comparison needs at least one.")
}

/// An option's name, or what its kind is called where it has none.
pub fn display_name(stream: &Stream) -> String {
    if stream.name.trim().is_empty() {
        kind_title(stream.kind.name()).into()
    } else {
        stream.name.clone()
    }
}

/// Puts an option into the list, under an id and a name of its own, and answers its id.
/// A full list stays as it is.
pub fn insert(scenario: &mut Scenario, at: usize, mut stream: Stream) -> Option<String> {
    if why_no_more(scenario.streams.len()).is_some() {
        return None;
    }
    let streams = &scenario.streams;
    stream.id = fresh(&stream.id, "-", |id| streams.iter().any(|it| it.id == id));
    let name = display_name(&stream);
    stream.name = fresh(&name, " ", |name| streams.iter().any(|it| it.name == name));
    let id = stream.id.clone();
    scenario.streams.insert(at.min(streams.len()), stream);
    Some(id)
}

/// Whether a scenario holds nothing but the empty job that a blank one begins with.
pub fn is_blank(scenario: &Scenario) -> bool {
    let [only] = scenario.streams.as_slice() else {
        return false;
    };
    only.preset.is_none() && only.kind == KindName::PaidOnce.blank()
}

/// The place of an option.
pub fn place(scenario: &Scenario, id: &str) -> Option<usize> {
    scenario.streams.iter().position(|stream| stream.id == id)
}

/// Puts a copy of an option behind it, and answers the copy's id.
pub fn duplicate(scenario: &mut Scenario, id: &str) -> Option<String> {
    let at = place(scenario, id)?;
    let copy = scenario.streams.get(at)?.clone();
    insert(scenario, at + 1, copy)
}

/// Moves an option to another place.
pub fn move_to(scenario: &mut Scenario, from: usize, to: usize) {
    let count = scenario.streams.len();
    if from < count && to < count && from != to {
        let stream = scenario.streams.remove(from);
        scenario.streams.insert(to, stream);
    }
}

/// Takes an option away, unless it is the only one. Where the others were compared with it, they are
/// compared with the first of them from then on.
pub fn delete(scenario: &mut Scenario, id: &str) -> Option<Stream> {
    let at = place(scenario, id)?;
    if why_not_deleted(scenario.streams.len()).is_some() {
        return None;
    }
    let stream = scenario.streams.remove(at);
    if scenario.baseline.as_deref() == Some(id) {
        let first = scenario.streams.iter().find(|stream| !stream.off);
        scenario.baseline = first.map(|stream| stream.id.clone());
    }
    Some(stream)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;
    use crate::state::LONGEST_NAME;
    use paid_again_engine::file::{read_scenario, write_scenario};

    fn ids(scenario: &Scenario) -> Vec<&str> {
        // Whatever was done, what comes out can be kept and read again.
        assert!(read_scenario(&write_scenario(scenario)).is_ok());
        scenario
            .streams
            .iter()
            .map(|stream| stream.id.as_str())
            .collect()
    }

    #[test]
    fn copies_have_their_own_ids_and_names() {
        let mut scenario = example();
        assert_eq!(duplicate(&mut scenario, "book").as_deref(), Some("book-2"));
        assert_eq!(
            duplicate(&mut scenario, "book-2").as_deref(),
            Some("book-3")
        );
        assert_eq!(ids(&scenario)[..4], ["job", "book", "book-2", "book-3"]);
        assert_eq!(scenario.streams[3].name, "Self-published eBooks 3");
        assert_eq!(duplicate(&mut scenario, "nobody"), None);
    }

    #[test]
    fn the_longest_names_stay_within_the_limit() {
        let mut scenario = example();
        let long = "é".repeat(LONGEST_NAME);
        scenario.streams[0].id.clone_from(&long);
        scenario.streams[0].name.clone_from(&long);
        scenario.baseline = Some(long.clone());
        assert!(duplicate(&mut scenario, &long).is_some());
        assert_eq!(ids(&scenario).len(), 6);
        assert!(scenario.streams[1].name.ends_with("é 2"));
    }

    #[test]
    fn twenty_four_are_the_most_and_one_the_fewest() {
        let mut scenario = example();
        while duplicate(&mut scenario, "job").is_some() {}
        assert_eq!(ids(&scenario).len(), 24);
        assert!(why_no_more(24).is_some() && why_no_more(23).is_none());
        while scenario.streams.len() > 1 {
            let id = scenario.streams[0].id.clone();
            assert!(delete(&mut scenario, &id).is_some());
            let _ = ids(&scenario);
        }
        let id = scenario.streams[0].id.clone();
        assert_eq!(delete(&mut scenario, &id), None);
    }

    #[test]
    fn moving_and_blank_names() {
        let mut scenario = example();
        move_to(&mut scenario, 0, 4);
        assert_eq!(ids(&scenario), ["book", "renewals", "team", "fund", "job"]);
        move_to(&mut scenario, 4, 0);
        move_to(&mut scenario, 0, 9);
        assert_eq!(ids(&scenario)[0], "job");
        let blank = Stream::default();
        assert_eq!(insert(&mut scenario, 9, blank).as_deref(), Some("-2"));
        assert_eq!(scenario.streams[5].name, "A job or a fee");
    }
}
