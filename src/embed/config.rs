//! What an author asks of the widget: the attributes of the element, as text after the frame's `#`.
//!
//! The text is that of a query, `preset=book&lock=*`. Whatever it is, it is read: what is not known is
//! passed over, of what stands twice the last holds.

/// The longest text that is read, in bytes: a link to a scenario and as much again.
pub const LONGEST: usize = 2 << 20;

/// What an author asks for. All texts are as they were written; empty where nothing is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// A preset of the gallery, or an option of its first comparison.
    pub preset: String,
    /// A share link, or what stands after its `#`.
    pub scenario: String,
    /// Values of fields: `job.pay_per_job=40, book.price=5`.
    pub set: String,
    /// Names of inputs that are shown and can't be changed.
    pub lock: String,
    /// Names of inputs and of parts that are not shown.
    pub hide: String,
    /// `light`, `dark`, or as the system says.
    pub theme: String,
    /// A colour: a name, or `#` and digits.
    pub accent: String,
    /// Whether the page behind shows through.
    pub transparent: bool,
    /// The language, which decides how numbers are written.
    pub lang: String,
    /// Three capitals.
    pub currency: String,
    /// What the chart shows first.
    pub view: String,
    /// What the reader has made of it, where the frame was loaded anew: a share link.
    pub edits: String,
    /// The origin of the page around the frame; empty where nobody is to be told anything.
    pub host: String,
}

impl Config {
    /// Reads what stands after the `#`.
    pub fn read(text: &str) -> Self {
        let mut config = Self::default();
        if text.len() > LONGEST {
            return config;
        }
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            let place = match name.as_ref() {
                "preset" => &mut config.preset,
                "scenario" => &mut config.scenario,
                "set" => &mut config.set,
                "lock" => &mut config.lock,
                "hide" => &mut config.hide,
                "theme" => &mut config.theme,
                "accent" => &mut config.accent,
                "lang" => &mut config.lang,
                "currency" => &mut config.currency,
                "view" => &mut config.view,
                "edits" => &mut config.edits,
                "host" => &mut config.host,
                // As an attribute without a value.
                "transparent" => {
                    config.transparent = value != "false";
                    continue;
                }
                _ => continue,
            };
            value.trim().clone_into(place);
        }
        config
    }

    /// Whether the scenario that it begins with is the other's too: then what a reader has changed
    /// stays.
    pub fn begins_like(&self, other: &Self) -> bool {
        let begin = |it: &Self| [&it.preset, &it.scenario, &it.set, &it.currency].map(Clone::clone);
        begin(self) == begin(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_come_as_they_were_written() {
        let config = Config::read(
            "preset=book&set=job.pay_per_job%3D40%2C+book.price%3D5&lock=*&transparent=&host=https%3A%2F%2Fexample.org",
        );
        assert_eq!(config.preset, "book");
        assert_eq!(config.set, "job.pay_per_job=40, book.price=5");
        assert_eq!(config.host, "https://example.org");
        assert!(config.transparent);
        assert!(!Config::read("transparent=false").transparent);
    }

    #[test]
    fn any_text_is_read() {
        for text in ["", "&&==%", "%ff%zz=\0", "preset", "preset=a&preset=b", "#"] {
            let config = Config::read(text);
            assert!(["", "b"].contains(&config.preset.as_str()), "{text}");
        }
        let endless = format!("preset=a&lock={}", "x".repeat(LONGEST));
        assert_eq!(Config::read(&endless), Config::default());
    }

    #[test]
    fn another_theme_is_no_other_beginning() {
        let (light, dark) = ("preset=book&theme=light", "preset=book&theme=dark");
        assert!(Config::read(light).begins_like(&Config::read(dark)));
        assert!(!Config::read(light).begins_like(&Config::read("preset=team")));
    }
}
