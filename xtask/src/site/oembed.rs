//! oEmbed, by which a site that is given an address finds out how to embed what is there.
//!
//! Its answer must hold whole addresses, and a site that works in any folder of any host does not know
//! its own. So it is made only where the build is told the public address, by `PAID_AGAIN_PUBLIC_URL`.

use crate::problem::{Outcome, Problem, While};
use std::env;
use std::fs;
use std::path::Path;

/// The variable that has the address of the folder where the site will stand.
const VARIABLE: &str = "PAID_AGAIN_PUBLIC_URL";
/// The file.
const FILE: &str = "oembed.json";
/// Where the builder's page has the address.
const UNTOLD: &str = "name=\"public-address\" content=\"\"";
/// The frame, in pixels: what a compact comparison takes.
const SIZE: (u32, u32) = (720, 1_080);

/// Writes the file, and the link to it into the page, where the address is known.
pub fn build(site: &Path) -> Outcome {
    let Some(address) = env::var(VARIABLE).ok().filter(|it| !it.is_empty()) else {
        return Ok(());
    };
    let address = checked(&address)?;
    fs::write(site.join(FILE), answer(&address)).while_doing(|| format!("writing {FILE}"))?;
    let head = format!("{}\n</head>", link(&address));
    change(&site.join("index.html"), "</head>", &head)?;
    let told = format!("name=\"public-address\" content=\"{address}\"");
    change(&site.join("builder.html"), UNTOLD, &told)
}

/// Puts one text in the place of another in a page that has it.
fn change(page: &Path, old: &str, new: &str) -> Outcome {
    let text = fs::read_to_string(page).while_doing(|| format!("reading {}", page.display()))?;
    fs::write(page, text.replacen(old, new, 1))
        .while_doing(|| format!("writing {}", page.display()))
}

/// The address with its slash at the end, if it is one that may stand in a page.
fn checked(address: &str) -> Outcome<String> {
    let plain = |c: char| c.is_ascii_graphic() && !"\"'<>\\?#&".contains(c);
    let begins = address.starts_with("https://") || address.starts_with("http://");
    if !begins || !address.chars().all(plain) {
        return Err(
            Problem::new(format!("{VARIABLE} is no address: {address}."))
                .remedy("give the folder of the site, such as https://example.org/paid-again/"),
        );
    }
    Ok(format!("{}/", address.trim_end_matches('/')))
}

fn link(address: &str) -> String {
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}{FILE}\" title=\"Paid Again\">"
    )
}

fn answer(address: &str) -> String {
    let (width, height) = SIZE;
    format!(
        "{{\n  \"version\": \"1.0\",\n  \"type\": \"rich\",\n  \"title\": \"Paid Again: how long does your work keep paying you?\",\n  \
         \"provider_name\": \"Paid Again\",\n  \"provider_url\": \"{address}\",\n  \
         \"html\": \"<iframe src=\\\"{address}embed.html\\\" title=\\\"Paid Again: a calculator\\\" width=\\\"100%\\\" height=\\\"{height}\\\" loading=\\\"lazy\\\" \
         sandbox=\\\"allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads\\\" frameborder=\\\"0\\\"></iframe>\",\n  \
         \"width\": {width},\n  \"height\": {height},\n  \"cache_age\": 86400\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_whole_and_harmless() {
        let address = checked("https://example.org/paid-again").unwrap();
        assert_eq!(address, "https://example.org/paid-again/");
        for bad in [
            "",
            "example.org",
            "/x/",
            "https://a.b/\"><script>",
            "https://a.b/?c",
        ] {
            assert!(checked(bad).is_err(), "{bad}");
        }
        let text = answer(&address);
        assert!(text.contains("src=\\\"https://example.org/paid-again/embed.html\\\""));
        assert!(link(&address).contains("href=\"https://example.org/paid-again/oembed.json\""));
    }
}
