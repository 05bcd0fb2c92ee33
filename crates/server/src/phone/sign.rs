//! The page that asks for a signature before somebody is checked in, or whether to move to this venue.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use huidao_wording::{Language, text, text_with};

use super::page::html;

/// What is asked before a check-in.
pub(super) struct Asked {
    pub language: Language,
    pub title: String,
    pub venue: String,
    pub name: String,
    /// Whether there is no check-in without a signature.
    pub required: bool,
    pub action: String,
    pub fields: Vec<(&'static str, String)>,
    pub back: String,
}

#[derive(Template)]
#[template(path = "confirm.html")]
struct Confirm {
    language: Language,
    title: String,
    venue: String,
    name: String,
    /// Why it is asked.
    why: String,
    signs: bool,
    action: String,
    fields: Vec<(&'static str, String)>,
    button: String,
    back: String,
}

impl Confirm {
    fn t(&self, key: &str) -> String {
        text(self.language, key)
    }
}

/// Asks for a signature.
pub(super) fn ask(asked: Asked) -> Response {
    let key = if asked.required { "phone-sign-required" } else { "phone-sign-optional" };
    let page = Confirm {
        language: asked.language,
        title: asked.title,
        venue: asked.venue,
        name: asked.name,
        why: text(asked.language, key),
        signs: true,
        action: asked.action,
        fields: asked.fields,
        button: text(asked.language, "phone-check-in"),
        back: asked.back,
    };
    html(StatusCode::OK, &page)
}

/// Asks whether to move to this venue.
pub(super) fn ask_to_move(asked: Asked, expected_at: &str) -> Response {
    let args = [("venue", expected_at), ("here", asked.venue.as_str())];
    let mut fields = asked.fields;
    fields.push(("move", "1".to_owned()));
    let page = Confirm {
        language: asked.language,
        why: text_with(asked.language, "phone-elsewhere", &args),
        button: text(asked.language, "phone-move-here"),
        title: asked.title,
        venue: asked.venue,
        name: asked.name,
        signs: false,
        action: asked.action,
        fields,
        back: asked.back,
    };
    html(StatusCode::CONFLICT, &page)
}
