//! What stands in the page before the app is there: the questions, and the example's answer, word for
//! word as the app says them.

use super::ink_name;
use crate::app::example;
use crate::features::questions::row;
use crate::format::{Currency, Locale};
use crate::words::{Prices, Sentence, words};
use paid_again_engine::project;

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/index.html");
/// What stands between these is made here.
const ANSWER: [&str; 2] = [
    "<div class=\"verdict-place first-answer\">\n",
    "</div>\n<p class=\"verdict first-words\">",
];
const QUESTIONS: [&str; 2] = [
    "<section class=\"questions\" aria-label=\"Your question?\">\n",
    "\n</section>",
];

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
        "<p class=\"verdict\">{}</p>\n\
         <p class=\"caveat\">Hypothetical: computed from your inputs, not a forecast.</p>\n\
         <div class=\"odds-place\"></div>\n{}\
         <button type=\"button\" disabled class=\"button to-options\">Change the numbers ↓</button>\n",
        verdict.join(" "),
        unequal.collect::<String>()
    )
}

/// Seen: a first visitor on a slow phone looked at grey boxes for three seconds.
#[test]
fn the_page_begins_with_the_questions_and_the_answer_of_the_example() {
    let stood = std::fs::read_to_string(PAGE).unwrap();
    let put = |page: String, [begin, end]: [&str; 2], said: &str| {
        let (before, rest) = page.split_once(begin).unwrap();
        let (_, after) = rest.split_once(end).unwrap();
        format!("{before}{begin}{said}{end}{after}")
    };
    // Nobody hears who presses them, yet.
    let questions = row().replace(
        "<button type=\"button\"",
        "<button type=\"button\" disabled",
    );
    let page = put(stood.clone(), QUESTIONS, &questions);
    let page = put(page, ANSWER, &first_answer());
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(PAGE, page).unwrap();
    } else {
        assert_eq!(stood, page, "UPDATE_GOLDENS=1 writes it anew");
    }
}
