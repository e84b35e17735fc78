//! Keeps what the program that splits the page's wasm needs: where functions and data refer to each other.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |variable: &str| std::env::var_os(variable).is_some();
    if is("CARGO_FEATURE_SPLIT")
        && std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|it| it == "wasm32")
    {
        println!("cargo:rustc-link-arg-bins=--emit-relocs");
    }
}
