//! The frame around every page, in the reader's words.

use yew::prelude::*;

use crate::components::choice::{ChoiceOption, OptionList};
use crate::components::outward_link::outward_link;
use crate::components::site_frame::{FrameWords, NavLink, SiteFrame};
use crate::context::AppContext;
use crate::model::{Event, Setting};
use crate::route::Route;
use crate::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::settings::ColourTheme;

/// Returns the frame around a page; `languages` are tag and name of each that can be chosen.
pub fn frame(
    app: &AppContext,
    route: &Route,
    languages: &[(String, String)],
    on_language: Callback<String>,
    warning: Option<Html>,
) -> SiteFrame {
    SiteFrame {
        words: frame_words(app),
        logo: app.publisher.logo.clone().map(AttrValue::Rc),
        links: nav_links(&app.words, route),
        about: nav_link(
            &app.words,
            TextKey::NetworksTitle,
            &Route::Networks,
            *route == Route::Networks,
        ),
        choices: [Some(theme_choice(app)), language_choice(&app.words, languages, on_language)]
            .into_iter()
            .flatten()
            .collect(),
        outward: app.publisher.links.iter().map(outward_link).collect(),
        warning,
    }
}

fn frame_words(app: &AppContext) -> FrameWords {
    let words = &app.words;
    FrameWords {
        name: AttrValue::Rc(app.publisher.name.clone()),
        skip: words.say(TextKey::AppSkip),
        nav: words.say(TextKey::AppNav),
        footer: words.say(TextKey::AppFooter),
    }
}

fn nav_links(words: &Words, route: &Route) -> Vec<NavLink> {
    let link = |key, target: &Route, is_current| nav_link(words, key, target, is_current);
    let is_check = matches!(route, Route::Check(_) | Route::Review);
    let is_progress = matches!(route, Route::Progress | Route::Result(_));
    vec![
        link(TextKey::NavCheck, &Route::Check(None), is_check),
        link(TextKey::NavProgress, &Route::Progress, is_progress),
        link(TextKey::NavData, &Route::Data, *route == Route::Data),
        link(TextKey::NavMethod, &Route::Method, *route == Route::Method),
    ]
}

fn nav_link(words: &Words, key: TextKey, target: &Route, is_current: bool) -> NavLink {
    NavLink { address: target.hash().into(), label: words.say(key), is_current }
}

fn theme_choice(app: &AppContext) -> OptionList {
    let names = [TextKey::AppThemeSystem, TextKey::AppThemeLight, TextKey::AppThemeDark];
    let options = ColourTheme::ALL.into_iter().zip(names).map(|(theme, key)| ChoiceOption {
        value: theme.name().into(),
        name: app.words.say(key),
        language: None,
    });
    let on_choose = {
        let app = app.clone();
        Callback::from(move |name: String| {
            let Some(theme) = ColourTheme::from_name(&name) else { return };
            app.dispatch(Event::SettingChosen(Setting::Theme(theme)));
        })
    };
    OptionList {
        label: app.words.say(TextKey::AppTheme),
        options: options.collect(),
        chosen: app.state.settings.theme.name().into(),
        on_choose,
    }
}

/// Returns `None` if the page has one language.
fn language_choice(
    words: &Words,
    languages: &[(String, String)],
    on_choose: Callback<String>,
) -> Option<OptionList> {
    let options = languages.iter().map(|(tag, name)| ChoiceOption {
        value: tag.clone().into(),
        name: name.clone().into(),
        language: Some(tag.clone().into()),
    });
    (languages.len() > 1).then(|| OptionList {
        label: words.say(TextKey::AppLanguage),
        options: options.collect(),
        chosen: AttrValue::Rc(words.text.language.clone()),
        on_choose,
    })
}
