use std::rc::Rc;

use yew::prelude::*;

use super::use_loaded::{Loaded, use_loaded};
use crate::browser::start_script;
use crate::context::AppContext;
use crate::words::people_words::PeopleWords;
use weft_core::content::people_text::{AREA, PeopleText};
use weft_core::content::problem::ContentProblem;
use weft_core::content::{ContentFile, advisors_file};
use weft_core::domain::advisors::HelpItems;

/// Loads the sentences of the pages about advisors and people.
#[hook]
pub fn use_people_words(app: &AppContext) -> Loaded<PeopleWords> {
    let words = app.words.clone();
    use_loaded(app, load).map(|(text, items)| PeopleWords { words, text, items })
}

async fn load(app: AppContext, language: Rc<str>) -> Option<(Rc<PeopleText>, Rc<HelpItems>)> {
    let names = [advisors_file::NAME.to_owned(), start_script::area_file(&language, AREA)];
    let files = start_script::files_named(&names).await.ok()?.into_iter();
    let mut files = files.map(|(name, json)| ContentFile { name, json });
    let items = said(advisors_file::read(&files.next()?))?;
    let text = said(PeopleText::read(&files.next()?, &app.publisher.name, &items))?;
    Some((Rc::new(text), Rc::new(items)))
}

/// Lists problems in the console, where a publisher finds them.
fn said<T>(read: Result<T, Vec<ContentProblem>>) -> Option<T> {
    let log = |problems: Vec<ContentProblem>| {
        start_script::log(&problems.iter().map(ToString::to_string).collect::<Vec<_>>());
    };
    read.map_err(log).ok()
}
