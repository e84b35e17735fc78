//! Prints, and stays calm when nobody listens any more.

use std::io::{self, ErrorKind, Write};

/// Prints to standard output; a reader that has gone away (`| head`) is no error.
pub fn print(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let written = out.write_all(bytes).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Prints lines to standard error; there is nobody to tell if that fails.
pub fn complain(lines: &[String]) {
    let mut err = io::stderr().lock();
    for line in lines {
        let _ = writeln!(err, "{line}");
    }
}
