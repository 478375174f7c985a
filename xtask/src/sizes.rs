//! `sizes`: which crate each byte of the modules comes from, by the names of their functions.
//!
//! wasm-bindgen and wasm-opt drop the names, so both parts are looked at as they were cut: about a
//! fifth larger than what is sent, in much the same proportions.

use std::collections::BTreeMap;
use std::fmt::Write;

use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::error::Error;
use crate::options::Options;
use crate::{bundle, workspace};

/// What has no crate in its name: glue, and functions that came without a name.
const NO_CRATE: &str = "(no crate)";

const DATA: &str = "(data: sentences, tables)";

/// Crates below this are one line together, in bytes.
const SMALL: usize = 1_000;

/// Bytes by crate.
type Sizes = BTreeMap<String, usize>;

/// `cargo xtask sizes`.
pub fn run(_: &Options) -> Result<(), Error> {
    print!("{}", table(&measured()?, &Sizes::new()));
    Ok(())
}

/// The sizes of the last release build beside those that are committed, for whoever wonders what
/// has grown.
pub fn comparison() -> Result<String, Error> {
    let committed = workspace::read_text(&workspace::root().join("bench").join("sizes.txt"))?;
    Ok(table(&measured()?, &parsed(&committed)))
}

/// Adds up the two parts of the last release.
fn measured() -> Result<Sizes, Error> {
    let folder = bundle::parts_folder()?;
    let mut sizes = Sizes::new();
    for (part, file) in [("first", "weft.wasm"), ("later", "split_later.wasm")] {
        let path = folder.join(file);
        if !path.is_file() {
            return Err(Error::Usage("There is no release yet. Build it: cargo xtask dist".into()));
        }
        let mut of_part = Sizes::new();
        add(&workspace::read(&path)?, &mut of_part).map_err(|error| {
            Error::Page(format!("{} is no module that can be read: {error}.", path.display()))
        })?;
        sizes.extend(of_part.into_iter().map(|(name, bytes)| (format!("{part} {name}"), bytes)));
    }
    Ok(sizes)
}

fn add(module: &[u8], sizes: &mut Sizes) -> wasmparser::Result<()> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes().len()),
            Payload::DataSection(segments) => {
                for segment in segments {
                    *sizes.entry(DATA.to_owned()).or_default() += segment?.data.len();
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        let Name::Function(functions) = subsection? else { continue };
                        for function in functions {
                            let function = function?;
                            names.insert(function.index, function.name);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    for (index, bytes) in (imported..).zip(bodies) {
        let name = demangle(names.get(&index).copied().unwrap_or_default()).to_string();
        *sizes.entry(crate_of(&name).unwrap_or(NO_CRATE).to_owned()).or_default() += bytes;
    }
    Ok(())
}

/// The first crate in a function's name: `weft` in `<weft[65efeefe91d8c1fd]::ui::App as …>::run`.
fn crate_of(name: &str) -> Option<&str> {
    name.match_indices('[').find_map(|(open, _)| {
        let hash = name[open + 1..].split(']').next()?;
        let is_hash = hash.len() > 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let before = &name[..open];
        let start = before.rfind(|letter: char| !letter.is_alphanumeric() && letter != '_');
        Some(&before[start.map_or(0, |at| at + 1)..]).filter(|name| is_hash && !name.is_empty())
    })
}

/// The largest first, each with what it was where that is known.
fn table(sizes: &Sizes, before: &Sizes) -> String {
    let mut lines: Vec<(&str, usize)> = Vec::new();
    let mut small = 0;
    for (name, bytes) in sizes {
        if *bytes < SMALL { small += bytes } else { lines.push((name, *bytes)) }
    }
    lines.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    let small = [("(smaller ones)", small)].into_iter().filter(|(_, bytes)| *bytes > 0);
    let all = ("all", sizes.values().sum());
    let mut text = String::from("Bytes before wasm-opt and compression, by crate:\n");
    for (name, bytes) in lines.into_iter().chain(small).chain([all]) {
        let was = before.get(name).map_or_else(String::new, |was| format!("  was {was}"));
        let _ = writeln!(text, "{bytes:>9}  {name}{was}");
    }
    text
}

/// Reads a table that was written before.
fn parsed(table: &str) -> Sizes {
    let line = |line: &str| {
        let (bytes, name) = line.trim().split_once("  ")?;
        Some((name.to_owned(), bytes.parse().ok()?))
    };
    table.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_first_crate_in_its_name() {
        for (name, crate_name) in [
            ("weft[65efeefe91d8c1fd]::main", Some("weft")),
            ("<yew[869dd1963baa5414]::VNode as core[641134fb57596b42]::Clone>::clone", Some("yew")),
            ("<[u8] as core[641134fb57596b42]::cmp::PartialEq>::eq", Some("core")),
            ("__externref_table_alloc", None),
        ] {
            assert_eq!(crate_of(name), crate_name, "{name}");
        }
    }

    #[test]
    fn a_table_says_what_grew_since_the_one_before() {
        let sizes = |bytes| Sizes::from([("weft".to_owned(), bytes), ("tiny".to_owned(), 3)]);
        let before = parsed(&table(&sizes(4_000), &Sizes::new()));
        let now = table(&sizes(5_000), &before);
        assert!(now.contains("5000  weft  was 4000"), "{now}");
        assert!(now.contains("5003  all  was 4003"), "{now}");
        assert!(!now.contains("tiny"), "{now}");
    }

    #[test]
    fn the_bytes_of_a_module_are_added_up_by_crate() {
        // A module of one function, `weft[65efeefe91d8c1fd]::main`, whose body is two bytes.
        let name = b"weft[65efeefe91d8c1fd]::main";
        let mut map = vec![1, 0, u8::try_from(name.len()).expect("a short name")];
        map.extend(name);
        let mut custom = vec![4];
        custom.extend(b"name");
        custom.extend([1, u8::try_from(map.len()).expect("a short map")]);
        custom.extend(map);
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([1, 4, 1, 0x60, 0, 0]);
        module.extend([3, 2, 1, 0]);
        module.extend([10, 4, 1, 2, 0, 0x0b]);
        module.extend([0, u8::try_from(custom.len()).expect("a short section")]);
        module.extend(custom);
        let mut sizes = Sizes::new();
        add(&module, &mut sizes).expect("a module");
        assert_eq!(sizes, Sizes::from([("weft".to_owned(), 2)]));
    }
}
