//! The content files: which are asked for, and what is shown if they cannot be used.

use crate::browser::document;
use crate::browser::start_script::{self, Files};
use weft_core::content::problem::{ADVICE, ContentProblem, HEADING};
use weft_core::content::text::LAZY_AREAS;
use weft_core::content::{self, Content, ContentFile};

/// Looks at all of the content files, and says everything that is wrong with them. It is in the lazy part.
pub type Check = fn(Vec<ContentFile>) -> Result<Content, Vec<ContentProblem>>;

/// Checks the files of [`files_of`], with further areas or without.
pub fn check(mut files: Vec<ContentFile>) -> Result<Content, Vec<ContentProblem>> {
    let (instrument, publisher) = (files.remove(0), files.remove(1));
    content::load(&instrument, &files, &publisher)
}

/// Loads the content in another language with all sentences, if it can be used.
pub async fn content_in(language: &str, check: Check) -> Option<Content> {
    checked(check, all_files(language).await).ok()
}

/// Loads the content in another language with the sentences of the first pages, if it can be used. All
/// are asked for, so that none is missing without a network.
pub async fn first_content_in(
    language: &str,
    load_check: impl AsyncFn() -> Option<Check>,
) -> Option<Content> {
    first_of(all_files(language).await, load_check).await.ok()
}

/// Asks at once for the files of a language, with the sentences of all pages.
pub fn all_files(language: &str) -> impl Future<Output = Result<Files, String>> + use<> {
    let first = start_script::files_in(language);
    let others = start_script::areas_in(language, &LAZY_AREAS);
    async move {
        let mut files = first.await?;
        files.extend(others.await?);
        Ok(files)
    }
}

/// Loads the content with the sentences of all pages; in the first language if those cannot be used.
pub async fn whole(check: Check, language: &str, files: Result<Files, String>) -> Option<Content> {
    let fault = match checked(check, files) {
        Ok(whole) => return Some(whole),
        Err(fault) => fault,
    };
    if let Some(first) = first_language(language)
        && let Some(whole) = content_in(&first, check).await
    {
        start_script::log(&fault.problems);
        return Some(whole);
    }
    if !fault.is_missing || fault.is_not_there() {
        fault.explain();
        // Pending for ever, so that no page is drawn over the message.
        return std::future::pending().await;
    }
    None
}

/// Reads the content in the reader's language; in the first one if that cannot be used, which serves a
/// reader better than a list of faults. The publisher finds that in the console.
pub async fn first_content(
    load_check: impl AsyncFn() -> Option<Check>,
) -> Result<Content, ContentFault> {
    let fault = match first_of(start_script::files().await, &load_check).await {
        Ok(content) => return Ok(content),
        Err(fault) => fault,
    };
    let language = document::root_attribute("lang").unwrap_or_default();
    let Some(first) = first_language(&language) else { return Err(fault) };
    let Some(content) = first_content_in(&first, load_check).await else { return Err(fault) };
    start_script::log(&fault.problems);
    Ok(content)
}

/// Returns the site's first language, if that is another one.
fn first_language(language: &str) -> Option<String> {
    let (first, _) = document::languages().into_iter().next()?;
    (first != language).then_some(first)
}

/// As `web/start/files.js` says it of a file that a server does not have.
const NOT_THERE: &str = "(status 404)";

/// Why the content cannot be used.
pub struct ContentFault {
    problems: Vec<String>,
    /// A file did not come; it may come another time.
    is_missing: bool,
}

impl ContentFault {
    fn missing(problem: String) -> Self {
        Self { problems: vec![problem], is_missing: true }
    }

    #[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
    fn mistakes(problems: Vec<ContentProblem>) -> Self {
        Self { problems: problems.iter().map(ToString::to_string).collect(), is_missing: false }
    }

    /// Returns whether the server says that there is no such file: asking again will not help.
    fn is_not_there(&self) -> bool {
        self.problems.iter().any(|problem| problem.ends_with(NOT_THERE))
    }

    pub fn explain(&self) {
        document::end_first_paint();
        start_script::explain(HEADING, ADVICE, &self.problems, self.is_missing);
    }
}

/// Reads what the first pages need of the files. The check of all files is loaded only to say what is
/// wrong.
async fn first_of(
    files: Result<Files, String>,
    load_check: impl AsyncFn() -> Option<Check>,
) -> Result<Content, ContentFault> {
    let files = named(files)?;
    if let [instrument, start, publisher, ..] = &*files
        && let Some(content) = content::first::read(instrument, start, publisher)
    {
        return Ok(content);
    }
    let missing = || ContentFault::missing(UNREADABLE.to_owned());
    let check = load_check().await.ok_or_else(missing)?;
    check(files).map_err(ContentFault::mistakes)
}

/// Said if the check that would say more could not be loaded.
const UNREADABLE: &str =
    "content: a file has a mistake, and what would say more could not be loaded";

fn checked(check: Check, files: Result<Files, String>) -> Result<Content, ContentFault> {
    check(named(files)?).map_err(ContentFault::mistakes)
}

fn named(files: Result<Files, String>) -> Result<Vec<ContentFile>, ContentFault> {
    let files = files.map_err(ContentFault::missing)?;
    Ok(files.into_iter().map(|(name, json)| ContentFile { name, json }).collect())
}
