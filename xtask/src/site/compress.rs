//! The compressed files beside the originals, for servers that send files as they lie there.
//!
//! Brotli and gzip at their best, by Node. What was compressed once is kept, by its contents, so that
//! a build pays for what changed.

use crate::fingerprint;
use crate::places;
use crate::problem::{Outcome, While};
use crate::program;
use crate::tools::Toolbox;
use std::fs;
use std::path::{Path, PathBuf};

/// The endings of compressed files.
pub const ENDINGS: [&str; 2] = ["br", "gz"];

/// The kinds of files that are worth it; pictures are compressed already.
const WORTH_IT: [&str; 7] = ["html", "js", "css", "wasm", "json", "svg", "webmanifest"];

/// Takes pairs of a file and a stem to write `.br` and `.gz` behind.
const COMPRESS: &str = "
const fs = require('node:fs'), zlib = require('node:zlib');
const [, ...files] = process.argv;
for (let at = 0; at < files.length; at += 2) {
  const bytes = fs.readFileSync(files[at]);
  const best = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
    [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  fs.writeFileSync(files[at + 1] + '.br', zlib.brotliCompressSync(bytes, best));
  fs.writeFileSync(files[at + 1] + '.gz', zlib.gzipSync(bytes, { level: 9 }));
}";

/// Whether it is a compressed file that [`compress`] made.
pub fn is_made(name: &str) -> bool {
    let original = ENDINGS
        .iter()
        .find_map(|ending| name.strip_suffix(ending)?.strip_suffix('.'));
    original.is_some_and(is_worth_it)
}

fn is_worth_it(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    WORTH_IT.contains(&extension)
}

/// Puts compressed files beside those of a site, in place of any that are there.
pub fn compress(tools: &Toolbox, site: &Path) -> Outcome {
    let shelf = places::scratch().join("compressed");
    fs::create_dir_all(&shelf).while_doing(|| format!("making {}", shelf.display()))?;
    let mut kept = Vec::new();
    for name in super::files(site)?.into_iter().filter(|it| is_worth_it(it)) {
        let file = site.join(name);
        let bytes = fs::read(&file).while_doing(|| format!("reading {}", file.display()))?;
        kept.push((file, shelf.join(fingerprint::of(&bytes))));
    }
    let missing: Vec<&(PathBuf, PathBuf)> = kept
        .iter()
        .filter(|(_, stem)| !ENDINGS.iter().all(|it| stem.with_extension(it).is_file()))
        .collect();
    if !missing.is_empty() {
        let mut node = tools.native("node");
        node.args(["-e", COMPRESS]);
        for (file, stem) in missing {
            node.arg(file).arg(stem);
        }
        program::must(
            "compressing the site's files",
            node,
            &program::log("compress"),
        )?;
    }
    for (file, stem) in &kept {
        for ending in ENDINGS {
            let target = PathBuf::from(format!("{}.{ending}", file.display()));
            fs::copy(stem.with_extension(ending), &target)
                .while_doing(|| format!("writing {}", target.display()))?;
        }
    }
    Ok(())
}

/// The names of a site's files without their compressed twins.
pub fn originals(site: &Path) -> Outcome<Vec<String>> {
    let mut names = super::files(site)?;
    names.retain(|name| !is_made(name));
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_are_told_from_originals() {
        assert!(is_made("index.html.br") && is_made("icons/icon.svg.gz"));
        assert!(!is_made("index.html") && !is_made("a.png.gz") && !is_made("br"));
    }

    #[test]
    fn every_text_gets_both_twins() {
        let site = std::env::temp_dir().join(format!("paid-again-twins-{}", std::process::id()));
        fs::create_dir_all(site.join("in")).unwrap();
        fs::write(site.join("index.html"), "a".repeat(1000)).unwrap();
        fs::write(site.join("in/a.svg"), "<svg/>").unwrap();
        fs::write(site.join("a.png"), "png").unwrap();
        compress(&Toolbox::default(), &site).unwrap();
        let small = fs::read(site.join("index.html.gz")).unwrap();
        assert!(small.len() < 1000 && small.starts_with(&[0x1f, 0x8b]));
        assert!(site.join("index.html.br").is_file() && site.join("in/a.svg.br").is_file());
        assert!(!site.join("a.png.gz").exists());
        assert_eq!(
            originals(&site).unwrap(),
            ["a.png", "in/a.svg", "index.html"]
        );
        fs::remove_dir_all(site).unwrap();
    }
}
