//! Inputs that once broke a law. They stay, and are tried by every `cargo xtask test`.

use crate::Door;
use std::fs;
use std::io;
use std::path::PathBuf;

/// The folder of a door's inputs.
pub fn folder(door: &Door) -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.join("found").join(door.name)
}

/// All of them, with their names, in order.
pub fn all(door: &Door) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder(door)).into_iter().flatten().flatten();
    let mut found: Vec<(String, Vec<u8>)> = entries
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            Some((name, fs::read(entry.path()).ok()?))
        })
        .collect();
    found.sort();
    found
}

/// Keeps one, named by what is in it.
///
/// # Errors
/// Where the folder can't be written.
pub fn keep(door: &Door, input: &[u8]) -> io::Result<PathBuf> {
    let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(input);
    let path = folder(door).join(format!("{sum:08x}"));
    fs::create_dir_all(folder(door))?;
    fs::write(&path, input)?;
    Ok(path)
}
