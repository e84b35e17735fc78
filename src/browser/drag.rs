//! A row that is dragged among its neighbours. Nothing moves in the list until it is let go:
//! the row follows the pointer, and a line shows where it would go.

use super::capture;
use leptos::ev::PointerEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The row that is dragged.
#[derive(Clone, Debug)]
pub struct RowDrag {
    row: HtmlElement,
    from: usize,
    to: usize,
    start: f64,
}

/// The rows of the list, in order.
fn rows(row: &Element) -> Vec<Element> {
    let mut rows = Vec::new();
    let mut next = row
        .parent_element()
        .and_then(|list| list.first_element_child());
    while let Some(element) = next {
        next = element.next_element_sibling();
        rows.push(element);
    }
    rows
}

impl RowDrag {
    /// Takes the row by a handle in it; `row` is what a row matches.
    pub fn take(event: &PointerEvent, row: &str) -> Option<Self> {
        if event.button() != 0 {
            return None;
        }
        let handle: Element = event.current_target()?.dyn_into().ok()?;
        let row: HtmlElement = handle.closest(row).ok()??.dyn_into().ok()?;
        let from = rows(&row)
            .iter()
            .position(|it| it.is_same_node(Some(&row)))?;
        capture(event);
        let _ = row.set_attribute("data-dragged", "");
        Some(Self {
            row,
            from,
            to: from,
            start: f64::from(event.client_y()),
        })
    }

    /// The pointer has moved.
    pub fn follow(&mut self, event: &PointerEvent) {
        let y = f64::from(event.client_y());
        let _ = self
            .row
            .style()
            .set_property("translate", &format!("0 {}px", y - self.start));
        let rows = rows(&self.row);
        let above = |(at, row): &(usize, &Element)| {
            let place = row.get_bounding_client_rect();
            *at != self.from && place.top() + place.height() / 2.0 < y
        };
        self.to = rows.iter().enumerate().filter(above).count();
        for (at, row) in rows.iter().enumerate() {
            // Below the dragged row every place has moved up by one.
            let side = match at.cmp(&self.from) {
                std::cmp::Ordering::Less if at == self.to => "before",
                std::cmp::Ordering::Greater if at == self.to => "after",
                _ => "",
            };
            let _ = row.set_attribute("data-drop", side);
        }
    }

    /// Lets the row go, and answers from where to where it is to be moved.
    pub fn release(self) -> (usize, usize) {
        for row in rows(&self.row) {
            let _ = row.remove_attribute("data-drop");
        }
        let _ = self.row.remove_attribute("data-dragged");
        let _ = self.row.style().remove_property("translate");
        (self.from, self.to)
    }
}
