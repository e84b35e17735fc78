//! What a change of one number takes besides: other hours, and other people.

use crate::format::Locale;
use crate::state::projected_with;
use crate::words::effort::{DIFFERENT, other_hours};
use crate::words::people::{Crowd, many};
use paid_again_engine::project::StreamProjection;
use paid_again_engine::scenario::{Scenario, Stream};

/// An option as it was put in, and as it comes out.
pub type One<'a> = (&'a Stream, &'a StreamProjection);

/// What an option of a scenario takes besides if one of its numbers is another, after the sentence that says
/// so: empty where that stays about the same, and where the field does not take the number.
pub fn besides(
    scenario: &Scenario,
    now: One<'_>,
    path: &str,
    value: f64,
    locale: Locale,
) -> String {
    let Some((given, then)) = projected_with(scenario, &now.0.id, path, value) else {
        return String::new();
    };
    let people = other_people(now, (&given, &then), locale);
    other_hours(now.1, &then, locale) + &people.unwrap_or_default()
}

/// How many would have to join a team then; none for what is no team, and where about as many do, or fewer.
fn other_people(now: One<'_>, then: One<'_>, locale: Locale) -> Option<String> {
    let (before, after) = (Crowd::of(now.0, now.1)?, Crowd::of(then.0, then.1)?);
    let all = |crowd: &Crowd<'_>| crowd.customers + crowd.members;
    if all(&after) < 1.5 || all(&after) <= DIFFERENT * all(&before) {
        return None;
    }
    let (who, part) = after.who(locale);
    Some(if after.size().is_some() {
        format!(" Then {who} would have to join{part}.")
    } else {
        let had = many(all(&before), locale);
        format!(" Then {who} would have to join instead of {had}.")
    })
}
