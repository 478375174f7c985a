//! How the files are called that a reader saves.

use crate::browser::calendar;
use weft_core::content::publisher::Publisher;

/// Returns the name of a file of today: `weft-2026-05-31.json`, or with the name of another publisher.
pub fn dated_file(publisher: &Publisher, kind: &str, ending: &str) -> String {
    format!("{}-{}{kind}{ending}", publisher.file_name(), calendar::today().iso())
}
