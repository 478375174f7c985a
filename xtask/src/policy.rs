//! The content security policy: nothing but the page's own files, and the scripts and styles that stand
//! in it, by their hashes. `docs/hosting.md` says what a server may add.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The policy of a page with these texts in it.
pub fn policy(scripts: &[String], styles: &[String]) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' 'wasm-unsafe-eval'{}", hashes(scripts)),
        &format!("style-src 'self'{}", hashes(styles)),
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

/// The hash of each text, as a policy lists them. A browser hashes what its parser read: line ends
/// are `\n`.
fn hashes(texts: &[String]) -> String {
    let hash = |text: &String| {
        let digest = Sha256::digest(text.replace("\r\n", "\n").as_bytes());
        format!(" 'sha256-{}'", BASE64_STANDARD.encode(digest))
    };
    texts.iter().map(hash).collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_page_is_allowed_by_its_hash_and_nothing_else_is() {
        let policy = policy(&["alert('Hello, world.');".to_owned()], &["p{}\r\n".to_owned()]);
        // The example in the specification of the policy.
        let hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert!(
            policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")),
            "{policy}"
        );
        let hash = hashes(&["p{}\n".to_owned()]);
        assert!(policy.contains(&format!("style-src 'self'{hash};")), "{policy}");
    }
}
