//! Watching the sources by looking at them twice a second: simple, and the same on every system.

use crate::places;
use crate::problem::Outcome;
use crate::site::SOURCES;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

const BETWEEN_LOOKS: Duration = Duration::from_millis(500);

/// When a file changed last, and how many files there are: a removed file changes that.
type Seen = (Option<SystemTime>, usize);

/// Builds whenever something changed; never returns.
pub fn rebuild_on_change(build: impl Fn() -> Outcome) -> ! {
    let mut seen = look(&places::root(), SOURCES);
    loop {
        thread::sleep(BETWEEN_LOOKS);
        let now = look(&places::root(), SOURCES);
        if now == seen {
            continue;
        }
        seen = now;
        println!("\n  a source changed");
        let begun = Instant::now();
        match build() {
            Ok(()) => println!(
                "  built in {:.1} s; reload the page",
                begun.elapsed().as_secs_f64()
            ),
            Err(problem) => println!("  {problem}\n  the page stays as it was"),
        }
    }
}

/// When the latest of the sources changed.
pub fn latest_change(root: &Path, sources: &[&str]) -> Option<SystemTime> {
    look(root, sources).0
}

fn look(root: &Path, sources: &[&str]) -> Seen {
    let mut seen = (None, 0);
    for source in sources {
        visit(&root.join(source), &mut seen);
    }
    seen
}

fn visit(path: &Path, seen: &mut Seen) {
    let Ok(about) = fs::metadata(path) else {
        return;
    };
    if about.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            visit(&entry.path(), seen);
        }
        return;
    }
    seen.0 = seen.0.max(about.modified().ok());
    seen.1 += 1;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_is_seen() {
        let folder = std::env::temp_dir().join(format!("paid-again-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("in")).unwrap();
        let before = look(&folder, &["in", "missing"]);
        fs::write(folder.join("in/a.rs"), "").unwrap();
        assert_ne!(look(&folder, &["in", "missing"]), before);
        fs::remove_dir_all(folder).unwrap();
    }
}
