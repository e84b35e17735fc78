//! Reads a scenario's text from a file or from standard input, or says why it can't.

use paid_again_engine::file::LARGEST_FILE;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};

/// The text of a file, or of standard input for `-`.
pub fn read(path: &OsStr) -> Result<String, String> {
    let shown = if path == "-" {
        "Standard input".into()
    } else {
        format!("{path:?}")
    };
    let bytes = bytes(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => format!("{shown} does not exist."),
        io::ErrorKind::PermissionDenied => format!("{shown} may not be read."),
        io::ErrorKind::IsADirectory => format!("{shown} is a folder, not a file."),
        _ => format!("{shown} can't be read: {error}."),
    })?;
    if bytes.len() > LARGEST_FILE {
        return Err(format!(
            ": is too large, allowed: at most {LARGEST_FILE} bytes"
        ));
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!(": is not UTF-8 from byte {at} on, allowed: UTF-8 without a byte order mark")
    })
}

/// At most one byte more than a scenario may have: enough to know that it is too large.
fn bytes(path: &OsStr) -> io::Result<Vec<u8>> {
    let limit = LARGEST_FILE as u64 + 1;
    let mut bytes = Vec::new();
    if path == "-" {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
