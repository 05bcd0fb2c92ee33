//! People's codes: all of a unit on one page, and the page of one person.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use huidao_commands::own_unit::{OwnUnit, Pass};
use huidao_commands::zone_of;
use huidao_documents::qr;
use huidao_domain::{Answer, Decision};
use huidao_wording::{Language, date_time_range, text};

use super::page::{html, lang_query};

/// A person and the code.
struct Code {
    name: String,
    title: String,
    svg: String,
    address: String,
}

/// Codes of one unit, or of one person.
#[derive(Template)]
#[template(path = "pass.html")]
struct Codes<'a> {
    language: Language,
    meeting: &'a str,
    unit: &'a str,
    when: String,
    venue: String,
    people: Vec<Code>,
    back: String,
}

impl Codes<'_> {
    fn t(&self, key: &str) -> String {
        text(self.language, key)
    }
}

fn code(name: &str, title: &str, address: String) -> Code {
    // A link fits a code; should it not, the address is still there.
    let svg = qr::svg(&address).unwrap_or_default();
    Code { name: name.to_owned(), title: title.to_owned(), svg, address }
}

fn place(venue: &str, place: &str) -> String {
    [venue, place].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The codes of everybody of a unit who may come.
pub(super) fn codes(
    language: Language,
    chosen: Option<Language>,
    token: &str,
    unit: &OwnUnit,
) -> Response {
    let coming = unit.people.iter().filter(|person| match person.answer {
        Answer::Attend => person.decision != Decision::Refused,
        Answer::Leave | Answer::Substitute => person.decision != Decision::Approved,
    });
    let page = Codes {
        language,
        meeting: &unit.title,
        unit: &unit.unit,
        when: date_time_range(language, unit.starts_at, unit.ends_at, &zone_of(&unit.time_zone)),
        venue: place(&unit.venue, &unit.place),
        people: coming
            .map(|person| {
                code(&person.name, &person.title, format!("{}/p/{}", unit.base, person.pass))
            })
            .collect(),
        back: format!("/c/{token}{}", lang_query(chosen)),
    };
    html(StatusCode::OK, &page)
}

/// The page of one person.
pub(super) fn pass(language: Language, token: &str, person: &Pass) -> Response {
    let zone = zone_of(&person.time_zone);
    let page = Codes {
        language,
        meeting: &person.meeting,
        unit: &person.unit,
        when: date_time_range(language, person.starts_at, person.ends_at, &zone),
        venue: place(&person.venue, &person.place),
        people: vec![code(&person.name, &person.title, format!("{}/p/{token}", person.base))],
        back: String::new(),
    };
    html(StatusCode::OK, &page)
}
