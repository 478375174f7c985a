//! A copy of the site, as a server sends it: what the page for publishers finds.

use serde_json::{Value, json};
use weft_core::content::copy::{self, Copy, CopyFinding, CopySubject, FIRST_FILES, Served};

use super::shipped;

fn served(name: &str, bytes: impl Into<Vec<u8>>) -> Served {
    let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
    Served { name: name.to_owned(), status: 200, headers, bytes: bytes.into() }
}

/// The copy that is shipped, behind a server with the headers of docs/hosting.
fn copy() -> Copy {
    let languages = shipped::languages();
    let content = FIRST_FILES.map(str::to_owned).into_iter().chain(copy::text_files(&languages));
    let mut files: Vec<Served> = content
        .map(|name| {
            let file = shipped::file(name.strip_prefix("content/").expect("below content"));
            with_header(served(&name, file.json), "cache-control", "no-cache")
        })
        .collect();
    let policy = "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'self'";
    files.push(with_header(served("index.html", ""), "content-security-policy", policy));
    files.push(with_header(served("service-worker.js", ""), "content-type", "text/javascript"));
    files.push(served("manifest.webmanifest", "{}"));
    Copy { files, languages, is_secure: true }
}

fn with_header(mut file: Served, name: &str, value: &str) -> Served {
    file.headers.retain(|(known, _)| known != name);
    file.headers.push((name.to_owned(), value.to_owned()));
    file
}

/// The findings after a change, without those that the shipped copy has.
fn findings(change: impl FnOnce(&mut Copy)) -> Vec<CopyFinding> {
    let known = copy().findings();
    let mut changed = copy();
    change(&mut changed);
    changed.findings().into_iter().filter(|finding| !known.contains(finding)).collect()
}

fn of(copy: &mut Copy, name: &str) -> usize {
    copy.files.iter().position(|file| file.name == name).expect("the file is there")
}

fn edit(copy: &mut Copy, name: &str, change: impl FnOnce(&mut Value)) {
    let at = of(copy, name);
    let mut json: Value = serde_json::from_slice(&copy.files[at].bytes).expect("JSON");
    change(&mut json);
    copy.files[at].bytes = json.to_string().into_bytes();
}

fn set_header(copy: &mut Copy, name: &str, header: &str, value: &str) {
    let at = of(copy, name);
    copy.files[at] = with_header(copy.files[at].clone(), header, value);
}

#[track_caller]
fn assert_found(found: &[CopyFinding], subject: CopySubject, is_fault: bool, text: &str) {
    let is_it = |it: &&CopyFinding| {
        it.subject == subject && it.is_fault == is_fault && it.text.contains(text)
    };
    assert!(found.iter().any(|it| is_it(&it)), "expected {text:?} among {found:#?}");
}

#[test]
fn the_shipped_copy_has_nothing_to_mend() {
    let faults: Vec<CopyFinding> = copy().findings().into_iter().filter(|it| it.is_fault).collect();
    assert_eq!(faults, []);
    let hints: Vec<String> = copy().findings().into_iter().map(|it| it.text).collect();
    assert_eq!(hints, ["index.html: these may show it in a frame: 'self' (frame-ancestors)"]);
}

#[test]
fn the_words_that_are_looked_for_are_those_that_are_shipped() {
    // Through the check itself: with nothing renamed nothing is found, with all renamed all are looked at.
    for language in shipped::languages() {
        let texts = shipped::parsed_texts(&language);
        let words = copy::shipped_words(&language).expect("copy/renamed.rs lists its words");
        for (path, word) in words {
            let (group, key) = path.split_once('.').expect("a group and a key");
            let found = texts
                .as_object()
                .expect("areas")
                .values()
                .find_map(|area| area["interface"][group][key].as_str());
            assert_eq!(found, Some(word), "{language}: {path}");
        }
    }
}

#[test]
fn every_language_is_looked_at() {
    let found = findings(|copy| {
        edit(copy, "content/text/nl/data.json", |it| {
            it["interface"]["restore"].as_object_mut().expect("a group").remove("drop");
        });
    });
    assert_found(
        &found,
        CopySubject::Content,
        true,
        "content/text/nl/data.json: interface.restore.drop: expected a text",
    );
    let found = findings(|copy| {
        let at = of(copy, "content/text/fr/guide.json");
        copy.files[at].status = 404;
    });
    assert_found(
        &found,
        CopySubject::Content,
        true,
        "content/text/fr/guide.json: expected this file beside index.html, but it could not be loaded (status 404)",
    );
    let found = findings(|copy| {
        set_header(copy, "content/text/de/start.json", "content-type", "text/html; charset=utf-8");
    });
    assert_found(&found, CopySubject::Content, true, "the server sent a page in its place");
}

#[test]
fn results_of_two_questionnaires_are_kept_apart() {
    let instrument = FIRST_FILES[0];
    let found =
        findings(|copy| edit(copy, instrument, |it| it["scoring"]["cuts"] = json!([20, 50])));
    assert_found(
        &found,
        CopySubject::Instrument,
        true,
        "the scoring is not that of “weft”, version 1",
    );
    let found = findings(|copy| edit(copy, instrument, |it| it["id"] = json!("northern")));
    assert_found(
        &found,
        CopySubject::Instrument,
        false,
        "the id is “northern”, but the statements have the ids of “weft”",
    );
    let found = findings(|copy| edit(copy, instrument, |it| it["version"] = json!("2")));
    assert_eq!(found, []);
}

#[test]
fn sentences_that_say_a_renamed_word_are_named() {
    let found = findings(|copy| {
        edit(copy, "content/text/en/start.json", |it| {
            it["interface"]["answer"]["never"] = json!("Not once");
            it["interface"]["home"]["lead"] = json!("You may answer “Never”.");
        });
        edit(copy, "content/text/fr/start.json", |it| {
            it["interface"]["answer"]["often"] = json!("Très souvent");
            it["interface"]["home"]["lead"] = json!("Répondez «\u{202f}Souvent\u{202f}».");
        });
        edit(copy, "content/text/en/data.json", |it| {
            it["interface"]["restore"]["text"] = json!("Never lose a result.");
        });
    });
    assert_found(
        &found,
        CopySubject::Words,
        false,
        "you call it “Not once” (answer.never), but 1 of the other texts say “Never”, such as start: interface.home.lead",
    );
    assert_found(&found, CopySubject::Words, false, "you call it “Très souvent” (answer.often)");
    let found = findings(|copy| {
        edit(copy, "content/text/en/start.json", |it| {
            it["interface"]["network"]["strategic_inline"] = json!("future");
        });
    });
    assert_found(&found, CopySubject::Words, false, "of the other texts say “strategic”");
}

#[test]
fn sentences_that_are_the_english_ones_are_counted() {
    let found = findings(|copy| {
        edit(copy, "content/text/de/method.json", |it| {
            it["interface"]["not_found"]["hint"] =
                json!("The address may be mistyped or out of date.");
        });
    });
    assert_found(
        &found,
        CopySubject::Words,
        false,
        "content/text/de: 1 sentence is the English one: method: interface.not_found.hint",
    );
}

#[test]
fn pictures_and_pages_that_are_not_there_are_named() {
    let publisher = json!({ "format": 1, "name": "N", "logo": "logo.svg", "icon": "icon.jpeg",
        "links": [{ "label": "Imprint", "address": "imprint.html" }, { "label": "Us", "address": "tel:+49" }] });
    let file = served(FIRST_FILES[1], publisher.to_string());
    assert_eq!(copy::pictures(&file), ["logo.svg", "icon.jpeg", "imprint.html"]);
    assert_eq!(copy::links_out(&file), [("links[1]".to_owned(), "tel:+49".to_owned())]);
    let found = findings(|copy| {
        let at = of(copy, FIRST_FILES[1]);
        copy.files[at].bytes = publisher.to_string().into_bytes();
        copy.files.push(Served { status: 404, ..served("imprint.html", "") });
        copy.files.push(with_header(
            served("logo.svg", "<svg/>"),
            "content-type",
            "application/octet-stream",
        ));
        copy.files.push(with_header(
            served("icon.jpeg", "<!doctype html>"),
            "content-type",
            "text/html",
        ));
    });
    assert_found(
        &found,
        CopySubject::Looks,
        true,
        "imprint.html: expected this file beside index.html, but it could not be loaded (status 404). Is it uploaded, and spelt the same? Capital letters count: Logo.JPG is not logo.jpg",
    );
    assert_found(
        &found,
        CopySubject::Looks,
        true,
        "logo.svg: the server sends it as “application/octet-stream”",
    );
    assert_found(
        &found,
        CopySubject::Looks,
        true,
        "icon.jpeg: expected a picture, but the server sent a page in its place",
    );
}

#[test]
fn headers_that_break_the_page_or_keep_it_out_of_frames_are_named() {
    let policy = |value: &str| {
        findings(|copy| set_header(copy, "index.html", "content-security-policy", value))
    };
    let found = policy("default-src 'self'");
    assert_found(&found, CopySubject::Server, true, "forbids the styles in the page");
    assert_found(&found, CopySubject::Server, true, "forbids the program (WebAssembly)");
    assert_found(&found, CopySubject::Server, false, "any site may show it in a frame");
    assert!(policy("frame-ancestors 'none'").iter().all(|it| !it.is_fault));
    let found = findings(|copy| {
        set_header(copy, "index.html", "content-security-policy", "");
        set_header(copy, "index.html", "x-frame-options", "SAMEORIGIN");
    });
    assert_found(
        &found,
        CopySubject::Server,
        false,
        "X-Frame-Options: SAMEORIGIN keeps it out of frames",
    );
    let found =
        findings(|copy| set_header(copy, "service-worker.js", "content-type", "text/plain"));
    assert_found(&found, CopySubject::Server, true, "nothing works without a network");
    let found = findings(|copy| copy.is_secure = false);
    assert_found(&found, CopySubject::Server, true, "https");
}

#[test]
fn a_page_that_browsers_would_keep_is_named() {
    let control =
        |value: &str| findings(|copy| set_header(copy, "index.html", "cache-control", value));
    assert_eq!(control("max-age=0, must-revalidate"), []);
    assert_eq!(control(""), []);
    assert_found(
        &control("public, max-age=86400"),
        CopySubject::Server,
        false,
        "index.html: browsers may keep it for 86400 seconds without asking (Cache-Control)",
    );
    let content = findings(|copy| set_header(copy, FIRST_FILES[0], "cache-control", "max-age=600"));
    assert_eq!(content, [], "the app asks for it anew");
    let found = findings(|copy| {
        set_header(copy, "index.html", "cache-control", "");
        set_header(copy, "index.html", "last-modified", "Tue, 01 Jan 1980 00:00:00 GMT");
    });
    assert_found(&found, CopySubject::Server, true, "is dated 1980");
}

#[test]
fn sentences_about_the_shipped_statements_are_named_where_others_are_asked() {
    let found = findings(|copy| {
        edit(copy, FIRST_FILES[0], |it| it["id"] = json!("northern"));
        edit(copy, "content/text/nl/method.json", |it| {
            it["interface"]["method"]["origin"] = json!("Van ons.");
        });
    });
    let end = "Are they true of yours?";
    for (language, places) in [
        (
            "en",
            "start: interface.home.start, method: interface.method.origin, method: interface.method.levels",
        ),
        (
            "de",
            "start: interface.home.start, method: interface.method.origin, method: interface.method.levels",
        ),
        (
            "fr",
            "start: interface.home.start, method: interface.method.origin, method: interface.method.levels",
        ),
        ("nl", "start: interface.home.start, method: interface.method.levels"),
    ] {
        let text = format!(
            "content/text/{language}: sentences about our statements, and you ask your own: {places}. {end}"
        );
        assert_found(&found, CopySubject::Words, false, &text);
    }
}

#[test]
fn an_installed_app_with_the_shipped_name_is_named() {
    let found = findings(|copy| {
        edit(copy, FIRST_FILES[1], |it| it["name"] = json!("Northern Mentors"));
        edit(copy, "manifest.webmanifest", |it| it["short_name"] = json!("Weft"));
    });
    assert_found(&found, CopySubject::Looks, false, "the installed app is still called “Weft”");
    let found = findings(|copy| {
        edit(copy, "manifest.webmanifest", |it| it["short_name"] = json!("Weft"));
    });
    assert_eq!(found, []);
}
