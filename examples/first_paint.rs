//! Renders the first paint of a folder of content into a file: `cargo xtask dist`.

use std::fs;
use std::future::Future;
use std::path::Path;
use std::pin::pin;
use std::process::ExitCode;
use std::task::{Context, Poll, Waker};

use weft::first_paint::{FirstPaint, FirstPaintProps};
use weft_core::content::{self, ContentFile};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, language, languages, target] = arguments.as_slice() else {
        eprintln!("first_paint CONTENT_FOLDER LANGUAGE LANGUAGES TARGET");
        return ExitCode::FAILURE;
    };
    let outcome = rendered(Path::new(folder), language, languages)
        .and_then(|html| fs::write(target, html).map_err(|error| format!("{target}: {error}")));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaint) => {
            eprintln!("{complaint}");
            ExitCode::FAILURE
        }
    }
}

fn rendered(folder: &Path, language: &str, languages: &str) -> Result<String, String> {
    let instrument = read(folder, "instrument.json")?;
    let text = read(folder, &format!("text/{language}/start.json"))?;
    let publisher = read(folder, "publisher.json")?;
    let content = content::load(&instrument, &[text], &publisher).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        problems.join("\n")
    })?;
    let props = FirstPaintProps { content, languages: languages.to_owned() };
    let renderer = yew::LocalServerRenderer::<FirstPaint>::with_props(props).hydratable(false);
    // Nothing in Home waits for anything, so that one look is enough.
    match pin!(renderer.render()).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => Ok(html),
        Poll::Pending => Err("Home waits for something, which a first paint cannot.".to_owned()),
    }
}

fn read(folder: &Path, path: &str) -> Result<ContentFile, String> {
    let name = format!("content/{path}");
    let json = fs::read_to_string(folder.join(path)).map_err(|error| format!("{name}: {error}"))?;
    Ok(ContentFile { name, json })
}
