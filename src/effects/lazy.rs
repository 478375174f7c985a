//! Effects that only pages of the lazy part ask for.

mod backups;
mod runs;

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::Dispatcher;
use crate::browser::{bitmap, clipboard, download, persistence, print};
use crate::model::{LazyEffect, PeopleEffect, Picture, Promise, Reply, Report};
use weft_core::storage::store::InTab;

/// Carries out effects that only the pages about advisors and people ask for.
pub type CarryOutPeople = fn(&Rc<Dispatcher>, &PeopleEffect);

thread_local! {
    static PEOPLE_PART: Cell<Option<CarryOutPeople>> = const { Cell::new(None) };
}

/// Takes in the part with these pages.
pub fn add_people_part(carry_out: CarryOutPeople) {
    PEOPLE_PART.set(Some(carry_out));
}

/// Carries one of them out.
pub fn carry_out(to: &Rc<Dispatcher>, effect: LazyEffect) {
    match effect {
        LazyEffect::FinishRun(draft) => to.finish_run(&draft),
        LazyEffect::ReviseRun { id, revision, shown, is_unsaved } => {
            to.revise_run(&id, &revision, shown, is_unsaved);
        }
        LazyEffect::SaveRun(run) => to.save_run(run),
        LazyEffect::DeleteRun(run) => to.delete_run(run),
        LazyEffect::SaveAgain(runs) => to.save_again(runs),
        LazyEffect::BackUp { unsaved, draft, sheets, with_people, passphrase } => {
            let in_tab = InTab { runs: &unsaved, draft: draft.as_deref(), sheets: &sheets };
            to.back_up(&in_tab, with_people, passphrase);
        }
        LazyEffect::Restore(restoration) => to.restore(&restoration),
        LazyEffect::EraseEverything => to.erase_everything(),
        LazyEffect::KeepNothing => to.keep_nothing(),
        LazyEffect::KeepInBrowser => to.keep_in_browser(),
        LazyEffect::RemoveUnreadable(records) => {
            to.report_saved(&to.store.remove_unreadable(&records));
            to.read_history();
        }
        LazyEffect::Download(file) => {
            download::save(&file.name, file.mime, &file.text);
            to.reply(Report::FileOffered(file.name).into());
        }
        LazyEffect::SavePicture(picture) => save_picture(to.clone(), picture),
        LazyEffect::People(effect) => {
            if let Some(carry_out) = PEOPLE_PART.get() {
                carry_out(to, &effect);
            }
        }
        LazyEffect::Print => {
            if !print::print() {
                to.reply(Report::PrintRefused.into());
            }
        }
        LazyEffect::Copy(text) => copy(to.clone(), text),
        LazyEffect::LookForPromise => look_for_promise(to.clone()),
        LazyEffect::AskForPromise => ask_for_promise(to.clone()),
    }
}

fn save_picture(to: Rc<Dispatcher>, picture: Picture) {
    spawn_local(async move {
        let file = format!("{}.png", picture.name);
        to.reply(if bitmap::save_png(&file, &picture.svg).await {
            Report::FileOffered(file).into()
        } else {
            Report::PictureRefused(picture.name).into()
        });
    });
}

fn copy(to: Rc<Dispatcher>, text: Rc<str>) {
    spawn_local(async move {
        let is_copied = clipboard::copy(&text).await;
        to.reply(Report::Copied { text, is_copied }.into());
    });
}

fn look_for_promise(to: Rc<Dispatcher>) {
    spawn_local(async move {
        let is_given = persistence::is_promised().await;
        to.reply(Reply::PromiseTold(Promise { is_given, was_asked: false }));
    });
}

fn ask_for_promise(to: Rc<Dispatcher>) {
    spawn_local(async move {
        let is_given = persistence::ask().await;
        to.reply(Reply::PromiseTold(Promise { is_given, was_asked: true }));
    });
}
