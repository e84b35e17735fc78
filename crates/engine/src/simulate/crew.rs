//! Work shared out between threads; on the web there are none here, and the work is done in turn.

/// Does something with each item, by at most so many threads, and answers the results in the order of the items.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn each<T: Send, R: Send>(
    workers: usize,
    items: Vec<T>,
    work: impl Fn(T) -> R + Sync,
) -> Vec<R> {
    use std::sync::Mutex;
    if workers <= 1 || items.len() <= 1 {
        return items.into_iter().map(work).collect();
    }
    let threads = workers.min(items.len());
    let results: Mutex<Vec<Option<R>>> = Mutex::new(items.iter().map(|_| None).collect());
    let queue = Mutex::new(items.into_iter().enumerate());
    let take = || queue.lock().ok().and_then(|mut queue| queue.next());
    let toil = || {
        while let Some((place, item)) = take() {
            let result = work(item);
            if let Ok(mut results) = results.lock() {
                results[place] = Some(result);
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            // A thread that can't be had is no trouble: the others take its share.
            let _ = std::thread::Builder::new().spawn_scoped(scope, toil);
        }
        toil();
    });
    let results = results.into_inner().unwrap_or_default();
    results.into_iter().flatten().collect()
}

/// Does something with each item in turn.
#[cfg(target_arch = "wasm32")]
pub(super) fn each<T, R>(_workers: usize, items: Vec<T>, work: impl Fn(T) -> R) -> Vec<R> {
    items.into_iter().map(work).collect()
}
