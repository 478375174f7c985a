//! JSON: what stands in content files and in stored records, to and from text (RFC 8259).
//!
//! The first screens need no more than this. `serde_json` reads the same texts, explains what is
//! wrong with them, and would cost a first visit 12 kB (`docs/performance.md`); it stands in the second
//! part of the program, where files come from strangers. `core/tests/native/json.rs` holds one against the
//! other.
#![warn(missing_docs)]

use std::borrow::Cow;

/// How deep lists and objects may stand in each other. `serde_json` has the same limit.
const MAXIMUM_DEPTH: usize = 127;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// Nothing.
    Null,
    /// True or false.
    Flag(bool),
    /// A number, as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// Values in a row.
    List(Vec<Json>),
    /// Names and values in the order of the text. A name may be there twice.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, if it is one that a double holds as exactly as it is written: 15 digits at most.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        if let Self::Number(digits) = self { double(digits) } else { None }
    }

    /// The items, if it is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// The names and values, if it is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&[(String, Self)]> {
        if let Self::Object(fields) = self { Some(fields) } else { None }
    }

    /// The value of a field, the last one of that name; null where there is none.
    #[must_use]
    pub fn field(&self, name: &str) -> &Self {
        let mut fields = self.as_object().into_iter().flatten();
        fields.rfind(|(it, _)| it == name).map_or(&Self::Null, |(_, value)| value)
    }
}

/// Reads a text that is one value and nothing else.
#[must_use]
pub fn read(text: &str) -> Option<Json> {
    let mut reader = Reader::new(text);
    let value = reader.value()?;
    reader.is_at_end().then_some(value)
}

/// Reads a text that is one object: each name with the text of its value, in the order of the text. A
/// name may be there twice. Nothing is copied that stands in the text as it is meant: a history has
/// ten thousand of these.
#[must_use]
pub fn read_fields(text: &str) -> Option<Vec<(Cow<'_, str>, &str)>> {
    let mut reader = Reader::new(text);
    let mut fields = Vec::new();
    reader.items(b'{', b'}', |reader| {
        let name = reader.name()?;
        let start = reader.skip_space();
        reader.pass()?;
        fields.push((name, &text[start..reader.at]));
        Some(())
    })?;
    reader.is_at_end().then_some(fields)
}

/// Reads a text that is one text in quotation marks.
#[must_use]
pub fn read_text(text: &str) -> Option<Cow<'_, str>> {
    let mut reader = Reader::new(text);
    let read = reader.string()?;
    reader.is_at_end().then_some(read)
}

/// A text in quotation marks.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{c}' => quoted.push_str("\\f"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\0'..='\u{1f}' => {
                quoted.push_str("\\u00");
                let digit = |value| char::from_digit(value, 16).unwrap_or('0');
                quoted.extend([digit(character as u32 / 16), digit(character as u32 % 16)]);
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

/// An object with these fields; each value is the text of one.
pub fn object<N: AsRef<str>, V: AsRef<str>>(fields: impl IntoIterator<Item = (N, V)>) -> String {
    let mut text = "{".to_owned();
    for (name, value) in fields {
        if text.len() > 1 {
            text.push(',');
        }
        text.extend([&quoted(name.as_ref()), ":", value.as_ref()]);
    }
    text.push('}');
    text
}

/// The double that is nearest to a decimal number of at most 15 digits. Both the digits and the power
/// of ten are exact then, and one operation rounds once (Clinger, "How to read floating point numbers
/// accurately", PLDI 1990).
fn double(number: &str) -> Option<f64> {
    let (significand, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let mut power: i32 = exponent.parse().ok()?;
    let (mut value, mut digits, mut is_fraction) = (0.0, 0, false);
    for digit in significand.bytes() {
        match digit {
            b'-' => {}
            b'.' => is_fraction = true,
            _ => {
                value = value * 10.0 + f64::from(digit - b'0');
                digits += u32::from(value != 0.0);
                power = power.checked_sub(i32::from(is_fraction))?;
            }
        }
    }
    let mut scale = 1.0;
    for _ in 0..power.unsigned_abs().min(23) {
        scale *= 10.0;
    }
    let is_exact = digits <= 15 && power.unsigned_abs() <= 22;
    let value = if power < 0 { value / scale } else { value * scale };
    is_exact.then_some(if number.starts_with('-') { -value } else { value })
}

/// Where the reading of a text stands.
struct Reader<'a> {
    text: &'a str,
    /// In bytes, between two characters.
    at: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        self.takes(|it| it == byte).then_some(())
    }

    fn takes(&mut self, is_wanted: impl FnOnce(u8) -> bool) -> bool {
        let takes = self.byte().is_some_and(is_wanted);
        self.at += usize::from(takes);
        takes
    }

    /// Passes over white space, and returns where it ends.
    fn skip_space(&mut self) -> usize {
        while self.takes(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')) {}
        self.at
    }

    fn is_at_end(&mut self) -> bool {
        self.skip_space() == self.text.len()
    }

    fn value(&mut self) -> Option<Json> {
        self.skip_space();
        match self.byte()? {
            b'"' => self.string().map(|text| Json::Text(text.into_owned())),
            b'[' => {
                let mut items = Vec::new();
                self.items(b'[', b']', |reader| reader.value().map(|item| items.push(item)))?;
                Some(Json::List(items))
            }
            b'{' => {
                let mut fields = Vec::new();
                self.items(b'{', b'}', |reader| {
                    fields.push((reader.name()?.into_owned(), reader.value()?));
                    Some(())
                })?;
                Some(Json::Object(fields))
            }
            b't' => self.word("true", Json::Flag(true)),
            b'f' => self.word("false", Json::Flag(false)),
            b'n' => self.word("null", Json::Null),
            _ => self.number().map(|digits| Json::Number(digits.to_owned())),
        }
    }

    /// Passes over a value.
    fn pass(&mut self) -> Option<()> {
        match self.byte()? {
            b'"' => self.string().map(drop),
            b'-' | b'0'..=b'9' => self.number().map(drop),
            _ => self.value().map(drop),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Option<Json> {
        self.text[self.at..].starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    /// What stands between two brackets, with commas between the items.
    fn items(
        &mut self,
        open: u8,
        close: u8,
        mut item: impl FnMut(&mut Self) -> Option<()>,
    ) -> Option<()> {
        self.skip_space();
        self.take(open)?;
        self.depth += 1;
        self.skip_space();
        if self.depth > MAXIMUM_DEPTH {
            return None;
        }
        if self.byte() != Some(close) {
            item(self)?;
            self.skip_space();
            while self.takes(|byte| byte == b',') {
                item(self)?;
                self.skip_space();
            }
        }
        self.depth -= 1;
        self.take(close)
    }

    /// The name of a field and its colon.
    fn name(&mut self) -> Option<Cow<'a, str>> {
        self.skip_space();
        let name = self.string()?;
        self.skip_space();
        self.take(b':')?;
        Some(name)
    }

    fn string(&mut self) -> Option<Cow<'a, str>> {
        self.take(b'"')?;
        let plain = self.plain();
        if self.takes(|byte| byte == b'"') {
            return Some(Cow::Borrowed(plain));
        }
        let mut string = plain.to_owned();
        loop {
            self.take(b'\\')?;
            string.push(self.escaped()?);
            string.push_str(self.plain());
            if self.takes(|byte| byte == b'"') {
                return Some(Cow::Owned(string));
            }
        }
    }

    /// What stands in a text as it is meant, up to a quotation mark, a backslash or what may not be
    /// there.
    fn plain(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
        let end = rest.bytes().position(|byte| !is_plain(byte)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// The character behind a backslash.
    fn escaped(&mut self) -> Option<char> {
        let letter = self.byte()?;
        self.at += 1;
        Some(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unit_or_pair(),
            _ => return None,
        })
    }

    /// A character as one unit of UTF-16, or as a pair of surrogates.
    fn unit_or_pair(&mut self) -> Option<char> {
        let first = self.unit()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        self.take(b'\\')?;
        self.take(b'u')?;
        let second = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = 16 * unit + char::from(self.byte()?).to_digit(16)?;
            self.at += 1;
        }
        Some(unit)
    }

    fn number(&mut self) -> Option<&'a str> {
        let start = self.at;
        self.takes(|byte| byte == b'-');
        if !self.takes(|byte| byte == b'0') {
            self.digits()?;
        }
        if self.takes(|byte| byte == b'.') {
            self.digits()?;
        }
        if self.takes(|byte| matches!(byte, b'e' | b'E')) {
            self.takes(|byte| matches!(byte, b'+' | b'-'));
            self.digits()?;
        }
        Some(&self.text[start..self.at])
    }

    /// One digit or more.
    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.takes(|byte| byte.is_ascii_digit()) {}
        (self.at > start).then_some(())
    }
}
