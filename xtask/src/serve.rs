//! `serve` and `serve-dist`: the app on this machine, and nowhere else.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use crate::dist::{self, Optimisation};
use crate::error::Error;
use crate::options::Options;
use crate::static_server::Site;
use crate::tools::Toolbox;
use crate::{process, workspace};

const DEFAULT_PORT: u16 = 8080;

/// `cargo xtask serve`: build, serve, and build again when a file changes.
pub fn run(options: &Options) -> Result<(), Error> {
    let port = options.value("--port")?.unwrap_or(DEFAULT_PORT);
    if options.has("--release") {
        return serve_release(port);
    }
    drop(listen(port, "serve")?);
    let tools = Toolbox::for_serving()?;
    let mut trunk = tools.trunk();
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
    // A folder of its own: dist/ holds releases only.
    trunk.arg("--dist").arg(workspace::scratch()?.join("serve"));
    announce_when_open(port);
    process::run(trunk.current_dir(workspace::root()))
}

/// `cargo xtask serve-dist`: a finished folder, as a static host would serve it.
pub fn run_static(options: &Options) -> Result<(), Error> {
    let port = options.value("--port")?.unwrap_or(DEFAULT_PORT);
    let base = options.value::<String>("--base")?.unwrap_or_else(|| "/".to_owned());
    let folder =
        options.words.first().map_or_else(|| workspace::root().join("dist"), PathBuf::from);
    if !folder.join("index.html").is_file() {
        return Err(Error::Usage(format!(
            "{} holds no index.html. Build it first: cargo xtask dist",
            folder.display()
        )));
    }
    serve_folder(folder, &base, &listen(port, "serve-dist")?)
}

fn serve_release(port: u16) -> Result<(), Error> {
    let listener = listen(port, "serve --release")?;
    let folder = workspace::scratch()?.join("preview");
    dist::build(&folder, Optimisation::WhereNodeIsInstalled)?;
    serve_folder(folder, "/", &listener)
}

fn serve_folder(folder: PathBuf, base: &str, listener: &TcpListener) -> Result<(), Error> {
    let site = Site::new(folder, base);
    let address = listener.local_addr().map_err(Error::file("read", "the address".as_ref()))?;
    println!("Weft is at http://{address}{} (Ctrl-C ends it).", site.base());
    site.serve(listener);
    Ok(())
}

fn listen(port: u16, command: &str) -> Result<TcpListener, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|_| Error::PortInUse {
        port,
        retry: format!("cargo xtask {command} --port {}", port.checked_add(1).unwrap_or(8000)),
    })
}

/// Prints the address once the first build is done: Trunk opens the port only then.
fn announce_when_open(port: u16) {
    thread::spawn(move || {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            thread::sleep(Duration::from_millis(300));
        }
        println!("Weft is at http://127.0.0.1:{port}/ (Ctrl-C ends it).");
    });
}
