//! Headers of every answer, and the check that a change comes from our own pages.

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Phone pages: nothing but our own style sheet, pictures, forms, and one small script.
const PHONE_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

/// The organiser's pages: our own script; styles that the component library makes at run time.
const ORGANISER_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'";

/// Adds the headers that every answer carries.
pub(crate) async fn protect(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_phone = ["/c/", "/p/", "/s/", "/v/", "/b/"].iter().any(|start| path.starts_with(start));
    let is_asset = request.uri().path().starts_with("/assets/");
    let mut response = if is_foreign(request.method(), request.headers(), is_phone) {
        StatusCode::FORBIDDEN.into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    let policy = if is_phone { PHONE_POLICY } else { ORGANISER_POLICY };
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(
        HeaderName::from_static("x-robots-tag"),
        HeaderValue::from_static("noindex, nofollow"),
    );
    // Names of built assets carry their content's hash.
    let cache = if is_asset { "public, max-age=31536000, immutable" } else { "no-store" };
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static(cache));
    response
}

/// Whether a changing request was made by another site's page.
///
/// Our own forms send `Origin: null`, because our pages send no referrer. On a phone page that is
/// fine: whoever posts knows the link's secret. Elsewhere the browser must say "same origin".
fn is_foreign(method: &Method, headers: &HeaderMap, is_phone: bool) -> bool {
    if matches!(*method, Method::GET | Method::HEAD) {
        return false;
    }
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let site = text(HeaderName::from_static("sec-fetch-site"));
    let other_origin = match (text(ORIGIN), text(HOST)) {
        (Some("null"), _) => !is_phone && site != Some("same-origin"),
        (Some(origin), Some(host)) => origin.split("://").nth(1) != Some(host),
        _ => false,
    };
    site == Some("cross-site") || other_origin
}
