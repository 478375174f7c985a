//! Playwright against the release folder: once at the root of a host, once below a sub-path.

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::thread;

use crate::error::Error;
use crate::node::Node;
use crate::static_server::Site;
use crate::tally::Tally;
use crate::{chromium, dist, process, workspace};

const SUB_PATH: &str = "/some/sub/path/";

/// A project of playwright.config.js.
#[derive(Clone, Copy)]
pub enum Project {
    EndToEnd,
    Screenshots,
}

/// The proof that Node, the npm packages and a browser are there.
pub struct Playwright {
    node: Node,
    browser: PathBuf,
}

impl Playwright {
    pub fn prepare() -> Result<Self, Error> {
        Ok(Self { node: Node::ensure()?, browser: chromium::browser()? })
    }

    /// Runs a project against `dist/`, and counts its tests.
    pub fn run(&self, project: Project, passed_on: &[String]) -> Result<Tally, Error> {
        let report = workspace::scratch()?.join("playwright.json");
        if report.exists() {
            workspace::remove_file(&report)?;
        }
        let mut command = self.node.script("@playwright/test/cli.js");
        command
            .arg("test")
            .arg(format!("--project={}", project.name()))
            .args(passed_on)
            .env("WEFT_CHROMIUM", &self.browser)
            .env("WEFT_URL", serve("/")?)
            .env("WEFT_SUB_PATH_URL", serve(SUB_PATH)?)
            .env("WEFT_REPORT", &report)
            // An address of this machine must not be asked for through a proxy.
            .env("NO_PROXY", "127.0.0.1");
        let ended = process::run_and_capture(&mut command)?;
        let report = workspace::read_text(&report).unwrap_or_default();
        Ok(Tally::from_playwright(&report).or_failure(ended.succeeded))
    }
}

impl Project {
    fn name(self) -> &'static str {
        match self {
            Self::EndToEnd => "e2e",
            Self::Screenshots => "screenshots",
        }
    }
}

/// Serves `dist/` below `base` for as long as this program runs, and returns the address.
fn serve(base: &str) -> Result<String, Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .map_err(Error::file("open a port for", &dist::folder()))?;
    let address =
        listener.local_addr().map_err(Error::file("read the port for", &dist::folder()))?;
    let site = Site::new(dist::folder(), base);
    let url = format!("http://{address}{}", site.base());
    thread::spawn(move || site.serve(&listener));
    Ok(url)
}
