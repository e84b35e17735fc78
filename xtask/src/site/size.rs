//! How large the site is: `docs/sizes.md`, written by `cargo xtask size`.

use super::worker;
use crate::places;
use crate::problem::{Outcome, Problem, While};
use crate::program;
use crate::tools::Toolbox;
use std::fs;
use std::path::Path;

/// Node brings both compressions; prints `name raw gzip brotli` for each file it is given.
const MEASURE: &str = "
const fs = require('node:fs'), zlib = require('node:zlib');
const best = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } };
for (const file of process.argv.slice(1)) {
  const bytes = fs.readFileSync(file);
  console.log([file, bytes.length, zlib.gzipSync(bytes, { level: 9 }).length,
    zlib.brotliCompressSync(bytes, best).length].join('\\t'));
}";

#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Builds the site and writes what it weighs.
pub fn write(tools: &Toolbox) -> Outcome {
    if places::on_path("node").is_none() {
        return Err(Problem::new("Measuring needs Node, for its compressions.")
            .remedy("install Node 20 or newer (Debian: apt-get install nodejs)"));
    }
    super::build(tools)?;
    let [first, after, asked] = files()?;
    let (widget, after): (Vec<String>, Vec<String>) = after
        .into_iter()
        .partition(|name| super::embed::is_of_it(name));
    let widget = measured(tools, &widget)?;
    small_enough(&widget)?;
    let mut text = report(
        [
            &measured(tools, &first)?,
            &measured(tools, &after)?,
            &measured(tools, &asked)?,
        ],
        tools.wasm_opt().is_some(),
    );
    text.push_str(&of_the_widget(&widget));
    let path = places::root().join("docs/sizes.md");
    fs::create_dir_all(places::root().join("docs")).while_doing(|| "making docs/".into())?;
    fs::write(&path, &text).while_doing(|| "writing docs/sizes.md".into())?;
    println!("{text}");
    Ok(())
}

/// The files that the first screen needs: those the page names, itself included; what the page
/// fetches after it; and what it fetches only when somebody asks for it.
fn files() -> Outcome<[Vec<String>; 3]> {
    let dist = places::dist();
    let page = super::page(&dist)?;
    let mut files = super::compress::originals(&dist)?;
    files.retain(|name| !name.ends_with(".png"));
    // These are named by the page, but fetched after it: by threads, with the fields, by whoever
    // installs the page, and by whoever saves a spreadsheet.
    let is_later = |name: &str| {
        ["worker-", "gallery-", "spreadsheet-", "later-main-"]
            .iter()
            .any(|it| name.starts_with(it))
            || name.ends_with(".webmanifest")
    };
    let is_first =
        |name: &String| name == "index.html" || page.contains(name.as_str()) && !is_later(name);
    let is_asked = |name: &String| worker::is_asked_for(name);
    let (first, rest): (Vec<String>, Vec<String>) = files.into_iter().partition(is_first);
    let (asked, after) = rest.into_iter().partition(is_asked);
    Ok([first, after, asked])
}

fn measured(tools: &Toolbox, files: &[String]) -> Outcome<Vec<(String, Size)>> {
    let mut node = tools.native("node");
    node.args(["-e", MEASURE]).current_dir(places::dist());
    let said = program::answer(node.args(files))
        .ok_or_else(|| Problem::new("Node could not measure the files of dist/."))?;
    Ok(said.lines().filter_map(read).collect())
}

fn read(line: &str) -> Option<(String, Size)> {
    let mut fields = line.split('\t');
    let name = fields.next()?.to_owned();
    let mut number = || fields.next()?.parse().ok();
    Some((
        name,
        Size {
            raw: number()?,
            gzip: number()?,
            brotli: number()?,
        },
    ))
}

fn report([first, after, asked]: [&[(String, Size)]; 3], shrunk: bool) -> String {
    let mut text = String::from(
        "# Sizes\n\nIn bytes; written by `cargo xtask size`.\n\n\
         ## The first load: all that the first screen's answer needs\n\n",
    );
    text.push_str(&table(first, "first load"));
    text.push_str(
        "\n## After it: fetched once the first picture is painted\n\n\
         The inputs, the table and all dialogs; the engine for threads when the first lives are lived; the\n\
         gallery together with the fields.\n\n",
    );
    text.push_str(&table(after, "after it"));
    text.push_str(
        "\n## Only when asked for: the writer of spreadsheets\n\n\
         Fetched when somebody saves a spreadsheet, and by nobody else.\n\n",
    );
    text.push_str(&table(asked, "when asked for"));
    text.push_str(if shrunk {
        "\nWith wasm-opt -Oz.\n"
    } else {
        "\nWithout wasm-opt.\n"
    });
    text
}

/// The most that the script may weigh which authors paste, compressed in either way.
const LARGEST_ELEMENT: usize = 2_000;

fn small_enough(widget: &[(String, Size)]) -> Outcome {
    let element = widget
        .iter()
        .find(|(name, _)| name == super::embed::ELEMENT);
    match element {
        Some((_, size)) if size.gzip.max(size.brotli) < LARGEST_ELEMENT => Ok(()),
        _ => Err(Problem::new(format!(
            "{} is not below {LARGEST_ELEMENT} bytes compressed.",
            super::embed::ELEMENT
        ))),
    }
}

/// What a page loads that embeds the widget, and what the builder of widgets weighs.
fn of_the_widget(files: &[(String, Size)]) -> String {
    let some = |wanted: &[&str]| -> Vec<(String, Size)> {
        let fits = |name: &str| wanted.iter().any(|it| name.starts_with(it));
        let found = files.iter().filter(|(name, _)| fits(name));
        found.cloned().collect()
    };
    let mut text = String::from(
        "\n## The widget: in other people's pages\n\nThe script that authors paste:\n\n",
    );
    text.push_str(&table(&some(&[super::embed::ELEMENT]), "script"));
    text.push_str(
        "\nThe frame, in a sandbox, where the WebAssembly comes as a script; elsewhere it comes as it is:\n\n",
    );
    let frame = [
        "embed.html",
        "embed-glue",
        "embed-boot",
        "embed-wasm",
        "embed-styles",
    ];
    text.push_str(&table(&some(&frame), "frame"));
    text.push_str("\nThe same WebAssembly as it is:\n\n");
    text.push_str(&table(&some(&["embed-engine"]), "WebAssembly"));
    text.push_str("\nThe builder's own page:\n\n");
    text.push_str(&table(&some(&["builder"]), "builder"));
    text
}

fn table(files: &[(String, Size)], name: &str) -> String {
    let mut text = String::from("| Part | raw | gzip -9 | brotli 11 |\n|---|--:|--:|--:|\n");
    for extension in ["wasm", "js", "css", "html", "svg", "json", "webmanifest"] {
        let of_kind = files.iter().filter(|(name, _)| {
            Path::new(name)
                .extension()
                .is_some_and(|found| found == extension)
        });
        let sum = of_kind.fold(Size::default(), |sum, (_, size)| sum.plus(*size));
        if sum.raw > 0 {
            text.push_str(&row(extension, sum));
        }
    }
    let all = files
        .iter()
        .fold(Size::default(), |sum, (_, size)| sum.plus(*size));
    text.push_str(&row(&format!("**{name} in total**"), all));
    text
}

fn row(name: &str, size: Size) -> String {
    format!(
        "| {name} | {} | {} | {} |\n",
        grouped(size.raw),
        grouped(size.gzip),
        grouped(size.brotli)
    )
}

fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_adds_up() {
        let lines = "a.js\t1000\t400\t300\nb.js\t1\t1\t1\nindex.html\t99\t50\t40";
        let files: Vec<_> = lines.lines().filter_map(read).collect();
        let text = report([&files, &files[..1], &files[1..2]], true);
        assert!(text.contains("| js | 1,001 | 401 | 301 |"));
        assert!(text.contains("| **first load in total** | 1,100 | 451 | 341 |"));
        assert!(text.contains("| **after it in total** | 1,000 | 400 | 300 |"));
        assert!(text.contains("| **when asked for in total** | 1 | 1 | 1 |"));
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
