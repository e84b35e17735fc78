//! What a browser compares a file with before it uses it: the digests of Subresource Integrity.
//!
//! Node computes them. It is needed for the compressed files too, and a home-made digest would be one
//! more thing to trust.

use crate::problem::{Outcome, Problem};
use crate::program;
use crate::tools::Toolbox;
use std::path::{Path, PathBuf};

/// Prints a digest for each file that it is given.
const DIGEST: &str = "
const { readFileSync } = require('node:fs'), { createHash } = require('node:crypto');
for (const file of process.argv.slice(1)) {
  console.log('sha384-' + createHash('sha384').update(readFileSync(file)).digest('base64'));
}";

/// The digests of files, in their order, as an `integrity` attribute has them.
pub fn of(tools: &Toolbox, files: &[PathBuf]) -> Outcome<Vec<String>> {
    let said = program::answer(tools.native("node").args(["-e", DIGEST]).args(files));
    let digests: Vec<String> = said
        .iter()
        .flat_map(|it| it.lines().map(str::to_owned))
        .collect();
    if digests.len() == files.len() {
        return Ok(digests);
    }
    Err(
        Problem::new("The digests of the site's files could not be computed.")
            .remedy("install Node 20 or newer (Debian: apt-get install nodejs)"),
    )
}

/// The digest of one file.
pub fn of_one(tools: &Toolbox, file: &Path) -> Outcome<String> {
    of(tools, &[file.to_path_buf()]).map(|mut digests| digests.remove(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_vector() {
        // FIPS 180-4's example for SHA-384: the three letters abc.
        let file = std::env::temp_dir().join(format!("paid-again-digest-{}", std::process::id()));
        std::fs::write(&file, "abc").unwrap();
        let digest = of_one(&Toolbox::default(), &file).unwrap();
        std::fs::remove_file(file).unwrap();
        assert_eq!(
            digest,
            "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"
        );
    }
}
