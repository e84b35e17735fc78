//! The open scenario as a link: to copy, to hand on, to point a camera at, or as a file.

mod qr;

use crate::browser::{
    can_share, close_dialog, copy_text, file_name, open_dialog, own_address, save_text, share_link,
};
use crate::features::scenarios::titled;
use crate::state::Plan;
use crate::ui::Press;
use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use leptos::task::spawn_local;
use paid_again_engine::Scenario;
use paid_again_engine::file::write_scenario_pretty;
use qr::{Squares, squares};

/// From how many characters on some programs cut a link.
const LONG: usize = 2000;

/// Whether the dialog for sharing is open. The page's head provides it.
#[derive(Clone, Copy)]
pub struct Sharing(RwSignal<bool>);

impl Sharing {
    /// Provides it to whatever stands beside and below.
    pub fn provide() {
        provide_context(Self(RwSignal::new(false)));
    }

    /// Opens the dialog.
    pub fn open(self) {
        self.0.set(true);
    }
}

/// The button in the page's head, and the dialog behind it.
#[component]
pub fn Share() -> impl IntoView {
    let sharing: Sharing = expect_context();
    let dialog = NodeRef::<Dialog>::new();
    // Opens the dialog when it is asked for: the browser does that, not a view.
    Effect::new(move |_| {
        if sharing.0.get()
            && let Some(dialog) = dialog.get()
        {
            open_dialog(&dialog);
        }
    });
    let close = Callback::new(move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            close_dialog(&dialog);
        }
    });
    // The link is made anew each time: the scenario may have changed.
    let within = move || sharing.0.get().then(|| inside(close));
    view! {
        <button
            type="button"
            class="button share-button"
            aria-haspopup="dialog"
            on:click=move |_| sharing.open()
        >
            "Share"
        </button>
        <dialog
            class="dialog share"
            node_ref=dialog
            aria-labelledby="share-title"
            on:close=move |_| sharing.0.set(false)
        >
            {within}
        </dialog>
    }
}

/// How long a link is, and what to do about it.
fn length_said(length: usize) -> String {
    match length {
        ..LONG => format!("It has {length} characters."),
        _ => format!(
            "It has {length} characters, and some programs cut links as long as that. A file is safer."
        ),
    }
}

/// Hands the scenario to the user as a file.
fn save_one(scenario: &Scenario) -> bool {
    let name = file_name(&[&scenario.name], "json");
    let text = write_scenario_pretty(scenario) + "\n";
    save_text(&name, "application/json", &text)
}

/// What is in the dialog.
fn inside(close: Callback<()>) -> AnyView {
    let scenario = Plan::expect().scenario().get_untracked();
    let title = titled(&scenario.name);
    let link = format!("{}#{}", own_address(), paid_again_link::write(&scenario));
    let said = RwSignal::new(String::new());
    let field = NodeRef::<Input>::new();
    let length = length_said(link.chars().count());
    let code = squares(&link);
    let link = StoredValue::new(link);
    let copy = move |()| {
        spawn_local(async move {
            if copy_text(link.get_value()).await {
                said.set("The link is copied.".into());
                return;
            }
            if let Some(field) = field.get_untracked() {
                // It fails for no field that can be seen.
                let _ = field.focus();
                field.select();
            }
            said.set(
                "The browser does not let the page copy. The link is selected: copy it with the keyboard or by a long press."
                    .into(),
            );
        });
    };
    let named = StoredValue::new(title.clone());
    let hand_on = move |()| {
        spawn_local(share_link(named.get_value(), link.get_value()));
    };
    let save = move |()| {
        said.set(
            match save_one(&scenario) {
                true => "The file is saved where your browser keeps downloads.",
                false => "The browser does not let the page save a file.",
            }
            .into(),
        );
    };
    let shut = Press {
        name: Some("Close".into()),
        ..Press::new("button", "×", close)
    }
    .view();
    let button = |words, run: Callback<()>| Press::new("button", words, run).view();
    let acts = [
        Some(button("Copy the link", Callback::new(copy))),
        can_share().then(|| button("Hand it on…", Callback::new(hand_on))),
        Some(button("Save as a file", Callback::new(save))),
    ];
    view! {
        <div class="dialog-head">
            <h2 id="share-title">"Share this scenario"</h2>
            {shut}
        </div>
        <p>
            "This link holds all of “"{title}"”: every number, every name, your note. Whoever has the link can read them. It was made on your device, and nothing was sent."
        </p>
        <input
            class="share-link"
            type="text"
            readonly
            aria-label="Link to this scenario"
            aria-describedby="share-length"
            node_ref=field
            prop:value=link.get_value()
            on:focus:target=move |event| event.target().select()
        />
        <p class="dialog-note" id="share-length">{length}</p>
        <div class="dialog-actions">
            {acts.into_iter().flatten().collect_view()}
        </div>
        <p class="dialog-status" role="status">{move || said.get()}</p>
        {drawn(code)}
    }
    .into_any()
}

/// The code, or why there is none.
fn drawn(code: Option<Squares>) -> AnyView {
    let Some(Squares { side, path }) = code else {
        return view! {
            <p class="dialog-note">
                "The link is too long for a QR code that a camera could read."
            </p>
        }
        .into_any();
    };
    view! {
        <figure class="share-code">
            <svg
                viewBox=format!("0 0 {side} {side}")
                role="img"
                aria-label="QR code of the link"
                shape-rendering="crispEdges"
            >
                <path d=path />
            </svg>
            <figcaption>"Or point the camera of a phone at this."</figcaption>
        </figure>
    }
    .into_any()
}
