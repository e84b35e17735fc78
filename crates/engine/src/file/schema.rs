//! JSON Schema.
/// s
pub fn scenario_schema() -> String {
    String::new()
}
