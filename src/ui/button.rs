//! A button: one for all places, so that there is one of it in the program.

use leptos::prelude::*;

/// What a button is and does.
pub struct Press {
    /// Its style classes.
    pub class: &'static str,
    /// Its id on the page, where something looks for it.
    pub id: Option<String>,
    /// What it says.
    pub words: Signal<String>,
    /// What it is called where that needs more than its words.
    pub name: Option<String>,
    /// Why it can't be pressed now. It can be reached all the same, and `run` decides what happens.
    pub why_not: Signal<Option<&'static str>>,
    /// What it does.
    pub run: Callback<()>,
}

impl Press {
    /// A button that says these words and can always be pressed.
    pub fn new(class: &'static str, words: &str, run: Callback<()>) -> Self {
        Self {
            class,
            id: None,
            words: Signal::stored(words.to_string()),
            name: None,
            why_not: Signal::stored(None),
            run,
        }
    }

    /// The button on the page.
    pub fn view(self) -> AnyView {
        let Self {
            class,
            id,
            words,
            name,
            why_not,
            run,
        } = self;
        view! {
            <button
                type="button"
                class=class
                id=id
                aria-label=name
                aria-disabled=move || why_not.get().map(|_| "true")
                title=move || why_not.get()
                on:click=move |_| run.run(())
            >
                {words}
            </button>
        }
        .into_any()
    }
}
