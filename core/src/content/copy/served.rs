//! A file as it came.

use serde_json::Value;

use super::super::ContentFile;

/// The byte order mark that some editors write.
const MARK: char = '\u{feff}';

/// As `web/start/files.js` says it.
const EXPECTED: &str = "expected this file beside index.html, but";

/// A file of the copy, or what came in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Served {
    /// Its name below the published folder.
    pub name: String,
    /// The status of the answer; 0 where there was none.
    pub status: u16,
    /// The headers of the answer, with small letters.
    pub headers: Vec<(String, String)>,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Served {
    /// A header of the answer; empty where it was not sent.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// Why it is not there, if it is not.
    #[must_use]
    pub fn why_missing(&self) -> Option<String> {
        let name = &self.name;
        match self.status {
            0 => Some(format!("{name}: {EXPECTED} it could not be loaded")),
            200..=299 => None,
            404 => Some(format!(
                "{name}: {EXPECTED} it could not be loaded (status 404). Is it uploaded, and spelt the same? \
                 Capital letters count: Logo.JPG is not logo.jpg"
            )),
            status => Some(format!("{name}: {EXPECTED} it could not be loaded (status {status})")),
        }
    }

    /// Whether the server sent a page in its place, as some do for every file that is missing.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }

    /// What its JSON says; nothing if it is none.
    pub(super) fn json(&self) -> Value {
        let text = String::from_utf8_lossy(&self.bytes);
        serde_json::from_str(text.trim_start_matches(MARK)).unwrap_or_default()
    }

    /// The text of a content file, or why there is none.
    pub(super) fn text(&self) -> Result<ContentFile, String> {
        if let Some(why) = self.why_missing() {
            return Err(why);
        }
        let name = self.name.clone();
        if self.is_page() {
            return Err(format!("{name}: {EXPECTED} the server sent a page in its place"));
        }
        match String::from_utf8(self.bytes.clone()) {
            Ok(json) => Ok(ContentFile { name, json: json.trim_start_matches(MARK).to_owned() }),
            Err(_) => Err(name + ": expected UTF-8; save the file in that encoding"),
        }
    }
}
