//! The field `interface` of a language: the sentences of the pages, in the order of their keys.
//!
//! It is read in two ways. By name, every problem is found and named. In order, as the start does
//! it, nothing is looked up: the names and places of the file, taken together, have to give the
//! fingerprint that the keys have. So the first download has no names in it, and a file that
//! gives another fingerprint is read by name, with the second part of the program.

use std::fmt;
use std::rc::Rc;

use super::node::{Node, Problems};
use super::text_key::{KeySpec, PluralKey, TextKey};
use crate::json::Json;

/// The plural categories of the Unicode CLDR, as `Intl.PluralRules` names them.
pub const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A sentence in the form for each of the [`PLURAL_CATEGORIES`] that the language writes apart.
pub type Forms = [Option<Rc<str>>; PLURAL_CATEGORIES.len()];

/// The sentences of the pages, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Interface {
    /// By [`TextKey`].
    pub sentences: Vec<Rc<str>>,
    /// By [`PluralKey`].
    pub plurals: Vec<Forms>,
}

/// A way to read the interface; `None` where there is nothing to be read.
pub type ReadInterface<P> = fn(&Node, &mut P) -> Option<Interface>;

/// Reads the interface by the names of its keys, in whatever order they stand.
pub fn by_name<P: Problems>(interface: &Node, problems: &mut P) -> Option<Interface> {
    interface.object(problems)?;
    let sentences = TextKey::ALL.iter().map(|spec| sentence(interface, spec, problems)).collect();
    let plurals = PluralKey::ALL.iter().map(|spec| forms(interface, spec, problems)).collect();
    extra_keys(interface, problems);
    Some(Interface { sentences, plurals })
}

/// Reads the interface in the order of the file; `None` where that is not the order of the keys, or
/// where anything else is not as it should be.
pub fn in_order<P: Problems>(interface: &Node, problems: &mut P) -> Option<Interface> {
    let mut read = Interface { sentences: Vec::new(), plurals: Vec::new() };
    let (mut of_sentences, mut of_plurals) = (Fingerprint::NEW, Fingerprint::NEW);
    for (group, keys) in interface.value.as_object()? {
        let group_node = interface.field(group);
        for (key, value) in keys.as_object()? {
            let node = group_node.field(key);
            if let Json::Text(text) = value {
                let places = Places::default().with(text);
                of_sentences = of_sentences.with_key(group, key).with_places(&places);
                read.sentences.push(node.text(problems)?.into());
            } else {
                let forms = all_forms(&node, problems, |_, text, _: &mut P| text.into())?;
                let places =
                    forms.iter().flatten().fold(Places::default(), |it, form| it.with(form));
                of_plurals = of_plurals.with_key(group, key).with_places(&places);
                read.plurals.push(forms);
            }
        }
    }
    (of_sentences == TextKey::FINGERPRINT && of_plurals == PluralKey::FINGERPRINT).then_some(read)
}

/// What keys and their places come to, taken together (FNV-1a, 64 bits).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    const NEW: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The fingerprint of all keys of an enum.
    pub const fn of(specs: &[KeySpec]) -> Self {
        let mut print = Self::NEW;
        let mut index = 0;
        while index < specs.len() {
            print = print.with(specs[index].path).with("\n");
            let mut sum = 0_u64;
            let mut place = 0;
            while place < specs[index].places.len() {
                sum = sum.wrapping_add(Self::NEW.with(specs[index].places[place]).0);
                place += 1;
            }
            print = print.with_number(sum);
            index += 1;
        }
        print
    }

    fn with_key(self, group: &str, key: &str) -> Self {
        self.with(group).with(".").with(key).with("\n")
    }

    /// The order of places differs between languages, so that they are summed.
    fn with_places(self, places: &Places) -> Self {
        let prints = places.0.iter().map(|place| Self::NEW.with(place).0);
        self.with_number(prints.fold(0, u64::wrapping_add))
    }

    const fn with(self, text: &str) -> Self {
        let mut print = self;
        let bytes = text.as_bytes();
        let mut index = 0;
        while index < bytes.len() {
            print = print.with_number(bytes[index] as u64);
            index += 1;
        }
        print
    }

    const fn with_number(self, number: u64) -> Self {
        Self((self.0 ^ number).wrapping_mul(0x0000_0100_0000_01b3))
    }
}

/// The names of the places of a sentence or of all its forms, each once.
#[derive(Default)]
struct Places<'a>(Vec<&'a str>);

impl<'a> Places<'a> {
    fn with(mut self, sentence: &'a str) -> Self {
        for place in places(sentence) {
            if !self.0.contains(&place) {
                self.0.push(place);
            }
        }
        self
    }
}

/// The names of the `{name}` places of a sentence.
fn places(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split('{').skip(1).map(|rest| rest.split_once('}').map_or("", |(name, _)| name))
}

/// Follows a path such as `home.title` to its node and hands it on.
fn at_path<T>(node: &Node, path: &str, read: impl FnOnce(&Node) -> T) -> T {
    match path.split_once('.') {
        Some((group, rest)) => at_path(&node.field(group), rest, read),
        None => read(&node.field(path)),
    }
}

fn sentence(interface: &Node, spec: &KeySpec, problems: &mut impl Problems) -> Rc<str> {
    at_path(interface, spec.path, |node| {
        node.text(problems).map_or_else(|| "".into(), |text| checked(node, text, spec, problems))
    })
}

fn forms(interface: &Node, spec: &KeySpec, problems: &mut impl Problems) -> Forms {
    at_path(interface, spec.path, |node| {
        let read = |form: &Node, text: &str, problems: &mut _| checked(form, text, spec, problems);
        all_forms(node, problems, read).unwrap_or_default()
    })
}

/// The forms of a sentence that counts something; `None` where there is no object of forms.
fn all_forms<P: Problems>(
    node: &Node,
    problems: &mut P,
    read: impl Fn(&Node, &str, &mut P) -> Rc<str>,
) -> Option<Forms> {
    node.object(problems)?;
    node.only_fields(|key| PLURAL_CATEGORIES.contains(&key), problems);
    Some(PLURAL_CATEGORIES.map(|category| {
        let form = node.field(category);
        if form.value == &Json::Null && category != "other" {
            return None;
        }
        form.text(problems).map(|text| read(&form, text, problems))
    }))
}

/// A sentence whose places are those that the page fills.
fn checked(node: &Node, text: &str, spec: &KeySpec, problems: &mut impl Problems) -> Rc<str> {
    for place in places(text).filter(|place| !spec.places.contains(place)) {
        let known = fmt::from_fn(|f| match spec.places {
            [] => f.write_str("no place in braces"),
            places => write!(f, "only {{{}}}", places.join("}, {")),
        });
        node.problem(format_args!("expected {known}, found {{{place}}}"), problems);
    }
    text.into()
}

/// Notes every group and key of the interface that no page uses.
fn extra_keys(interface: &Node, problems: &mut impl Problems) {
    let paths = || TextKey::ALL.iter().chain(PluralKey::ALL).map(|spec| spec.path);
    let has_key =
        |group: &str, key: &str| paths().any(|path| path.split_once('.') == Some((group, key)));
    let is_group = |group: &str| paths().any(|path| path.split('.').next() == Some(group));
    interface.only_fields(is_group, problems);
    for (group, _) in interface.value.as_object().into_iter().flatten() {
        if is_group(group) {
            interface.field(group).only_fields(|key| has_key(group, key), problems);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_by_name() {
        assert_eq!(places("{n} of {all}").collect::<Vec<_>>(), ["n", "all"]);
        assert_eq!(places("plain").count(), 0);
    }

    #[test]
    fn a_fingerprint_tells_keys_places_and_their_order_apart() {
        const ONE: KeySpec = KeySpec { path: "a.b", places: &["n", "all"] };
        const OTHER: KeySpec = KeySpec { path: "a.c", places: &[] };
        let print = Fingerprint::NEW.with_key("a", "b");
        let places = Places::default().with("{all} {n} {all}");
        assert_eq!(Fingerprint::of(&[ONE]), print.with_places(&places));
        assert_ne!(Fingerprint::of(&[ONE]), print.with_places(&Places::default().with("{n}")));
        assert_ne!(Fingerprint::of(&[ONE, OTHER]), Fingerprint::of(&[OTHER, ONE]));
    }
}
