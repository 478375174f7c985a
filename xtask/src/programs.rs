//! The programs that tests start: looked for before the first test, so that a fresh machine hears of
//! all that is missing at once. On Debian, root has them installed. `tests/programs.json` lists them.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::workspace::{command, output_of, run};

const LIST: &str = include_str!("../../tests/programs.json");

/// Makes sure that every program of these groups of tests is there.
pub fn ensure(groups: &[String]) -> Result<()> {
    let all: Vec<Value> = serde_json::from_str(LIST)?;
    let is_needed =
        |it: &&Value| strings(&it["groups"]).any(|it| groups.iter().any(|group| group == it));
    let needed: Vec<&Value> = all.iter().filter(is_needed).collect();
    let packages: BTreeSet<&str> =
        missing(&needed).filter_map(|it| it["package"].as_str()).collect();
    if !packages.is_empty() && on_path("apt-get").is_some() && is_root() {
        apt_get(&["update", "--quiet"], &BTreeSet::new())?;
        apt_get(&["install", "--yes", "--no-install-recommends"], &packages)?;
    }
    let missing: Vec<String> = missing(&needed).map(advice).collect();
    ensure!(missing.is_empty(), "These tests also need:\n{}", missing.join("\n"));
    Ok(())
}

fn missing<'a>(programs: &'a [&Value]) -> impl Iterator<Item = &'a Value> {
    let is_there = |it: &Value| {
        let is_chosen = it["variable"].as_str().is_some_and(|it| env::var_os(it).is_some());
        is_chosen || strings(&it["names"]).any(|name| on_path(name).is_some())
    };
    programs.iter().copied().filter(move |it| !is_there(it))
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    // Debian keeps servers in a folder that only root has on PATH.
    let folders = env::split_paths(&path).chain([Path::new("/usr/sbin").to_owned()]);
    folders.map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn is_root() -> bool {
    output_of(command("id").arg("-u")).as_deref() == Some("0")
}

fn apt_get(arguments: &[&str], packages: &BTreeSet<&str>) -> Result<()> {
    let mut apt = command("apt-get");
    run(apt.args(arguments).args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn advice(program: &Value) -> String {
    let text = |key: &str, before: &str| program[key].as_str().map(|it| format!("{before}{it}"));
    let package = text("package", "Debian has it in the package ");
    let advice = text("advice", "").or(package).unwrap_or_default();
    let variable = text("variable", "; or name another in ").unwrap_or_default();
    format!("  {}: {advice}{variable}", program["names"][0].as_str().unwrap_or_default())
}

fn strings(values: &Value) -> impl Iterator<Item = &str> {
    values.as_array().into_iter().flatten().filter_map(Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::{files_below, read, root};

    #[test]
    fn tests_start_programs_only_through_the_list() {
        let tests = files_below(&root().join("tests")).expect("the tests");
        let scripts: Vec<_> = tests.into_iter().filter(|file| file.ends_with(".js")).collect();
        assert!(scripts.len() > 40);
        for script in scripts {
            let text = read(&root().join("tests").join(&script)).expect("a script");
            assert_eq!(text.contains("child_process"), script == "programs.js", "{script}");
        }
    }

    #[test]
    fn each_program_of_the_list_can_be_had() {
        let all: Vec<Value> = serde_json::from_str(LIST).expect("a list");
        for program in all {
            assert!(program["package"].is_string() || program["advice"].is_string(), "{program}");
            assert!(strings(&program["groups"]).next().is_some(), "{program}");
        }
    }

    #[test]
    fn what_is_missing_is_named_with_its_package() {
        let program = serde_json::json!({ "names": ["no-such"], "package": "such" });
        assert_eq!(missing(&[&program]).count(), 1);
        assert_eq!(advice(&program), "  no-such: Debian has it in the package such");
    }
}
