//! Files that are almost JSON: cut off, or edited by hand.

/// A file with its small faults mended.
pub struct Mended {
    /// What may be JSON now.
    pub text: String,
    /// The end of the file is missing, and what was open there was left out.
    pub is_cut_off: bool,
}

/// Takes out comments and commas before a closing bracket. Of a file that was cut off, keeps what was
/// whole: the records of its lists, and its fields.
pub fn mend(text: &str) -> Option<Mended> {
    let mut mender = Mender { rest: text, text: String::new(), open: Vec::new(), whole: None };
    while mender.step() {}
    if mender.open.is_empty() {
        return Some(Mended { text: mender.text, is_cut_off: false });
    }
    let (length, open) = mender.whole?;
    mender.text.truncate(length);
    mender.text.extend(open.iter().rev());
    Some(Mended { text: mender.text, is_cut_off: true })
}

struct Mender<'a> {
    rest: &'a str,
    /// What was taken so far.
    text: String,
    /// What closes the brackets that are open.
    open: Vec<char>,
    /// The last place at which everything before is whole, and what closes it there.
    whole: Option<(usize, Vec<char>)>,
}

impl Mender<'_> {
    /// Looks at the next thing; false at the end.
    fn step(&mut self) -> bool {
        let Some(character) = self.rest.chars().next() else { return false };
        match character {
            '"' => self.take(length_of_string(self.rest)),
            '/' if self.rest.starts_with("//") => self.pass_to("\n"),
            '/' if self.rest.starts_with("/*") => self.pass_to("*/"),
            '{' | '[' => {
                self.open.push(if character == '{' { '}' } else { ']' });
                self.take(1);
                if self.open == ['}', ']'] {
                    self.note_whole();
                }
            }
            '}' | ']' => {
                let end = self.text.trim_end().len();
                if self.text[..end].ends_with(',') {
                    self.text.truncate(end - 1);
                }
                self.open.pop();
                self.take(1);
                if matches!(self.open[..], ['}'] | ['}', ']']) {
                    self.note_whole();
                }
            }
            _ => self.take(character.len_utf8()),
        }
        true
    }

    fn take(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at(length);
        self.text.push_str(taken);
        self.rest = rest;
    }

    fn pass_to(&mut self, end: &str) {
        self.rest = self.rest.split_once(end).map_or("", |(_, rest)| rest);
    }

    fn note_whole(&mut self) {
        self.whole = Some((self.text.len(), self.open.clone()));
    }
}

/// The length of the string that a text begins with, quotation marks included.
fn length_of_string(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}
