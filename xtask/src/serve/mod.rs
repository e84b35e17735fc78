//! `cargo xtask serve`: build, serve, and build again when a source changes.

pub mod http;
mod media;
pub mod watch;

use crate::places;
use crate::problem::{Outcome, Problem};
use crate::site;
use crate::tools::Toolbox;
use http::Site;
use std::net::TcpListener;
use std::path::PathBuf;
use std::thread;

const USUAL_PORT: u16 = 8080;

/// Builds the site and serves it until the person stops it.
pub fn serve(tools: &Toolbox, wanted: &Wanted) -> Outcome {
    let listener = listener(wanted.port)?;
    site::build(tools)?;
    // Whoever works on the page wants to see what is built now, and not what the browser keeps.
    let site = Site::new(places::dist(), "/").without(site::WORKER);
    let address = site.address(&listener)?;
    let server = thread::spawn(move || site.serve(&listener));
    println!("\n  {address}\n");
    if wanted.watch {
        println!("  watching the sources; stop with Ctrl-C");
        watch::rebuild_on_change(|| site::build(tools));
    }
    println!("  stop with Ctrl-C");
    server
        .join()
        .map_err(|_| Problem::new("The server stopped."))
}

/// Serves any folder, as it is, until the person stops it.
pub fn host(hosted: &Hosted) -> Outcome {
    let listener = bind(hosted.port).map_err(|error| taken(hosted.port, &error))?;
    let site = Site::new(hosted.folder.clone(), &hosted.prefix);
    println!("  {}", site.address(&listener)?);
    site.serve(&listener);
    Ok(())
}

/// What `cargo xtask host FOLDER PORT [PREFIX]` is asked for.
pub struct Hosted {
    folder: PathBuf,
    port: u16,
    prefix: String,
}

impl Hosted {
    /// Reads the command line.
    pub fn read(arguments: &[String]) -> Outcome<Self> {
        let (folder, port, prefix) = match arguments {
            [folder, port] => (folder, port, "/"),
            [folder, port, prefix] => (folder, port, prefix.as_str()),
            _ => return Err(Problem::new("Usage: cargo xtask host FOLDER PORT [PREFIX]")),
        };
        Ok(Self {
            folder: folder.into(),
            port: self::port(Some(port))?,
            prefix: prefix.into(),
        })
    }
}

/// What `cargo xtask serve` is asked for.
pub struct Wanted {
    port: Option<u16>,
    watch: bool,
}

impl Wanted {
    /// Reads the command line.
    pub fn read(arguments: &[String]) -> Outcome<Self> {
        let mut wanted = Self {
            port: None,
            watch: true,
        };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--once" | "--no-watch" => wanted.watch = false,
                "--port" => wanted.port = Some(port(rest.next())?),
                other => match other.strip_prefix("--port=") {
                    Some(number) => wanted.port = Some(port(Some(&number.to_owned()))?),
                    None => return Err(Problem::new(format!("serve does not know {other}."))),
                },
            }
        }
        Ok(wanted)
    }
}

fn port(argument: Option<&String>) -> Outcome<u16> {
    argument
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| Problem::new("A port is a number up to 65535."))
}

/// The port a person asked for, or the first free one from the usual one on.
fn listener(wanted: Option<u16>) -> Outcome<TcpListener> {
    if let Some(port) = wanted {
        return bind(port).map_err(|error| taken(port, &error));
    }
    (USUAL_PORT..USUAL_PORT + 100)
        .find_map(|port| bind(port).ok())
        .ok_or_else(|| Problem::new("No port between 8080 and 8179 is free.").remedy("--port N"))
}

/// Only this machine can reach it.
pub fn bind(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port))
}

fn taken(port: u16, error: &std::io::Error) -> Problem {
    Problem::new(format!("Port {port} cannot be used: {error}.")).remedy("choose another port")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Outcome<(Option<u16>, bool)> {
        let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        Wanted::read(&words).map(|wanted| (wanted.port, wanted.watch))
    }

    #[test]
    fn arguments_are_read_in_any_order() {
        assert_eq!(read(&["--once", "--port", "9000"]), Ok((Some(9000), false)));
        assert_eq!(read(&["--port=80"]), Ok((Some(80), true)));
        assert!(read(&["--port"]).is_err() && read(&["--port", "x"]).is_err());
        assert!(read(&["--fast"]).is_err());
    }
}
