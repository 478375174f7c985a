//! Short names between the program and its script. wasm-bindgen's names carry hashes, which do not
//! pack, once in each of the two files: together about four kilobytes of a first visit.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::path::Path;

use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{Export, Import, ImportSectionReader, Parser};

use crate::error::Error;
use crate::workspace;

/// How the names begin that wasm-bindgen makes. All others are for the second part of the program.
const BEGINNINGS: [&str; 3] = ["__wbg_", "__wbindgen_", "wasm_bindgen_"];

/// Gives what the program imports from and exports to its script short names, in both files.
pub fn shorten(program: &Path, script: &Path) -> Result<(), Error> {
    let (bytes, names) = with_short_names(&workspace::read(program)?)?;
    workspace::write(program, bytes)?;
    workspace::write(script, replaced(&workspace::read_text(script)?, &names))
}

fn with_short_names(program: &[u8]) -> Result<(Vec<u8>, Names), Error> {
    let mut names = Names::default();
    let mut module = Module::new();
    names.parse_core_module(&mut module, Parser::new(0), program).map_err(|error| {
        Error::Page(format!("The names in the program could not be shortened: {error}."))
    })?;
    Ok((module.finish(), names))
}

/// Each long name with its short one.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    /// A `$` begins no other name in the script.
    fn short(&mut self, name: &str) -> String {
        if !BEGINNINGS.iter().any(|it| name.starts_with(it)) {
            return name.to_owned();
        }
        let number = self.0.len();
        self.0.entry(name.to_owned()).or_insert_with(|| format!("${number:x}")).clone()
    }
}

impl Reencode for Names {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.short(import.name);
            utils::parse_import(self, imports, Import { name: &name, ..import })?;
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), reencode::Error<Infallible>> {
        let name = self.short(export.name);
        utils::parse_export(self, exports, Export { name: &name, ..export })
    }
}

/// The script with every long name replaced where it stands as a whole word.
fn replaced(script: &str, names: &Names) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut result = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_word) {
        let end = rest[start..].find(|c| !is_word(c)).map_or(rest.len(), |length| start + length);
        let word = &rest[start..end];
        result.push_str(&rest[..start]);
        result.push_str(names.0.get(word).map_or(word, String::as_str));
        rest = &rest[end..];
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    const LONG: &str = "__wbg_new_0123456789abcdef";

    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./weft_bg.js", LONG, EntityType::Function(0));
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 0);
        exports.export(LONG, ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn both_files_speak_of_the_same_short_names() {
        let (bytes, names) = with_short_names(&program()).expect("a program");
        let short = names.0.get(LONG).expect("the long name has a short one");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(LONG) && text.contains(short) && text.contains("main"));
        assert!(wasmparser::validate(&bytes).is_ok());
        let script = format!("{{ {LONG}: f, my{LONG}: g }} wasm.{LONG}()");
        let expected = format!("{{ {short}: f, my{LONG}: g }} wasm.{short}()");
        assert_eq!(replaced(&script, &names), expected);
    }
}
