//! The parts of the page that the widget has: it is one file, so they are there from the start.

use crate::features::chart::{ReadOut, Twin, fan};
use crate::later::Parts;
use leptos::prelude::*;
use paid_again_odds::Odds;

/// The month that is read and the chart's numbers; the rest belongs to the full page.
pub fn parts() -> Parts {
    let nothing = || ().into_any();
    Parts {
        in_detail: |_| ().into_any(),
        figures: |_| ().into_any(),
        honesty: |_| ().into_any(),
        change: |_| ().into_any(),
        sheet: |_| ().into_any(),
        answer_bar: |_| ().into_any(),
        ask: |_| ().into_any(),
        options: nothing,
        settings: nothing,
        keep: |_, _, _| ().into_any(),
        live: |_, _, _| ().into_any(),
        fan: |answer, asked| {
            fan(
                &answer.projection.read(),
                &Odds::default(),
                None,
                &[],
                asked,
            )
        },
        odds: |_| ().into_any(),
        odds_said: |_| ().into_any(),
        fill: |_| (),
        head: nothing,
        scenarios: |_, _| ().into_any(),
        new_from_one: |_| ().into_any(),
        beside: |_, _, _, _| ().into_any(),
        read_out: |answer, content, month, scene| {
            view! { <ReadOut answer content month scene /> }.into_any()
        },
        chart_foot: |answer, content, _, _| view! { <Twin answer content /> }.into_any(),
    }
}
