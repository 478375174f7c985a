//! The address that a release will have, which only its publisher knows: search engines and the
//! previews of messengers read no relative address. Without one, the folder works anywhere.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use anyhow::Result;

use crate::workspace::{read, write};

/// The address of the folder; ends with a slash, and can stand in HTML and XML as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress(String);

impl FromStr for SiteAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let address = text.trim_end_matches('/');
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let is_letter = |c: char| c.is_ascii_alphanumeric() || "-._~%:/".contains(c);
        let is_folder = |rest: &str| {
            let parts: Vec<&str> = rest.split('/').collect();
            let last = parts.last().unwrap_or(&"");
            rest.chars().all(is_letter)
                && parts.iter().all(|part| !["", ".", ".."].contains(part))
                && (parts.len() == 1 || !last.contains(".htm"))
        };
        if rest.is_some_and(is_folder) {
            return Ok(Self(format!("{address}/")));
        }
        Err("expected the address of the folder, such as https://example.org/weft/, with letters \
             other than a to z written as xn--… in the domain and as %… in the path"
            .to_owned())
    }
}

impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl SiteAddress {
    /// Names this address to search engines, in files of the folder.
    pub fn write_files(&self, folder: &Path) -> Result<()> {
        let sitemap = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n  \
             <url><loc>{self}</loc></url>\n</urlset>\n"
        );
        write(&folder.join("sitemap.xml"), sitemap)?;
        let robots = folder.join("robots.txt");
        write(&robots, format!("{}\nSitemap: {self}sitemap.xml\n", read(&robots)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::scratch;

    #[test]
    fn an_address_ends_with_one_slash() {
        for (given, meant) in [
            ("https://example.org", "https://example.org/"),
            ("https://example.org/a/b//", "https://example.org/a/b/"),
            ("http://weft.intranet:8080/", "http://weft.intranet:8080/"),
            ("https://xn--bcher-kva.example/caf%C3%A9", "https://xn--bcher-kva.example/caf%C3%A9/"),
        ] {
            assert_eq!(given.parse(), Ok(SiteAddress(meant.into())));
        }
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused() {
        for given in [
            "",
            "example.org/weft",
            "ftp://example.org/",
            "https:///weft/",
            "https://user@example.org/",
            "https://example.org/\"><script>",
            "https://example.org/a&b/",
            "https://example.org/a//b/",
            "https://example.org/a/../b/",
            "https://example.org/weft/index.html",
            "https://example.org/?a=1",
            "https://example.org/#/check",
            "https://bücher.example/",
        ] {
            let error = given.parse::<SiteAddress>().expect_err(given);
            assert!(error.contains("https://example.org/weft/"), "{error}");
        }
    }

    #[test]
    fn search_engines_find_one_page_and_the_way_to_it() {
        let folder = scratch("site-address").expect("a folder");
        write(&folder.join("robots.txt"), "User-agent: *\nAllow: /\n").expect("a file");
        let address: SiteAddress = "https://example.org/weft".parse().expect("an address");
        address.write_files(&folder).expect("files that can be written");
        let sitemap = read(&folder.join("sitemap.xml")).expect("a file");
        assert!(sitemap.contains("<loc>https://example.org/weft/</loc>"));
        let robots = read(&folder.join("robots.txt")).expect("a file");
        assert!(robots.ends_with("Allow: /\n\nSitemap: https://example.org/weft/sitemap.xml\n"));
    }
}
