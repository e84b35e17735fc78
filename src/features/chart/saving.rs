//! The chart as a file: a picture that says of itself what it shows and what it is worth.

use super::content::Content;
use super::views::{honesty, meaning, said};
use super::wording::Words;
use crate::browser::{CanvasSize, file_name, light_theme, measure, save_picture, save_text};
use crate::format::long_duration;
use crate::state::Answer;
use leptos::prelude::*;
use paid_again_chart::{Caption, Figure, Sheet, Size, Theme, sheet, svg_sheet};

/// The sheet's size in its own pixels, and how many times larger it is saved: 1200 by 675, with
/// letters that can still be read where a picture is shown small.
const SHEET: (f64, f64) = (800.0, 450.0);
const TIMES: f64 = 1.5;

/// The words on the sheet.
pub fn caption(answer: Answer, content: &Content, name: &str) -> Caption {
    let projection = answer.projection.read_untracked();
    let taxed = projection.total.summary.tax > 0.0;
    let absent = &content.absent;
    let gap = if absent.is_empty() { "" } else { ". " };
    let meaning = meaning(content.view, content.of.as_deref(), content.today);
    Caption {
        name: name.trim().to_owned(),
        title: said(content.view).title.into(),
        subtitle: format!("{meaning}{gap}{absent}"),
        footer: honesty(content.view, &long_duration(projection.months), taxed),
    }
}

/// The sheet, and the light colours to paint it in.
fn drawn(answer: Answer, content: &Content, figure: &Figure, name: &str) -> Option<(Sheet, Theme)> {
    let theme = light_theme()?;
    let currency = answer.currency.read_untracked();
    let words = Words {
        unit: content.unit,
        currency: &currency,
    };
    let caption = caption(answer, content, name);
    let size = Size::new(SHEET.0, SHEET.1);
    let sheet = measure(&theme.font_family, |text| {
        sheet(figure, &caption, size, &words, text)
    });
    Some((sheet, theme))
}

/// Two buttons, and word of what they did.
#[component]
pub fn Saving(
    /// What is shown.
    answer: Answer,
    /// The view of it.
    content: Memo<Content>,
    /// The figure of that.
    figure: Memo<Figure>,
    /// The scenario's name.
    name: Signal<String>,
) -> impl IntoView {
    let told = RwSignal::new(String::new());
    let save = move |as_svg: bool| {
        let (content, name) = (content.read_untracked(), name.get_untracked());
        let ending = if as_svg { "svg" } else { "png" };
        let title = said(content.view).title;
        let file = file_name(&[&name, title], ending);
        let tell = {
            let file = file.clone();
            move |done: bool| {
                told.set(if done {
                    format!("Saved as {file}")
                } else {
                    "This browser could not save the picture.".into()
                });
            }
        };
        let Some((sheet, theme)) = drawn(answer, &content, &figure.read_untracked(), &name) else {
            return tell(false);
        };
        if as_svg {
            let text = svg_sheet(&sheet, &theme, title, TIMES);
            tell(save_text(&file, "image/svg+xml", &text));
        } else {
            let size = CanvasSize {
                width: SHEET.0,
                height: SHEET.1,
                ratio: TIMES,
            };
            save_picture(file, size, &sheet.marks, &theme, tell);
        }
    };
    view! {
        <div class="saving">
            <button class="button" type="button" on:click=move |_| save(true)>"Save as SVG"</button>
            <button class="button" type="button" on:click=move |_| save(false)>"Save as PNG"</button>
            <p role="status">{move || told.get()}</p>
        </div>
    }
}
