//! The text of a file, by its bytes.
//!
//! A browser has `TextDecoder` for this. It is done here since backups are tested and fuzzed natively, from
//! their bytes on (`fuzz/properties.rs`).

/// A text, and how sure its letters are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// The bytes are neither UTF-8 nor UTF-16: they were taken for Windows-1252, which old programs
    /// write in Western Europe and America.
    pub is_guessed: bool,
}

/// Decodes UTF-8 and UTF-16, with and without a byte order mark, and Windows-1252.
#[must_use]
pub fn decode(bytes: &[u8]) -> Decoded {
    let known = |text| Decoded { text, is_guessed: false };
    // JSON begins with two characters of ASCII, which are zero and not zero by turns in UTF-16.
    match bytes {
        [0xff, 0xfe, rest @ ..] => known(utf_16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => known(utf_16(rest, u16::from_be_bytes)),
        [1..=255, 0, 1..=255, 0, ..] => known(utf_16(bytes, u16::from_le_bytes)),
        [0, 1..=255, 0, 1..=255, ..] => known(utf_16(bytes, u16::from_be_bytes)),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => known(text.to_owned()),
            // Cut off within a character.
            Err(error) if error.error_len().is_none() => {
                known(String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned())
            }
            Err(_) => Decoded { text: windows_1252(bytes), is_guessed: true },
        },
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// Bytes 0x80 to 0x9F; all others are as in Unicode.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(bytes: &[u8]) -> String {
    let character = |byte: u8| match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    };
    bytes.iter().map(|byte| character(*byte)).collect()
}
