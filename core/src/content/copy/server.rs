//! What a server says about the files: headers that break the page, that keep it out of frames, and that
//! keep old content in browsers.

use super::{Copy, CopyFinding, CopySubject, SERVER_FILES, Served};

/// Dates before this year are those of an archive that kept none. Browsers take a tenth of a file's age
/// as the time for which it need not be asked for again (RFC 9111, 4.2.2).
const FIRST_YEAR: u32 = 2000;

pub fn findings(copy: &Copy) -> Vec<CopyFinding> {
    let [page, worker, manifest] = SERVER_FILES.map(|name| copy.file(name));
    let mut findings: Vec<CopyFinding> = [worker, manifest]
        .into_iter()
        .flatten()
        .filter_map(Served::why_missing)
        .map(|why| CopyFinding::fault(CopySubject::Server, why))
        .collect();
    findings.extend(page.iter().flat_map(|page| policy(page)));
    findings.extend(page.map(framing));
    findings.extend(worker.and_then(script_type));
    findings.extend(page.and_then(caching));
    if !copy.is_secure {
        findings.push(CopyFinding::fault(
            CopySubject::Server,
            "the address begins with http: browsers keep nothing for offline use and lock no backups \
             there. Serve the copy over https",
        ));
    }
    findings
}

/// What a policy in a header forbids that the page needs: it and the page's own hold together.
fn policy(page: &Served) -> Vec<CopyFinding> {
    let policy = page.header("content-security-policy");
    let allows = |names: &[&str], needed: &[&str]| {
        let rule = names.iter().find_map(|name| directive(policy, name));
        rule.is_none_or(|rule| rule.split_whitespace().any(|source| needed.contains(&source)))
    };
    let needs = [
        (["style-src", "default-src"], &["'unsafe-inline'"][..], "the styles in the page"),
        (["script-src", "default-src"], &["'unsafe-inline'"][..], "the scripts in the page"),
        (
            ["script-src", "default-src"],
            &["'wasm-unsafe-eval'", "'unsafe-eval'"],
            "the program (WebAssembly)",
        ),
        (["connect-src", "default-src"], &["'self'", "*"], "asking for the content"),
    ];
    let forbidden = needs.into_iter().filter(|(names, needed, _)| !allows(names, needed));
    forbidden
        .map(|(names, needed, what)| {
            CopyFinding::fault(CopySubject::Server, format!(
                "index.html: the header Content-Security-Policy forbids {what}: its {} lacks {}. \
                 docs/hosting has headers that work",
                names[0], needed[0]
            ))
        })
        .collect()
}

fn directive<'a>(policy: &'a str, name: &str) -> Option<&'a str> {
    policy.split(';').find_map(|rule| rule.trim().strip_prefix(name)?.strip_prefix(' '))
}

/// Which sites may show this one in a frame.
fn framing(page: &Served) -> CopyFinding {
    let ancestors = directive(page.header("content-security-policy"), "frame-ancestors");
    let options = page.header("x-frame-options");
    let text = match (ancestors, options) {
        (Some(ancestors), _) => {
            format!("index.html: these may show it in a frame: {ancestors} (frame-ancestors)")
        }
        (None, "") => {
            "index.html: any site may show it in a frame, and could lead a click astray. Name \
             those that may with frame-ancestors; docs/hosting has samples"
                .to_owned()
        }
        (None, options) => format!(
            "index.html: X-Frame-Options: {options} keeps it out of frames of other sites. To embed it, \
             take that out and name the sites with frame-ancestors"
        ),
    };
    CopyFinding::hint(CopySubject::Server, text)
}

fn script_type(worker: &Served) -> Option<CopyFinding> {
    let kind = worker.header("content-type");
    let is_script = kind.contains("javascript");
    (worker.why_missing().is_none() && !is_script).then(|| {
        CopyFinding::fault(CopySubject::Server, format!(
            "service-worker.js: the server sends it as “{kind}”, but a script is text/javascript: \
             nothing works without a network"
        ))
    })
}

/// Whether an edit of the page and a new release reach readers. The content is asked for anew in any case
/// (`web/start/files.js`).
fn caching(page: &Served) -> Option<CopyFinding> {
    let name = &page.name;
    let control = page.header("cache-control").to_ascii_lowercase();
    let seconds = control.split(',').find_map(|rule| rule.trim().strip_prefix("max-age="));
    let asks_anew = ["no-cache", "no-store"].iter().any(|rule| control.contains(rule));
    match seconds.and_then(|seconds| seconds.parse::<u64>().ok()) {
        _ if asks_anew => None,
        Some(0) => None,
        Some(seconds) => Some(CopyFinding::hint(
            CopySubject::Server,
            format!(
                "{name}: browsers may keep it for {seconds} seconds without asking (Cache-Control): an edit of \
                 it and a new release are seen that much later. What is in content/ is always asked for anew"
            ),
        )),
        None => dated(page),
    }
}

/// Without Cache-Control, the date of the file decides.
fn dated(page: &Served) -> Option<CopyFinding> {
    let date = page.header("last-modified");
    let year =
        date.split_whitespace().find_map(|part| part.parse::<u32>().ok().filter(|it| *it > 99));
    year.filter(|year| *year < FIRST_YEAR).map(|year| {
        CopyFinding::fault(CopySubject::Server, format!(
            "{}: is dated {year}, and nothing says how long it may be kept: browsers may keep it for years. \
             Give the files the date of today, or send Cache-Control: no-cache",
            page.name
        ))
    })
}
