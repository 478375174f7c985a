//! What stands around every page: the name, the main pages, the colours, the promise.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::domain::settings::ColourTheme;

/// A link to a main page.
#[derive(Clone, Debug, PartialEq)]
pub struct NavLink {
    pub address: AttrValue,
    pub label: AttrValue,
    pub is_current: bool,
}

/// The words of the frame.
#[derive(Clone, Debug, PartialEq)]
pub struct FrameWords {
    pub name: AttrValue,
    pub skip: AttrValue,
    pub nav: AttrValue,
    pub footer: AttrValue,
    pub theme: AttrValue,
    /// In the order of [`ColourTheme::ALL`].
    pub themes: [AttrValue; 3],
}

/// What stands around a page.
pub struct SiteFrame {
    pub words: FrameWords,
    pub links: Vec<NavLink>,
    pub theme: ColourTheme,
    pub on_theme: Callback<ColourTheme>,
    /// Said above the page when something is wrong with the keeping of data.
    pub warning: Option<AttrValue>,
}

pub fn site_frame(frame: &SiteFrame, page: Html) -> Html {
    html! {
        <>
            // Not a link to #main: the part behind # names the page.
            <button type="button" class="skip-link" onclick={skip}>{ &frame.words.skip }</button>
            <header class="site-header">
                <a class="brand" href="#/">{ brand_mark() }{ &frame.words.name }</a>
                <nav aria-label={&frame.words.nav}>{ for frame.links.iter().map(nav_link) }</nav>
            </header>
            <div class="site-warning" role="status">
                if let Some(warning) = &frame.warning {
                    <p>{ warning }</p>
                }
            </div>
            <main id="main">{ page }</main>
            <footer class="site-footer">
                <p>{ &frame.words.footer }</p>
                { theme_choice(frame) }
            </footer>
        </>
    }
}

fn skip(_: MouseEvent) {
    crate::platform::document::focus("page-heading");
}

fn brand_mark() -> Html {
    html! {
        <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
            <path class="operational" d="M2 6h6M16 6h6M10 6h4" />
            <path class="personal" d="M2 12h14" />
            <path class="strategic" d="M2 18h6M10 18h12" />
            <path class="warp" d="M9 2v8M9 14v8M17 2v2M17 8v14" />
        </svg>
    }
}

fn nav_link(link: &NavLink) -> Html {
    html! {
        <a key={link.address.as_str()} href={&link.address}
            aria-current={link.is_current.then_some("page")}>{ &link.label }</a>
    }
}

fn theme_choice(frame: &SiteFrame) -> Html {
    let onchange = {
        let on_theme = frame.on_theme.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value());
            if let Some(theme) = chosen.and_then(|name| ColourTheme::from_name(&name)) {
                on_theme.emit(theme);
            }
        })
    };
    html! {
        <label class="theme-choice">
            { &frame.words.theme }
            <select {onchange}>
                { for ColourTheme::ALL.into_iter().zip(&frame.words.themes).map(|(theme, label)| html! {
                    <option key={theme.name()} value={theme.name()} selected={theme == frame.theme}>
                        { label }
                    </option>
                }) }
            </select>
        </label>
    }
}
