//! How many tests passed and failed, read from what the test programs print.

use crate::problem::Outcome;
use crate::program;
use std::process::Command;

/// A count of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Of those that passed, the ones that did so at the second try only. They are named, and to be
    /// mended: a page or a test has a race.
    pub second: usize,
}

impl Tally {
    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            second: self.second + other.second,
        }
    }

    /// A check that has no count of its own.
    pub fn check(passed: bool) -> Self {
        Self {
            passed: usize::from(passed),
            failed: usize::from(!passed),
            second: 0,
        }
    }

    /// A program that did not end well failed, even if it counted no failure.
    fn or_failed(self, succeeded: bool) -> Self {
        if succeeded || self.failed > 0 {
            self
        } else {
            Self { failed: 1, ..self }
        }
    }
}

/// Runs a check that passes or fails as a whole.
pub fn check(title: &str, command: Command, log: &str) -> Outcome<Tally> {
    counted(title, command, log, |_| None)
}

/// Runs a test program and counts with `count`; where there is nothing to count, it is one check.
pub fn counted(
    title: &str,
    command: Command,
    log: &str,
    count: fn(&str) -> Option<Tally>,
) -> Outcome<Tally> {
    let ended = program::run(title, command, &program::log(log))?;
    let tally = count(&ended.said).unwrap_or_else(|| Tally::check(ended.succeeded()));
    let tally = tally.or_failed(ended.succeeded());
    if tally.failed > 0 {
        ended.show_failure();
    }
    if tally.second > 0 {
        println!("  passed at the second try only:");
        for name in at_second_try(&ended.said) {
            println!("    {name}");
        }
    }
    Ok(tally)
}

/// `test result: ok. 3 passed; 0 failed; …`, as often as it comes.
pub fn of_rust(said: &str) -> Option<Tally> {
    let results = said.lines().filter(|line| line.contains("test result: "));
    Some(results.fold(Tally::default(), |sum, line| {
        let passed = before(line, " passed").unwrap_or(0);
        let failed = before(line, " failed").unwrap_or(0);
        sum.plus(Tally {
            passed,
            failed,
            second: 0,
        })
    }))
}

/// `# pass 3` and `# fail 0`, of Node's test runner.
pub fn of_node(said: &str) -> Option<Tally> {
    let number = |key: &str| {
        let line = said.lines().rev().find_map(|line| line.strip_prefix(key));
        line.and_then(|number| number.trim().parse().ok())
    };
    Some(Tally {
        passed: number("# pass ")?,
        failed: number("# fail ")?,
        second: 0,
    })
}

/// The summary at the end of Playwright's list: `  3 passed (2.1s)`, `  1 failed`, …
pub fn of_playwright(said: &str) -> Option<Tally> {
    let number = |what: &str| {
        let of_line = |line: &str| {
            let (number, rest) = line.trim().split_once(' ')?;
            let (is_it, number) = (
                rest == what || rest.starts_with(&format!("{what} (")),
                number.parse().ok()?,
            );
            is_it.then_some(number)
        };
        said.lines().rev().find_map(of_line)
    };
    // One that never started is no pass.
    let parts: [Option<usize>; 5] =
        ["passed", "flaky", "failed", "did not run", "interrupted"].map(number);
    if parts.iter().all(Option::is_none) {
        return None;
    }
    let [passed, second, failures @ ..] = parts;
    Some(Tally {
        passed: passed.unwrap_or(0) + second.unwrap_or(0),
        failed: failures.iter().flatten().sum(),
        second: second.unwrap_or(0),
    })
}

/// The names below `  1 flaky` at the end of Playwright's list.
fn at_second_try(said: &str) -> Vec<&str> {
    let lines: Vec<&str> = said.lines().map(str::trim).collect();
    let Some(at) = lines.iter().rposition(|line| line.ends_with(" flaky")) else {
        return Vec::new();
    };
    let names = lines.into_iter().skip(at + 1);
    names
        .take_while(|line| line.contains(".spec.ts:"))
        .collect()
}

/// The number in front of a word.
fn before(line: &str, word: &str) -> Option<usize> {
    line[..line.find(word)?]
        .rsplit([' ', ';'])
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: usize, failed: usize) -> Tally {
        Tally {
            passed,
            failed,
            second: 0,
        }
    }

    #[test]
    fn rust_results_add_up() {
        let said = "test result: ok. 12 passed; 0 failed; 0 ignored\n\
                    test result: FAILED. 1 passed; 2 failed; 0 ignored\n";
        assert_eq!(of_rust(said), Some(tally(13, 2)));
    }

    #[test]
    fn node_and_playwright_results() {
        assert_eq!(
            of_node("# tests 3\n# pass 2\n# fail 1\n"),
            Some(tally(2, 1))
        );
        assert_eq!(of_node("Error"), None);
        let said = "  ✓ 1 a.spec.ts:3:1 › 7 passed (x)\n  1 failed\n    a.spec.ts:3\n  1 did not run\n  4 passed (2.1s)";
        assert_eq!(of_playwright(said), Some(tally(4, 2)));
        assert_eq!(of_playwright("Error: no tests found"), None);
    }

    #[test]
    fn a_second_try_is_a_pass_and_is_named() {
        let said = "  1 flaky\n    a.spec.ts:3:1 › 5 flaky ─────\n  4 passed (2.1s)";
        let second = Tally {
            second: 1,
            ..tally(5, 0)
        };
        assert_eq!(of_playwright(said), Some(second));
        assert_eq!(at_second_try(said), ["a.spec.ts:3:1 › 5 flaky ─────"]);
    }

    #[test]
    fn a_program_that_ends_badly_has_failed() {
        assert_eq!(tally(3, 0).or_failed(false), tally(3, 1));
        assert_eq!(tally(3, 2).or_failed(false), tally(3, 2));
        assert_eq!(Tally::check(false), tally(0, 1));
    }
}
