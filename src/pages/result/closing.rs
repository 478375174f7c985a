//! The end of a result: where to go on, what the publisher offers, and the last line of the sheet.

use yew::prelude::*;

use super::ResultView;
use super::giving::GivingSection;
use crate::components::button::{Look, button_link};
use crate::components::outward_link::outward_link;
use crate::components::switch::Switch;
use crate::route::Route;
use crate::views::people_links::people_links;
use crate::views::printing::print_button;
use crate::views::profile_figure;
use crate::views::reminders::{next_check_button, next_check_offered};
use weft_core::content::text_key::TextKey;

impl ResultView<'_> {
    /// Shows what to do with the result, and what the publisher offers.
    pub(super) fn closing(&self) -> Html {
        let words = &self.app.words;
        html! {
            <section class="closing no-print">
                <h2>{ words.say(TextKey::ResultGoOn) }</h2>
                <div class="closing-print">
                    { print_button(self.app, Look::Main, TextKey::ResultPrintTalk) }
                    { self.large_print() }
                </div>
                if self.is_of_this_edition() {
                    <GivingSection run={self.run.clone()} />
                }
                <div class="buttons">
                    if self.is_newest {
                        { next_check_button(self.app, self.run.id.as_str(), self.run.finished_at) }
                    }
                    { button_link(Look::Plain, Route::Data.hash(), words.say(TextKey::DataBackUp)) }
                    { button_link(Look::Plain, Route::Progress.hash(), words.say(TextKey::HomeSeeProgress)) }
                </div>
                { next_check_offered(self.app, self.run.finished_at) }
                { people_links(self.app) }
                { self.contact() }
            </section>
        }
    }

    fn large_print(&self) -> Html {
        let setter = self.is_large.setter();
        let on_change = Callback::from(move |is_large| setter.set(is_large));
        let label = self.app.words.say(TextKey::TakeawayLarge);
        html! { <Switch {label} is_on={*self.is_large} {on_change} /> }
    }

    fn contact(&self) -> Html {
        let Some(contact) = &self.app.publisher.contact else { return html! {} };
        html! {
            <aside class="notice">
                <p>
                    if let Some(text) = &contact.text {
                        { &**text }{ " " }
                    }
                    { outward_link(&contact.link) }
                </p>
            </aside>
        }
    }

    /// Writes the address out, to be read on paper.
    fn printed_contact(&self) -> Html {
        let Some(contact) = &self.app.publisher.contact else { return html! {} };
        let address = contact.link.address.trim_start_matches("https://");
        let address = address.trim_start_matches("mailto:").trim_start_matches("tel:");
        html! { <span class="print-only">{ " · " }{ &*contact.link.label }{ ": " }{ address }</span> }
    }

    pub(super) fn sheet_line(&self) -> Html {
        let words = &self.app.words;
        html! {
            <p class="sheet-line">
                <span class="print-only">{ profile_figure::reading(words) }</span>
                { words.origin(&self.run.edition) }
                { self.printed_contact() }
            </p>
        }
    }
}
