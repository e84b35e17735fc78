//! Tools in the cache folder: a stamp says what a folder holds, a lock lets one process install.

use crate::places;
use crate::problem::{Outcome, While};
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

const STAMP: &str = "stamp";

/// The folder of a tool, filled by `install` unless its stamp already says `wanted`.
///
/// The stamp is written last, so a folder whose installation was interrupted is made anew.
pub fn ensure(
    name: &str,
    wanted: &str,
    install: impl FnOnce(&Path) -> Outcome,
) -> Outcome<PathBuf> {
    let folder = places::tools()?.join(name);
    if holds(&folder, wanted) {
        return Ok(folder);
    }
    let _lock = lock()?;
    if holds(&folder, wanted) {
        return Ok(folder);
    }
    remove(&folder)?;
    fs::create_dir_all(&folder).while_doing(|| format!("making {}", folder.display()))?;
    install(&folder)?;
    write_stamp(&folder, wanted)?;
    Ok(folder)
}

/// Whether the folder's stamp says so.
pub fn holds(folder: &Path, wanted: &str) -> bool {
    fs::read_to_string(folder.join(STAMP)).is_ok_and(|stamp| stamp == wanted)
}

/// Marks a folder as complete.
pub fn write_stamp(folder: &Path, wanted: &str) -> Outcome {
    fs::write(folder.join(STAMP), wanted).while_doing(|| format!("marking {}", folder.display()))
}

/// Where tools are compiled; shared, because they have most of their parts in common.
pub fn workshop() -> Outcome<PathBuf> {
    Ok(places::tools()?.join("build"))
}

/// Removes the intermediate files of compiled tools, about a gigabyte.
pub fn drop_leftovers() -> Outcome {
    let workshop = workshop()?;
    if !workshop.exists() {
        return Ok(());
    }
    let _lock = lock()?;
    remove(&workshop)
}

/// A log in the cache folder, beside the tools it tells of.
pub fn log(name: &str) -> Outcome<PathBuf> {
    Ok(places::tools()?.join("logs").join(format!("{name}.log")))
}

fn remove(folder: &Path) -> Outcome {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).while_doing(|| format!("removing {}", folder.display()))
}

/// Held until dropped; the system lets go of it too when the process dies.
fn lock() -> Outcome<File> {
    let folder = places::tools()?;
    fs::create_dir_all(&folder).while_doing(|| format!("making {}", folder.display()))?;
    let path = folder.join("lock");
    let file = File::create(&path).while_doing(|| format!("opening {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => return Ok(file),
        Err(TryLockError::WouldBlock) => {
            println!(
                "  another run is installing tools in {}: waiting for it",
                folder.display()
            );
        }
        Err(TryLockError::Error(_)) => {}
    }
    file.lock()
        .while_doing(|| format!("locking {}", path.display()))?;
    Ok(file)
}
