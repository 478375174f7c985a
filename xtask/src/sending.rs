//! Where a page could send something: every way there is, and the few places that may use one.
//!
//! The policy stops what leaves the origin while the page runs; this stops the code before it is
//! built. What is counted are words, outside comments and inside literals, so that neither a macro,
//! a line break nor a name given as text hides one. A new use of a word fails `cargo xtask test` until
//! it is entered here, with the file it stands in.

use std::path::Path;

use crate::bare_code::{bare, is_name};
use crate::error::Error;
use crate::workspace::{self, with_slashes};

/// A way to send something, and how often each file may name it.
struct Way {
    word: &'static str,
    allowed: &'static [(&'static str, usize)],
}

const fn never(word: &'static str) -> Way {
    Way { word, allowed: &[] }
}

const WAYS: [Way; 86] = [
    // The content, of which index.html names two files besides, the service worker, and the two parts
    // of the program.
    Way {
        word: "fetch",
        allowed: &[
            ("index.html", 2),
            ("web/start.js", 1),
            ("web/service-worker.js", 5),
            ("dist/weft.js", 3),
        ],
    },
    Way { word: "set_src", allowed: &[("src/browser/bitmap.rs", 1)] },
    Way { word: "HtmlImageElement::new", allowed: &[("src/browser/bitmap.rs", 1)] },
    Way { word: "new Image", allowed: &[("dist/weft.js", 1)] },
    Way { word: ".src=", allowed: &[("dist/weft.js", 1)] },
    Way { word: "set_href", allowed: &[("src/browser/download.rs", 1)] },
    // A host's icon, which is a file of the published folder.
    Way { word: ".href=", allowed: &[("web/start.js", 1), ("dist/weft.js", 1)] },
    Way { word: "location()", allowed: &[("src/browser/location.rs", 2)] },
    Way { word: "serviceWorker", allowed: &[("web/start.js", 4)] },
    Way {
        word: "://",
        // The addresses of a host's own links, which a reader may follow: only these two kinds.
        allowed: &[("index.html", 1)],
    },
    // A host's logo, a file of the published folder.
    Way { word: "<img", allowed: &[("src/components/site_frame.rs", 1)] },
    // Dialogs and lines of text, whose answers the app takes; the policy lets no form be sent.
    Way {
        word: "<form",
        allowed: &[
            ("src/pages/check.rs", 1),
            ("src/pages/data/backup.rs", 1),
            ("src/pages/data/restore.rs", 1),
            ("src/pages/progress/runs.rs", 1),
        ],
    },
    // Requests.
    never("fetch_with"),
    never("RequestInit"),
    never("XMLHttpRequest"),
    never("XmlHttpRequest"),
    never("WebSocket"),
    never("WebSocketStream"),
    never("EventSource"),
    never("sendBeacon"),
    never("send_beacon"),
    never("RTCPeerConnection"),
    never("webkitRTCPeerConnection"),
    never("RtcPeerConnection"),
    never("RTCDataChannel"),
    never("WebTransport"),
    never("fetchLater"),
    never("backgroundFetch"),
    never("pushManager"),
    never("push_manager"),
    // The cache of a worker fetches what it is to add.
    never("cache.add"),
    never("addAll"),
    never("add_all"),
    never("document.cookie"),
    never("set_cookie"),
    never("cookieStore"),
    // Code from elsewhere, or from a text.
    never("importScripts"),
    never("import_scripts"),
    never("import("),
    never("addModule"),
    never("add_module"),
    never("SharedWorker"),
    never("Worker"),
    never("inline_js"),
    never("eval"),
    never("new_no_args"),
    never("new_with_args"),
    // Addresses that are gone to.
    never("open_with_url"),
    never("window.open"),
    never("openWindow"),
    never("open_window"),
    never("navigation"),
    never("location().assign"),
    never("location().replace"),
    never("set_location"),
    never(".location="),
    never("location.href"),
    never("location.assign"),
    never("location.replace"),
    never("set_search"),
    never("set_pathname"),
    never("set_host"),
    never("set_hostname"),
    never("\"//"),
    never("'//"),
    never("`//"),
    // Method reads the policy that is in force.
    Way { word: "http-equiv", allowed: &[("src/browser/document.rs", 1)] },
    never("ping="),
    never("set_ping"),
    // Forms and what else loads something by being there.
    never("set_action"),
    never("formaction"),
    never("set_srcset"),
    never("requestSubmit"),
    never("request_submit"),
    never(".submit("),
    never("Audio("),
    never("FontFace"),
    never("<image"),
    never("<iframe"),
    never("<object"),
    never("<embed"),
    never("<video"),
    never("<audio"),
    never("url("),
    never("image-set("),
    never("@import"),
];

/// What a script may do without naming any of those; Rust has other names for it.
const WAYS_OF_SCRIPTS: [Way; 4] = [
    // The page looks which address it has, and which language the reader prefers.
    Way { word: "location", allowed: &[("web/start.js", 3), ("dist/weft.js", 1)] },
    Way { word: "src", allowed: &[("dist/weft.js", 1)] },
    Way { word: "setAttribute", allowed: &[("web/start.js", 1), ("dist/weft.js", 1)] },
    // A cache, and not a window.
    Way { word: "open(", allowed: &[("web/service-worker.js", 10)] },
];

/// What stands in the page already, and is not for the app to draw.
const WAYS_OF_THE_APP: [Way; 3] = [never("<link"), never("<script"), never("<meta")];

/// Features of web-sys and crates that exist to send something.
const REFUSED_DEPENDENCIES: [&str; 14] = [
    "\"Request\"",
    "\"RequestInit\"",
    "\"XmlHttpRequest\"",
    "\"WebSocket\"",
    "\"EventSource\"",
    "\"RtcPeerConnection\"",
    "\"WebTransport\"",
    "\"HtmlFormElement\"",
    "\"HtmlIFrameElement\"",
    "\"HtmlScriptElement\"",
    "\"Worker\"",
    "gloo-net",
    "reqwest",
    "gloo-worker",
];

/// Every use of a way that is not entered above: in the sources, and in `built`, where there is one.
pub fn offences(built: Option<&Path>) -> Result<Vec<String>, Error> {
    let root = workspace::root();
    let mut found = Vec::new();
    for file in ["index.html", "web/start.js", "web/service-worker.js", "web/service-worker-off.js"]
    {
        found.extend(offences_in(file, &workspace::read_text(&root.join(file))?));
    }
    for folder in ["src", "style"] {
        for file in workspace::files_below(&root.join(folder))? {
            let name = format!("{folder}/{}", with_slashes(&file));
            found.extend(offences_in(&name, &workspace::read_text(&root.join(&name))?));
        }
    }
    found.extend(refused_dependencies(&workspace::read_text(&root.join("Cargo.toml"))?));
    if let Some(built) = built {
        for file in workspace::files_below(built)? {
            let name = with_slashes(&file);
            if workspace::extension(&file) == "js" && !name.starts_with("service-worker") {
                let text = workspace::read_text(&built.join(&file))?;
                found.extend(offences_in(&format!("dist/{}", without_hash(&name)), &text));
            }
        }
    }
    Ok(found)
}

fn offences_in(file: &str, text: &str) -> Vec<String> {
    let code = bare(text);
    let offence = |way: &Way| {
        let allowed = way.allowed.iter().find(|(name, _)| *name == file).map_or(0, |(_, n)| *n);
        let count = count(&code, way.word);
        (count > allowed).then(|| {
            let word = way.word;
            format!(
                "{file} names “{word}” {count} times; {allowed} are known (xtask/src/sending.rs)"
            )
        })
    };
    let more: &[Way] = match Path::new(file).extension().and_then(|kind| kind.to_str()) {
        Some("js" | "html") => &WAYS_OF_SCRIPTS,
        _ => &WAYS_OF_THE_APP,
    };
    WAYS.iter().chain(more).filter_map(offence).collect()
}

fn refused_dependencies(manifest: &str) -> Vec<String> {
    let refused = REFUSED_DEPENDENCIES.iter().filter(|name| manifest.contains(**name));
    refused.map(|name| format!("Cargo.toml asks for {name}, which can send something")).collect()
}

/// How often `word` stands alone in `code`, and not as a part of a longer name.
fn count(code: &str, word: &str) -> usize {
    let (starts, ends) = (word.starts_with(is_name), word.ends_with(is_name));
    let is_prefix = word.ends_with("_with") || word.ends_with("_with_url");
    code.match_indices(word)
        .filter(|(at, _)| {
            let (before, after) = (&code[..*at], &code[at + word.len()..]);
            let is_part = starts && before.ends_with(is_name)
                || ends && !is_prefix && after.starts_with(is_name);
            !is_part
        })
        .count()
}

/// `weft-0123456789abcdef.js` is `weft.js`.
fn without_hash(name: &str) -> String {
    let stem = name.trim_end_matches(".js");
    let is_hash = |text: &str| text.len() == 16 && text.chars().all(|c| c.is_ascii_hexdigit());
    match stem.rsplit_once('-') {
        Some((start, hash)) if is_hash(hash) => format!("{start}.js"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_name_no_new_way_to_send_something() {
        let found = offences(None).expect("readable sources");
        assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    }

    #[test]
    fn each_way_is_found_where_it_is_new() {
        for (file, text) in [
            ("src/pages/home.rs", "window.fetch_with_str(\"/count\")"),
            ("src/browser/clock.rs", "use web_sys::WebSocket;"),
            ("src/browser/clock.rs", "Reflect::get(&window, &\"sendBeacon\".into())"),
            ("src/browser/clock.rs", "window.location().assign(address)"),
            ("src/browser/clock.rs", "web_sys::RtcPeerConnection::new()"),
            ("src/pages/home.rs", "html! { <form action=\"/collect\"> }"),
            ("src/pages/home.rs", "html! { <img src={format!(\"/{answer}\")} /> }"),
            ("src/pages/home.rs", "html! { <a href=\"https://elsewhere.example/\"> }"),
            ("src/browser/clock.rs", "image.set_src(address)"),
            ("src/browser/bitmap.rs", "image.set_src(a); image.set_src(b)"),
            ("src/browser/clock.rs", "js_sys::Function::new_no_args(code)"),
            ("style/screen.css", "p { background: url(a.png) }"),
            ("dist/weft.js", "new XMLHttpRequest()"),
            ("dist/weft.js", "new EventSource('/e')"),
            ("dist/other.js", "fetch('/x')"),
            ("index.html", "new Image().src = `/c?${answer}`"),
            ("index.html", "link.setAttribute('href', a); link.setAttribute('rel', b)"),
            ("index.html", "<script>location = '/?' + answer; location.hash</script>"),
            ("index.html", "open(`/c?${answer}`)"),
            (
                "index.html",
                "navigator\n  .serviceWorker.register(`/c?${answer}`)".repeat(5).as_str(),
            ),
            ("web/start.js", "new Image().src = `/c?${answer}`"),
            ("web/start.js", "link.setAttribute('href', a); link.setAttribute('rel', b)"),
            ("web/start.js", "location = '/?' + answer; location.hash; ".repeat(2).as_str()),
            ("web/start.js", "open(`/c?${answer}`)"),
            (
                "web/start.js",
                "navigator\n  .serviceWorker.register(`/c?${answer}`)".repeat(5).as_str(),
            ),
            ("index.html", "<meta http-equiv=\"refresh\" content=\"0; url=/c\" />"),
            ("index.html", "import(`/c?${answer}`)"),
            ("web/start.js", "import(`/c?${answer}`)"),
            ("web/start.js", "new Worker(`/c?${answer}`)"),
            ("web/service-worker.js", "importScripts('more.js')"),
            ("web/service-worker.js", "self.clients.openWindow(`/c?${answer}`)"),
            ("web/service-worker.js", "const cache = x; cache.add(`/c?${answer}`)"),
            ("src/pages/home.rs", "let a = \"//e.example\"; window.fetch_with_str(a)"),
            ("src/pages/home.rs", "let all = \"/*\"; send_beacon(all) /* end */"),
            ("src/pages/home.rs", "html! { <a href=\"#/\" ping={address}> }"),
            ("src/pages/home.rs", "html! { <link rel=\"prefetch\" href={address} /> }"),
            ("src/pages/home.rs", "html! { <button formaction={address}> }"),
            ("src/browser/location.rs", "window\n    .location()\n    .assign(address)"),
            ("src/browser/document.rs", "document.set_cookie(answer)"),
            ("src/browser/clock.rs", "#[wasm_bindgen(inline_js = \"export const a = 1\")]"),
            ("style/screen.css", "p { background: image-set(\"a.png\" 1x) }"),
        ] {
            assert!(!offences_in(file, text).is_empty(), "{file}: {text}");
        }
    }

    #[test]
    fn comments_and_longer_names_are_no_use() {
        let text = "// WebSocket\n/* eval */ prefetched retrieval(); // https://a.example\n";
        assert_eq!(offences_in("src/app.rs", text), Vec::<String>::new());
    }

    #[test]
    fn a_feature_that_can_send_is_refused() {
        assert_eq!(refused_dependencies("features = [\"Blob\", \"WebSocket\"]").len(), 1);
        assert_eq!(refused_dependencies("gloo-net = \"0.6\"").len(), 1);
    }

    #[test]
    fn a_built_file_is_known_by_its_name_without_the_hash() {
        assert_eq!(without_hash("weft-0123456789abcdef.js"), "weft.js");
        assert_eq!(without_hash("later-on.js"), "later-on.js");
    }
}
