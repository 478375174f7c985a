//! Pictures and links of the publisher's file.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::publisher::is_page_beside;
use super::{Copy, CopyFinding, CopySubject, FIRST_FILES, SERVER_FILES, Served};

const SHIPPED_NAME: &str = "Weft";

/// The pictures, and the pages beside this one, that the publisher's file names.
#[must_use]
pub fn pictures(publisher: &Served) -> Vec<String> {
    let file = publisher.json();
    let pictures = ["logo", "icon"].into_iter().filter_map(|field| file[field].as_str());
    let pages = addresses(&file).into_iter().filter(|(_, address)| is_page_beside(address));
    let mut names: Vec<String> = pictures.map(str::to_owned).collect();
    names.extend(pages.map(|(_, address)| address));
    let mut seen = BTreeSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

/// The links that lead out of the folder, with the field that names each: only a person can try them.
#[must_use]
pub fn links_out(publisher: &Served) -> Vec<(String, String)> {
    let file = publisher.json();
    let links = addresses(&file).into_iter();
    links.filter(|(_, address)| !is_page_beside(address)).collect()
}

fn addresses(file: &Value) -> Vec<(String, String)> {
    let links = file["links"].as_array().into_iter().flatten().enumerate();
    let links = links.map(|(index, link)| (format!("links[{index}]"), link));
    let all = [("contact".to_owned(), &file["contact"])].into_iter().chain(links);
    all.filter_map(|(field, link)| Some((field, link["address"].as_str()?.to_owned()))).collect()
}

/// Files that the publisher names and that are not there, or are none of what they should be.
pub fn findings(copy: &Copy) -> Vec<CopyFinding> {
    let Some(publisher) = copy.file(FIRST_FILES[1]) else { return Vec::new() };
    let named = pictures(publisher);
    let faults = named.iter().filter_map(|name| fault(copy.file(name)?));
    let faults = faults.map(|fault| CopyFinding::fault(CopySubject::Looks, fault));
    faults.chain(installed_name(copy, publisher)).collect()
}

/// An installed app that is still called as this version calls it.
fn installed_name(copy: &Copy, publisher: &Served) -> Option<CopyFinding> {
    let [_, _, manifest] = SERVER_FILES.map(|name| copy.file(name));
    let (manifest, publisher) = (manifest?.json(), publisher.json());
    let is_ours = manifest["short_name"] == SHIPPED_NAME && publisher["name"] != SHIPPED_NAME;
    is_ours.then(|| {
        CopyFinding::hint(CopySubject::Looks, "manifest.webmanifest: the installed app is still called “Weft”, and \
             its description counts 24 statements. Write yours, and delete the packed copies beside it \
             (.br, .gz); index.html has title and description too")
    })
}

fn fault(file: &Served) -> Option<String> {
    if let Some(why) = file.why_missing() {
        return Some(why);
    }
    let (name, kind) = (&file.name, file.header("content-type"));
    if is_page_beside(name) {
        return None;
    }
    if file.is_page() {
        return Some(format!(
            "{name}: expected a picture, but the server sent a page in its place"
        ));
    }
    if !kind.starts_with("image/") {
        return Some(format!(
            "{name}: the server sends it as “{kind}”, and browsers show no such picture; an ending such \
             as .svg or .png tells it what it is"
        ));
    }
    let is_svg = name.to_ascii_lowercase().ends_with(".svg");
    let says_svg = String::from_utf8_lossy(&file.bytes).contains("<svg");
    (is_svg && !says_svg).then(|| format!("{name}: is no SVG, whatever its name says"))
}
