//! The projection engine.
