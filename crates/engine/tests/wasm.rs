//! The corpus in a real browser: the same bits as in native code.

#![cfg(target_arch = "wasm32")]

mod corpus;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_bit_is_the_same_as_in_native_code() {
    let here = corpus::digests::lines();
    for (here, native) in here.lines().zip(corpus::digests::COMMITTED.lines()) {
        assert_eq!(here, native);
    }
    assert_eq!(here, corpus::digests::COMMITTED);
}

#[wasm_bindgen_test]
fn every_life_is_the_same_as_in_native_code() {
    let here = corpus::digests::simulated_lines();
    for (here, native) in here.lines().zip(corpus::digests::SIMULATED.lines()) {
        assert_eq!(here, native);
    }
    assert_eq!(here, corpus::digests::SIMULATED);
}
