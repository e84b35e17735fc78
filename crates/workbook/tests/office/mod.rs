//! LibreOffice without a window: files go in, the cells of every sheet come out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails loudly"
)]

use crate::common::Cells;
use paid_again_workbook::{Place, Value};
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Formulas are worked out whenever a file is opened, whatever the file says they give.
const PROFILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;

/// All sheets, as text between commas, with every digit.
const CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/// A workbook as the program has it.
pub struct Opened {
    sheets: Vec<Vec<Vec<String>>>,
}

impl Cells for Opened {
    fn at(&self, place: Place) -> Value {
        let row = self.sheets[place.sheet].get(place.row as usize);
        match row
            .and_then(|row| row.get(usize::from(place.col)))
            .map(String::as_str)
        {
            None | Some("") => Value::Blank,
            Some(text) => number(text).map_or_else(|| text.into(), Value::Number),
        }
    }
}

fn number(text: &str) -> Option<f64> {
    match text.strip_suffix('%') {
        Some(percent) => percent.parse().ok().map(|x: f64| x / 100.0),
        None => text.parse().ok(),
    }
}

/// Opens files with the program, all in one go, and answers what every cell then shows.
pub fn recalculated(files: &[(String, Vec<u8>)]) -> Vec<Opened> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("spreadsheet");
    let _ = fs::remove_dir_all(&folder);
    let (profile, shown) = (folder.join("profile"), folder.join("shown"));
    fs::create_dir_all(profile.join("user")).unwrap();
    fs::create_dir_all(&shown).unwrap();
    fs::write(profile.join("user/registrymodifications.xcu"), PROFILE).unwrap();
    let paths: Vec<PathBuf> = files
        .iter()
        .map(|(name, bytes)| {
            let path = folder.join(format!("{name}.xlsx"));
            fs::write(&path, bytes).unwrap();
            path
        })
        .collect();
    let program = env::var_os("PAID_AGAIN_SOFFICE").unwrap_or_else(|| "soffice".into());
    let ran = Command::new(&program)
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", CSV, "--outdir"])
        .arg(&shown)
        .args(&paths)
        .output();
    let ran = ran.unwrap_or_else(|error| panic!("{program:?} can't be started: {error}"));
    let said =
        String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    let opened = files.iter().map(|(name, bytes)| {
        let read = |sheet: &String| {
            let path = shown.join(format!("{name}-{sheet}.csv"));
            let text = fs::read_to_string(&path);
            records(&text.unwrap_or_else(|error| panic!("{}: {error}\n{said}", path.display())))
        };
        Opened {
            sheets: names(bytes).iter().map(read).collect(),
        }
    });
    opened.collect()
}

/// The names of a file's sheets, in their order.
fn names(bytes: &[u8]) -> Vec<String> {
    let text = part(bytes, "xl/workbook.xml");
    let named = text.split("<sheet name=\"").skip(1);
    let names = named.filter_map(|rest| rest.split('"').next());
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&apos;", "'"),
        ("&amp;", "&"),
    ];
    let plain = |name: &str| {
        signs.iter().fold(name.to_owned(), |name, (said, sign)| {
            name.replace(said, sign)
        })
    };
    names.map(plain).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// The file with other values typed into some cells, and nothing else changed.
pub fn retyped(bytes: &[u8], sheets: &[String], typed: &[(Place, Value)]) -> Vec<u8> {
    assert_eq!(names(bytes).len(), sheets.len());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut contents = Vec::new();
        entry.read_to_end(&mut contents).unwrap();
        let here = typed
            .iter()
            .filter(|(place, _)| name == format!("xl/worksheets/sheet{}.xml", place.sheet + 1));
        let mut here = here.peekable();
        if here.peek().is_some() {
            let mut text = String::from_utf8(contents).unwrap();
            for (place, value) in here {
                text = with_cell(&text, place, value);
            }
            contents = text.into_bytes();
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(&contents).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A sheet's text with another value in one cell, which is there already and keeps its format.
fn with_cell(text: &str, place: &Place, value: &Value) -> String {
    assert!(place.col < 26);
    let name = format!(
        "<c r=\"{}{}\"",
        char::from(b'A' + place.col as u8),
        place.row + 1
    );
    let from = text.find(&name).unwrap_or_else(|| panic!("no cell {name}"));
    let rest = &text[from..];
    let tag = &rest[..rest.find('>').unwrap()];
    let until = if tag.ends_with('/') {
        tag.len() + 1
    } else {
        rest.find("</c>").unwrap() + 4
    };
    assert!(
        !rest[..until].contains("<f>"),
        "a formula is no input: {}",
        &rest[..until]
    );
    let style = tag
        .split(" s=\"")
        .nth(1)
        .and_then(|it| it.split('"').next())
        .unwrap();
    let cell = match value {
        Value::Blank => format!("{name} s=\"{style}\"/>"),
        Value::Number(x) => format!("{name} s=\"{style}\"><v>{x}</v></c>"),
        Value::Text(word) => format!("{name} s=\"{style}\" t=\"str\"><v>{word}</v></c>"),
    };
    [&text[..from], &cell, &rest[until..]].concat()
}

/// The rows of a CSV text.
fn records(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut signs) = (false, text.chars().peekable());
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => field.extend(signs.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            '\r' if !quoted => {}
            sign => field.push(sign),
        }
    }
    rows
}
