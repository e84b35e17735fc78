//! What a page around the widget says to it: an order that ends in a scenario, or nothing at all.

use super::{Door, presets, sentence};
use crate::sound::sound;
use fastrand::Rng;
use paid_again_app::embed::{Config, Message, Names, Order, given, handle};
use paid_again_engine::file::read_scenario;
use paid_again_link::write;
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub(super) const DOOR: Door = Door {
    name: "message",
    seeds,
    words: &[
        "paidAgain",
        "type",
        "set",
        "config",
        "preset=",
        "scenario=",
        "&set=",
        "&lock=*",
        "&hide=",
        "&currency=EUR",
        "&lang=en",
        "&edits=",
        "book.price=",
        "job.off=true",
        "=none",
        "=5..20",
        "=3k",
        "=80%25",
        "%2C",
        "%ff",
        "=1e999",
        "work_until_month=",
        "horizon_months=0",
        "!",
        ";",
    ],
    dress,
    pass,
};

fn seeds() -> Vec<Vec<u8>> {
    let asked = [
        "preset=book&set=job.pay_per_job%3D40%2C+book.price%3D5&lock=*&transparent=",
        "preset=team&set=team.level_rates/0=3%25;horizon_months=120;book.half_life_months=none",
        "preset=default&theme=dark&accent=%23336699&lang=en&currency=EUR&view=odds&hide=chart",
        "set=job.hours_per_week=5..20,job.off=true,inflation=2%25,target_per_month=3k&host=https://example.org",
    ];
    let links = presets().filter_map(|text| {
        let scenario = read_scenario(std::str::from_utf8(&text).ok()?).ok()?;
        Some(format!("scenario={}&set=inflation=0.1", write(&scenario)))
    });
    let all = asked.into_iter().map(String::from).chain(links);
    all.map(String::into_bytes).collect()
}

/// Mostly what an author asks for, in a message that is heard.
fn dress(rng: &mut Rng, text: Vec<u8>) -> Vec<u8> {
    if text.starts_with(b"{") || rng.u8(..16) == 0 {
        return text;
    }
    let config = String::from_utf8_lossy(&text);
    let message = json!({"paidAgain": 1, "type": "set", "config": config});
    message.to_string().into_bytes()
}

fn pass(bytes: &[u8]) -> Result<BTreeSet<String>, String> {
    let text = String::from_utf8_lossy(bytes);
    let said: Value = serde_json::from_str(&text).unwrap_or_default();
    let words = |name| said.get(name).and_then(Value::as_str).map(String::from);
    let message = Message {
        version: said.get("paidAgain").and_then(Value::as_f64),
        kind: words("type"),
        config: words("config"),
    };
    // The address of the frame says the same without an envelope.
    let config = match handle(&message) {
        Some(Order::Set(config)) => config,
        None if message.version == Some(1.0) && message.kind.as_deref() == Some("set") => {
            let without = message.config.is_none();
            return match without {
                true => Ok(BTreeSet::from(["nothing to set".into()])),
                false => Err("An order was not heard.".into()),
            };
        }
        None => Config::read(&text),
    };
    let given = given(&config);
    let mut seen = BTreeSet::new();
    for fault in &given.faults {
        sentence(fault)?;
        // What is in quotes is the author's.
        let own = fault.split(['“', '”']).step_by(2);
        seen.insert(own.collect::<String>().chars().take(100).collect());
    }
    for names in [&config.lock, &config.hide].map(|text| Names::read(text)) {
        seen.insert(format!(
            "{} {}",
            names.mean("book.price"),
            names.name("chart")
        ));
    }
    seen.extend(sound(&given.scenario)?);
    Ok(seen)
}
