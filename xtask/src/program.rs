//! Running a program that takes its time: a log of everything it says, and a sign of life.
//!
//! The screen shows one line when it starts, one every ten seconds, and one when it ends; the end
//! of the log is shown only when the program failed.

use crate::places;
use crate::problem::{Outcome, Problem, While};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, PipeReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

const SIGN_OF_LIFE: Duration = Duration::from_secs(10);
/// Longer than the longest silent step, the last link of a release build, by far.
const SILENCE_MEANS_HANGING: Duration = Duration::from_secs(900);
const AFTER_THE_END: Duration = Duration::from_secs(3);
const SHOWN_OF_A_FAILURE: usize = 60;

/// A program that ended, and what it said.
pub struct Ended {
    /// How it ended.
    pub status: ExitStatus,
    /// Everything it said, both streams in the order in which they came.
    pub said: String,
    log: PathBuf,
}

impl Ended {
    /// Whether it ended well.
    pub fn succeeded(&self) -> bool {
        self.status.success()
    }

    /// Prints the end of what it said and where the rest is.
    pub fn show_failure(&self) {
        let lines: Vec<&str> = self.said.lines().collect();
        for line in &lines[lines.len().saturating_sub(SHOWN_OF_A_FAILURE)..] {
            println!("    | {line}");
        }
        println!(
            "    {}; the whole log is {}",
            self.status,
            self.log.display()
        );
    }
}

/// Runs a program to its end, whichever end that is.
pub fn run(title: &str, mut command: Command, log: &Path) -> Outcome<Ended> {
    println!("  {title}");
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).while_doing(|| format!("making {}", folder.display()))?;
    }
    let name = command.get_program().to_string_lossy().into_owned();
    let (reader, writer) = io::pipe().while_doing(|| format!("preparing to start {name}"))?;
    let second = writer
        .try_clone()
        .while_doing(|| format!("preparing to start {name}"))?;
    plain_output(&mut command)
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(second);
    let child = command
        .spawn()
        .map_err(|error| cannot_start(&name, &error))?;
    drop(command); // It holds the writing ends of the pipe, which must close with the program.
    let lines = follow(reader, log)?;
    let (status, said) = wait(&name, child, &lines)?;
    Ok(Ended {
        status,
        said,
        log: log.to_path_buf(),
    })
}

/// Runs a program that has to succeed.
pub fn must(title: &str, command: Command, log: &Path) -> Outcome<String> {
    let ended = run(title, command, log)?;
    if ended.succeeded() {
        return Ok(ended.said);
    }
    ended.show_failure();
    Err(Problem::new(format!("This did not work: {title}.")))
}

/// What a quick program prints, if it starts and succeeds.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program on the person's own terminal.
pub fn in_the_open(mut command: Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command
        .status()
        .map_err(|error| cannot_start(&name, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Problem::new(format!("{name} ended with {status}.")))
    }
}

/// A log among the build's files.
pub fn log(name: &str) -> PathBuf {
    places::scratch().join("logs").join(format!("{name}.log"))
}

fn plain_output(command: &mut Command) -> &mut Command {
    for colour in ["FORCE_COLOR", "CLICOLOR_FORCE", "NO_COLOR"] {
        command.env_remove(colour);
    }
    command
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TERM_PROGRESS_WHEN", "never")
}

fn cannot_start(name: &str, error: &io::Error) -> Problem {
    Problem::new(format!("The program {name} cannot be started: {error}."))
        .remedy(format!("install {name} or put it on PATH"))
}

fn follow(reader: PipeReader, log: &Path) -> Outcome<Receiver<String>> {
    let mut file = File::create(log).while_doing(|| format!("writing {}", log.display()))?;
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for bytes in BufReader::new(reader).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&bytes)
                .trim_end_matches('\r')
                .to_owned();
            // A full disk costs the log, not the step.
            let _ = writeln!(file, "{line}");
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    Ok(lines)
}

fn wait(name: &str, mut child: Child, lines: &Receiver<String>) -> Outcome<(ExitStatus, String)> {
    let begun = Instant::now();
    let (mut said, mut latest) = (String::new(), String::new());
    let (mut told, mut heard) = (begun, begun);
    loop {
        match lines.recv_timeout(Duration::from_secs(1)) {
            Ok(line) => {
                heard = Instant::now();
                said.push_str(&line);
                said.push('\n');
                if !line.trim().is_empty() {
                    latest = line.trim().chars().take(90).collect();
                }
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) if heard.elapsed() > SILENCE_MEANS_HANGING => {
                let _ = child.kill();
                return Err(Problem::new(format!(
                    "{name} said nothing for 15 minutes: stopped."
                )));
            }
            // It ended, but something it started still holds its output: that is not waited for.
            Err(RecvTimeoutError::Timeout)
                if heard.elapsed() > AFTER_THE_END && matches!(child.try_wait(), Ok(Some(_))) =>
            {
                break;
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        if told.elapsed() >= SIGN_OF_LIFE {
            told = Instant::now();
            println!("    … {} s  {latest}", begun.elapsed().as_secs());
        }
    }
    let status = child.wait().while_doing(|| format!("waiting for {name}"))?;
    Ok((status, said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn both_streams_are_kept_and_the_status_too() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo one; echo two >&2; exit 3"]);
        let log = std::env::temp_dir().join(format!("paid-again-{}.log", std::process::id()));
        let ended = run("saying two words", shell, &log).unwrap();
        assert_eq!(ended.said, "one\ntwo\n");
        assert_eq!(ended.status.code(), Some(3));
        assert_eq!(fs::read_to_string(&log).unwrap(), ended.said);
        fs::remove_file(log).unwrap();
    }

    #[test]
    #[cfg(unix)]
    fn what_it_leaves_running_is_not_waited_for() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 60 & echo done"]);
        let begun = Instant::now();
        let ended = run("leaving a child", shell, &log("test-left")).unwrap();
        assert!(ended.succeeded() && begun.elapsed() < Duration::from_secs(30));
    }

    #[test]
    fn a_missing_program_is_a_sentence() {
        let problem = run(
            "nothing",
            Command::new("no-such-program-here"),
            &log("test"),
        )
        .err();
        assert!(
            problem
                .unwrap()
                .to_string()
                .contains("What helps: install no-such-program-here")
        );
    }
}
