//! Lists of names, as authors write them: `job, book.price`, `*, !book.price`.

/// Which inputs and parts an author means. Of two words that fit a name the later one holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<(String, bool)>);

impl Names {
    /// Reads a list: words between commas or spaces. A word with `!` before it takes names out.
    pub fn read(text: &str) -> Self {
        let words = text.split(|c: char| c == ',' || c.is_whitespace());
        let word = |word: &str| match word.strip_prefix('!') {
            Some(word) => (word.to_string(), false),
            None => (word.to_string(), true),
        };
        Self(words.filter(|word| !word.is_empty()).map(word).collect())
    }

    /// Whether an input is meant, by its own name, by that of its option, or with all others.
    pub fn mean(&self, input: &str) -> bool {
        let fits = |word: &str| {
            let rest = input.strip_prefix(word);
            word == "*" || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.last(fits)
    }

    /// Whether a part of the widget is named; `*` means inputs only.
    pub fn name(&self, part: &str) -> bool {
        self.last(|word| word == part)
    }

    fn last(&self, fits: impl Fn(&str) -> bool) -> bool {
        let found = self.0.iter().rev().find(|(word, _)| fits(word));
        found.is_some_and(|(_, is_in)| *is_in)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_fields_and_exceptions() {
        let names = Names::read("job,book.price");
        assert!(names.mean("job.pay_per_job") && names.mean("book.price"));
        assert!(!names.mean("book.price_growth") && !names.mean("job-2.pay_per_job"));
        let names = Names::read(" * , !book.price ");
        assert!(names.mean("job.pay_per_job") && !names.mean("book.price"));
        assert!(!names.name("chart") && Names::read("chart").name("chart"));
        assert!(!Names::read("").mean("job.pay_per_job"));
    }
}
