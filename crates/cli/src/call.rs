//! The words after `simulate`: a file and its options, in any order.

use std::num::NonZeroUsize;

/// What is to be simulated, and how.
#[derive(Debug, PartialEq, Eq)]
pub struct Simulate {
    /// The place of the file among the words.
    pub file: usize,
    /// How many threads at most.
    pub workers: NonZeroUsize,
    /// The one life that is wanted.
    pub path: Option<u32>,
}

/// The most threads that can be asked for.
const MOST_WORKERS: usize = 9999;

/// Reads the words after `simulate`, or says what is wrong with them.
pub fn simulate(words: &[&str]) -> Result<Simulate, String> {
    let (mut file, mut workers, mut path) = (None, None, None);
    let mut rest = words.iter().enumerate();
    while let Some((place, &word)) = rest.next() {
        match word {
            "--workers" | "--path" => {
                let number = rest.next().and_then(|(_, text)| whole(text));
                let twice = match word {
                    "--workers" => {
                        let count = number.and_then(|count| usize::try_from(count).ok());
                        let count = count.filter(|&count| count <= MOST_WORKERS);
                        let count = count.and_then(NonZeroUsize::new);
                        let sentence = "--workers takes a whole number from 1 to 9999.";
                        workers.replace(count.ok_or(sentence)?).is_some()
                    }
                    _ => {
                        let number = number.and_then(|number| u32::try_from(number).ok());
                        let sentence = "--path takes a whole number from 0 on.";
                        path.replace(number.ok_or(sentence)?).is_some()
                    }
                };
                if twice {
                    return Err(format!("{word} stands there twice."));
                }
            }
            option if option.starts_with("--") => {
                return Err(format!("simulate does not know {option:?}."));
            }
            _ if file.is_some() => return Err("simulate takes one file.".into()),
            _ => file = Some(place),
        }
    }
    Ok(Simulate {
        file: file.ok_or("simulate what?")?,
        workers: workers.unwrap_or(NonZeroUsize::MIN),
        path,
    })
}

/// A whole number in plain digits.
fn whole(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
