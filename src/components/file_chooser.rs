//! A field for files, and a place to drop them.

use web_sys::{DragEvent, File, FileList, HtmlInputElement};
use yew::prelude::*;

/// The field in words.
pub struct FileChooser {
    pub id: &'static str,
    pub label: AttrValue,
    /// What else can be done with a pointer.
    pub hint: AttrValue,
    /// More than one file can be chosen at once.
    pub takes_several: bool,
    /// At least one file; only one, if it does not take several.
    pub on_files: Callback<Vec<File>>,
}

pub fn file_chooser(chooser: FileChooser) -> Html {
    let FileChooser { id, label, hint, takes_several, on_files } = chooser;
    let most = if takes_several { usize::MAX } else { 1 };
    let onchange = {
        let on_files = on_files.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else { return };
            report(&on_files, field.files(), most);
            // So that the same file can be chosen again.
            field.set_value("");
        })
    };
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        report(&on_files, event.data_transfer().and_then(|data| data.files()), most);
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <label class="drop-zone" {ondrop} {ondragover}>
            <span>
                <strong>{ label }</strong>
                <span class="drop-hint">{ " " }{ hint }</span>
            </span>
            <input type="file" {id} accept=".json,application/json" multiple={takes_several} {onchange} />
        </label>
    }
}

fn report(on_files: &Callback<Vec<File>>, files: Option<FileList>, most: usize) {
    let Some(files) = files else { return };
    let chosen = (0..files.length()).filter_map(|at| files.item(at));
    let chosen: Vec<File> = chosen.take(most).collect();
    if !chosen.is_empty() {
        on_files.emit(chosen);
    }
}
