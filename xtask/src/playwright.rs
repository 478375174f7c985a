//! Playwright against the release folder: once at the root of a host, once below a sub-path.

use std::path::PathBuf;

use crate::error::Error;
use crate::node::Node;
use crate::static_server::Caching;
use crate::tally::Tally;
use crate::{chromium, dist, other_engines, process, second_build, static_server, workspace};

const SUB_PATH: &str = "/some/sub/path/";

/// A project of playwright.config.js.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Project {
    EndToEnd,
    Hosting,
    Screenshots,
    Icons,
    Firefox,
    WebKit,
}

/// The proof that Node, the npm packages and the project's browser are there.
pub struct Playwright {
    project: Project,
    node: Node,
    browser: PathBuf,
}

impl Playwright {
    pub fn prepare(project: Project) -> Result<Self, Error> {
        Ok(Self { project, node: Node::ensure()?, browser: project.browser()? })
    }

    /// Runs the project against `dist/`, and counts its tests.
    pub fn run(&self, passed_on: &[String]) -> Result<Tally, Error> {
        let report = workspace::scratch()?.join("playwright.json");
        if report.exists() {
            workspace::remove_file(&report)?;
        }
        let mut command = self.node.script("@playwright/test/cli.js");
        command
            .arg("test")
            .arg(format!("--project={}", self.project.name()))
            .args(passed_on)
            .env(self.project.variable(), &self.browser)
            .env("WEFT_URL", static_server::open(dist::folder(), "/", Caching::Nothing)?)
            .env(
                "WEFT_SUB_PATH_URL",
                static_server::open(dist::folder(), SUB_PATH, Caching::Nothing)?,
            )
            .env("WEFT_REPORT", &report)
            .env("WEFT_DIST", dist::folder())
            // An address of this machine must not be asked for through a proxy.
            .env("NO_PROXY", "127.0.0.1");
        if self.project == Project::EndToEnd {
            command.env("WEFT_SECOND_BUILD", second_build::make()?);
        }
        let ended = process::run_and_capture(&mut command)?;
        let report = workspace::read_text(&report).unwrap_or_default();
        Ok(Tally::from_playwright(&report).or_failure(ended.succeeded))
    }
}

impl Project {
    fn name(self) -> &'static str {
        match self {
            Self::EndToEnd => "e2e",
            Self::Hosting => "hosting",
            Self::Screenshots => "screenshots",
            Self::Icons => "icons",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn browser(self) -> Result<PathBuf, Error> {
        match self {
            Self::EndToEnd | Self::Hosting | Self::Screenshots | Self::Icons => chromium::browser(),
            Self::Firefox => other_engines::firefox(),
            Self::WebKit => other_engines::webkit_driver(),
        }
    }

    /// Tells the tests which browser to start.
    fn variable(self) -> &'static str {
        match self {
            Self::EndToEnd | Self::Hosting | Self::Screenshots | Self::Icons => "WEFT_CHROMIUM",
            Self::Firefox => "WEFT_FIREFOX",
            Self::WebKit => "WEFT_WEBKIT",
        }
    }
}
