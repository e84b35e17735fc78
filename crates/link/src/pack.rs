//! Deflate behind a dictionary: what stands in almost every scenario is pointed at, not written.
//!
//! The dictionary is the fields' names, the presets and the notes of their comparisons as they were
//! when the version was made. It makes links a third as long, or shorter; `docs/links.md` has the
//! measure. It belongs to the version for ever: a word that changes in it is read wrongly in every
//! link that points at it. A test holds it to its checksum.

use crate::Fault;
use miniz_oxide::DataFormat;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output};
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};
use paid_again_engine::file::LARGEST_FILE;

/// What links of version 1 may point at.
pub(crate) const DICTIONARY: &[u8] = include_bytes!("dictionary-1.txt");

/// The strongest compression: links are short.
const LEVEL: u8 = 10;
/// Room for most scenarios, in bytes.
const ROOM: usize = 16 * 1024;

/// Compresses bytes, as a stream that follows the dictionary.
pub(crate) fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut compressor = CompressorOxide::default();
    compressor.set_format_and_level(DataFormat::Raw, LEVEL);
    let mut packed = Vec::new();
    // The dictionary's own stream ends at a whole byte and is thrown away; both sides know it.
    compress_to_output(&mut compressor, DICTIONARY, TDEFLFlush::Sync, |_| true);
    compress_to_output(&mut compressor, bytes, TDEFLFlush::Finish, |part| {
        packed.extend_from_slice(part);
        true
    });
    packed
}

/// The text that was packed.
///
/// # Errors
/// [`Fault::TooLarge`] beyond the size of a file, [`Fault::Unreadable`] for what is no stream.
/// It takes memory for what is there and never more than twice the largest file.
pub(crate) fn unpack(packed: &[u8]) -> Result<String, Fault> {
    let start = DICTIONARY.len();
    let mut inflater = Box::new(DecompressorOxide::new());
    let mut out = DICTIONARY.to_vec();
    let (mut read, mut end) = (0, start);
    loop {
        if end == out.len() {
            // One byte more than is allowed tells that there is too much.
            let room = out.len().max(ROOM).min(start + LARGEST_FILE + 1 - end);
            if room == 0 {
                return Err(Fault::TooLarge);
            }
            out.resize(end + room, 0);
        }
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, taken, made) =
            decompress(&mut inflater, &packed[read..], &mut out, end, flags);
        read += taken;
        end += made;
        match status {
            TINFLStatus::Done if read == packed.len() => break,
            TINFLStatus::HasMoreOutput if end == out.len() => {}
            _ => return Err(Fault::Unreadable),
        }
    }
    out.truncate(end);
    out.drain(..start);
    if out.len() > LARGEST_FILE {
        return Err(Fault::TooLarge);
    }
    String::from_utf8(out).map_err(|_| Fault::Unreadable)
}
