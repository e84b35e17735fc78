//! Short names for crowded places.

/// Words before which a name has said what it is: a job by the hour is a job.
const FURTHER: [&str; 8] = ["by", "for", "of", "from", "with", "in", "on", "to"];

/// A short name for each name: the last word of what it is, where that is long enough and no other name
/// ends so.
pub fn short_names(names: &[String]) -> Vec<String> {
    let last = |name: &String| {
        let words: Vec<&str> = name.split_whitespace().collect();
        let further = words.iter().skip(1).position(|word| FURTHER.contains(word));
        let what = further.map_or(words.as_slice(), |at| &words[..=at]);
        what.last().copied().unwrap_or_default().to_string()
    };
    let lasts: Vec<String> = names.iter().map(last).collect();
    let unique = |word: &String| lasts.iter().filter(|other| *other == word).count() == 1;
    let shorten = |(name, word): (&String, &String)| {
        if word.chars().count() >= 3 && unique(word) {
            cut(word, 14)
        } else {
            cut(name, 14)
        }
    };
    names.iter().zip(&lasts).map(shorten).collect()
}

/// At most so many characters, the last an ellipsis where something is cut.
fn cut(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_string();
    }
    let kept: String = name.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn last_words_if_they_tell_apart() {
        let names = [
            "Freelance job",
            "Index fund",
            "Book 1",
            "Book 2",
            "An enormously long name, yes",
        ];
        let names: Vec<String> = names.map(String::from).to_vec();
        assert_eq!(
            short_names(&names),
            ["job", "fund", "Book 1", "Book 2", "yes"]
        );
        assert_eq!(
            short_names(&["Same".into(), "Same".into()]),
            ["Same", "Same"]
        );
        assert_eq!(short_names(&[String::new()]), [""]);
        let names = [
            "Job by the hour",
            "Flat fee for the manuscript",
            "In the end",
        ];
        let names: Vec<String> = names.map(String::from).to_vec();
        assert_eq!(short_names(&names), ["Job", "fee", "end"]);
    }
}
