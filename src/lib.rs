//! The page: what the same hours bring when they are paid once, again and again, by a team or by capital.
//!
//! A plain scenario stands in one store. Everything else is derived from it by a chain of memos:
//! scenario → projection → figures → chart figure → scene → pixels. Leptos only decides when.

pub mod app;
pub mod browser;
pub mod embed;
pub mod features;
pub mod format;
pub mod keeping;
pub mod later;
pub mod odds;
pub mod persist;
pub mod settled;
pub mod state;
pub mod ui;
pub mod words;
