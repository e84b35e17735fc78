//! The steps `cargo xtask` knows, and the command line that names one.

use crate::problem::{Outcome, Problem};
use crate::rings::{self, RINGS};
use crate::tools::Toolbox;
use crate::{places, program, serve, site};
use std::path::Path;

/// How a step ended.
pub enum Ended {
    /// As it should.
    Well,
    /// With failed tests, which have been shown.
    Badly,
    /// With a sentence to show.
    With(Problem),
    /// Not begun: the command line made no sense.
    NotUnderstood(String),
}

struct Step {
    name: &'static str,
    about: &'static str,
}

const STEPS: &[Step] = &[
    Step {
        name: "serve",
        about: "Build the page, serve it and build again on change [--port N] [--once].",
    },
    Step {
        name: "test",
        about: "Run every ring of tests below, in this order.",
    },
    Step {
        name: "setup",
        about: "Make sure of every tool, and do nothing else.",
    },
    Step {
        name: "size",
        about: "Build the site and write its sizes to docs/sizes.md.",
    },
    Step {
        name: "screens",
        about: "Take pictures of every screen and view, into docs/screens/.",
    },
    Step {
        name: "speed",
        about: "Measure keystroke to painted chart in a browser, and write docs/speed.md.",
    },
    Step {
        name: "bench-web",
        about: "Measure how fast the odds come in a browser, and a keystroke: docs/odds-speed.md, docs/speed.md.",
    },
    Step {
        name: "bench",
        about: "Run the engine's benchmarks; arguments go to cargo bench.",
    },
    Step {
        name: "peers",
        about: "Measure the simulation beside NumPy and JavaScript, and write docs/peers.md.",
    },
    Step {
        name: "icons",
        about: "Draw the icons of the installed page from public/icon.svg.",
    },
    Step {
        name: "lighthouse",
        about: "Let Lighthouse look at the built page, and write docs/lighthouse.md.",
    },
    Step {
        name: "reseal",
        about: "List and compress the files of a site that was changed by hand: reseal FOLDER.",
    },
    Step {
        name: "fuzz",
        about: "Try broken links, files and records [SECONDS [SEED [DOOR]]].",
    },
    Step {
        name: "host",
        about: "Serve any folder as it is: host FOLDER PORT [PREFIX].",
    },
];

/// Does what the command line asks for.
pub fn run(arguments: &[String]) -> Ended {
    let Some((name, rest)) = arguments.split_first() else {
        return Ended::NotUnderstood(format!("Which step?\n\n{}", help()));
    };
    let asks_for_help = |word: &String| matches!(word.as_str(), "--help" | "-h" | "help");
    if asks_for_help(name) || (rest.len() == 1 && rest.iter().any(|word| word == "--help")) {
        print!("{}", help());
        return Ended::Well;
    }
    let tools = Toolbox::default();
    if let Some(ring) = RINGS.iter().find(|ring| ring.name == name) {
        let rest = rest.strip_prefix(&["--".to_owned()]).unwrap_or(rest);
        return if rings::run_one(ring, &tools, rest) {
            Ended::Well
        } else {
            Ended::Badly
        };
    }
    let takes_arguments = matches!(
        name.as_str(),
        "serve" | "host" | "bench" | "fuzz" | "reseal"
    );
    if let (false, true, Some(extra)) = (takes_arguments, known(name), rest.first()) {
        return Ended::NotUnderstood(format!("{name} takes no arguments, but got {extra}."));
    }
    match name.as_str() {
        "test" if rings::run_all(&tools) => Ended::Well,
        "test" => Ended::Badly,
        "serve" => match serve::Wanted::read(rest) {
            Ok(wanted) => ended(serve::serve(&tools, &wanted)),
            Err(problem) => Ended::NotUnderstood(problem.to_string()),
        },
        "host" => match serve::Hosted::read(rest) {
            Ok(hosted) => ended(serve::host(&hosted)),
            Err(problem) => Ended::NotUnderstood(problem.to_string()),
        },
        "setup" => ended(setup(&tools)),
        "size" => ended(site::size::write(&tools)),
        "screens" => ended(rings::script(&tools, "screens.mjs")),
        "speed" => ended(rings::script(&tools, "speed.mjs")),
        "icons" => ended(rings::script(&tools, "icons.mjs")),
        "lighthouse" => ended(rings::lighthouse(&tools)),
        "reseal" => match rest {
            [folder] => ended(site::finish(&tools, Path::new(folder))),
            _ => Ended::NotUnderstood("Usage: cargo xtask reseal FOLDER".to_owned()),
        },
        "bench-web" => ended(rings::bench_web(&tools)),
        "bench" => ended(bench(&tools, rest)),
        "fuzz" => ended(rings::fuzz(&tools, rest)),
        "peers" => ended(rings::peers(&tools)),
        _ => Ended::NotUnderstood(format!("There is no step {name}.\n\n{}", help())),
    }
}

fn known(name: &str) -> bool {
    STEPS.iter().any(|step| step.name == name)
}

fn ended(outcome: Outcome) -> Ended {
    match outcome {
        Ok(()) => Ended::Well,
        Err(problem) => Ended::With(problem),
    }
}

fn setup(tools: &Toolbox) -> Outcome {
    tools.everything()?;
    println!("  every tool is there, in {}", places::tools()?.display());
    Ok(())
}

fn bench(tools: &Toolbox, arguments: &[String]) -> Outcome {
    let mut cargo = tools.native("cargo");
    cargo
        .args(["bench", "-p", "paid-again-engine"])
        .args(arguments);
    program::in_the_open(cargo)
}

fn help() -> String {
    let mut text = String::from("Usage: cargo xtask STEP [ARGUMENTS]\n\n");
    for step in STEPS {
        text.push_str(&format!("  {:<11} {}\n", step.name, step.about));
    }
    text.push_str("\nThe rings of tests, each a step of its own:\n\n");
    for ring in RINGS {
        text.push_str(&format!("  {:<11} {}\n", ring.name, ring.about));
    }
    text.push_str(
        "\nTools are kept in one cache folder; PAID_AGAIN_TOOLS names another one.\n\
         CHROME and CHROMEDRIVER name another browser for the tests, SOFFICE another LibreOffice.\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn not_understood(words: &[&str]) -> bool {
        let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        matches!(run(&words), Ended::NotUnderstood(_))
    }

    #[test]
    fn senseless_command_lines_are_refused() {
        assert!(not_understood(&[]));
        assert!(not_understood(&["dance"]));
        assert!(not_understood(&["setup", "now"]));
        assert!(not_understood(&["serve", "--port"]));
        assert!(not_understood(&["host"]));
    }

    #[test]
    fn the_help_names_every_step() {
        let help = help();
        let names = STEPS
            .iter()
            .map(|step| step.name)
            .chain(RINGS.iter().map(|ring| ring.name));
        for name in names {
            assert!(help.contains(&format!("  {name} ")), "{name}");
        }
    }
}
