//! The frame around every page: the name, the main pages, the promise, a few choices.

use yew::prelude::*;

use super::choice::{OptionList, choice};
use crate::browser::document;

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
}

/// The frame around a page.
pub struct SiteFrame {
    pub words: FrameWords,
    /// The publisher's own sign, in the place of ours.
    pub logo: Option<AttrValue>,
    pub links: Vec<NavLink>,
    /// What can be chosen at the foot of every page.
    pub choices: Vec<OptionList>,
    /// The page that explains what is asked about.
    pub about: NavLink,
    /// Links of the publisher that leave the site.
    pub outward: Vec<Html>,
    /// Said above the page when something is wrong with the keeping of data.
    pub warning: Option<Html>,
}

pub fn site_frame(frame: &SiteFrame, page: Html) -> Html {
    html! {
        <>
            // Not a link to #main: the part behind # names the page.
            <button type="button" class="skip-link" onclick={skip}>{ &frame.words.skip }</button>
            <header class="site-header">
                <a class="brand" href="#/">{ brand_mark(frame.logo.as_ref()) }<span>{ &frame.words.name }</span></a>
                <nav aria-label={&frame.words.nav}>{ for frame.links.iter().map(nav_link) }</nav>
            </header>
            <div class="site-warning" role="status">
                { for frame.warning.clone() }
            </div>
            <main id="main">{ page }</main>
            <footer class="site-footer">
                <p>{ &frame.words.footer }</p>
                <p>{ nav_link(&frame.about) }</p>
                if !frame.outward.is_empty() {
                    <ul class="outward">{ for frame.outward.iter().map(|link| html! { <li>{ link.clone() }</li> }) }</ul>
                }
                <div class="choices">{ for frame.choices.iter().map(choice) }</div>
            </footer>
        </>
    }
}

fn skip(_: MouseEvent) {
    document::focus(document::HEADING_ID);
}

/// Draws the sign; hidden from screen readers, since the name is beside it.
fn brand_mark(logo: Option<&AttrValue>) -> Html {
    if let Some(file) = logo {
        return html! { <img class="logo" src={file} alt="" /> };
    }
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
