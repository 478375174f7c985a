//! The programs that tests start: looked for before the first test, so that a fresh machine hears of
//! all that is missing at once. On Debian, root has them installed. `tests/programs.json` lists them.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::error::Error;
use crate::installed::is_root;
use crate::process;

const LIST: &str = include_str!("../../tests/programs.json");

/// Makes sure that every program of these groups of tests is there.
pub fn ensure(groups: &[&str]) -> Result<(), Error> {
    let needed: Vec<Value> = list().into_iter().filter(|it| is_for(it, groups)).collect();
    let packages: BTreeSet<&str> =
        missing(&needed).filter_map(|it| it["package"].as_str()).collect();
    if !packages.is_empty() && is_root() && on_path("apt-get").is_some() {
        println!("Installing {packages:?}.");
        apt_get(&["update", "--quiet"])?;
        apt_get(
            &[vec!["install", "--yes", "--no-install-recommends"], packages.into_iter().collect()]
                .concat(),
        )?;
    }
    let missing: Vec<String> = missing(&needed).map(advice).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Error::Usage(format!("These tests also need:\n{}", missing.join("\n"))))
    }
}

fn list() -> Vec<Value> {
    serde_json::from_str(LIST).unwrap_or_default()
}

fn is_for(program: &Value, groups: &[&str]) -> bool {
    strings(&program["groups"]).any(|group| groups.contains(&group))
}

fn missing(programs: &[Value]) -> impl Iterator<Item = &Value> {
    programs.iter().filter(|it| found(it).is_none())
}

fn found(program: &Value) -> Option<PathBuf> {
    let chosen = program["variable"].as_str().and_then(env::var_os).map(PathBuf::from);
    chosen.or_else(|| strings(&program["names"]).find_map(on_path))
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    // Debian keeps servers in a folder that only root has on PATH.
    let folders = env::split_paths(&path).chain([Path::new("/usr/sbin").to_owned()]);
    folders.map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn advice(program: &Value) -> String {
    let name = program["names"][0].as_str().unwrap_or_default();
    let package =
        program["package"].as_str().map(|it| format!("Debian has it in the package {it}."));
    let advice = program["advice"].as_str().map(str::to_owned).or(package).unwrap_or_default();
    let variable = program["variable"].as_str().map(|it| format!(" {it} may name another."));
    format!("  {name}: {advice}{}", variable.unwrap_or_default())
}

fn apt_get(arguments: &[&str]) -> Result<(), Error> {
    process::run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn strings(values: &Value) -> impl Iterator<Item = &str> {
    values.as_array().into_iter().flatten().filter_map(Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    #[test]
    fn tests_start_programs_only_through_the_list() {
        let root = workspace::root();
        let files = workspace::files_below(&root.join("tests")).expect("the tests");
        let is_script = |file: &PathBuf| workspace::extension(file) == "js";
        let scripts: Vec<PathBuf> =
            files.into_iter().filter(is_script).map(|it| Path::new("tests").join(it)).collect();
        assert!(scripts.len() > 40);
        for script in scripts.iter().chain([&PathBuf::from("playwright.config.js")]) {
            let text = workspace::read_text(&root.join(script)).expect("a script");
            let is_the_door = script.ends_with("tests/programs.js");
            assert_eq!(text.contains("child_process"), is_the_door, "{}", script.display());
        }
    }

    #[test]
    fn each_program_of_the_list_can_be_had() {
        for program in list() {
            assert!(program["package"].is_string() || program["advice"].is_string(), "{program}");
            assert!(strings(&program["groups"]).next().is_some(), "{program}");
        }
    }

    #[test]
    fn what_is_missing_is_named_with_its_package() {
        let program =
            serde_json::json!({ "names": ["no-such"], "variable": "NO_SUCH", "package": "such" });
        assert_eq!(missing(std::slice::from_ref(&program)).count(), 1);
        let advice = advice(&program);
        assert!(advice.contains("no-such: Debian has it in the package such."), "{advice}");
    }
}
