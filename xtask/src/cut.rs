//! Cuts the program in two, which Trunk cannot: it has to happen between linking and wasm-bindgen.
//!
//! The first part is what Home and Check need. The second, `later.wasm`, holds every other page; it
//! shares the memory and the function table of the first (`src/lazy_part.rs`).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::Options;

use crate::tools::{self, WASM_TARGET};
use crate::workspace::{command, output_of, read, run, scratch, write};

/// The module that the cut writes: it loads the second part when the first asks for it.
const LOADER: &str = "./__wasm_split.js";

/// Writes `weft.js`, `weft_bg.wasm` and `later.wasm` over what Trunk has staged.
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
        .map_err(|error| anyhow!("The program could not be cut in two: {error:#}."))?;
    bind(&first, staging, profile)?;
    fs::copy(parts.join("split_later.wasm"), staging.join("later.wasm"))?;
    let script = staging.join("weft.js");
    write(&script, with_loader(&read(&script)?, &read(&parts.join(LOADER))?)?)
}

/// Trunk has bound the whole program already; what is bound here is the first part.
fn bind(module: &Path, staging: &Path, profile: &str) -> Result<()> {
    let mut bindgen = tools::wasm_bindgen()?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "weft", "--out-dir"]);
    bindgen.arg(staging).arg(module);
    // The second part imports the function table of the first.
    bindgen.arg("--keep-lld-exports");
    if profile == "release" {
        bindgen.arg("--remove-name-section");
    }
    run(&mut bindgen)
}

/// Puts the loader into the script that imports it: one request less, and each file's name can be
/// a hash of its contents, which two files that import each other cannot have.
fn with_loader(script: &str, loader: &str) -> Result<String> {
    let import = format!("import * as import1 from \"{LOADER}\"\n");
    let body = loader
        .strip_prefix("import { initSync } from \"./weft.js\";\n")
        .filter(|_| script.contains(&import))
        .context("wasm-split or wasm-bindgen writes other imports now.")?
        .replace("./split_later.wasm", "./later.wasm")
        .replace("WebAssembly.instantiateStreaming(src, imports)", "instantiated(src, imports)")
        .replace("export const", "const");
    let name = "__wasm_split_load_later";
    Ok(script.replace(&import, &format!("{body}{INSTANTIATED}const import1 = {{ {name} }};\n")))
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
        let script = "import * as import1 from \"./__wasm_split.js\"\nuse(import1);\n";
        let loader = "import { initSync } from \"./weft.js\";\n\
                      export const __wasm_split_load_later = './split_later.wasm';\n";
        let joined = with_loader(script, loader).expect("the imports are the known ones");
        assert!(!joined.contains("import *"), "{joined}");
        assert!(joined.starts_with("const __wasm_split_load_later = './later.wasm';"), "{joined}");
        assert!(joined.ends_with("const import1 = { __wasm_split_load_later };\nuse(import1);\n"));
    }

    #[test]
    fn other_imports_stop_the_build() {
        assert!(with_loader("", "import { initSync } from \"./weft.js\";\n").is_err());
        assert!(with_loader("import * as import1 from \"./__wasm_split.js\"\n", "").is_err());
    }
}
