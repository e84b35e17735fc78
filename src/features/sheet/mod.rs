//! What only paper needs: all that was put in, as a list. It is built when the page is printed.

use crate::features::options::{FieldSpec, Pen, groups};
use crate::features::verdict::ink_name;
use crate::format::{Locale, long_duration};
use crate::later::Later;
use crate::state::{Answer, ink_of};
use leptos::ev::{afterprint, beforeprint};
use leptos::prelude::*;
use paid_again_engine::scenario::{Scenario, Stream};

/// The inputs of every option that is on, in the order of the page.
#[component]
pub fn Given(
    /// What was put in.
    answer: Answer,
) -> impl IntoView {
    let printing = RwSignal::new(false);
    let begun = window_event_listener(beforeprint, move |_| printing.set(true));
    let done = window_event_listener(afterprint, move |_| printing.set(false));
    on_cleanup(move || {
        begun.remove();
        done.remove();
    });
    let later = Later::expect();
    move || {
        printing
            .get()
            .then(|| later.show(move |parts| (parts.sheet)(answer)))
    }
}

/// All that was put in.
pub fn sheet(answer: Answer) -> AnyView {
    let pen = Pen {
        currency: answer.currency.get(),
        locale: Locale::of_page(),
    };
    let scenario = answer.scenario.read();
    let there = scenario.streams.iter().filter(|stream| !stream.off);
    let options: Vec<AnyView> = there.map(|stream| option(stream, &pen)).collect();
    view! {
        <section class="given" aria-label="What was put in">
            <h2>"What was put in"</h2>
            <p>{for_all(&scenario, &pen)}</p>
            <ul>{options}</ul>
        </section>
    }
    .into_any()
}

/// What holds for all options.
fn for_all(scenario: &Scenario, pen: &Pen) -> String {
    let stop = match scenario.work_until_month {
        Some(month) => "all work stops after ".to_string() + &long_duration(month as usize),
        None => "work never stops".into(),
    };
    let percent = |share: f64| pen.locale.plain(share * 100.0);
    format!(
        "Over {}; {stop}; prices rise by {}\u{a0}% a year; discounted at {}\u{a0}% a year.",
        long_duration(scenario.horizon_months as usize),
        percent(scenario.inflation),
        percent(scenario.discount_rate),
    )
}

fn option(stream: &Stream, pen: &Pen) -> AnyView {
    let line = |(label, value): (&'static str, String)| {
        view! { <p><span>{label}</span><span>{value}</span></p> }.into_any()
    };
    let lines: Vec<AnyView> = fields(stream, pen).into_iter().map(line).collect();
    let ink = ink_name(ink_of(stream.kind.name()));
    let name = stream.name.trim().to_string();
    view! { <li><h3><i class="swatch" data-ink=ink></i>{name}</h3>{lines}</li> }.into_any()
}

/// The fields that matter first, and of the others those that are not as they come.
fn fields(stream: &Stream, pen: &Pen) -> Vec<(&'static str, String)> {
    let blank = Stream {
        kind: stream.kind.name().blank(),
        ..Stream::default()
    };
    let mut lines = Vec::new();
    for (i, group) in groups(stream).iter().enumerate() {
        let said = |spec: &FieldSpec| {
            let value = pen.field(stream, spec);
            let shows = i == 0 || value != pen.field(&blank, spec);
            (shows && !value.is_empty()).then_some((spec.label, value))
        };
        lines.extend(group.fields.iter().filter_map(said));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::example;
    use crate::format::Currency;

    #[test]
    fn every_option_lists_what_was_put_in() {
        let pen = Pen {
            currency: Currency::new("USD", Locale::ENGLISH),
            locale: Locale::ENGLISH,
        };
        let scenario = example();
        for stream in &scenario.streams {
            assert!(fields(stream, &pen).len() >= 4, "{}", stream.name);
        }
        let book = fields(&scenario.streams[1], &pen);
        let value = |label: &str| book.iter().find(|it| it.0 == label).map(|it| it.1.as_str());
        assert_eq!(value("Price"), Some("$4.99"));
        // Behind "more", but not as it comes.
        assert_eq!(value("Months to make one"), Some("10\u{a0}months"));
        assert_eq!(
            for_all(&scenario, &pen),
            "Over 20 years; all work stops after 5 years; prices rise by 2.5\u{a0}% a year; \
             discounted at 5\u{a0}% a year."
        );
    }
}
