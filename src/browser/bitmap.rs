//! Vector pictures as pixels, drawn by the browser.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::download;

/// Pixels for each CSS pixel.
const SCALE: u32 = 2;

/// The side of the square that is drawn to see whether the browser hands out what was drawn.
const PROBE_PX: u32 = 16;

/// By how much a colour may differ: some browsers change the last bit of a few pixels.
const TOLERANCE: u8 = 4;

/// Offers an SVG file as a PNG file, at twice its size. Returns whether it could: some browsers return
/// noise for what was drawn, against fingerprinting.
pub async fn save_png(name: &str, svg: &str) -> bool {
    match png(svg).await {
        Ok(Some(blob)) => {
            download::save_blob(name, &blob);
            true
        }
        Ok(None) | Err(_) => false,
    }
}

async fn png(svg: &str) -> Result<Option<Blob>, JsValue> {
    if !is_faithful()? {
        return Ok(None);
    }
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let address = Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(
        &parts, &options,
    )?)?;
    let drawn = drawn(&address).await;
    // The picture is on the canvas, so its address has served.
    let _ = Url::revoke_object_url(&address);
    blob_of(&drawn?).await
}

#[expect(clippy::disallowed_methods, reason = "the address is of a picture made here")]
async fn drawn(address: &str) -> Result<HtmlCanvasElement, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let (canvas, context) = canvas(image.width() * SCALE, image.height() * SCALE)?;
    let [width, height] = [canvas.width(), canvas.height()].map(f64::from);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

fn canvas(
    width: u32,
    height: u32,
) -> Result<(HtmlCanvasElement, CanvasRenderingContext2d), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let canvas = document.ok_or(JsValue::NULL)?.create_element("canvas")?;
    let canvas: HtmlCanvasElement = canvas.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    Ok((canvas, context.unchecked_into()))
}

/// Returns whether a canvas gives back the colour that it was filled with.
fn is_faithful() -> Result<bool, JsValue> {
    let (_, context) = canvas(PROBE_PX, PROBE_PX)?;
    context.set_fill_style_str("rgb(40 100 170)");
    let size = f64::from(PROBE_PX);
    context.fill_rect(0.0, 0.0, size, size);
    let pixels = context.get_image_data(0.0, 0.0, size, size)?;
    let is_near = |pixel: &[u8]| {
        pixel.iter().zip([40, 100, 170]).all(|(found, drawn)| found.abs_diff(drawn) <= TOLERANCE)
    };
    Ok(pixels.data().chunks(4).all(is_near))
}

async fn blob_of(canvas: &HtmlCanvasElement) -> Result<Option<Blob>, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            // Fails only if the promise is settled already, which it is not.
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    });
    Ok(JsFuture::from(promise).await?.dyn_into().ok())
}
