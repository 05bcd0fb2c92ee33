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
const DAY_STYLE: &str = include_str!("../assets/day.css");
const SIGN_SCRIPT: &str = include_str!("../assets/sign.js");
const SCREEN_STYLE: &str = include_str!("../assets/screen.css");
const SCREEN_SCRIPT: &str = include_str!("../assets/screen.js");

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

fn style(text: &'static str) -> Response {
    let headers =
        [(CONTENT_TYPE, "text/css; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")];
    (headers, text).into_response()
}

fn script(text: &'static str) -> Response {
    let headers =
        [(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")];
    (headers, text).into_response()
}

/// Style of the phone pages.
pub(crate) async fn phone_style() -> Response {
    style(PHONE_STYLE)
}

/// Style of what phone pages have on the day alone.
pub(crate) async fn day_style() -> Response {
    style(DAY_STYLE)
}

/// The small script of the phone pages.
pub(crate) async fn phone_script() -> Response {
    script(PHONE_SCRIPT)
}

/// The pad for a signature.
pub(crate) async fn sign_script() -> Response {
    script(SIGN_SCRIPT)
}

/// Style of a venue's screen.
pub(crate) async fn screen_style() -> Response {
    style(SCREEN_STYLE)
}

/// What keeps a venue's screen up to date.
pub(crate) async fn screen_script() -> Response {
    script(SCREEN_SCRIPT)
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
