use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{document, start_script};
use crate::context::AppContext;
use weft_core::content::ContentFile;
use weft_core::content::guide::Guide;
use weft_core::domain::instrument::Instrument;

/// What the three networks are and how actions begin, as far as it is there.
#[derive(Clone, PartialEq)]
pub enum GuideState {
    /// On its way.
    Awaited,
    Here(Rc<Guide>),
    /// It could not be loaded; the callback tries again.
    Missing(Callback<()>),
}

/// Loads the guide in the reader's language.
#[hook]
pub fn use_guide(app: &AppContext) -> GuideState {
    let guide = use_state(|| GuideState::Awaited);
    {
        let (setter, instrument) = (guide.setter(), app.instrument.clone());
        use_effect_with(app.words.text.language.clone(), move |language| {
            setter.set(GuideState::Awaited);
            load(setter, instrument, language.clone());
        });
    }
    (*guide).clone()
}

fn load(guide: UseStateSetter<GuideState>, instrument: Rc<Instrument>, language: Rc<str>) {
    wasm_bindgen_futures::spawn_local(async move {
        let loaded = loaded(&instrument, &language).await;
        let again = guide.clone();
        guide.set(match loaded {
            Some(read) => GuideState::Here(Rc::new(read)),
            None => GuideState::Missing(Callback::from(move |()| {
                load(again.clone(), instrument.clone(), language.clone());
            })),
        });
    });
}

/// The guide in this language or, where it cannot be had, in the first one of the site, which serves a
/// reader better than none.
async fn loaded(instrument: &Instrument, language: &str) -> Option<Guide> {
    if let Some(guide) = loaded_in(instrument, language).await {
        return Some(guide);
    }
    let (first, _) = document::languages().into_iter().next()?;
    if first == language {
        return None;
    }
    loaded_in(instrument, &first).await
}

async fn loaded_in(instrument: &Instrument, language: &str) -> Option<Guide> {
    let (name, json) = start_script::areas_in(language, &["guide"]).await.ok()?.pop()?;
    Guide::read(&ContentFile { name, json }, language, instrument).ok()
}
