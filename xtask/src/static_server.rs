//! A static host in miniature: what a release folder can count on anywhere, and nothing more.
//!
//! Correct types, the `.br` that lies beside a file where the browser accepts it, an optional
//! sub-path, and no caching to be surprised by unless it is wanted. No redirects to index.html:
//! routes are hashes.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use crate::error::Error;
use crate::{fingerprint, workspace};

/// A folder that is served below a base path.
pub struct Site {
    folder: PathBuf,
    base: String,
    caching: Caching,
}

/// What a browser may keep of the answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// Every answer is sent anew.
    Nothing,
    /// What `docs/hosting.md` advises: files with a hash in their name for ever, others for as long
    /// as they stay the same.
    AsAdvised,
}

struct Request {
    method: String,
    path: String,
    accepts_brotli: bool,
    keeps_alive: bool,
    /// The mark of the copy that the browser has.
    known: String,
}

struct Response {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// Serves `folder` below `base` for as long as this program runs, and returns the address.
pub fn open(folder: PathBuf, base: &str, caching: Caching) -> Result<String, Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .map_err(Error::file("open a port for", &folder))?;
    let address = listener.local_addr().map_err(Error::file("read the port for", &folder))?;
    let site = Site { caching, ..Site::new(folder, base) };
    let url = format!("http://{address}{}", site.base());
    thread::spawn(move || site.serve(&listener));
    Ok(url)
}

impl Site {
    /// `base` begins and ends with a slash; one that does not is mended.
    pub fn new(folder: PathBuf, base: &str) -> Self {
        let inner = base.trim_matches('/');
        let base = if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") };
        Self { folder, base, caching: Caching::Nothing }
    }

    pub fn base(&self) -> &str {
        &self.base
    }

    /// Answers requests for as long as the program runs.
    pub fn serve(self, listener: &TcpListener) {
        let site = Arc::new(self);
        for stream in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            // A browser that goes away mid-answer is no reason to stop or to complain.
            thread::spawn(move || site.converse(&stream).ok());
        }
    }

    fn converse(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let mut reader = BufReader::new(stream);
        while let Some(request) = Request::read(&mut reader)? {
            let response = self.answer(&request);
            response.write(&mut &*stream, request.method == "HEAD")?;
            if !request.keeps_alive {
                break;
            }
        }
        Ok(())
    }

    fn answer(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::text("405 Method Not Allowed", "Only GET and HEAD are answered.");
        }
        if format!("{}/", request.path) == self.base {
            return Response::redirect(&self.base);
        }
        let Some(relative) = request.path.strip_prefix(&self.base).and_then(safe_path) else {
            return Response::not_found();
        };
        let path = self.folder.join(relative);
        if path.is_dir() && !request.path.ends_with('/') {
            return Response::redirect(&format!("{}/", request.path));
        }
        let file = if path.is_dir() { path.join("index.html") } else { path };
        let Some(response) = Response::file(&file, request.accepts_brotli) else {
            return Response::not_found();
        };
        match self.caching {
            Caching::Nothing => response.with("Cache-Control", "no-cache"),
            Caching::AsAdvised if has_hash(&file) => {
                response.with("Cache-Control", "max-age=31536000, immutable")
            }
            Caching::AsAdvised => {
                response.with("Cache-Control", "no-cache").unless_known(&request.known)
            }
        }
    }
}

impl Request {
    /// The next request on this connection, or `None` once the browser has closed it.
    fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let mut words = line.split_whitespace().map(str::to_owned);
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let headers = read_headers(reader)?;
        let header = |name: &str| {
            headers.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
        };
        Ok(Some(Self {
            method,
            path: percent_decoded(target.split(['?', '#']).next().unwrap_or_default()),
            accepts_brotli: header("accept-encoding").split(',').any(|word| word.trim() == "br"),
            keeps_alive: !header("connection").eq_ignore_ascii_case("close"),
            known: header("if-none-match").to_owned(),
        }))
    }
}

fn read_headers(reader: &mut impl BufRead) -> io::Result<Vec<(String, String)>> {
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line.trim().is_empty() {
            return Ok(headers);
        }
        if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
}

impl Response {
    fn file(path: &Path, accepts_brotli: bool) -> Option<Self> {
        let mut headers = vec![("Content-Type", content_type(path).to_owned())];
        let mut packed = path.as_os_str().to_owned();
        packed.push(".br");
        if accepts_brotli && let Ok(body) = fs::read(&packed) {
            headers.push(("Content-Encoding", "br".to_owned()));
            return Some(Self { status: "200 OK", headers, body });
        }
        let body = fs::read(path).ok()?;
        Some(Self { status: "200 OK", headers, body })
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The answer with a mark of what it holds, or only the mark where the browser knows that one.
    fn unless_known(self, known: &str) -> Self {
        let mark = format!("\"{}\"", fingerprint::hash(&self.body));
        let response = self.with("ETag", &mark);
        if mark == known {
            return Self { status: "304 Not Modified", body: Vec::new(), ..response };
        }
        response
    }

    fn text(status: &'static str, text: &str) -> Self {
        let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
        Self { status, headers, body: text.into() }.with("Cache-Control", "no-cache")
    }

    fn redirect(location: &str) -> Self {
        Self::text("301 Moved Permanently", location).with("Location", location)
    }

    fn not_found() -> Self {
        Self::text("404 Not Found", "There is no such file.")
    }

    fn write(&self, stream: &mut impl Write, head_only: bool) -> io::Result<()> {
        let length = self.body.len().to_string();
        let fixed = [
            ("Content-Length", length.as_str()),
            ("Vary", "Accept-Encoding"),
            ("X-Content-Type-Options", "nosniff"),
        ];
        let own = self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n"));
        let fixed = fixed.iter().map(|(name, value)| format!("{name}: {value}\r\n"));
        let lines: String = own.chain(fixed).collect();
        let mut bytes = format!("HTTP/1.1 {}\r\n{lines}\r\n", self.status).into_bytes();
        if !head_only {
            bytes.extend_from_slice(&self.body);
        }
        stream.write_all(&bytes)
    }
}

/// Whether the name ends with a hash of the contents, as `weft-0123456789abcdef.js` does.
fn has_hash(path: &Path) -> bool {
    let stem = path.file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let (_, end) = stem.rsplit_once('-').unwrap_or_default();
    end.len() >= 8 && end.chars().all(char::is_alphanumeric)
}

fn content_type(path: &Path) -> &'static str {
    match workspace::extension(path) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The path inside the folder, or `None` for one that leads out of it.
fn safe_path(path: &str) -> Option<PathBuf> {
    let path = PathBuf::from(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let code = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let decoded = code.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        if let (b'%', Some(value)) = (byte, decoded) {
            bytes.push(value);
            rest = &tail[2..];
        } else {
            bytes.push(byte);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str) -> Site {
        let folder = workspace::scratch().expect("a scratch folder").join(name);
        workspace::remove_folder(&folder).expect("an empty folder");
        workspace::create_folder(&folder.join("content")).expect("a folder");
        workspace::write(&folder.join("index.html"), "<p>page").expect("a page");
        workspace::write(&folder.join("app.wasm"), "plain").expect("a file");
        workspace::write(&folder.join("app.wasm.br"), "packed").expect("a file");
        Site::new(folder, "/some/path")
    }

    fn get(site: &Site, path: &str, accept_encoding: &str) -> Response {
        let text = format!("GET {path} HTTP/1.1\r\nAccept-Encoding: {accept_encoding}\r\n\r\n");
        let request = Request::read(&mut text.as_bytes()).expect("readable").expect("a request");
        site.answer(&request)
    }

    #[test]
    fn a_folder_is_served_below_its_base_only() {
        let site = site("server-base");
        assert_eq!(get(&site, "/some/path/", "").body, b"<p>page");
        assert_eq!(get(&site, "/some/path/?x=1", "").body, b"<p>page");
        assert_eq!(get(&site, "/some/path", "").status, "301 Moved Permanently");
        assert_eq!(get(&site, "/", "").status, "404 Not Found");
    }

    #[test]
    fn the_packed_file_goes_to_browsers_that_accept_it() {
        let site = site("server-brotli");
        assert_eq!(get(&site, "/some/path/app.wasm", "gzip, br").body, b"packed");
        assert_eq!(get(&site, "/some/path/app.wasm", "gzip").body, b"plain");
    }

    #[test]
    fn wasm_has_the_type_that_streaming_compilation_asks_for() {
        assert_eq!(content_type(Path::new("a_bg.wasm")), "application/wasm");
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let site = site("server-escape");
        for path in ["/some/path/../secret", "/some/path/%2e%2e/secret", "/some/path//etc/passwd"] {
            assert_eq!(get(&site, path, "").status, "404 Not Found", "{path}");
        }
    }

    #[test]
    fn a_missing_file_is_not_answered_with_the_page() {
        assert_eq!(get(&site("server-404"), "/some/path/x.js", "").status, "404 Not Found");
    }
}
