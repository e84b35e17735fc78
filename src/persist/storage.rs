//! Local storage behind a small door, so that everything but this file is tested without a browser.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};
use serde::Serialize;

/// Why storage does not keep what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser does not let this page store anything.
    Denied,
    /// There is no room left.
    Full,
}

/// A place that keeps texts under keys.
pub trait KeyValue {
    /// All keys there are.
    ///
    /// # Errors
    /// [`Trouble::Denied`] where nothing may be read.
    fn keys(&self) -> Result<Vec<String>, Trouble>;

    /// The text under a key.
    ///
    /// # Errors
    /// [`Trouble::Denied`] where nothing may be read.
    fn get(&self, key: &str) -> Result<Option<String>, Trouble>;

    /// Keeps a value under a key, as JSON.
    ///
    /// # Errors
    /// [`Trouble`] where it can't be kept; what stood there before stands there still.
    fn set(&self, key: &str, value: &impl Serialize) -> Result<(), Trouble>;

    /// Takes away what is under a key.
    ///
    /// # Errors
    /// [`Trouble::Denied`] where nothing may be changed.
    fn remove(&self, key: &str) -> Result<(), Trouble>;
}

/// The browser's local storage.
#[derive(Clone, Copy, Debug)]
pub struct BrowserStorage;

impl BrowserStorage {
    /// The storage, if the browser lets us have it. Asking is the only way to know: it may throw.
    fn open() -> Result<web_sys::Storage, Trouble> {
        let window = web_sys::window().ok_or(Trouble::Denied)?;
        window.local_storage().ok().flatten().ok_or(Trouble::Denied)
    }
}

impl KeyValue for BrowserStorage {
    fn keys(&self) -> Result<Vec<String>, Trouble> {
        let storage = Self::open()?;
        let count = storage.length().map_err(|_| Trouble::Denied)?;
        Ok((0..count)
            .filter_map(|i| storage.key(i).ok().flatten())
            .collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        Self::open()?.get_item(key).map_err(|_| Trouble::Denied)
    }

    fn set(&self, key: &str, value: &impl Serialize) -> Result<(), Trouble> {
        // gloo-storage throws where storage is denied, so look first.
        Self::open()?;
        LocalStorage::set(key, value).map_err(|error| match error {
            StorageError::JsError(error) if error.name == "SecurityError" => Trouble::Denied,
            _ => Trouble::Full,
        })
    }

    fn remove(&self, key: &str) -> Result<(), Trouble> {
        Self::open()?.remove_item(key).map_err(|_| Trouble::Denied)
    }
}
