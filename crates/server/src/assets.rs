//! The organiser's pages, built from `ui/` and carried inside the program, and the phone pages'
//! style sheet.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

#[derive(rust_embed::RustEmbed)]
#[folder = "../../ui/dist"]
struct Pages;

const PHONE_STYLE: &str = include_str!("../assets/phone.css");
const PHONE_SCRIPT: &str = include_str!("../assets/phone.js");

/// The start page.
pub(crate) async fn start() -> Response {
    file("index.html")
}

/// A built file.
pub(crate) async fn asset(Path(name): Path<String>) -> Response {
    file(&format!("assets/{name}"))
}

/// The picture in a browser's tab.
pub(crate) async fn icon() -> Response {
    file("icon.svg")
}

/// Style of the phone pages.
pub(crate) async fn phone_style() -> Response {
    let headers =
        [(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")];
    (headers, PHONE_STYLE).into_response()
}

/// The small script of the phone pages.
pub(crate) async fn phone_script() -> Response {
    let headers =
        [(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")];
    (headers, PHONE_SCRIPT).into_response()
}

fn file(name: &str) -> Response {
    match Pages::get(name) {
        Some(found) => {
            let kind = found.metadata.mimetype().to_owned();
            ([(CONTENT_TYPE, kind)], found.data).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
