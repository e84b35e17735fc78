//! The gallery as a dialog: presets by the way they are paid, and a blank option of each kind.

use super::{Gallery, Shelf};
use crate::browser::{close_dialog, open_dialog};
use crate::ui::Press;
use leptos::prelude::*;
use paid_again_engine::scenario::{KindName, Stream};

/// The groups of the gallery: what they are called, their colour, and the kinds in them.
const GROUPS: [(&str, &str, &[KindName]); 4] = [
    ("Paid once", "first", &[KindName::PaidOnce]),
    (
        "Paid again",
        "again",
        &[KindName::Royalty, KindName::Residual],
    ),
    ("Paid by a team", "team", &[KindName::Team]),
    (
        "Paid by capital",
        "capital",
        &[KindName::Fund, KindName::Rental],
    ),
];

/// What a blank option of a kind is called.
const fn blank_title(kind: KindName) -> &'static str {
    match kind {
        KindName::PaidOnce => "Blank: a job or a fee",
        KindName::Royalty => "Blank: a work that sells",
        KindName::Residual => "Blank: customers who stay",
        KindName::Team => "Blank: a team",
        KindName::Fund => "Blank: money in a fund",
        KindName::Rental => "Blank: a property to let",
    }
}

/// One choice: a title, a sentence, and the option that it is.
#[derive(Clone)]
struct Choice {
    title: String,
    summary: String,
    stream: Stream,
}

fn choices(shelf: &Shelf, kinds: &[KindName]) -> Vec<Choice> {
    let mut all = Vec::new();
    if let Shelf::Filled(filled) = shelf {
        let fits = filled
            .presets
            .iter()
            .filter(|preset| kinds.contains(&preset.stream.kind.name()));
        all.extend(fits.map(|preset| Choice {
            title: preset.title.clone(),
            summary: preset.summary.clone(),
            stream: preset.stream.clone(),
        }));
    }
    all.extend(kinds.iter().map(|kind| Choice {
        title: blank_title(*kind).into(),
        summary: "Every number is yours to fill in.".into(),
        stream: Stream {
            id: kind.as_str().replace('_', "-"),
            kind: kind.blank(),
            ..Stream::default()
        },
    }));
    all
}

/// The gallery. It opens when `open` is set, and hands over the option that is picked.
#[component]
pub fn GalleryDialog(
    /// What it is for; its place among the page's ids is made of it.
    title: &'static str,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Takes the option.
    pick: Callback<Stream>,
) -> impl IntoView {
    let gallery = Gallery::expect();
    let node = NodeRef::<leptos::html::Dialog>::new();
    // Opens and closes the browser's dialog, which keeps the focus inside and gives it back.
    Effect::new(move |_| {
        let Some(dialog) = node.get() else { return };
        if open.get() {
            gallery.fetch();
            open_dialog(&dialog);
        } else {
            close_dialog(&dialog);
        }
    });
    let group = move |(title, ink, kinds): (&'static str, &'static str, &'static [KindName])| {
        let buttons = move || {
            let choices = gallery.shelf().with(|shelf| choices(shelf, kinds));
            choices
                .into_iter()
                .map(|choice| card(choice, open, pick))
                .collect_view()
        };
        view! {
            <h3 data-ink=ink>
                <i class="swatch" data-ink=ink></i>
                {title}
            </h3>
            <ul class="gallery-group" data-ink=ink>{buttons}</ul>
        }
        .into_any()
    };
    // Not before it is known what there is: nothing moves under a finger.
    let is_shown = Signal::derive(move || {
        let known = |shelf: &Shelf| matches!(shelf, Shelf::Filled(_) | Shelf::Missing);
        open.get() && gallery.shelf().with(known)
    });
    let close = Callback::new(move |()| open.set(false));
    let heading = format!("gallery-{}", title.to_lowercase().replace(' ', "-"));
    view! {
        <dialog
            node_ref=node
            class="gallery"
            aria-labelledby=heading.clone()
            on:close=move |_| open.set(false)
        >
            <header>
                <h2 id=heading.clone()>{title}</h2>
                {Press::new("button", "Close", close).view()}
            </header>
            <p class="gallery-promise">
                "Each starts with values that are typical or below, with their sources. Change any of them."
            </p>
            {gallery.trouble("options")}
            {move || is_shown.get().then(|| GROUPS.map(group).collect_view())}
        </dialog>
    }
}

fn card(choice: Choice, open: RwSignal<bool>, pick: Callback<Stream>) -> AnyView {
    let Choice {
        title,
        summary,
        stream,
    } = choice;
    let choose = move |_| {
        open.set(false);
        pick.run(stream.clone());
    };
    view! {
        <li>
            <button type="button" class="gallery-card" on:click=choose>
                <b>{title}</b>
                <span>{summary}</span>
            </button>
        </li>
    }
    .into_any()
}
