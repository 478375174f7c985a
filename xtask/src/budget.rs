//! Size budgets: what a first visit downloads, packed with brotli, in bytes.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::workspace::{self, with_slashes};
use crate::{compress, dist, worker};

/// One kind of file, and the bytes it may have together.
struct Limit {
    kind: Kind,
    bytes: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// With the style of the first pages.
    Html,
    Js,
    Wasm,
    /// The second part of the program, which a first visit does not wait for.
    Later,
    Content,
    /// The style of the second part.
    LaterCss,
    /// Asked for after the start: so it has a limit and is no part of the total.
    Workers,
}

/// Just above what each kind weighs today, so that what grows is seen. They are lowered with every
/// gain.
const LIMITS: [Limit; 7] = [
    Limit { kind: Kind::Html, bytes: 7_300 },
    Limit { kind: Kind::Js, bytes: 4_400 },
    Limit { kind: Kind::Wasm, bytes: 103_400 },
    Limit { kind: Kind::Later, bytes: 149_500 },
    Limit { kind: Kind::LaterCss, bytes: 4_000 },
    Limit { kind: Kind::Content, bytes: 15_500 },
    Limit { kind: Kind::Workers, bytes: 3_200 },
];

/// The limit of a first visit as a whole. More than 130,000 would break a promise of the project.
const TOTAL: usize = 128_500;

/// A file of the first visit and its size.
#[derive(Debug)]
pub struct Weight {
    pub file: PathBuf,
    pub kind: Kind,
    pub bytes: usize,
}

/// One budget and how it was met.
pub struct Verdict {
    pub is_kept: bool,
    pub text: String,
}

/// The files that a first visit loads from a release folder. Of the languages, the largest counts.
pub fn measure(folder: &Path) -> Result<Vec<Weight>, Error> {
    let mut weights = Vec::new();
    for file in workspace::files_below(folder)? {
        if let Some(kind) = kind_of(&file) {
            let bytes = compress::packed_size(&folder.join(&file))?;
            weights.push(Weight { file, kind, bytes });
        }
    }
    keep_the_largest_language(&mut weights, "content/text");
    Ok(weights)
}

/// One verdict a kind of file, and one for the total.
pub fn verdicts(weights: &[Weight]) -> Vec<Verdict> {
    let mut verdicts: Vec<Verdict> = LIMITS.iter().map(|limit| limit.verdict(weights)).collect();
    let all: Vec<&Weight> = weights.iter().filter(|weight| weight.is_first()).collect();
    verdicts.push(verdict("total", &all, TOTAL));
    verdicts
}

/// The sizes as a table, for a reader.
pub fn table(weights: &[Weight]) -> String {
    let mut text = String::from("Brotli sizes of a first visit:\n");
    for weight in weights {
        let _ = writeln!(text, "  {:>9}  {}", kilobytes(weight.bytes), with_slashes(&weight.file));
    }
    let total = weights.iter().filter(|it| it.is_first()).map(|weight| weight.bytes).sum();
    let (total, most) = (kilobytes(total), kilobytes(TOTAL));
    let _ = writeln!(text, "  {total:>9}  before the second part and the workers; {most} at most");
    text
}

/// Measures `dist/` against every budget.
pub fn check() -> Result<Vec<Verdict>, Error> {
    let weights = measure(&dist::folder())?;
    print!("{}", table(&weights));
    Ok(verdicts(&weights))
}

impl Weight {
    /// Whether a first visit waits for the file.
    fn is_first(&self) -> bool {
        !matches!(self.kind, Kind::Later | Kind::LaterCss | Kind::Workers)
    }
}

impl Limit {
    fn verdict(&self, weights: &[Weight]) -> Verdict {
        let mine: Vec<&Weight> = weights.iter().filter(|weight| weight.kind == self.kind).collect();
        verdict(self.kind.name(), &mine, self.bytes)
    }
}

fn verdict(name: &str, weights: &[&Weight], limit: usize) -> Verdict {
    let sum: usize = weights.iter().map(|weight| weight.bytes).sum();
    let Some(excess) = sum.checked_sub(limit).filter(|excess| *excess > 0) else {
        let text = format!("{name}: {} of {}", kilobytes(sum), kilobytes(limit));
        return Verdict { is_kept: true, text };
    };
    let files: Vec<String> = weights
        .iter()
        .map(|weight| format!("{} {}", with_slashes(&weight.file), kilobytes(weight.bytes)))
        .collect();
    Verdict {
        is_kept: false,
        text: format!(
            "{name}: {} is {} over the budget of {} ({})",
            kilobytes(sum),
            kilobytes(excess),
            kilobytes(limit),
            files.join(", ")
        ),
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Js => "js",
            Self::Wasm => "wasm",
            Self::Later => "wasm, later",
            Self::LaterCss => "css, later",
            Self::Content => "content",
            Self::Workers => "workers",
        }
    }
}

fn kind_of(file: &Path) -> Option<Kind> {
    if file == Path::new(worker::OFF) {
        return None;
    }
    match workspace::extension(file) {
        "js" if is_worker(file) => Some(Kind::Workers),
        "html" => Some(Kind::Html),
        "css" => Some(Kind::LaterCss),
        "js" => Some(Kind::Js),
        "wasm" if with_slashes(file).starts_with("later") => Some(Kind::Later),
        "wasm" => Some(Kind::Wasm),
        "json" if file.starts_with("content/schema") => None,
        "json" if file.starts_with("content/text") && !file.ends_with("start.json") => None,
        "json" if file.starts_with("content") => Some(Kind::Content),
        _ => None,
    }
}

fn is_worker(file: &Path) -> bool {
    file == Path::new(worker::NAME)
}

fn keep_the_largest_language(weights: &mut Vec<Weight>, folder: &str) {
    let is_text = |weight: &Weight| weight.file.starts_with(folder);
    let largest = weights.iter().filter(|weight| is_text(weight)).map(|weight| weight.bytes).max();
    let mut kept = false;
    weights.retain(|weight| {
        !is_text(weight) || (Some(weight.bytes) == largest && !std::mem::replace(&mut kept, true))
    });
}

#[expect(clippy::cast_precision_loss, reason = "file sizes are far below 2^52")]
fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(file: &str, bytes: usize) -> Weight {
        let file = PathBuf::from(file);
        let kind = kind_of(&file).expect("a file of a first visit");
        Weight { file, kind, bytes }
    }

    fn limit(kind: Kind) -> usize {
        LIMITS.iter().find(|limit| limit.kind == kind).expect("each kind has a limit").bytes
    }

    #[test]
    fn a_budget_that_is_exceeded_names_the_file_and_the_excess() {
        let too_much = limit(Kind::Wasm) + 4_200;
        let verdicts = verdicts(&[weight("app_bg.wasm", too_much), weight("app.js", 10)]);
        let broken: Vec<&Verdict> = verdicts.iter().filter(|verdict| !verdict.is_kept).collect();
        assert_eq!(broken.len(), 1);
        assert!(broken[0].text.contains("4.2 kB over"), "{}", broken[0].text);
        assert!(broken[0].text.contains("app_bg.wasm"), "{}", broken[0].text);
    }

    #[test]
    fn the_total_has_a_budget_of_its_own() {
        let full: Vec<Weight> = [
            weight("a.wasm", limit(Kind::Wasm)),
            weight("a.js", limit(Kind::Js)),
            weight("index.html", limit(Kind::Html)),
            weight("content/text/en/start.json", limit(Kind::Content)),
        ]
        .into();
        let broken: Vec<Verdict> = verdicts(&full).into_iter().filter(|v| !v.is_kept).collect();
        assert_eq!(broken.len(), 1);
        assert!(broken[0].text.starts_with("total"), "{}", broken[0].text);
    }

    #[test]
    fn a_reader_downloads_one_language() {
        let mut weights = vec![
            weight("content/instrument.json", 1),
            weight("content/text/de/start.json", 9),
            weight("content/text/en/start.json", 7),
            weight("content/text/fr/start.json", 9),
        ];
        keep_the_largest_language(&mut weights, "content/text");
        let sum: usize = weights.iter().map(|weight| weight.bytes).sum();
        assert_eq!(sum, 10);
    }
}
