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

#[derive(Clone, PartialEq, Properties)]
pub struct SiteFrameProps {
    pub words: FrameWords,
    pub links: Vec<NavLink>,
    pub theme: ColourTheme,
    pub on_theme: Callback<ColourTheme>,
    /// Said above the page when something is wrong with the keeping of data.
    pub warning: Option<AttrValue>,
    pub children: Html,
}

#[component]
pub fn SiteFrame(props: &SiteFrameProps) -> Html {
    html! {
        <>
            // Not a link to #main: the part behind # names the page.
            <button type="button" class="skip-link" onclick={skip}>{ &props.words.skip }</button>
            <header class="site-header">
                <a class="brand" href="#/">{ brand_mark() }{ &props.words.name }</a>
                <nav aria-label={&props.words.nav}>{ for props.links.iter().map(nav_link) }</nav>
            </header>
            <div class="site-warning" role="status">
                if let Some(warning) = &props.warning {
                    <p>{ warning }</p>
                }
            </div>
            <main id="main">{ props.children.clone() }</main>
            <footer class="site-footer">
                <p>{ &props.words.footer }</p>
                { theme_choice(props) }
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

fn theme_choice(props: &SiteFrameProps) -> Html {
    let onchange = {
        let on_theme = props.on_theme.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value());
            if let Some(theme) = chosen.and_then(|name| ColourTheme::from_name(&name)) {
                on_theme.emit(theme);
            }
        })
    };
    html! {
        <label class="theme-choice">
            { &props.words.theme }
            <select {onchange}>
                { for ColourTheme::ALL.into_iter().zip(&props.words.themes).map(|(theme, label)| html! {
                    <option key={theme.name()} value={theme.name()} selected={theme == props.theme}>
                        { label }
                    </option>
                }) }
            </select>
        </label>
    }
}
