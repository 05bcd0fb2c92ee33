//! Pages of a venue's links: the screen in the room, and the desk at the door with its commands.

use askama::Template;
use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use huidao_commands::screen::{Screen, ShowScreen, show_screen};
use huidao_commands::venue_links::venue_by_token;
use huidao_commands::{Actor, Failure, FailureCode, dispatch, zone_of};
use huidao_domain::VenueLinkKind;
use huidao_wording::{Language, clock_time, date_time_range, text, text_with};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::api::{Refused, input_of};
use crate::assets;
use crate::events::stream;
use crate::phone::{Token, gone_page};
use crate::router::Edge;

/// What a screen's address may carry beside the token.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    lang: Option<String>,
    /// The code that the screen shows already.
    have: Option<String>,
}

fn language(asked: &Asked, headers: &HeaderMap) -> Language {
    let accept = headers.get("accept-language").and_then(|value| value.to_str().ok());
    asked
        .lang
        .as_deref()
        .and_then(Language::from_tag)
        .unwrap_or_else(|| Language::preferred(accept.unwrap_or_default()))
}

/// What changes on a screen, in words.
#[derive(Debug, Serialize)]
struct Shows {
    clock: String,
    count: String,
    code: String,
    svg: Option<String>,
    next_in_ms: i64,
    hint: String,
    arrivals: Vec<String>,
    announcements: Vec<String>,
}

#[derive(Template)]
#[template(path = "screen.html")]
struct ScreenPage<'a> {
    language: Language,
    token: &'a str,
    screen: &'a Screen,
    when: String,
    role: String,
    state: Shows,
    lost: String,
}

impl ScreenPage<'_> {
    fn t(&self, key: &str) -> String {
        text(self.language, key)
    }
}

fn words(language: Language, screen: &Screen, have: Option<&str>) -> Shows {
    let zone = zone_of(&screen.time_zone);
    let code = screen.code_url.rsplit('/').next().unwrap_or_default().to_owned();
    let number = |value: i64| value.to_string();
    let counts = &screen.counts;
    let args = [
        ("expected", number(counts.expected)),
        ("present", number(counts.present)),
        ("leave", number(counts.leave)),
        ("missing", number(counts.missing)),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let hint = if !screen.code_url.is_empty() {
        text(language, "screen-scan")
    } else if screen.now < screen.opens_at {
        let at = clock_time(screen.opens_at, &zone);
        text_with(language, "screen-opens", &[("at", &at)])
    } else if screen.now > screen.ends_at || !screen.state.takes_answers() {
        text(language, "screen-over")
    } else {
        text(language, "screen-other-ways")
    };
    Shows {
        clock: clock_time(screen.now, &zone),
        count: text_with(language, "screen-count", &args),
        svg: (have != Some(code.as_str())).then(|| screen.code_svg.clone()),
        code,
        next_in_ms: screen.next_in_ms,
        hint,
        arrivals: screen
            .arrivals
            .iter()
            .map(|one| {
                let at = clock_time(one.at, &zone);
                let args = [("at", at.as_str()), ("name", &one.name), ("unit", &one.unit)];
                text_with(language, "screen-arrival", &args)
            })
            .collect(),
        announcements: screen.announcements.clone(),
    }
}

async fn shown(edge: &Edge, token: &str) -> Result<Screen, Failure> {
    let actor = venue_by_token(&edge.app, VenueLinkKind::Screen, token).await?;
    show_screen(&edge.app, &actor, ShowScreen {}).await
}

/// The screen in the room.
pub(crate) async fn screen(
    State(edge): State<Edge>,
    Token(token): Token,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let language = language(&asked, &headers);
    let screen = match shown(&edge, &token).await {
        Ok(screen) => screen,
        Err(failure) => return refuse(language, &failure),
    };
    let zone = zone_of(&screen.time_zone);
    let role = match screen.role {
        huidao_domain::VenueRole::Main => "phone-main-venue",
        huidao_domain::VenueRole::Branch => "phone-branch-venue",
    };
    let page = ScreenPage {
        language,
        token: &token,
        when: date_time_range(language, screen.starts_at, screen.ends_at, &zone),
        role: text(language, role),
        state: words(language, &screen, None),
        lost: text(language, "screen-lost"),
        screen: &screen,
    };
    match page.render() {
        Ok(page) => Html(page).into_response(),
        Err(error) => {
            tracing::error!(%error, "a template failed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn refuse(language: Language, failure: &Failure) -> Response {
    if failure.code == FailureCode::LinkGone {
        return gone_page(language);
    }
    Refused::from(failure.clone()).into_response()
}

/// What a screen shows now.
pub(crate) async fn state(
    State(edge): State<Edge>,
    Token(token): Token,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let screen = shown(&edge, &token).await?;
    let language = language(&asked, &headers);
    Ok(Json(words(language, &screen, asked.have.as_deref())).into_response())
}

async fn at_desk(edge: &Edge, token: &str) -> Result<Actor, Failure> {
    venue_by_token(&edge.app, VenueLinkKind::Desk, token).await
}

/// The desk at the door: the organiser's pages, which see by their address what they are.
pub(crate) async fn desk(
    State(edge): State<Edge>,
    Token(token): Token,
    headers: HeaderMap,
) -> Response {
    match at_desk(&edge, &token).await {
        Ok(_) => assets::start().await,
        Err(failure) => refuse(language(&Asked::default(), &headers), &failure),
    }
}

/// What a desk asks and hands in.
pub(crate) async fn desk_command(
    State(edge): State<Edge>,
    Path((token, name)): Path<(String, String)>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Value>, Refused> {
    let actor = at_desk(&edge, &token).await?;
    Ok(Json(dispatch(&edge.app, &actor, &name, input_of(body)?).await?))
}

/// What changes while a desk looks on.
pub(crate) async fn desk_events(
    State(edge): State<Edge>,
    Token(token): Token,
) -> Result<Response, Refused> {
    let actor = at_desk(&edge, &token).await?;
    let Actor::Venue { meeting, .. } = actor else {
        return Err(Failure::from(FailureCode::Forbidden).into());
    };
    Ok(stream(&edge, Some(meeting)).into_response())
}
