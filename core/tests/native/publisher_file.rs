//! `content/publisher.json`: what a publisher may say about itself, and what is refused.

use serde_json::{Value, json};
use weft_core::chart::palette::Colour;
use weft_core::content::appearance::{self, BACKGROUNDS};
use weft_core::content::publisher::Publisher;
use weft_core::content::text_key::TextKey;
use weft_core::content::{self, Content, ContentFile};

use super::{contrast, shipped};

const PICTURE: &str = "a picture in the published folder, such as “logo.svg”: a–z, 0–9, - and _, then .svg, .png, .webp, .jpg, .jpeg or .avif";

const SHIPPED: &str = include_str!("../../../content/publisher.json");

fn load(publisher: &Value, language: &str) -> Result<Content, Vec<String>> {
    let file = |name: &str, json: String| ContentFile { name: name.to_owned(), json };
    let (instrument, texts) = (shipped::file("instrument.json"), shipped::texts(language));
    let publisher = file("content/publisher.json", publisher.to_string());
    let loaded = content::load(&instrument, &texts, &publisher);
    let first = content::first::read(&instrument, &texts[0], &publisher);
    assert!(loaded.is_err() || first.is_some(), "the first pages need no more");
    loaded.map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

fn publisher(publisher: &Value, language: &str) -> Publisher {
    (*load(publisher, language).expect("no problem").publisher).clone()
}

/// The problems of a publisher with one more field, as `cargo xtask check-content` finds them.
fn problems(field: &str, value: Value) -> Vec<String> {
    let mut file = json!({ "format": 1, "name": "Northern Mentors" });
    file[field] = value;
    let mut problems = load(&file, "en").err().unwrap_or_default();
    let file = ContentFile { name: "content/publisher.json".to_owned(), json: file.to_string() };
    problems.extend(appearance::problems(&file).iter().map(ToString::to_string));
    problems
}

#[test]
fn what_no_reader_needs_to_know_keeps_no_page_from_being_drawn() {
    for (field, value) in [
        ("accent", json!({ "light": "#777777", "dark": "red" })),
        ("icon", json!(3)),
        ("languages", json!([{ "tag": "e" }])),
    ] {
        let mut file = json!({ "format": 1, "name": "Northern Mentors" });
        file[field] = value;
        assert!(load(&file, "en").is_ok(), "{field}");
    }
}

#[test]
fn what_is_shipped_is_neutral() {
    let publisher = publisher(&serde_json::from_str(SHIPPED).expect("JSON"), "en");
    assert_eq!(
        (&*publisher.name, publisher.logo, publisher.contact, publisher.links),
        ("Weft", None, None, vec![])
    );
}

#[test]
fn the_name_of_the_site_stands_in_every_sentence_that_mentions_it() {
    let content = load(&json!({ "format": 1, "name": "Northern Mentors" }), "de").expect("fine");
    let title = content.text.fill(TextKey::AppTitle, &[("page", "Check")]);
    assert_eq!(title, "Check · Northern Mentors");
    let sheet = content.text.fill(TextKey::ResultSheetLine, &[("id", "weft"), ("version", "1")]);
    assert!(sheet.starts_with("Northern Mentors · "), "{sheet}");
}

#[test]
fn words_are_said_in_the_language_of_the_page_or_the_first_that_there_is() {
    let file = json!({
        "format": 1,
        "name": "Nord",
        "logo": "own/logo.svg",
        "contact": {
            "text": { "de": "Mögen Sie darüber reden?", "en": "Do you want to talk about it?" },
            "label": "Northern Mentors",
            "address": "mailto:talk@example.org?subject=Result",
        },
        "links": [{ "label": { "de": "Impressum" }, "address": "https://example.org/imprint" }],
    });
    let said = |language| {
        let publisher = publisher(&file, language);
        let contact = publisher.contact.expect("a contact");
        (contact.text.expect("a text").to_string(), publisher.links[0].label.to_string())
    };
    assert_eq!(said("en"), ("Do you want to talk about it?".into(), "Impressum".into()));
    assert_eq!(said("nl"), ("Mögen Sie darüber reden?".into(), "Impressum".into()));
    assert_eq!(publisher(&file, "en").logo.as_deref(), Some("own/logo.svg"));
}

/// Expects each fault among those of a publisher with one more field.
fn expect_faults<const N: usize>(cases: [(&str, Value, String); N]) {
    for (field, value, expected) in cases {
        let found = problems(field, value);
        let expected = format!("content/publisher.json: {expected}");
        assert!(
            found.iter().any(|it| it.starts_with(&expected)),
            "{field}: expected {expected:?} among {found:#?}"
        );
    }
}

#[test]
fn a_fault_of_the_name_or_the_looks_names_field_and_expectation() {
    expect_faults([
        (
            "name",
            json!(""),
            "name: expected a name of 1 to 40 characters, without braces, backslashes and straight quotes, found nothing"
                .to_owned(),
        ),
        (
            "name",
            json!("{site}"),
            "name: expected a name of 1 to 40 characters, without braces, backslashes and straight quotes, found the text “{site}”"
                .to_owned(),
        ),
        (
            "logo",
            json!("https://example.org/logo.svg"),
            format!("logo: expected {PICTURE}, found the text “https://example.org/logo.svg”"),
        ),
        (
            "logo",
            json!("../logo.svg"),
            format!("logo: expected {PICTURE}, found the text “../logo.svg”"),
        ),
        ("icon", json!("icon.exe"), format!("icon: expected {PICTURE}, found the text “icon.exe”")),
        (
            "accent",
            json!("#000000"),
            "accent: expected an object { … }, found the text “#000000”".to_owned(),
        ),
        (
            "accent",
            json!({ "light": "#1d5c4d" }),
            "accent.dark: expected a colour such as “#1d5c4d”, found nothing".to_owned(),
        ),
        (
            "accent",
            json!({ "light": "#1d5c4d", "dark": "#ffffff", "sepia": "#704214" }),
            "accent.sepia: is not known here; is it spelt right?".to_owned(),
        ),
        (
            "accent",
            json!({ "light": "#777777", "dark": "#ffffff" }),
            "accent.light: expected a contrast of at least 4.5 with paper (#fbf9f4), found 4.26"
                .to_owned(),
        ),
        (
            "accent",
            json!({ "light": "#000000", "dark": "#333333" }),
            "accent.dark: expected a contrast of at least 3 with raised (#202329), found 1.25"
                .to_owned(),
        ),
    ]);
}

#[test]
fn a_fault_of_languages_or_links_names_field_and_expectation() {
    let address = "an address that begins with https://, mailto: or tel:, or a page beside this one, such as “imprint.html”";
    expect_faults([
        (
            "languages",
            json!([]),
            "languages: expected at least one language, found an empty list".to_owned(),
        ),
        (
            "languages",
            json!([{ "tag": "e", "name": "English" }]),
            "languages[0].tag: expected a language tag such as “en”, found the text “e”".to_owned(),
        ),
        (
            "languages",
            json!([{ "tag": "en_GB", "name": "English" }]),
            "languages[0].tag: expected a language tag such as “en”, found the text “en_GB”"
                .to_owned(),
        ),
        (
            "languages",
            json!([{ "tag": "en" }]),
            "languages[0].name: expected a text, found an empty text".to_owned(),
        ),
        (
            "languages",
            json!([{ "tag": "en", "name": "E" }, { "tag": "en", "name": "E" }]),
            "languages[1].tag: the language “en” is listed twice".to_owned(),
        ),
        (
            "contact",
            json!({ "address": "https://example.org" }),
            "contact.label: expected a text, or an object with a text for each language, found nothing".to_owned(),
        ),
        (
            "contact",
            json!({ "label": {}, "address": "https://example.org" }),
            "contact.label: expected a text, or an object with a text for each language, found an object".to_owned(),
        ),
        (
            "links",
            json!([{ "label": "x", "address": "javascript:alert(1)" }]),
            format!("links[0].address: expected {address}, found the text “javascript:alert(1)”"),
        ),
        (
            "links",
            json!([{ "label": "x", "address": "data:text/html,x" }]),
            format!("links[0].address: expected {address}, found the text “data:text/html,x”"),
        ),
        (
            "links",
            json!([{ "label": "x", "address": "http://example.org" }]),
            format!("links[0].address: expected {address}, found the text “http://example.org”"),
        ),
        (
            "links",
            json!([{ "label": "x", "address": "https://a b" }]),
            format!("links[0].address: expected {address}, found the text “https://a b”"),
        ),
        (
            "links",
            json!([{}, {}, {}, {}, {}]),
            "links: expected 4 links at most, found 5".to_owned(),
        ),
        ("colour", json!("red"), "colour: unknown field “colour”, expected one of ".to_owned()),
    ]);
}

#[test]
fn slips_of_names_are_told_with_their_reason() {
    let long = "n".repeat(49);
    let name = "name: expected a name of 1 to 40 characters, without braces, backslashes and straight quotes";
    expect_faults([
        (
            "name",
            json!(long),
            format!("{name}, found the text “{}”: it has 49 characters", &long[..40]),
        ),
        (
            "logo",
            json!("img\\logo.svg"),
            format!("logo: expected {PICTURE}, found the text “img\\logo.svg”: it has a backslash; write / in its place"),
        ),
        (
            "icon",
            json!("our logo.svg"),
            format!("icon: expected {PICTURE}, found the text “our logo.svg”: it has a space; take it out, and rename the file if it is one"),
        ),
        (
            "contact",
            json!("https://example.org"),
            "contact: expected an object such as { \"label\": \"Imprint\", \"address\": \"imprint.html\" }, found the text “https://example.org”".to_owned(),
        ),
        (
            "links",
            json!(["imprint.html"]),
            "links[0]: expected an object such as { \"label\": \"Imprint\", \"address\": \"imprint.html\" }, found the text “imprint.html”".to_owned(),
        ),
    ]);
}

#[test]
fn files_and_addresses_that_do_not_fit_say_what_to_do() {
    for logo in ["logo.gif", "https://us.example/logo.svg", "büro.png"] {
        let found = problems("logo", json!(logo));
        let expected =
            format!("content/publisher.json: logo: expected {PICTURE}, found the text “{logo}”");
        assert_eq!(found, [expected]);
    }
    let address = |value: &str, reason: &str| {
        let found = problems("links", json!([{ "label": "x", "address": value }]));
        let end = format!(" such as “imprint.html”, found the text “{value}”: {reason}");
        assert!(found.len() == 1 && found[0].ends_with(&end), "{end}: {found:?}");
    };
    for value in ["https://a b", "tel:+49 30 123", "our imprint.html"] {
        address(value, "it has a space; take it out, and rename the file if it is one");
    }
    address("info@us.example", "write mailto: before it");
    assert_eq!(
        problems("people", json!("false"))[0],
        "content/publisher.json: people: expected true or false without quotation marks, found the text “false”"
    );
}

#[test]
fn pictures_of_any_usual_ending_and_pages_beside_this_one_are_taken() {
    for logo in ["logo.jpeg", "LOGO.SVG", "own/logo.Png"] {
        assert_eq!(problems("logo", json!(logo)), [""; 0], "{logo}");
    }
    for address in ["imprint.html", "legal/Imprint.HTM", "privacy.pdf", "tel:+4930123456"] {
        let links = json!([{ "label": "x", "address": address }]);
        assert_eq!(problems("links", links), [""; 0], "{address}");
    }
    for address in ["/imprint.html", "../imprint.html", "imprint", "tel:", "imprint.html#top"] {
        let links = json!([{ "label": "x", "address": address }]);
        assert_eq!(problems("links", links).len(), 1, "{address}");
    }
}

#[test]
fn files_are_named_after_the_publisher() {
    for (name, begins) in [
        ("Weft", "weft"),
        ("Northern Mentors", "northern-mentors"),
        ("Müller & Söhne (Köln)", "müller-söhne-köln"),
        ("…", "check"),
    ] {
        let publisher = publisher(&json!({ "format": 1, "name": name }), "en");
        assert_eq!(publisher.file_name(), begins);
    }
}

#[test]
fn as_many_links_as_there_is_room_for_are_taken() {
    let link = json!({ "label": "x", "address": "https://example.org" });
    assert_eq!(problems("links", json!([link, link, link, link])), [""; 0]);
}

#[test]
fn the_backgrounds_are_those_of_the_style_sheet() {
    for ((theme, backgrounds), look) in BACKGROUNDS.into_iter().zip(contrast::themes()) {
        for (name, colour, _) in backgrounds {
            assert_eq!(look[name].hex().to_lowercase(), colour, "{name}, {theme}");
        }
    }
}

/// Contrasts as the checker finds them are those of WCAG's own formula.
#[test]
fn contrasts_are_those_of_the_standard() {
    for channel in 0..=255_u8 {
        let colour = Colour(channel, channel, channel);
        // The contrast is told where it is too low: of a dark colour on dark paper.
        let (theme, paper) = if channel < 100 {
            ("dark", Colour(0x16, 0x18, 0x1c))
        } else {
            ("light", Colour(0xfb, 0xf9, 0xf4))
        };
        let wanted = contrast::contrast(colour, paper);
        let mut accent = json!({ "light": "#000000", "dark": "#ffffff" });
        accent[theme] = json!(colour.hex());
        let found = problems("accent", accent);
        let with_paper = found.iter().find(|problem| problem.contains("with paper"));
        assert_eq!(with_paper.is_some(), wanted < 4.5, "{channel}: {found:?}");
        if let Some(problem) = with_paper {
            assert!(problem.ends_with(&format!("found {wanted:.2}")), "{channel}: {problem}");
        }
    }
}
