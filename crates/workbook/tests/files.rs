//! The file itself: what is in it, and that it depends on the scenario alone.

use paid_again_engine::file::read_scenario;
use paid_again_presets::PRESETS;
use paid_again_workbook::workbook;

#[test]
fn x() {
    std::fs::create_dir_all("/tmp/wb").unwrap();
    for preset in PRESETS {
        let scenario = read_scenario(&preset.pretty()).unwrap();
        let t = std::time::Instant::now();
        let bytes = workbook(&scenario).unwrap();
        println!("{} {} {:?}", preset.name, bytes.len(), t.elapsed());
        std::fs::write(format!("/tmp/wb/{}.xlsx", preset.name.replace('/', "-")), bytes).unwrap();
    }
}
