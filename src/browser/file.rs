//! Files that the user chooses, drops or opens from outside, and the names of those that the page makes.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList};

/// What is in a file; none if the browser can't read it.
pub async fn bytes_of(file: &File) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// The files of a list.
pub fn files_of(list: Option<FileList>) -> Vec<File> {
    let count = list.as_ref().map_or(0, FileList::length);
    let file = |i| list.as_ref().and_then(|list| list.get(i));
    (0..count).filter_map(file).collect()
}

/// Hands over the files that the system opens with the page, where it can do that.
///
/// The page hears of them as long as it lives.
pub fn on_opened_files(take: impl Fn(Vec<File>) + Clone + 'static) {
    let queue = Reflect::get(&js_sys::global(), &"launchQueue".into());
    let Some(queue) = queue.ok().filter(JsValue::is_object) else {
        return;
    };
    let hear = Closure::<dyn Fn(JsValue)>::new(move |opened: JsValue| {
        let take = take.clone();
        spawn_local(async move {
            let files = files_behind(&opened).await;
            if !files.is_empty() {
                take(files);
            }
        });
    });
    let set = Reflect::get(&queue, &"setConsumer".into());
    if let Some(set) = set.ok().and_then(|set| set.dyn_into::<Function>().ok()) {
        // A browser that refuses opens files in no other way either.
        let _ = set.call1(&queue, hear.as_ref().unchecked_ref());
        hear.forget();
    }
}

/// The files behind the handles that the system gives.
async fn files_behind(opened: &JsValue) -> Vec<File> {
    let handles = Reflect::get(opened, &"files".into());
    let handles = handles.ok().and_then(|it| it.dyn_into::<Array>().ok());
    let mut files = Vec::new();
    for handle in handles.map(|it| it.to_vec()).unwrap_or_default() {
        let get = Reflect::get(&handle, &"getFile".into()).ok();
        let get = get.and_then(|get| get.dyn_into::<Function>().ok());
        let promise = get.and_then(|get| get.call0(&handle).ok());
        let promise = promise.and_then(|it| it.dyn_into::<Promise>().ok());
        if let Some(promise) = promise
            && let Ok(file) = JsFuture::from(promise).await
            && let Ok(file) = file.dyn_into::<File>()
        {
            files.push(file);
        }
    }
    files
}

/// A file's name made of words: letters and digits, the rest as hyphens.
///
/// Letters of all languages are told from signs by where they stand among the characters, since
/// the tables that know each of them are larger than all names together.
pub fn file_name(words: &[&str], ending: &str) -> String {
    let is_letter = |c: char| match c {
        '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' => false,
        c => c.is_ascii_alphanumeric() || c >= '\u{C0}',
    };
    let plain = |c: char| {
        if is_letter(c) {
            c.to_ascii_lowercase()
        } else {
            ' '
        }
    };
    let all: String = words.join(" ").chars().map(plain).collect();
    let mut name = String::new();
    for word in all.split_whitespace() {
        if name.chars().count() + word.chars().count() > 80 {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.push_str(word);
    }
    let name = if name.is_empty() { "paid-again" } else { &name };
    format!("{name}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_harmless() {
        assert_eq!(
            file_name(&["The same hours, paid…"], "json"),
            "the-same-hours-paid.json"
        );
        assert_eq!(
            file_name(&["../../etc/passwd\u{0}"], "svg"),
            "etc-passwd.svg"
        );
        assert_eq!(file_name(&["Bücher 2027"], "png"), "bücher-2027.png");
        assert_eq!(file_name(&[" "], "json"), "paid-again.json");
    }
}
