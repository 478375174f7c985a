//! Vector pictures as pixels, drawn by the browser.

use js_sys::Array;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::download;

/// Pixels for each CSS pixel.
const SCALE: u32 = 2;

/// Offers an SVG file as a PNG file, at twice its size. A browser that cannot draw it does
/// nothing.
pub fn save_png(name: String, svg: &str) {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    let Ok(address) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob)) else {
        return;
    };
    spawn_local(async move {
        let drawn = canvas(&address).await;
        // The picture is on the canvas, so its address has served.
        let _ = Url::revoke_object_url(&address);
        if let Ok(canvas) = drawn {
            save_canvas(name, &canvas);
        }
    });
}

#[expect(clippy::disallowed_methods, reason = "the address is of a picture made here")]
async fn canvas(address: &str) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let document = web_sys::window().and_then(|window| window.document());
    let canvas = document.ok_or(JsValue::NULL)?.create_element("canvas")?;
    let canvas: HtmlCanvasElement = canvas.unchecked_into();
    canvas.set_width(image.width() * SCALE);
    canvas.set_height(image.height() * SCALE);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    let [width, height] = [canvas.width(), canvas.height()].map(f64::from);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

fn save_canvas(name: String, canvas: &HtmlCanvasElement) {
    let save = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            download::save_blob(&name, &blob);
        }
    });
    // Refused only for a canvas with pictures of another origin.
    let _ = canvas.to_blob(save.unchecked_ref());
}
