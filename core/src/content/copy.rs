//! A copy of the site as a server sends it: everything that its publisher can mend, found in a browser
//! and without a compiler. The page `#/publisher` asks for the files and shows what is found here.

mod looks;
mod renamed;
mod served;
mod server;
mod wording;

use super::guide::Guide;
use super::people_text::{self, PeopleText};
use super::problem::ContentProblem;
use super::text::{LAZY_AREAS, START};
use super::{ContentFile, advisors_file, appearance, instrument_check, load};
use crate::domain::instrument::Instrument;

pub use looks::{links_out, pictures};
pub use renamed::shipped_words;
pub use served::Served;

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopySubject {
    /// Files that are missing or have a fault.
    Content,
    /// Whose instrument it is.
    Instrument,
    /// Sentences that were left as they were.
    Words,
    /// Name, pictures, colours and links.
    Looks,
    /// What the server says about the files.
    Server,
}

impl CopySubject {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Content, Self::Instrument, Self::Words, Self::Looks, Self::Server];
}

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyFinding {
    /// What it is about.
    pub subject: CopySubject,
    /// It must be mended; otherwise it may be meant.
    pub is_fault: bool,
    /// What it is, with its file, in words for the publisher.
    pub text: String,
}

impl CopyFinding {
    fn fault(subject: CopySubject, text: impl Into<String>) -> Self {
        Self { subject, is_fault: true, text: text.into() }
    }

    fn hint(subject: CopySubject, text: impl Into<String>) -> Self {
        Self { subject, is_fault: false, text: text.into() }
    }
}

/// The files that say what else there is.
pub const FIRST_FILES: [&str; 3] =
    ["content/instrument.json", "content/publisher.json", "content/advisors.json"];

/// The page and the files beside it whose headers are looked at.
pub const SERVER_FILES: [&str; 3] = ["index.html", "service-worker.js", "manifest.webmanifest"];

const GUIDE: &str = "guide";

/// The language that translations are compared with.
const SOURCE_LANGUAGE: &str = "en";

/// Everything that was asked for.
#[derive(Clone, Debug, Default)]
pub struct Copy {
    /// The files, as they came.
    pub files: Vec<Served>,
    /// The languages that are offered, by their tags.
    pub languages: Vec<String>,
    /// The page came by https, or from the same machine.
    pub is_secure: bool,
}

/// The languages that the publisher lists; those of the build, if none are listed.
#[must_use]
pub fn languages(publisher: &Served, of_build: &[String]) -> Vec<String> {
    let file = publisher.json();
    let listed = file["languages"].as_array().into_iter().flatten();
    let listed: Vec<String> =
        listed.filter_map(|entry| entry["tag"].as_str().map(str::to_owned)).collect();
    if listed.is_empty() { of_build.to_vec() } else { listed }
}

/// The files of these languages, and of the one that they are compared with.
#[must_use]
pub fn text_files(languages: &[String]) -> Vec<String> {
    let source = (!languages.iter().any(|it| it == SOURCE_LANGUAGE)).then_some(SOURCE_LANGUAGE);
    let all = languages.iter().map(String::as_str).chain(source);
    all.flat_map(|language| areas().map(move |area| text_file(language, area))).collect()
}

fn text_file(language: &str, area: &str) -> String {
    format!("content/text/{language}/{area}.json")
}

fn areas() -> impl Iterator<Item = &'static str> + Clone {
    [START].into_iter().chain(LAZY_AREAS).chain([GUIDE, people_text::AREA])
}

impl Copy {
    /// Everything that is to be looked at, by subject.
    #[must_use]
    pub fn findings(&self) -> Vec<CopyFinding> {
        let instrument = self.instrument();
        let mut findings = self.content();
        findings.extend(instrument.iter().flat_map(wording::whose_instrument));
        for language in &self.languages {
            findings.extend(self.words(language, instrument.as_ref()));
        }
        findings.extend(looks::findings(self));
        findings.extend(server::findings(self));
        findings
    }

    fn file(&self, name: &str) -> Option<&Served> {
        self.files.iter().find(|file| file.name == name)
    }

    /// The text of a file, or why there is none.
    fn text(&self, name: &str) -> Result<ContentFile, String> {
        self.file(name).map_or_else(|| Err(format!("{name}: was not asked for")), Served::text)
    }

    fn instrument(&self) -> Option<Instrument> {
        let file = self.text(FIRST_FILES[0]).ok()?;
        let mut problems = Vec::new();
        instrument_check::read(&file, &mut problems).filter(|_| problems.is_empty())
    }

    /// Every problem of each language together with the instrument and the publisher's own file.
    fn content(&self) -> Vec<CopyFinding> {
        let mut problems: Vec<String> = Vec::new();
        let mut add = |found: Vec<String>| {
            // A problem of the instrument comes up with every language; once is enough.
            let new: Vec<_> = found.into_iter().filter(|it| !problems.contains(it)).collect();
            problems.extend(new);
        };
        let publisher = self.text(FIRST_FILES[1]);
        if let Ok(publisher) = &publisher {
            add(appearance::problems(publisher).iter().map(ToString::to_string).collect());
        }
        for language in &self.languages {
            add(self.problems_in(language, &publisher));
        }
        problems
            .iter()
            .map(|problem| CopyFinding::fault(CopySubject::Content, problem.as_str()))
            .collect()
    }

    fn problems_in(&self, language: &str, publisher: &Result<ContentFile, String>) -> Vec<String> {
        let area = |area| self.text(&text_file(language, area));
        let texts: Result<Vec<ContentFile>, Vec<String>> =
            collected([START].into_iter().chain(LAZY_AREAS).map(area));
        let first = collected([self.text(FIRST_FILES[0]), publisher.clone()]);
        let (first, texts) = match (first, texts) {
            (Ok(first), Ok(texts)) => (first, texts),
            (first, texts) => {
                return [first.err(), texts.err()].into_iter().flatten().flatten().collect();
            }
        };
        let content = match load(&first[0], &texts, &first[1]) {
            Ok(content) => content,
            Err(problems) => return problems.iter().map(ToString::to_string).collect(),
        };
        let guide = area(GUIDE).map_err(|problem| vec![problem]).and_then(|file| {
            Guide::read(&file, language, &content.instrument).map(drop).map_err(said)
        });
        let people = collected([self.text(FIRST_FILES[2]), area(people_text::AREA)]);
        let people = people.and_then(|files| {
            let items = advisors_file::read(&files[0]).map_err(said)?;
            let site = &content.publisher.name;
            PeopleText::read(&files[1], site, &items).map(drop).map_err(said)
        });
        [guide, people].into_iter().filter_map(Result::err).flatten().collect()
    }

    /// What of a language's words was left as it was.
    fn words(&self, language: &str, instrument: Option<&Instrument>) -> Vec<CopyFinding> {
        let texts: Vec<(ContentFile, Option<ContentFile>)> = areas()
            .filter_map(|area| {
                let source = self.text(&text_file(SOURCE_LANGUAGE, area)).ok();
                Some((self.text(&text_file(language, area)).ok()?, source))
            })
            .collect();
        let files: Vec<&ContentFile> = texts.iter().map(|(file, _)| file).collect();
        let mut findings: Vec<CopyFinding> =
            wording::untranslated_sentences(language, &texts).into_iter().collect();
        findings.extend(
            instrument.and_then(|instrument| {
                wording::about_other_statements(language, instrument, &files)
            }),
        );
        findings.extend(renamed::contradictions(language, &files));
        findings
    }
}

/// All files, or why some of them cannot be used.
fn collected(
    files: impl IntoIterator<Item = Result<ContentFile, String>>,
) -> Result<Vec<ContentFile>, Vec<String>> {
    let (mut found, mut problems) = (Vec::new(), Vec::new());
    for file in files {
        match file {
            Ok(file) => found.push(file),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(found) } else { Err(problems) }
}

#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn said(problems: Vec<ContentProblem>) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}
