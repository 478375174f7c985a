//! Splits the program into parts, which Trunk cannot: it has to happen between linking and wasm-bindgen.
//!
//! The first part is what Home and Check need. `lazy.wasm` holds the other pages (`src/parts/lazy_part.rs`), except
//! those of further parts (`src/parts/further_part.rs`). What several of these need is a module with their names,
//! such as `shared-lazy-people.wasm`, and is loaded with each of them. All use the memory and the function
//! table of the first.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use wasm_split_cli_support::Options;

use crate::tools::{self, WASM_TARGET};
use crate::workspace::{command, output_of, read, run, scratch, write};

/// The module that splitting writes: it loads the lazy parts when the first asks for them.
const LOADER: &str = "./__wasm_split.js";

/// The parts that are loaded when they are needed, as they are split off.
const LAZY: [&str; 3] = ["lazy", "people", "talk"];

/// Writes `weft.js`, `weft_bg.wasm` and the parts that come later over what Trunk has staged.
pub fn write_parts(staging: &Path, profile: &str) -> Result<()> {
    let parts = scratch("parts")?;
    let linked = target_folder()?.join(WASM_TARGET).join(profile).join("weft.wasm");
    let linked = fs::read(linked)?;
    let first = parts.join("weft.wasm");
    let mut options = Options::new(&linked);
    options.output_dir = &parts;
    options.main_out_path = &first;
    options.link_name = LOADER;
    options.main_module = "./weft.js";
    wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("The program could not be split: {error:#}."))?;
    bind(&first, staging, profile)?;
    for part in LAZY {
        fs::copy(parts.join(format!("split_{part}.wasm")), staging.join(format!("{part}.wasm")))?;
    }
    let loader = read(&parts.join(LOADER))?;
    for (chunk, name) in shared(&loader) {
        fs::copy(parts.join(chunk), staging.join(name))?;
    }
    let script = staging.join("weft.js");
    write(&script, with_loader(&read(&script)?, &loader)?)?;
    let index = staging.join("index.html");
    write(&index, with_preloads(&read(&index)?, &loader)?)
}

/// Where cargo builds, whatever its settings and the environment say.
fn target_folder() -> Result<PathBuf> {
    let mut cargo = command("cargo");
    let metadata = cargo.args(["metadata", "--no-deps", "--format-version=1"]);
    let metadata: serde_json::Value =
        serde_json::from_str(&output_of(metadata).unwrap_or_default())?;
    Ok(metadata["target_directory"].as_str().context("cargo names no target folder")?.into())
}

/// Trunk has bound the whole program already; what is bound here is the first part.
fn bind(module: &Path, staging: &Path, profile: &str) -> Result<()> {
    let mut bindgen = tools::wasm_bindgen()?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "weft", "--out-dir"]);
    bindgen.arg(staging).arg(module);
    // The lazy parts import the function table of the first.
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
        .filter(|_| (1..=LAZY.len()).all(|number| script.contains(&import(number))))
        .context("wasm-split or wasm-bindgen writes other imports now.")?
        .replace("./split_", "./")
        .replace("WebAssembly.instantiateStreaming(src, imports)", "instantiated(src, imports)")
        .replace("export const", "const");
    let body = shared(loader).fold(body, |body, (chunk, name)| body.replace(&chunk, &name));
    let names = LAZY.map(|part| format!("__wasm_split_load_{part}")).join(", ");
    // wasm-bindgen imports the loader once for each part.
    let first = format!("{body}{INSTANTIATED}const import1 = {{ {names} }};\n");
    let script = script.replace(&import(1), &first);
    let others = 2..=LAZY.len();
    Ok(others.fold(script, |script, number| {
        let is_named = format!("\"{LOADER}\": import{number},");
        script.replace(&import(number), "").replace(&is_named, "")
    }))
}

/// The modules that several lazy parts need, each with its name in the release. The loader has the names
/// of those parts in a comment before each.
fn shared(loader: &str) -> impl Iterator<Item = (String, String)> {
    let marked = loader.split("/* ").skip(1).filter_map(|rest| rest.split_once(" */"));
    marked.filter_map(|(parts, rest)| {
        let number = rest.trim_start().strip_prefix("const __chunk_")?.split(' ').next()?;
        let name = format!("shared-{}.wasm", parts.replace(", ", "-"));
        Some((format!("chunk_{number}.wasm"), name))
    })
}

/// Has the page name what `lazy.wasm` needs beside it: they are asked for together.
fn with_preloads(page: &str, loader: &str) -> Result<String> {
    let beside = shared(loader).filter(|(_, name)| name.contains("lazy"));
    let links: String = beside.map(|(_, name)| PRELOAD.replace("NAME", &name)).collect();
    let after_lazy = element!("link[href='./lazy.wasm']", |link| {
        link.after(&links, ContentType::Html);
        Ok(())
    });
    let element_content_handlers = vec![after_lazy];
    let settings = RewriteStrSettings { element_content_handlers, ..Default::default() };
    rewrite_str(page, settings).map_err(|error| anyhow!("index.html: {error}"))
}

/// As `index.html` names `lazy.wasm`.
const PRELOAD: &str = r#"<link rel="preload" href="./NAME" as="fetch" type="application/wasm" crossorigin media="not all">"#;

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
                      import * as import3 from \"./__wasm_split.js\"\n\
                      use({\"./__wasm_split.js\": import1,\"./__wasm_split.js\": import2,\"./__wasm_split.js\": import3,});\n";
        let loader = "import { initSync } from \"./weft.js\";\n\
                      /* lazy, people */\n\
                      const __chunk_3 = \"./chunk_3.wasm\";\n\
                      export const __wasm_split_load_talk = \"./split_talk.wasm\";\n\
                      export const __wasm_split_load_people = \"./split_people.wasm\";\n\
                      export const __wasm_split_load_lazy = \"./split_lazy.wasm\";\n";
        let joined = with_loader(script, loader).expect("the imports are the known ones");
        assert!(!joined.contains("import *"), "{joined}");
        assert!(joined.contains("const __chunk_3 = \"./shared-lazy-people.wasm\";"), "{joined}");
        assert!(joined.contains("\nconst __wasm_split_load_lazy = \"./lazy.wasm\";"), "{joined}");
        let end = "const import1 = { __wasm_split_load_lazy, __wasm_split_load_people, __wasm_split_load_talk };\n\
                   use({\"./__wasm_split.js\": import1,});\n";
        assert!(joined.ends_with(end), "{joined}");
        let page = "<link href=\"./lazy.wasm\" />";
        let both = with_preloads(page, loader).expect("the page names the part");
        assert!(both.contains(r#"href="./shared-lazy-people.wasm""#), "{both}");
    }

    #[test]
    fn other_imports_stop_the_build() {
        assert!(with_loader("", "import { initSync } from \"./weft.js\";\n").is_err());
        assert!(with_loader("import * as import1 from \"./__wasm_split.js\"\n", "").is_err());
    }
}
