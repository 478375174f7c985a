//! The sample configuration docs/hosting/Caddyfile, tried: a real Caddy serves the release folder,
//! at the root and below a sub-path, and each header that a reader depends on is looked at. Of the
//! rules for Netlify and Cloudflare Pages, which nobody can start here, the names are compared.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::error::Error;
use crate::installed::find_or_install;
use crate::tally::Tally;
use crate::workspace::{self, with_slashes};

const SAMPLE: &str = "docs/hosting/Caddyfile";
const RULES: &str = "docs/hosting/_headers";
const SUB_PATH: &str = "any/sub/path/";

/// What is expected of one answer: a header, and what its value begins with.
type Expected = (&'static str, &'static str);

const ALWAYS: [Expected; 3] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("content-security-policy", "default-src 'self'"),
];

/// Serves `folder` as the sample says, and counts what is as it should be.
pub fn check(folder: &Path) -> Result<Tally, Error> {
    let below = below_a_sub_path(folder)?;
    let (root_port, sub_port) = (free_port()?, free_port()?);
    let _server = Server::start(&[(root_port, folder), (sub_port, &below)])?;
    let rules = workspace::read_text(&workspace::root().join(RULES))?;
    let mut tally = verdict(RULES, &rule_faults(&rules, &workspace::files_below(folder)?));
    for (port, path) in [(root_port, "/".to_owned()), (sub_port, format!("/{SUB_PATH}"))] {
        for file in workspace::files_below(folder)? {
            let name = with_slashes(&file);
            if !["br", "gz"].contains(&workspace::extension(&file)) {
                let contents = workspace::read(&folder.join(&file))?;
                tally += verdict(&name, &file_faults(port, &format!("{path}{name}"), &contents)?);
            }
        }
        let page = workspace::read(&folder.join("index.html"))?;
        tally += verdict(&path, &page_faults(port, &path, &page)?);
    }
    Ok(tally)
}

fn verdict(name: &str, faults: &[String]) -> Tally {
    for fault in faults {
        println!("{name}: {fault}");
    }
    if faults.is_empty() { Tally::PASS } else { Tally::FAIL }
}

/// Everything about a file that is not as a reader's browser needs it.
fn file_faults(port: u16, path: &str, contents: &[u8]) -> Result<Vec<String>, Error> {
    let plain = Answer::to(port, path, "identity")?;
    let mut faults = plain.faults(&ALWAYS);
    faults.extend(plain.faults(&[("cache-control", caching(path)), ("content-type", kind(path))]));
    if plain.body != contents {
        faults.push("comes with other contents".into());
    }
    if is_packed(path) {
        for (accepted, length) in [("br", contents.len()), ("gzip", contents.len())] {
            let packed = Answer::to(port, path, accepted)?;
            faults.extend(packed.faults(&[("content-encoding", accepted)]));
            faults
                .extend((packed.body.len() > length + 64).then(|| format!("{accepted} is larger")));
        }
    }
    Ok(faults)
}

fn page_faults(port: u16, path: &str, page: &[u8]) -> Result<Vec<String>, Error> {
    let answer = Answer::to(port, path, "identity")?;
    let mut faults = answer.faults(&[("cache-control", "no-cache"), ("content-type", "text/html")]);
    if answer.status != 200 || answer.body != page {
        faults.push(format!("is not the page (status {})", answer.status));
    }
    let missing = Answer::to(port, &format!("{path}missing.js"), "identity")?;
    if missing.status != 404 {
        faults.push(format!("a missing file has the status {}", missing.status));
    }
    Ok(faults)
}

/// Which files with a hash in their name no rule keeps, and which others one does.
fn rule_faults(rules: &str, files: &[PathBuf]) -> Vec<String> {
    let kept: Vec<&str> = rules
        .split("\n/")
        .filter(|rule| rule.contains("immutable"))
        .filter_map(|rule| rule.lines().next()?.strip_suffix('*'))
        .collect();
    let names = files.iter().map(|file| with_slashes(file));
    let fault = |name: String| {
        let packed = name.trim_end_matches(".br").trim_end_matches(".gz");
        let is_kept = kept.iter().any(|start| name.starts_with(start));
        let should_be = caching(packed).contains("immutable");
        (is_kept != should_be).then(|| format!("{name}: kept for ever is {is_kept}"))
    };
    names.filter_map(fault).collect()
}

fn caching(path: &str) -> &'static str {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    let is_hash = hash.len() == 16 && hash.chars().all(|c| c.is_ascii_hexdigit());
    if is_hash { "public, max-age=31536000, immutable" } else { "no-cache" }
}

fn kind(path: &str) -> &'static str {
    match workspace::extension(Path::new(path)) {
        "html" => "text/html",
        "css" => "text/css",
        "js" => "text/javascript",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain",
        // A browser takes the manifest with any type.
        _ => "",
    }
}

fn is_packed(path: &str) -> bool {
    ["css", "js", "wasm"].contains(&workspace::extension(Path::new(path)))
}

/// What the server answered.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn to(port: u16, path: &str, encoding: &str) -> Result<Self, Error> {
        let bytes = ask(port, path, encoding).map_err(Error::file("ask for", path.as_ref()))?;
        Ok(Self::parse(&bytes))
    }

    fn parse(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap_or(bytes.len());
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let headers = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let body = bytes.get(end + 4..).unwrap_or_default().to_vec();
        Self { status: status.unwrap_or_default(), headers, body }
    }

    fn faults(&self, expected: &[Expected]) -> Vec<String> {
        let value = |name: &str| self.headers.get(name).map_or("", String::as_str);
        let differs = |(name, start): &&Expected| !value(name).starts_with(start);
        let fault = |(name, start): &Expected| {
            format!("{name} is “{}”, expected “{start}” (status {})", value(name), self.status)
        };
        expected.iter().filter(differs).map(fault).collect()
    }
}

/// HTTP/1.0, so that the answer is one piece and ends with the connection.
fn ask(port: u16, path: &str, encoding: &str) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    write!(
        stream,
        "GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {encoding}\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

fn below_a_sub_path(folder: &Path) -> Result<PathBuf, Error> {
    let hosted = workspace::scratch()?.join("hosted");
    workspace::remove_folder(&hosted)?;
    for file in workspace::files_below(folder)? {
        let target = hosted.join(SUB_PATH).join(&file);
        workspace::create_folder(target.parent().unwrap_or(&hosted))?;
        workspace::copy(&folder.join(&file), &target)?;
    }
    Ok(hosted)
}

fn free_port() -> Result<u16, Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let address = listener.and_then(|listener| listener.local_addr());
    address.map(|address| address.port()).map_err(Error::file("open", "a port".as_ref()))
}

/// A Caddy that ends with the value.
struct Server(Child);

impl Server {
    fn start(sites: &[(u16, &Path)]) -> Result<Self, Error> {
        let program = find_or_install("WEFT_CADDY", &["caddy"], "Caddy", "caddy")?;
        let scratch = workspace::scratch()?;
        let config = scratch.join("Caddyfile");
        workspace::write(&config, configuration(sites)?)?;
        let log = scratch.join("caddy.log");
        let output = File::create(&log).map_err(Error::file("write", &log))?;
        let mut command = Command::new(program);
        command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&config);
        command.env("XDG_DATA_HOME", &scratch).env("XDG_CONFIG_HOME", &scratch);
        command.stdout(Stdio::null()).stderr(output);
        let child = command.spawn().map_err(Error::file("start", "caddy".as_ref()))?;
        let server = Self(child);
        for (port, _) in sites {
            wait_for(*port, &log)?;
        }
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        self.0.kill().and_then(|()| self.0.wait()).ok();
    }
}

/// The sample as it stands, with this machine's addresses and folders.
fn configuration(sites: &[(u16, &Path)]) -> Result<String, Error> {
    let sample = workspace::read_text(&workspace::root().join(SAMPLE))?;
    let site = |(port, folder): &(u16, &Path)| {
        let address = format!("http://127.0.0.1:{port} {{");
        let folder = format!("\"{}\"", folder.display());
        sample.replace("weft.example {", &address).replace("/srv/weft", &folder)
    };
    let sites: Vec<String> = sites.iter().map(site).collect();
    Ok(format!("{{\n\tadmin off\n\tauto_https off\n}}\n{}", sites.concat()))
}

fn wait_for(port: u16, log: &Path) -> Result<(), Error> {
    for _ in 0..100 {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(100));
    }
    println!("{}", workspace::read_text(log)?);
    Err(Error::ChecksFailed("Caddy did not start with docs/hosting/Caddyfile.".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_is_missing_or_another_is_a_fault() {
        let answer = Answer::parse(b"HTTP/1.1 200 OK\r\nCache-Control: no-cache\r\n\r\nbody");
        assert_eq!((answer.status, answer.body.as_slice()), (200, b"body".as_slice()));
        assert!(answer.faults(&[("cache-control", "no-cache")]).is_empty());
        assert_eq!(
            answer.faults(&[("cache-control", "public"), ("referrer-policy", "no")]).len(),
            2
        );
    }

    #[test]
    fn a_file_that_no_rule_keeps_is_a_fault_and_so_is_one_too_many() {
        let rules = "/*\n  X: y\n\n/weft-*\n  Cache-Control: immutable\n";
        let files = |names: &[&str]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
        let right =
            files(&["index.html", "weft-0123456789abcdef.js", "weft-0123456789abcdef.js.br"]);
        assert_eq!(rule_faults(rules, &right), Vec::<String>::new());
        assert_eq!(rule_faults(rules, &files(&["more-0123456789abcdef.css"])).len(), 1);
        assert_eq!(rule_faults(rules, &files(&["weft-logo.svg"])).len(), 1);
    }

    #[test]
    fn only_a_name_with_a_hash_is_kept_for_ever() {
        assert!(caching("/weft-0123456789abcdef.js").contains("immutable"));
        assert_eq!(caching("/service-worker.js"), "no-cache");
        assert_eq!(caching("/content/instrument.json"), "no-cache");
    }
}
