//! Texts as editors and other tools leave them.

use std::borrow::Cow;

/// The text without a byte order mark, and without what old tools put at the end of a file (NUL,
/// Ctrl-Z). An escaped half of a character, which JSON cannot hold, becomes U+FFFD.
pub fn tidy(text: &str) -> Cow<'_, str> {
    let is_space = |character: char| character.is_whitespace() || character == '\u{feff}';
    let is_padding = |character: char| matches!(character, '\0' | '\u{1a}');
    let text = text.trim_start_matches(is_space);
    let text = text.trim_end_matches(|character| is_space(character) || is_padding(character));
    if text.contains("\\ud") || text.contains("\\uD") {
        Cow::Owned(without_lone_surrogates(text))
    } else {
        Cow::Borrowed(text)
    }
}

fn without_lone_surrogates(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        tidy.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_high = |unit| (0xd800..0xdc00).contains(&unit);
        let is_low = |unit| (0xdc00..0xe000).contains(&unit);
        let length = match unit(rest) {
            Some(first) if is_high(first) && unit(&rest[6..]).is_some_and(is_low) => 12,
            Some(first) if is_high(first) || is_low(first) => {
                tidy.push_str("\\ufffd");
                rest = &rest[6..];
                continue;
            }
            // The backslash and what it escapes.
            _ => rest.chars().take(2).map(char::len_utf8).sum(),
        };
        tidy.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    tidy + rest
}

/// The unit of UTF-16 that an escape at the beginning of a text stands for.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok()
}
