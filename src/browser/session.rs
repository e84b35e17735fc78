//! What a tab remembers of how it was looked at, until it is closed. Nothing rests on it.

use web_sys::Storage;

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// What was noted under this name.
pub fn recall(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Notes something under a name; where that is denied it is forgotten.
pub fn remember(name: &str, what: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, what);
    }
}
