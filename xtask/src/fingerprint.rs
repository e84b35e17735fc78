//! A short name for contents: 64-bit FNV-1a, the same in every version of everything.
//!
//! It names files so that a browser's cache never serves an old one; it is no protection against
//! someone who wants two contents to share a name.

/// Sixteen hexadecimal digits that stand for the bytes.
pub fn of(bytes: &[u8]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_published_vectors() {
        // From the reference of the algorithm, http://www.isthe.com/chongo/tech/comp/fnv/
        assert_eq!(super::of(b""), "cbf29ce484222325");
        assert_eq!(super::of(b"foobar"), "85944171f73967e8");
    }
}
