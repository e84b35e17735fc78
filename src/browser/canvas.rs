//! Painting on a canvas, crisp at any device pixel ratio, and measuring text without layout.

use super::CanvasSize;
use paid_again_chart::{Font, Grain, Mark, TextMeasure, Theme, Weight, paint};
use plotters_canvas::CanvasBackend;
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Sizes a canvas to its place and paints marks on it, in the same task, so that nothing flickers.
pub fn paint_marks(canvas: &HtmlCanvasElement, size: CanvasSize, marks: &[Mark], theme: &Theme) {
    let device = |length: f64| (length * size.ratio).round().max(1.0) as u32;
    let grain = Grain::fine(size.ratio);
    let Some(context) = context(canvas) else {
        return;
    };
    let (width, height) = (device(size.width), device(size.height));
    if (canvas.width(), canvas.height()) == (width, height) {
        // Its pixels are used again: setting a size, even the same, would have them made anew.
        let _ = context.reset_transform();
        context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
    } else {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let _ = context.scale(grain.context_scale(), grain.context_scale());
    context.set_line_join("round");
    context.set_line_cap("round");
    if let Some(mut backend) = CanvasBackend::with_canvas_object(canvas.clone()) {
        // A canvas that can't be painted leaves the table and the words, which say the same.
        let _ = paint(marks, theme, grain, &mut backend);
    }
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}

/// Measures text on a canvas of its own, which costs no layout; every text is measured once.
struct CanvasMeasure {
    context: Option<CanvasRenderingContext2d>,
    family: RefCell<String>,
    known: RefCell<HashMap<(String, u64, bool), f64>>,
}

thread_local! {
    static MEASURE: CanvasMeasure = CanvasMeasure::new();
}

impl CanvasMeasure {
    fn new() -> Self {
        let document = web_sys::window().and_then(|window| window.document());
        let element = document.and_then(|document| document.create_element("canvas").ok());
        let canvas = element.and_then(|element| element.dyn_into::<HtmlCanvasElement>().ok());
        Self {
            context: canvas.as_ref().and_then(context),
            family: RefCell::default(),
            known: RefCell::default(),
        }
    }
}

impl TextMeasure for CanvasMeasure {
    fn width(&self, text: &str, font: Font) -> f64 {
        let bold = font.weight == Weight::Bold;
        let key = (text.to_string(), font.size.to_bits(), bold);
        if let Some(width) = self.known.borrow().get(&key) {
            return *width;
        }
        let Some(context) = &self.context else {
            return text.len() as f64 * font.size * 0.56;
        };
        let weight = if bold { "bold " } else { "" };
        context.set_font(&format!("{weight}{}px {}", font.size, self.family.borrow()));
        let width = context
            .measure_text(text)
            .map_or(0.0, |metrics| metrics.width());
        let mut known = self.known.borrow_mut();
        // Names and amounts change as the user types: forget rather than grow without end.
        if known.len() > 2000 {
            known.clear();
        }
        known.insert(key, width);
        width
    }
}

/// Runs something that needs to know how wide text is in a font family.
pub fn measure<T>(family: &str, run: impl FnOnce(&dyn TextMeasure) -> T) -> T {
    MEASURE.with(|measure| {
        if *measure.family.borrow() != family {
            family.clone_into(&mut measure.family.borrow_mut());
            measure.known.borrow_mut().clear();
        }
        run(measure)
    })
}
