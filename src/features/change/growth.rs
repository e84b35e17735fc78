//! Where an option's growth ends: as words, as a bar, and as a line that the months run up to.

use crate::features::verdict::ink_name;
use crate::state::{Answer, alone, ink_of};
use crate::words::{Counted, limit};
use leptos::prelude::*;
use paid_again_engine::project::Series;
use paid_again_engine::scenario::KindName;

/// The drawing's own units; it is stretched to its place.
const SIZE: (f64, f64) = (100.0, 40.0);

/// Nothing for options that do not grow by people.
pub fn growth(answer: Answer, id: String) -> AnyView {
    // No other option has a part in it.
    let about = id.clone();
    let alone = Memo::new(move |_| {
        let scenario = answer.scenario.read();
        let stream = scenario.streams.iter().find(|it| it.id == about)?;
        Some(alone(&scenario, stream.clone()))
    });
    let said = Memo::new(move |_| {
        let said = limit(alone.read().as_ref()?, &id, &answer.prices.read())?;
        Some((id.clone(), said))
    });
    // The months as they are, which change with another option's edit no more than the words.
    let grown = Memo::new(move |_| {
        let said = said.read();
        let (id, said) = said.as_ref()?;
        let (counted, end) = said.drawn?;
        let projection = answer.projection.read();
        let stream = projection.stream(id)?;
        let there = there(&stream.series, counted)?.to_vec();
        Some((stream.kind, counted, there, end))
    });
    let drawn = move || {
        let grown = grown.read();
        let (kind, counted, there, end) = grown.as_ref()?;
        drawing(answer, *kind, *counted, there, *end)
    };
    (move || {
        let (_, said) = said.get()?;
        let width = format!("{:.1}%", said.full * 100.0);
        Some(
            view! {
                <h3>"Where its growth ends"</h3>
                <div class="ceiling">
                    <i class="chance" aria-hidden="true"><b style:width=width></b></i>
                    <small>{said.label}</small>
                </div>
                {drawn}
                <p>{said.words}</p>
            }
            .into_any(),
        )
    })
    .into_any()
}

/// How many there are in each month, and the line that they run up to.
fn drawing(
    answer: Answer,
    kind: KindName,
    counted: Counted,
    there: &[f64],
    end: f64,
) -> Option<AnyView> {
    let (path, ceiling, peak) = outline(there, end)?;
    let locale = answer.currency.read().locale();
    let count = |x: f64| locale.number(x, usize::from(x < 10.0 && x.fract() != 0.0));
    let noun = counted.noun();
    let (end, peak) = (count(end), count(peak));
    let said =
        format!("The {noun} month by month: {peak} at most. The ceiling they run up to is {end}.");
    let over = format!("{ceiling:.2}");
    Some(
        view! {
            <figure class="growth" data-ink=ink_name(ink_of(kind))>
                <figcaption><span>{format!("ceiling: {end} {noun}")}</span><span>{format!("{peak} at most")}</span></figcaption>
                <svg viewBox=format!("0 0 {} {}", SIZE.0, SIZE.1) preserveAspectRatio="none" role="img" aria-label=said>
                    <path d=path />
                    <line x1="0" x2=SIZE.0.to_string() y1=over.clone() y2=over />
                </svg>
            </figure>
        }
        .into_any(),
    )
}

fn there(series: &Series, counted: Counted) -> Option<&[f64]> {
    match counted {
        Counted::Customers => series.customers.as_deref(),
        Counted::Members => series.members.as_deref(),
    }
}

/// The outline of an area, the height of the ceiling, and the most there ever are; none without anybody.
fn outline(there: &[f64], end: f64) -> Option<(String, f64, f64)> {
    let peak = there.iter().copied().fold(0.0, f64::max);
    let top = peak.max(end) * 1.06;
    if top <= 0.0 || !top.is_finite() {
        return None;
    }
    let height = |x: f64| SIZE.1 * (1.0 - x / top);
    let last = there.len().saturating_sub(1).max(1) as f64;
    let steps = there.iter().enumerate().map(|(m, x)| {
        let across = SIZE.0 * m as f64 / last;
        format!("L{across:.2} {:.2}", height(*x))
    });
    let steps: String = steps.collect();
    let path = format!("M0 {0}{steps}L{1} {0}Z", SIZE.1, SIZE.0);
    Some((path, height(end), peak))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outline_stays_below_what_is_higher() {
        let (path, ceiling, peak) = outline(&[0.0, 5.0, 10.0], 20.0).unwrap();
        assert_eq!(peak, 10.0);
        // The ceiling stands a little below the edge, half of it in the middle of the rest.
        assert!((ceiling - 40.0 * (1.0 - 1.0 / 1.06)).abs() < 1e-9);
        assert_eq!(path, "M0 40L0.00 40.00L50.00 30.57L100.00 21.13L100 40Z");
        assert_eq!(outline(&[0.0, 0.0], 0.0), None);
        assert_eq!(outline(&[], 0.0), None);
        assert!(outline(&[3.0], 0.0).is_some());
    }
}
