//! A chart as a page of its own, with its words in it: what a reader keeps, prints or passes on.
//!
//! Whoever sees the picture sees the page no more, so what the page says beside the chart has to
//! be in it: what it shows, of which scenario, and how little it promises.

use crate::figure::Figure;
use crate::geometry::{Point, Size};
use crate::ink::Ink;
use crate::layout::layout;
use crate::measure::{Font, TextMeasure, Weight, safe_width};
use crate::scene::{Anchor, Mark};
use crate::wording::Wording;

/// Free on every side.
const MARGIN: f64 = 24.0;

/// From a line of text to the next, in ems.
const LEADING: f64 = 1.4;

/// At most so many lines of a text; the last one ends with an ellipsis where something is cut.
const MOST_LINES: usize = 3;

/// Words are cut before they are measured: nobody reads on after this many letters.
const LONGEST: usize = 300;

const NAME: Font = font(13.0, Weight::Regular);
const TITLE: Font = font(20.0, Weight::Bold);
const SUBTITLE: Font = font(13.0, Weight::Regular);
const FOOTER: Font = font(13.0, Weight::Regular);

const fn font(size: f64, weight: Weight) -> Font {
    Font { size, weight }
}

/// The words around a chart on its sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// Of what it is: the scenario's name.
    pub name: String,
    /// What it shows.
    pub title: String,
    /// What that means.
    pub subtitle: String,
    /// What it is worth.
    pub footer: String,
}

/// A chart with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The whole of it.
    pub size: Size,
    /// What to paint, from back to front.
    pub marks: Vec<Mark>,
}

/// Lays out a figure and its words on a sheet of this size.
pub fn sheet(
    figure: &Figure,
    caption: &Caption,
    size: Size,
    wording: &dyn Wording,
    measure: &dyn TextMeasure,
) -> Sheet {
    let (width, height) = (size.width(), size.height());
    let room = (width - 2.0 * MARGIN).max(1.0);
    let corners = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)];
    let mut marks = vec![Mark::Area {
        outline: corners.map(|(x, y)| Point::new(x, y)).to_vec(),
        ink: Ink::Surface,
        opacity: 1.0,
    }];
    let mut y = MARGIN;
    let mut write = |y: &mut f64, text: &str, font: Font, ink: Ink| {
        for text in lines(text, room, font, measure) {
            let height = font.size * LEADING;
            marks.push(Mark::Label {
                text,
                at: Point::new(MARGIN, *y + height / 2.0),
                anchor: Anchor::Start,
                ink,
                font,
            });
            *y += height;
        }
    };
    write(&mut y, &caption.name, NAME, Ink::Soft);
    write(&mut y, &caption.title, TITLE, Ink::Text);
    write(&mut y, &caption.subtitle, SUBTITLE, Ink::Soft);
    let top = y + MARGIN / 2.0;
    let footer = lines(&caption.footer, room, FOOTER, measure).len() as f64;
    let mut y = height - MARGIN - footer * FOOTER.size * LEADING;
    let bottom = y - MARGIN / 2.0;
    write(&mut y, &caption.footer, FOOTER, Ink::Text);
    let scene = layout(figure, Size::new(room, bottom - top), wording, measure);
    let chart = scene.marks.into_iter().map(|mark| mark.moved(MARGIN, top));
    marks.extend(chart);
    Sheet { size, marks }
}

/// A text broken between words into lines that fit; what fits in no line is cut.
fn lines(text: &str, room: f64, font: Font, measure: &dyn TextMeasure) -> Vec<String> {
    let fits = |text: &str| safe_width(measure, text, font) <= room;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let full = lines.len() == MOST_LINES;
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            Some(line) if full => {
                line.push('…');
                break;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    for line in lines.iter_mut().filter(|line| !fits(line)) {
        let mut letters: Vec<char> = line.chars().take(LONGEST).collect();
        while letters.pop().is_some() && !fits(&format!("{}…", String::from_iter(&letters))) {}
        *line = format!("{}…", String::from_iter(letters));
    }
    lines
}
