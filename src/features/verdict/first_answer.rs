//! What the page says before the app is there: the example's answer, word for word as the app says it.

use super::ink_name;
use crate::app::example;
use crate::format::{Currency, Locale};
use crate::words::{Prices, Sentence, words};
use paid_again_engine::project;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/index.html");
const BEGIN: &str = " first_answer -->\n";
const END: &str = "<!-- end -->";

/// A sentence as the app makes it.
fn markup(sentence: &Sentence) -> String {
    let phrase = |phrase: &crate::words::Phrase| match phrase.ink {
        Some(ink) => format!("<b data-ink=\"{}\">{}</b>", ink_name(ink), phrase.text),
        None => phrase.text.clone(),
    };
    let text: String = sentence.iter().map(phrase).collect();
    assert!(!text.contains(['&', '−']), "{text} wants more than this");
    text
}

fn first_answer() -> String {
    let scenario = example();
    let prices = Prices {
        currency: Currency::new(&scenario.currency, Locale::ENGLISH),
        inflation: None,
    };
    let said = words(&scenario, &project(&scenario), &prices, None);
    assert!(
        said.warned.is_empty(),
        "the example promises nothing absurd"
    );
    let verdict: Vec<String> = said.verdict.iter().map(markup).collect();
    let unequal = said
        .unequal
        .iter()
        .map(|it| format!("<p class=\"unequal\">{}</p>\n", markup(it)));
    format!(
        "<p class=\"verdict\">{}</p>\n<p class=\"caveat\">Hypothetical: computed from your inputs, not a forecast.</p>\n{}",
        verdict.join(" "),
        unequal.collect::<String>()
    )
}

/// Seen: a first visitor on a slow phone looked at grey boxes for three seconds.
#[test]
fn the_page_begins_with_the_answer_of_the_example() {
    let page = std::fs::read_to_string(PAGE).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (stands, after) = rest.split_once(END).unwrap();
    let said = first_answer();
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(PAGE, format!("{before}{BEGIN}{said}{END}{after}")).unwrap();
    } else {
        assert_eq!(stands, said, "UPDATE_GOLDENS=1 writes it anew");
    }
}
