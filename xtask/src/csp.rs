//! The content security policy: written into the page after everything else about it is settled,
//! because what stands in the page itself is allowed by the hash of its text.

use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::html::{self, Element};

/// Returns `page` with the policy as its first rule, or says which part of the page breaks it.
pub fn sealed(page: &str) -> Result<String, Error> {
    let elements = html::elements(page);
    refuse_attributes_with_code(&elements)?;
    let position = position_for_policy(&elements)?;
    let meta =
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">", policy(&elements));
    Ok(format!("{}\n{meta}{}", &page[..position], &page[position..]))
}

/// A sealed page as it was before, so that it can be sealed again.
pub fn unsealed(page: &str) -> String {
    let elements = html::elements(page);
    let Some(policy) = elements.iter().find(|element| is_policy(element)) else {
        return page.to_owned();
    };
    let start = page[..policy.content_start].rfind('<').unwrap_or_default();
    format!("{}{}", page[..start].trim_end_matches('\n'), &page[policy.content_start..])
}

fn is_policy(element: &Element<'_>) -> bool {
    element
        .attribute("http-equiv")
        .is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
}

fn policy(elements: &[Element<'_>]) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{}", hashes(elements, "script")),
        &format!("style-src 'self'{}", hashes(elements, "style")),
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        // Text becomes markup, and an address a script, only through the page's own short list.
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

/// The hashes of what stands in the page in elements of a name, as a policy lists them.
fn hashes(elements: &[Element<'_>], name: &str) -> String {
    let mut hashes: Vec<String> = elements
        .iter()
        .filter(|element| element.name == name && element.attribute("src").is_none())
        .filter_map(|element| element.text)
        .map(|text| format!(" '{}'", hash(text)))
        .collect();
    hashes.sort();
    hashes.dedup();
    hashes.concat()
}

/// The hash as a policy names it. A browser hashes what its parser read: line ends are `\n`.
fn hash(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    format!("sha256-{}", base64(&Sha256::digest(text.as_bytes())))
}

/// After the charset, which must come first, and before anything that the policy governs.
fn position_for_policy(elements: &[Element<'_>]) -> Result<usize, Error> {
    if elements.iter().any(is_policy) {
        return Err(Error::Page(
            "index.html brings a content security policy of its own. Remove it: cargo xtask dist \
             writes the policy, with the hashes of the built scripts."
                .into(),
        ));
    }
    let charset = elements
        .iter()
        .find(|element| element.name == "meta" && element.attribute("charset").is_some());
    let head = elements.iter().find(|element| element.name == "head");
    charset.or(head).map(|element| element.content_start).ok_or_else(|| {
        Error::Page("index.html has no <head>, so the policy has no place to stand.".into())
    })
}

/// The policy would block these in silence; better to refuse them here, by name.
fn refuse_attributes_with_code(elements: &[Element<'_>]) -> Result<(), Error> {
    for element in elements {
        let handler = element.attributes.iter().find(|(name, _)| name.starts_with("on"));
        let offence = if element.attribute("style").is_some() {
            Some(format!("a style attribute on <{}>", element.name))
        } else {
            handler.map(|(name, _)| format!("the inline handler {name} on <{}>", element.name))
        };
        if let Some(offence) = offence {
            return Err(Error::Page(format!(
                "index.html holds {offence}, which the content security policy blocks. Move \
                 styles to style/ and behaviour to the app."
            )));
        }
    }
    Ok(())
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk
            .iter()
            .enumerate()
            .fold(0_u32, |group, (index, byte)| group | u32::from(*byte) << (16 - 8 * index));
        for place in 0..4 {
            let letter = LETTERS[(group >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_pads_as_its_definition_says() {
        // The test vectors of RFC 4648, section 10.
        for (plain, coded) in [("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn an_inline_script_is_allowed_by_its_hash() {
        let page = "<head><meta charset=\"utf-8\"><script>alert('Hello, world.');</script>";
        let sealed = sealed(page).expect("a page that keeps the rules");
        // The example in the CSP specification.
        let expected = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert!(sealed.contains(expected), "{sealed}");
    }

    #[test]
    fn an_inline_style_is_allowed_by_its_hash_and_no_script_is_by_it() {
        let sealed = sealed("<head><style>p{}</style>").expect("a page that keeps the rules");
        let hash = hash("p{}");
        assert!(sealed.contains(&format!("style-src 'self' '{hash}';")), "{sealed}");
        assert_eq!(sealed.matches("sha256-").count(), 1, "{sealed}");
    }

    #[test]
    fn the_policy_comes_after_the_charset_and_before_every_script() {
        let sealed = sealed("<head><meta charset=utf-8><script>1</script>").expect("a good page");
        let place = |text: &str| sealed.find(text).expect("it is there");
        assert!(place("charset") < place("http-equiv"));
        assert!(place("http-equiv") < place("<script>"));
    }

    #[test]
    fn a_sealed_page_can_be_opened_and_sealed_again() {
        let page = "<head><meta charset=utf-8>\n<script>1</script>";
        let sealed = sealed(page).expect("a good page");
        assert_eq!(unsealed(&sealed), page);
        assert_eq!(unsealed(page), page);
    }

    #[test]
    fn a_script_file_needs_no_hash() {
        let sealed = sealed("<head><script src=\"a.js\"></script>").expect("a good page");
        assert!(!sealed.contains("sha256"), "{sealed}");
    }

    #[test]
    fn what_the_policy_would_block_is_refused_by_name() {
        for (page, named) in [
            ("<head><p style=\"x\">", "style attribute on <p>"),
            ("<head><p onclick=\"x\">", "onclick"),
            ("<head><meta http-equiv=\"content-security-policy\">", "policy of its own"),
            ("<p>", "no <head>"),
        ] {
            let error = sealed(page).expect_err("the page breaks a rule");
            assert!(error.to_string().contains(named), "{error}");
        }
    }
}
