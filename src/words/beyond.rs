//! Hopes beyond reach: that nobody could find so many people is said before what they would bring.

use super::Prices;
use super::each::ends;
use super::lead::Lead;
use super::people::{Crowd, have_to_join, largest as largest_of};
use super::phrase::{Sentence, Writer};
use super::standing::standing;
use paid_again_engine::project::{Projection, StreamProjection};

/// The crowd of an option, if nobody could find it.
pub(super) fn of<'a, 'b>(
    crowds: &'a [Crowd<'b>],
    stream: &StreamProjection,
) -> Option<&'a Crowd<'b>> {
    let beyond = crowds.iter().filter(|it| it.is_beyond_reach());
    beyond.into_iter().find(|it| it.stream.id == stream.id)
}

/// The largest crowd that nobody could find.
pub(super) fn largest<'a, 'b>(crowds: &'a [Crowd<'b>]) -> Option<&'a Crowd<'b>> {
    largest_of(crowds, Crowd::is_beyond_reach)
}

/// The verdict: who would have to join, what they would bring, and what is ahead without them.
pub(super) fn verdict(
    crowd: &Crowd<'_>,
    others: &Lead<'_>,
    projection: &Projection,
    prices: &Prices,
) -> Vec<Sentence> {
    let needs = have_to_join(Writer::default(), crowd, prices.currency.locale());
    let gain = if_they_did(Writer::default(), crowd.stream, projection);
    let gain = ends(gain, projection, crowd.stream, prices).end();
    let without = match others {
        Lead::AllOff | Lead::Alone(_) => None,
        _ => {
            let said = Writer::default().plain("Without it, ");
            Some(others.say(said, projection, prices))
        }
    };
    [needs, gain].into_iter().chain(without).collect()
}

/// The beginning of an option's own sentences, up to what it would do.
pub(super) fn needed(
    said: Writer,
    crowd: &Crowd<'_>,
    projection: &Projection,
    prices: &Prices,
) -> Writer {
    let (who, part) = crowd.who(prices.currency.locale());
    let said = said.plain(" would need ").marked(&who, crowd.stream);
    let said = said.plain(" to join").plain(&part).plain(". ");
    if_they_did(said, crowd.stream, projection)
}

/// The option in one line.
pub(super) fn line(crowd: &Crowd<'_>, prices: &Prices) -> Sentence {
    let (who, _) = crowd.who(prices.currency.locale());
    let said = Writer::about(crowd.stream).plain(" needs ");
    said.marked(&who, crowd.stream).done()
}

/// What it hangs on: a gain on them alone, a loss not even on them.
fn if_they_did(said: Writer, stream: &StreamProjection, projection: &Projection) -> Writer {
    let gains = standing(projection, stream).map_or_else(
        || stream.summary.final_position > 0.0,
        super::Standing::passes,
    );
    said.plain(if gains {
        "Only if they all did would it"
    } else {
        "Even if they all did, it would"
    })
}
