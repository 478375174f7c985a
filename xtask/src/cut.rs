//! Cuts the program in parts, which Trunk cannot: it has to happen between linking and wasm-bindgen.
//!
//! The first part is what Home and Check need. The second, `later.wasm`, holds every other page
//! (`src/lazy_part.rs`) but those about advisors and people, which are `people.wasm`
//! (`src/people_part.rs`). What both of these need is `shared.wasm`, and comes with either. All share the
//! memory and the function table of the first.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::Options;

use crate::tools::{self, WASM_TARGET};
use crate::workspace::{command, output_of, read, run, scratch, write};

/// The module that the cut writes: it loads the later parts when the first asks for them.
const LOADER: &str = "./__wasm_split.js";

/// The parts that are loaded when they are needed, as they are cut off.
const LATER: [&str; 2] = ["later", "people"];

/// What the parts that are loaded later have in common.
const SHARED: &str = "shared.wasm";

/// Writes `weft.js`, `weft_bg.wasm` and the parts that come later over what Trunk has staged.
pub fn write_parts(staging: &Path, profile: &str) -> Result<()> {
    let parts = scratch("parts")?;
    let target = output_of(command("cargo").args(["metadata", "--no-deps", "--format-version=1"]));
    let metadata: serde_json::Value = serde_json::from_str(&target.unwrap_or_default())?;
    let target = metadata["target_directory"].as_str().context("cargo names no target folder")?;
    let linked = fs::read(Path::new(target).join(WASM_TARGET).join(profile).join("weft.wasm"))?;
    let first = parts.join("weft.wasm");
    let mut options = Options::new(&linked);
    options.output_dir = &parts;
    options.main_out_path = &first;
    options.link_name = LOADER;
    options.main_module = "./weft.js";
    wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("The program could not be cut: {error:#}."))?;
    bind(&first, staging, profile)?;
    for part in LATER {
        fs::copy(parts.join(format!("split_{part}.wasm")), staging.join(format!("{part}.wasm")))?;
    }
    let loader = read(&parts.join(LOADER))?;
    fs::copy(parts.join(chunk(&loader)?), staging.join(SHARED))?;
    let script = staging.join("weft.js");
    write(&script, with_loader(&read(&script)?, &loader)?)
}

/// Trunk has bound the whole program already; what is bound here is the first part.
fn bind(module: &Path, staging: &Path, profile: &str) -> Result<()> {
    let mut bindgen = tools::wasm_bindgen()?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "weft", "--out-dir"]);
    bindgen.arg(staging).arg(module);
    // The later parts import the function table of the first.
    bindgen.arg("--keep-lld-exports");
    if profile == "release" {
        bindgen.arg("--remove-name-section");
    }
    run(&mut bindgen)
}

/// Puts the loader into the script that imports it: one request less, and each file's name can be
/// a hash of its contents, which two files that import each other cannot have.
fn with_loader(script: &str, loader: &str) -> Result<String> {
    let import = |number: usize| format!("import * as import{number} from \"{LOADER}\"\n");
    let body = loader
        .strip_prefix("import { initSync } from \"./weft.js\";\n")
        .filter(|_| (1..=LATER.len()).all(|number| script.contains(&import(number))))
        .context("wasm-split or wasm-bindgen writes other imports now.")?
        .replace("./split_", "./")
        .replace(&chunk(loader)?, SHARED)
        .replace("WebAssembly.instantiateStreaming(src, imports)", "instantiated(src, imports)")
        .replace("export const", "const");
    let names = LATER.map(|part| format!("__wasm_split_load_{part}")).join(", ");
    // wasm-bindgen imports the loader once for each part.
    let first = format!("{body}{INSTANTIATED}const import1 = {{ {names} }};\n");
    let script = script.replace(&import(1), &first);
    let others = 2..=LATER.len();
    Ok(others.fold(script, |script, number| {
        let is_named = format!("\"{LOADER}\": import{number},");
        script.replace(&import(number), "").replace(&is_named, "")
    }))
}

/// The file of what the later parts have in common, as the cut named it.
fn chunk(loader: &str) -> Result<String> {
    let names = loader.split("./chunk_").skip(1).map(|rest| rest.split('"').next());
    match names.collect::<Option<Vec<_>>>().as_deref() {
        Some([name]) => Ok(format!("chunk_{name}")),
        _ => Err(anyhow!("wasm-split finds other than one module that the later parts share.")),
    }
}

/// Works on servers that do not send the type of WebAssembly, and fails if the file is missing.
const INSTANTIATED: &str = "\
async function instantiated(source, imports) {
    const response = await source;
    if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_becomes_a_part_of_the_script() {
        let script = "import * as import1 from \"./__wasm_split.js\"\n\
                      import * as import2 from \"./__wasm_split.js\"\n\
                      use({\"./__wasm_split.js\": import1,\"./__wasm_split.js\": import2,});\n";
        let loader = "import { initSync } from \"./weft.js\";\n\
                      const __chunk_3 = \"./chunk_3.wasm\";\n\
                      export const __wasm_split_load_people = \"./split_people.wasm\";\n\
                      export const __wasm_split_load_later = \"./split_later.wasm\";\n";
        let joined = with_loader(script, loader).expect("the imports are the known ones");
        assert!(!joined.contains("import *"), "{joined}");
        assert!(joined.starts_with("const __chunk_3 = \"./shared.wasm\";"), "{joined}");
        assert!(joined.contains("\nconst __wasm_split_load_later = \"./later.wasm\";"), "{joined}");
        let end = "const import1 = { __wasm_split_load_later, __wasm_split_load_people };\n\
                   use({\"./__wasm_split.js\": import1,});\n";
        assert!(joined.ends_with(end), "{joined}");
    }

    #[test]
    fn other_imports_stop_the_build() {
        assert!(with_loader("", "import { initSync } from \"./weft.js\";\n").is_err());
        assert!(with_loader("import * as import1 from \"./__wasm_split.js\"\n", "").is_err());
    }
}
