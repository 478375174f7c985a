//! Native radios and checkboxes as tiles, several in a row.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// One tile.
pub struct Tile {
    /// Unique among the tiles of the row.
    pub key: AttrValue,
    pub label: Html,
    pub is_on: bool,
    /// Hears whether it is on now; a radio is only ever turned on.
    pub on_change: Callback<bool>,
}

/// Shows radios: one of the tiles is on, or none. `name` is shared by them, and unique on the page.
pub fn radio_tiles(name: &AttrValue, tiles: Vec<Tile>) -> Html {
    row(tiles, Some(name))
}

/// Shows checkboxes: any number of the tiles can be on.
pub fn check_tiles(tiles: Vec<Tile>) -> Html {
    row(tiles, None)
}

/// Shows a button that takes the answer back. It disappears with the answer, and hands the focus to the
/// first tile. `spoken` names what is cleared.
pub fn clear_button(label: AttrValue, spoken: AttrValue, on_clear: Callback<()>) -> Html {
    let onclick = Callback::from(move |event: MouseEvent| {
        let row =
            event.target_dyn_into::<Element>().and_then(|word| word.closest("fieldset").ok()?);
        on_clear.emit(());
        let tile = row.and_then(|row| row.query_selector("input").ok()?);
        if let Some(tile) = tile.and_then(|tile| tile.dyn_into::<HtmlElement>().ok()) {
            // Fails only if the tile has gone meanwhile.
            let _ = tile.focus();
        }
    });
    html! {
        <button type="button" class="clear" aria-label={spoken} {onclick}>{ label }</button>
    }
}

fn row(tiles: Vec<Tile>, name: Option<&AttrValue>) -> Html {
    html! {
        <div class="tiles">{ for tiles.into_iter().map(|tile| view(tile, name)) }</div>
    }
}

fn view(tile: Tile, name: Option<&AttrValue>) -> Html {
    let Tile { key, label, is_on, on_change } = tile;
    let onchange = Callback::from(move |event: Event| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            on_change.emit(field.checked());
        }
    });
    let kind = if name.is_some() { "radio" } else { "checkbox" };
    html! {
        <label key={&*key} class="tile">
            <input type={kind} name={name.cloned()} value={&key} checked={is_on} {onchange} />
            <span>{ label }</span>
        </label>
    }
}
