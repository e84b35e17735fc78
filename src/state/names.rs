//! Names that count on: "Book", "Book 2", "Book 3".

/// The longest name of a scenario and of an option, in characters.
pub const LONGEST_NAME: usize = 200;

/// A text that none of the others is: `Song`, `Song 2`, `Song 3`; cut where it would be too long.
///
/// `gap` stands between the text and its number.
pub fn fresh(text: &str, gap: &str, taken: impl Fn(&str) -> bool) -> String {
    // `Song 2` is counted on as `Song 3`, not as `Song 2 2`.
    let stem = match text.rsplit_once(gap) {
        Some((stem, number)) if number.parse::<u16>().is_ok() && !stem.is_empty() => stem,
        _ => text,
    };
    let mut candidate = text.to_string();
    let mut number = 2;
    while candidate.is_empty() || taken(&candidate) {
        let end = format!("{gap}{number}");
        let kept = stem.chars().take(LONGEST_NAME - end.len());
        candidate = kept.chain(end.chars()).collect();
        number += 1;
    }
    candidate
}

#[cfg(test)]
mod tests {
    use super::*;

    fn among(name: &str, taken: &[&str]) -> String {
        fresh(name, " ", |name| taken.contains(&name))
    }

    #[test]
    fn names_are_counted_on() {
        assert_eq!(among("Book", &["Film"]), "Book");
        assert_eq!(among("Book", &["Book"]), "Book 2");
        assert_eq!(among("Book 2", &["Book", "Book 2"]), "Book 3");
        // A year is a name, not a number of copies.
        assert_eq!(among("1984", &["1984"]), "1984 2");
        assert_eq!(fresh("book", "-", |id| id == "book"), "book-2");
    }

    #[test]
    fn they_stay_within_the_limit() {
        let long = "é".repeat(LONGEST_NAME);
        let next = among(&long, &[&long]);
        assert_eq!(next.chars().count(), LONGEST_NAME);
        assert!(next.ends_with("é 2"));
    }
}
