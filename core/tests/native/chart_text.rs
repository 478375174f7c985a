//! Whatever a reader types stays text.

use crate::chart_samples::drawing::Drawing;
use crate::chart_samples::{Samples, profile_chart, trend_chart};
use weft_core::chart::SvgPicture;
use weft_core::chart::export::{FileHead, svg_file};
use weft_core::chart::profile::{self, ProfileBar};
use weft_core::chart::trend::{self, TrendNote};

/// Texts that would do harm if they were taken for markup, or break a strict reader.
const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "\"/><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "</text><image href=\"https://example.org/x\"/>",
    "a & b &amp; c &#60;i&#62;",
    "]]> <!-- <?xml <![CDATA[",
    "null\u{0} bell\u{7} escape\u{1b} delete\u{7f} c1\u{9b} not a character\u{FFFE}\u{FFFF}",
    "שלום עולם \u{202e}gnp.exe\u{202c} مرحبا",
    "👩‍👩‍👧‍👦 🏳️‍🌈 e\u{301}",
];

fn with_note(text: &str) -> SvgPicture {
    let samples = Samples::new(3);
    let runs = samples.trend_runs();
    let notes = [TrendNote { at: runs[1].at, number: "1", text }];
    trend::draw(&trend_chart(&runs, &notes), 900).picture
}

fn tags(svg: &str) -> Vec<String> {
    Drawing::of(svg).marks.into_iter().map(|mark| mark.tag).collect()
}

#[test]
fn a_note_never_becomes_markup() {
    let harmless = tags(&with_note("harmless").svg());
    for text in HOSTILE {
        assert_eq!(tags(&with_note(text).svg()), harmless, "{text:?} changed the picture");
    }
}

#[test]
fn a_note_is_written_as_it_was_typed() {
    let typed = "Tom & Jerry's <new> \"job\" 🎉";
    assert!(Drawing::of(&with_note(typed).svg()).texts().contains(&typed));
}

#[test]
fn characters_that_xml_forbids_are_left_out() {
    let drawn = with_note("a\u{0}b\u{1b}c\u{9b}d\u{FFFE}e\tf\ng").svg();
    assert!(Drawing::of(&drawn).texts().contains(&"abcde f g"));
    assert!(drawn.chars().all(|letter| !letter.is_control() || letter == '\n'));
}

#[test]
fn names_and_reasons_never_become_markup() {
    let reasons = |text| [ProfileBar::Unscored { reason: text }; 3];
    let harmless = tags(&profile::draw(&profile_chart(reasons("harmless")), 900).svg());
    for text in HOSTILE {
        let drawn = profile::draw(&profile_chart(reasons(text)), 900).svg();
        assert_eq!(tags(&drawn), harmless, "{text:?} changed the picture");
    }
}

#[test]
fn the_head_of_a_file_never_becomes_markup() {
    let picture = with_note("harmless");
    for text in HOSTILE {
        let head = FileHead { title: text, subtitle: text, description: text, foot: [text, text] };
        let file = svg_file(&picture, &head);
        let (file, picture) = (tags(&file), tags(&picture.svg()));
        let (head, inside) = file.split_at(file.len() - picture.len());
        assert_eq!(inside, picture, "{text:?} changed the picture");
        assert_eq!(head[..3], ["title", "desc", "rect"], "{text:?} changed the file");
        let (group, lines) = head[3..].split_last().expect("the picture stands in a group");
        assert!(group == "g" && lines.iter().all(|tag| tag == "text"), "{text:?}: {head:?}");
    }
}

#[test]
fn a_file_stands_on_its_own() {
    let head = FileHead {
        title: "Trend",
        subtitle: "2026",
        description: "Three runs.",
        foot: ["", "Northern Mentors"],
    };
    let file = svg_file(&with_note("New job"), &head);
    assert!(file.starts_with("<?xml"));
    let drawing = Drawing::of(&file);
    assert_eq!(drawing.root.attributes["xmlns"], "http://www.w3.org/2000/svg");
    assert_eq!(drawing.root.attributes["role"], "img");
    assert_eq!(
        (drawing.marks[0].text.as_str(), drawing.marks[1].text.as_str()),
        ("Trend", "Three runs.")
    );
    assert_eq!(drawing.texts()[..2], ["Trend", "2026"]);
    assert!(drawing.with_tag("text").all(|t| t.attributes["font-family"].ends_with("sans-serif")));
    // Word processors know no lengths in parts of a letter.
    assert!(drawing.with_tag("text").all(|t| !t.attributes.contains_key("dy")));
    for outside in ["href", "url(", "class=", "style=", "<script", "<style", "<image"] {
        assert!(!file.contains(outside), "the file has {outside}");
    }
}

#[test]
fn a_file_has_paper_on_all_sides_and_room_for_its_words() {
    let picture = with_note("New job");
    let size = |svg: &str| {
        let root = Drawing::of(svg).root;
        ["width", "height"].map(|name| root.attributes[name].parse::<f64>().expect("a number"))
    };
    let [width, height] = size(&picture.svg());
    let file = |title: &str| {
        let head = FileHead { title, subtitle: "2026", description: "", foot: ["", ""] };
        let file = svg_file(&picture, &head);
        let sheet = Drawing::of(&file);
        let lines = sheet.texts().iter().take_while(|text| **text != "2026").count();
        (size(&file), lines)
    };
    let ([file_width, file_height], lines) = file("Trend");
    assert!(file_width >= width + 40.0 && file_height >= height + 80.0);
    let ([_, tall], more_lines) = file(&"A title that needs two lines ".repeat(5));
    assert_eq!((lines, more_lines), (1, 2));
    assert!(tall > file_height);
}
