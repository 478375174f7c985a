//! The address that a release will stand at, and the few things that want to know it: search engines
//! and the previews of messengers read no relative address. Without one, the folder works anywhere.

use std::path::Path;

use crate::error::Error;
use crate::html::{self, Element};
use crate::workspace;

/// The address of the folder: `https://` or `http://`, a host, and a path that ends with a slash.
#[derive(Debug, PartialEq, Eq)]
pub struct SiteAddress(String);

const SITEMAP: &str = "sitemap.xml";
const ROBOTS: &str = "robots.txt";

impl SiteAddress {
    /// Reads what follows `--url`. A slash that is missing at the end is added.
    pub fn parse(text: &str) -> Result<Self, Error> {
        match fault(text) {
            None => Ok(Self(format!("{}/", text.trim_end_matches('/')))),
            Some(fault) => Err(Error::Usage(format!(
                "--url \"{text}\": {fault}. It wants the address of the folder, such as \
                 https://example.org/weft/"
            ))),
        }
    }

    /// Names this address to search engines, in files of the folder.
    pub fn write_files(&self, folder: &Path) -> Result<(), Error> {
        let Self(address) = self;
        let sitemap = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n  \
             <url><loc>{address}</loc></url>\n</urlset>\n"
        );
        workspace::write(&folder.join(SITEMAP), sitemap)?;
        let robots = workspace::read_text(&folder.join(ROBOTS))?;
        workspace::write(&folder.join(ROBOTS), format!("{robots}\nSitemap: {address}{SITEMAP}\n"))
    }

    /// The page with this address in it, and with a preview picture that is found from anywhere.
    pub fn named_in(&self, page: &str) -> Result<String, Error> {
        let Self(address) = self;
        let elements = html::elements(page);
        let picture = elements.iter().find(|it| it.attribute("property") == Some("og:image"));
        let (Some(picture), Some(path)) =
            (picture, picture.and_then(|picture| picture.attribute("content")))
        else {
            return Err(Error::Page("index.html names no preview picture (og:image).".into()));
        };
        Ok(format!(
            "{}<link rel=\"canonical\" href=\"{address}\">\n    \
             <meta property=\"og:url\" content=\"{address}\">\n    \
             <meta property=\"og:image\" content=\"{address}{path}\">{}",
            &page[..picture.start],
            rest(page, picture)
        ))
    }
}

fn rest<'a>(page: &'a str, element: &Element<'_>) -> &'a str {
    &page[element.content_start..]
}

/// What keeps `text` from being the address of a folder, in words. The letters that it may have can
/// stand in HTML and XML as they are.
fn fault(text: &str) -> Option<&'static str> {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return Some("it does not begin with https://");
    };
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    let is_letter = |c: char| c.is_ascii_alphanumeric() || "-._~%".contains(c);
    if text.contains(['?', '#']) {
        Some("all pages are one address, so it has no “?” and no “#”")
    } else if !text.is_ascii() {
        Some("letters other than a to z are written as xn--… in a domain and as %… in a path")
    } else if !host.split('.').all(is_label) || port.parse::<u16>().is_err() {
        Some("the domain in it is not one")
    } else if path.trim_end_matches('/').split('/').any(|part| part == "." || part == "..") {
        Some("its path has a part that leads elsewhere")
    } else if path.rsplit_once('.').is_some_and(|(_, kind)| kind.starts_with("htm")) {
        Some("it names a file")
    } else if path.contains("//") || !path.chars().all(|c| is_letter(c) || c == '/') {
        Some("its path has more in it than letters, digits and -._~%/")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address() -> SiteAddress {
        SiteAddress::parse("https://example.org/weft").expect("a good address")
    }

    #[test]
    fn an_address_ends_with_one_slash() {
        for (given, meant) in [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/weft", "https://example.org/weft/"),
            ("https://example.org/a/b/", "https://example.org/a/b/"),
            ("http://weft.intranet:8080/", "http://weft.intranet:8080/"),
            (
                "https://xn--bcher-kva.example/caf%C3%A9/",
                "https://xn--bcher-kva.example/caf%C3%A9/",
            ),
        ] {
            assert_eq!(SiteAddress::parse(given).expect(given), SiteAddress(meant.into()));
        }
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused_with_the_reason() {
        for (given, reason) in [
            ("", "https://"),
            ("example.org/weft", "https://"),
            ("ftp://example.org/", "https://"),
            ("https:///weft/", "domain"),
            ("https://user@example.org/", "domain"),
            ("https://example..org/", "domain"),
            ("https://example.org:port/", "domain"),
            ("https://example.org/\"><script>", "path"),
            ("https://example.org/a&b/", "path"),
            ("https://example.org/a//b/", "path"),
            ("https://example.org/a/../b/", "elsewhere"),
            ("https://example.org/weft/index.html", "file"),
            ("https://example.org/?a=1", "one address"),
            ("https://example.org/#/check", "one address"),
            ("https://bücher.example/", "xn--"),
        ] {
            let error = SiteAddress::parse(given).expect_err(given).to_string();
            assert!(error.contains(reason), "{given}: {error}");
            assert!(error.contains("such as https://example.org/weft/"), "{error}");
        }
    }

    #[test]
    fn the_page_says_where_it_stands() {
        let page = "<head><meta property=\"og:image\" content=\"icons/preview.png\" /><title>";
        let named = address().named_in(page).expect("a page with a preview");
        let elements = html::elements(&named);
        let value = |name: &str, key: &str, attribute: &str| {
            let found = elements.iter().find(|it| it.attribute(name) == Some(key));
            found.and_then(|it| it.attribute(attribute)).map(str::to_owned)
        };
        let home = Some("https://example.org/weft/".to_owned());
        assert_eq!(value("rel", "canonical", "href"), home);
        assert_eq!(value("property", "og:url", "content"), home);
        let picture = value("property", "og:image", "content");
        assert_eq!(picture.as_deref(), Some("https://example.org/weft/icons/preview.png"));
        assert_eq!(named.matches("og:image").count(), 1);
        assert!(named.ends_with("<title>"), "{named}");
    }

    #[test]
    fn the_page_in_the_repository_has_a_preview_that_exists() {
        let page = workspace::read_text(&workspace::root().join("index.html")).expect("the page");
        assert!(address().named_in(&page).is_ok());
        assert!(workspace::root().join("web/icons/preview.png").is_file());
        assert!(address().named_in("<head>").is_err());
    }

    #[test]
    fn search_engines_find_one_page_and_the_way_to_it() {
        let folder = workspace::scratch().expect("a scratch folder").join("site-address");
        workspace::remove_folder(&folder).expect("an empty folder");
        workspace::create_folder(&folder).expect("a folder");
        workspace::write(&folder.join(ROBOTS), "User-agent: *\nAllow: /\n").expect("a file");
        address().write_files(&folder).expect("files that can be written");
        let read = |name: &str| workspace::read_text(&folder.join(name)).expect(name);
        assert!(read(SITEMAP).contains("<loc>https://example.org/weft/</loc>"));
        let robots = read(ROBOTS);
        assert!(robots.starts_with("User-agent: *"), "{robots}");
        assert!(robots.ends_with("\nSitemap: https://example.org/weft/sitemap.xml\n"), "{robots}");
    }
}
