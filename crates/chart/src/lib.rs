//! Chart layout and scene.
