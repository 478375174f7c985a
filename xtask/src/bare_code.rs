//! A source as it is looked through for words: without comments, and with no more space than keeps
//! two names apart, so that neither a line break nor a blank hides what stands there.

/// `text` without comments and spare space. The `//` of an address, or of any text in quotes, is no
/// comment; nor is a `/*` that nothing ends. Where in doubt something is code.
pub fn bare(text: &str) -> String {
    without_spare_space(&without_comments(text))
}

fn without_comments(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    let mut quote = None;
    while let Some(first) = rest.chars().next() {
        let comment = if quote.is_none() { comment_length(rest, &code) } else { None };
        let length = comment.unwrap_or_else(|| length_of_letter(rest));
        if comment.is_none() {
            quote = quote_after(first, quote);
            code.push_str(&rest[..length]);
        }
        rest = &rest[length..];
    }
    code
}

/// The length of the comment that `rest` begins with.
fn comment_length(rest: &str, before: &str) -> Option<usize> {
    if rest.starts_with("//") && !before.ends_with([':', '\'', '"', '`']) {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    rest.strip_prefix("/*").and_then(|inside| inside.find("*/")).map(|end| end + 4)
}

/// One letter; two where the second is escaped, and three for a quote that is a letter by itself.
fn length_of_letter(rest: &str) -> usize {
    let letters = match rest {
        _ if rest.starts_with("'\"'") => 3,
        _ if rest.starts_with('\\') => 2,
        _ => 1,
    };
    rest.chars().take(letters).map(char::len_utf8).sum()
}

/// The quote that is open after the letter `first`. An apostrophe opens none: prose and lifetimes
/// have single ones. The end of a line closes all, so that a stray one spoils a line at most.
fn quote_after(first: char, quote: Option<char>) -> Option<char> {
    match (first, quote) {
        ('\n', _) => None,
        ('"' | '`', None) => Some(first),
        (mark, Some(open)) if mark == open => None,
        _ => quote,
    }
}

fn without_spare_space(code: &str) -> String {
    let mut bare = String::with_capacity(code.len());
    let mut has_space = false;
    for letter in code.chars() {
        if letter.is_whitespace() {
            has_space = true;
            continue;
        }
        if has_space && bare.ends_with(is_name) && is_name(letter) {
            bare.push(' ');
        }
        has_space = false;
        bare.push(letter);
    }
    bare
}

/// Whether `letter` can be part of a name in Rust or in JavaScript.
pub fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_dropped_and_addresses_are_not() {
        assert_eq!(bare("a // b\nc /* d\n e */ f"), "a c f");
        assert_eq!(bare("go('https://a.example') // home"), "go('https://a.example')");
    }

    #[test]
    fn what_only_looks_like_a_comment_is_code() {
        for (text, code) in [
            ("a = \"//b\"; c", "a=\"//b\";c"),
            ("a = \"\\\"//b\"; c", "a=\"\\\"//b\";c"),
            ("a = `/*`; b", "a=`/*`;b"),
            ("a = '/*'; b", "a='/*';b"),
            ("a = '//b'; c", "a='//b';c"),
            ("a == '\"' // b\nc = \"//\"", "a=='\"'c=\"//\""),
        ] {
            assert_eq!(bare(text), code, "{text}");
        }
    }

    #[test]
    fn blanks_and_line_breaks_hide_nothing() {
        assert_eq!(bare("image . src  = a"), "image.src=a");
        assert_eq!(bare("window\n    .location()\n    .assign(a)"), "window.location().assign(a)");
        assert_eq!(bare("new   Image ()"), "new Image()");
    }
}
