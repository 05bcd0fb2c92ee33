//! Requests to other people's servers. The name is resolved once and the address pinned; private and
//! reserved addresses are refused unless the administrator named the host; no redirect is followed;
//! every request has an end.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use reqwest::{Client, Method, RequestBuilder, Url, redirect};

use crate::error::{DeliveryError, Reason};

/// How long a request may take altogether.
const PATIENCE: Duration = Duration::from_secs(15);

/// The most of an answer that is read.
const MOST_BYTES: usize = 64 * 1024;

/// What came back.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The body, cut to [`MOST_BYTES`].
    pub body: String,
}

/// Which hosts may be private: named by the administrator, as in the address.
#[derive(Debug, Clone, Default)]
pub struct Allowed(pub Vec<String>);

impl Allowed {
    fn names(&self, host: &str) -> bool {
        self.0.iter().any(|known| known.eq_ignore_ascii_case(host))
    }
}

/// Chooses the cipher provider of every TLS connection of the program; only the first call counts.
pub fn choose_ciphers() {
    // An error says that it was chosen before.
    drop(rustls::crypto::ring::default_provider().install_default());
}

/// Sends one request; `prepare` adds head and body.
pub(crate) async fn send(
    method: Method,
    address: &str,
    allowed: &Allowed,
    prepare: impl FnOnce(RequestBuilder) -> RequestBuilder,
) -> Result<Answer, DeliveryError> {
    let url: Url = address
        .parse()
        .map_err(|_| DeliveryError::new(Reason::InvalidSettings, host_only(address)))?;
    let host = url.host_str().unwrap_or_default().to_owned();
    if !matches!(url.scheme(), "http" | "https") || host.is_empty() {
        return Err(DeliveryError::new(Reason::InvalidSettings, host_only(address)));
    }
    let may_be_private = allowed.names(&host);
    if url.scheme() == "http" && !may_be_private {
        return Err(DeliveryError::new(Reason::NotSecure, &host));
    }
    choose_ciphers();
    let pinned = resolve(&url, &host, may_be_private).await?;
    let client = Client::builder()
        .redirect(redirect::Policy::none())
        .resolve(host.trim_matches(['[', ']']), pinned)
        .no_proxy()
        .timeout(PATIENCE)
        .build()
        .map_err(|error| DeliveryError::new(Reason::InvalidSettings, error.without_url()))?;
    let mut response =
        prepare(client.request(method, url)).send().await.map_err(|error| because(&error))?;
    let status = response.status().as_u16();
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| because(&error))? {
        body.extend_from_slice(&chunk[..chunk.len().min(MOST_BYTES - body.len())]);
        if body.len() >= MOST_BYTES {
            break;
        }
    }
    if (300..400).contains(&status) {
        // Whoever answers so would have the message sent to an address that nobody has looked at.
        return Err(DeliveryError::new(Reason::InvalidSettings, format!("{status} {host}")));
    }
    Ok(Answer { status, body: String::from_utf8_lossy(&body).into_owned() })
}

/// Scheme and host of an address. The rest, and all of what is none, may be a secret.
fn host_only(address: &str) -> String {
    let url: Option<Url> = address.parse().ok();
    url.and_then(|url| Some(format!("{}://{}", url.scheme(), url.host_str()?))).unwrap_or_default()
}

async fn resolve(url: &Url, host: &str, may_be_private: bool) -> Result<SocketAddr, DeliveryError> {
    let port = url.port_or_known_default().unwrap_or(443);
    let name = host.trim_matches(['[', ']']);
    let found: Vec<SocketAddr> = tokio::net::lookup_host((name, port))
        .await
        .map_err(|_| DeliveryError::new(Reason::Unreachable, host).at_connecting())?
        .collect();
    if !may_be_private && found.iter().any(|address| !is_public(address.ip())) {
        return Err(DeliveryError::new(Reason::PrivateAddress, host));
    }
    let nowhere = || DeliveryError::new(Reason::Unreachable, host).at_connecting();
    found.first().copied().ok_or_else(nowhere)
}

/// Whether an address belongs to the open network. What is in doubt does not.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_unspecified()
                || v4.is_broadcast()
                || v4.is_multicast()
                || v4.is_documentation()
                || a == 0
                || a >= 240
                || (a == 100 && (64..128).contains(&b))
                || (a == 192 && b == 0 && c == 0)
                || (a == 198 && (b == 18 || b == 19)))
        }
        IpAddr::V6(v6) => {
            if let Some(v4) = v6.to_ipv4() {
                return is_public(IpAddr::V4(v4));
            }
            let [first, second, ..] = v6.segments();
            // Only global unicast, without documentation and the translations of IPv4.
            (0x2000..0x4000).contains(&first)
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x200 || second == 0xdb8))
        }
    }
}

fn because(error: &reqwest::Error) -> DeliveryError {
    let reason = if error.is_timeout() { Reason::TimedOut } else { Reason::Unreachable };
    let mut detail = String::new();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        detail = cause.to_string();
        source = cause.source();
    }
    let tls = detail.contains("certificate") || detail.contains("tls");
    let told = DeliveryError::new(if tls { Reason::NotSecure } else { reason }, detail);
    // Before there is a connection nothing was handed over.
    if error.is_connect() {
        told.at_connecting()
    } else if error.is_builder() {
        told
    } else {
        told.after_handing_over()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_open_network_are_public() {
        for public in ["8.8.8.8", "2606:4700::1111", "203.119.1.1"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "224.0.0.1",
            "198.18.0.1",
            "::1",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
            "2001:db8::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
    }

    #[tokio::test]
    async fn a_private_host_is_refused_unless_it_is_named() {
        let none = Allowed::default();
        let refused = send(Method::GET, "https://127.0.0.1:9/", &none, |r| r).await.unwrap_err();
        assert_eq!(refused.reason, Reason::PrivateAddress);
        let plain = send(Method::GET, "http://example.org/", &none, |r| r).await.unwrap_err();
        assert_eq!(plain.reason, Reason::NotSecure);
        let named = Allowed(vec!["127.0.0.1".to_owned()]);
        let tried = send(Method::GET, "http://127.0.0.1:9/", &named, |r| r).await.unwrap_err();
        assert_eq!(tried.reason, Reason::Unreachable, "nobody listens there");
        assert!(tried.no_connection, "nor would anybody for the next message");
        let odd = send(Method::GET, "file:///etc/passwd", &named, |r| r).await.unwrap_err();
        assert_eq!(odd.reason, Reason::InvalidSettings);
    }
}
