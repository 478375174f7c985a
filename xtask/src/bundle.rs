//! The program: compiled, cut in two, and bound to JavaScript.
//!
//! The first part is what Home and Check need. The second, `later.wasm`, holds every other page; it
//! shares the memory and the function table of the first (`src/later_pages.rs`). The cut is made
//! in what the linker wrote, before wasm-bindgen, which is why Trunk cannot do it.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_split_cli_support::Options as SplitOptions;

use crate::error::Error;
use crate::tools::Toolbox;
use crate::{process, short_names, small_std, workspace};

const TARGET: &str = "wasm32-unknown-unknown";

/// Room for nested calls, in bytes. The deepest are those that read lists in lists, 127 at most, and
/// those that draw a page; an eighth of it is used. The linker's own choice, 1 MB, is paid for by
/// every tab. Where it does not do, the program stops and the page says so.
const STACK: &str = "link-arg=-zstack-size=262144";

/// The module that the cut writes: it loads the second part when the first asks for it.
const LOADER: &str = "./__wasm_split.js";

/// Writes `weft.js`, `weft_bg.wasm` and `later.wasm` into `folder`.
pub fn write(tools: &Toolbox, folder: &Path) -> Result<(), Error> {
    let parts = parts_folder()?;
    workspace::remove_folder(&parts)?;
    workspace::create_folder(&parts)?;
    let first = split(&compile()?, &parts)?;
    bind(tools, &first, folder)?;
    workspace::copy(&parts.join("split_later.wasm"), &folder.join("later.wasm"))?;
    let script = folder.join("weft.js");
    let loader = workspace::read_text(&parts.join(LOADER))?;
    let joined = with_loader(&workspace::read_text(&script)?, &loader)?;
    workspace::write(&script, joined)?;
    short_names::shorten(&folder.join("weft_bg.wasm"), &script)
}

/// Where the two parts of the last release lie as they were cut, with the names of their functions.
pub fn parts_folder() -> Result<PathBuf, Error> {
    Ok(workspace::scratch()?.join("parts"))
}

/// The linked program, with the notes that tell where each reference goes.
fn compile() -> Result<PathBuf, Error> {
    let target_folder = workspace::target_folder()?;
    let mut command = Command::new("cargo");
    small_std::apply(&mut command);
    command.args(["rustc", "--release", "--bin", "weft", "--features", "split"]);
    command.args(["--target", TARGET, "--", "-C", "link-arg=--emit-relocs", "-C", STACK]);
    process::run(command.current_dir(workspace::root()))?;
    Ok(target_folder.join(TARGET).join("release").join("weft.wasm"))
}

fn split(program: &Path, parts: &Path) -> Result<PathBuf, Error> {
    let first = parts.join("weft.wasm");
    let bytes = workspace::read(program)?;
    let mut options = SplitOptions::new(&bytes);
    options.output_dir = parts;
    options.main_out_path = &first;
    options.link_name = LOADER;
    options.main_module = "./weft.js";
    wasm_split_cli_support::transform(options)
        .map_err(|error| Error::Page(format!("The program could not be cut in two: {error:#}.")))?;
    Ok(first)
}

fn bind(tools: &Toolbox, module: &Path, folder: &Path) -> Result<(), Error> {
    let mut command = tools.command("wasm-bindgen");
    command.args(["--target", "web", "--no-typescript", "--remove-name-section"]);
    // The second part imports the function table of the first.
    command.arg("--keep-lld-exports");
    command.args(["--out-name", "weft", "--out-dir"]).arg(folder).arg(module);
    process::run(&mut command)
}

/// Puts the loader into the script that imports it: one request less, and each file's name can be
/// a hash of its contents, which two files that import each other cannot have.
fn with_loader(script: &str, loader: &str) -> Result<String, Error> {
    let import = format!("import * as import1 from \"{LOADER}\"\n");
    let body = loader
        .strip_prefix("import { initSync } from \"./weft.js\";\n")
        .filter(|_| script.contains(&import))
        .ok_or_else(|| Error::Page("wasm-split or wasm-bindgen writes other imports now.".into()))?
        .replace("./split_later.wasm", "./later.wasm")
        .replace("WebAssembly.instantiateStreaming(src, imports)", "instantiated(src, imports)")
        .replace("export const", "const");
    let name = "__wasm_split_load_later";
    Ok(script.replace(&import, &format!("{body}{INSTANTIATED}const import1 = {{ {name} }};\n")))
}

/// Works on hosts that do not send the type of WebAssembly, and fails where the file is missing.
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
