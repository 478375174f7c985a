use std::rc::Rc;

use yew::prelude::*;

use super::use_loaded::{Loaded, use_loaded};
use crate::browser::start_script;
use crate::context::AppContext;
use weft_core::content::ContentFile;
use weft_core::content::guide::Guide;

/// Loads what the three networks are and how actions begin.
#[hook]
pub fn use_guide(app: &AppContext) -> Loaded<Rc<Guide>> {
    use_loaded(app, load)
}

async fn load(app: AppContext, language: Rc<str>) -> Option<Rc<Guide>> {
    let (name, json) = start_script::areas_in(&language, &["guide"]).await.ok()?.pop()?;
    Guide::read(&ContentFile { name, json }, &language, &app.instrument).ok().map(Rc::new)
}
