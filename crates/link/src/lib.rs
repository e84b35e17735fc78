//! A scenario as the text that stands after the `#` of a link, and back; and whatever else somebody
//! brings, a file or a text, as scenarios or as sentences why not ([`bring`]).
//!
//! ```text
//! s=1.PAYLOAD.CHECKSUM
//! ```
//!
//! - `1` is the version of the link.
//! - PAYLOAD is the scenario's file, fields at their defaults left out, as a raw deflate stream (RFC 1951)
//!   that begins behind the version's dictionary, in base64url without padding (RFC 4648).
//! - CHECKSUM is the CRC-32 of all characters from the version to the end of the payload, as eight
//!   lower-case hexadecimal digits. So a link ends in a letter or a digit, which no program that looks
//!   for links in a text takes for the end of a sentence.
//!
//! What stands after a `#` is never sent to any server.
//!
//! Every link that was ever made keeps opening: the dictionary of a version is never changed, and
//! `tests/golden/` has links of every version.
//!
//! ```
//! use paid_again_engine::Scenario;
//!
//! # let mut scenario = Scenario::default();
//! # scenario.streams.push(Default::default());
//! # scenario.streams[0].id = "job".into();
//! let link = paid_again_link::write(&scenario);
//! assert!(link.starts_with("s=1."));
//! assert_eq!(paid_again_link::read(&link), Ok(scenario));
//! ```

mod backup;
mod bring;
mod fault;
mod find;
mod pack;

pub use backup::back_up;
pub use bring::{Brought, LARGEST, bring, bring_text, too_large};
pub use fault::Fault;
pub use find::find;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use paid_again_engine::Scenario;
use paid_again_engine::file::{read_scenario, write_scenario};

/// What every link's text begins with; the version follows.
pub const MARK: &str = "s=";
/// The version that is written.
pub const VERSION: u32 = 1;
/// The most characters that are read as a link. The longest that can be written has not half as many.
pub const LONGEST: usize = 1_048_576;

/// How many digits the checksum has.
const DIGITS: usize = 8;

/// Small and slow: a link is short.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// The text of a link to a scenario, without the `#` before it.
///
/// The same scenario may be written otherwise by a later version; all of them are read.
pub fn write(scenario: &Scenario) -> String {
    let packed = pack::pack(write_scenario(scenario).as_bytes());
    seal(&URL_SAFE_NO_PAD.encode(packed))
}

/// A payload with its version and its checksum.
fn seal(payload: &str) -> String {
    let body = format!("{VERSION}.{payload}");
    let sum = checksum(&body);
    format!("{MARK}{body}.{sum}")
}

fn checksum(body: &str) -> String {
    format!("{:08x}", CRC.checksum(body.as_bytes()))
}

/// The scenario that a link holds: a whole address, or what stands after its `#`.
///
/// White space is passed over, as some mail programs break long lines.
///
/// # Errors
/// [`Fault`], which shows itself as a sentence. Whatever the text is, nothing else happens.
pub fn read(link: &str) -> Result<Scenario, Fault> {
    if link.len() > LONGEST {
        return Err(Fault::TooLong);
    }
    let link: String = link.chars().filter(|it| !it.is_whitespace()).collect();
    let text = match link.split_once('#') {
        Some((_, text)) => text,
        None => &link,
    };
    let (version, body, sum) = parts(text)?;
    if version != VERSION {
        return Err(Fault::Newer(version));
    }
    let sum = sum.ok_or(Fault::CutOff)?;
    if checksum(body) != sum {
        return Err(Fault::Changed);
    }
    let (_, payload) = body.split_once('.').ok_or(Fault::Unreadable)?;
    let packed = URL_SAFE_NO_PAD.decode(payload);
    let packed = packed.map_err(|_| Fault::Unreadable)?;
    let json = pack::unpack(&packed)?;
    read_scenario(&json).map_err(Fault::Scenario)
}

/// A link's version, what its checksum is of, and the checksum; none where the link ends before it.
fn parts(text: &str) -> Result<(u32, &str, Option<&str>), Fault> {
    // Some programs write the `=` as its code.
    let marks = [MARK, "s%3D", "s%3d"];
    let body = marks.iter().find_map(|mark| text.strip_prefix(mark));
    let body = body.ok_or(Fault::NoLink)?;
    let digits = body.split('.').next().unwrap_or_default();
    let plain = digits.len() < DIGITS && digits.bytes().all(|it| it.is_ascii_digit());
    let version = digits.parse().ok().filter(|it| plain && *it > 0);
    let version = version.ok_or(Fault::NoLink)?;
    let sealed = body.rsplit_once('.');
    let sealed = sealed.filter(|(body, sum)| body.contains('.') && sum.len() >= DIGITS);
    match sealed {
        Some((body, sum)) => Ok((version, body, Some(sum))),
        None => Ok((version, body, None)),
    }
}
