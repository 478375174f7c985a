//! What a record is called.

use std::rc::Rc;

use super::timestamp::Timestamp;

/// The lasting name of what is stored under a key of its own (a run, a draft, a worksheet, an advisor sheet):
/// when it was begun, and chance bits. 1 to 32 of the letters `a`–`z`, the digits and `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(Rc<str>);

impl RecordId {
    /// The longest id that is taken.
    pub const MOST_BYTES: usize = 32;

    /// An id from text, if the text is one.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_id = (1..=Self::MOST_BYTES).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        is_id.then(|| Self(text.into()))
    }

    /// The id of what is begun now. `random` tells apart what is begun within one millisecond, on this
    /// device or another.
    #[must_use]
    pub fn begun_at(now: Timestamp, random: u32) -> Self {
        let mut text = String::new();
        push_base_36(&mut text, now.0.unsigned_abs());
        text.push('-');
        push_base_36(&mut text, u64::from(random));
        Self(text.into())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The number in the digits 0–9 and a–z.
fn push_base_36(text: &mut String, number: u64) {
    if number >= 36 {
        push_base_36(text, number / 36);
    }
    text.push(char::from(b"0123456789abcdefghijklmnopqrstuvwxyz"[(number % 36) as usize]));
}
