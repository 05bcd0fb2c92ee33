//! The check-in service: where phones find it.

use huidao_documents::qr;
use huidao_store::Connection;
use huidao_store::settings as rows;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::settings::PUBLIC_URL;
use crate::{Actor, App, Result, Topic};

/// Where the program around listens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listening {
    /// Whether it listens at all.
    pub listening: bool,
    /// The address on this machine, `http://127.0.0.1:4180`; empty when it does not listen.
    pub address: String,
    /// Whether the network is let in.
    pub network: bool,
    /// Addresses for phones on this network.
    pub network_addresses: Vec<String>,
    /// A public address given at start.
    pub public_url: Option<String>,
}

/// Input of `show_service`.
#[derive(Debug, Clone, Default, Deserialize, Serialize, ToSchema)]
pub struct ShowService {}

/// Input of `set_network_access`.
#[derive(Debug, Clone, Deserialize, Serialize, ToSchema)]
pub struct SetNetworkAccess {
    /// Whether to accept check-ins from this network.
    pub enabled: bool,
}

/// The check-in service.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Service {
    /// Whether it listens.
    pub listening: bool,
    /// The address on this machine.
    pub address: String,
    /// Whether the network is let in.
    pub network: bool,
    /// Addresses for phones on this network.
    pub network_addresses: Vec<String>,
    /// What links start with.
    pub public_url: String,
    /// That address as a QR code.
    pub qr_svg: String,
    /// The program's version.
    pub version: String,
    /// Where the data is.
    pub data_folder: String,
}

/// What links start with: the setting, the address given at start, the network's address, or this
/// machine's.
pub(crate) async fn public_url(app: &App, connection: &mut Connection) -> Result<String> {
    let set = rows::get(connection, PUBLIC_URL).await?.unwrap_or_default();
    if !set.is_empty() {
        return Ok(set);
    }
    let listening = app.host().listening();
    Ok(listening
        .public_url
        .or_else(|| listening.network_addresses.into_iter().next().filter(|_| listening.network))
        .unwrap_or(listening.address))
}

/// Whether phones can reach an address: it is not this machine's own.
pub(crate) fn is_reachable(url: &str) -> bool {
    let host = url.split("://").nth(1).unwrap_or_default();
    !host.is_empty()
        && !["127.", "localhost", "[::1]", "0.0.0.0"].iter().any(|own| host.starts_with(own))
}

/// Shows the service.
pub async fn show_service(app: &App, _actor: &Actor, _input: ShowService) -> Result<Service> {
    let mut connection = app.read().await?;
    let listening = app.host().listening();
    let public_url = public_url(app, &mut connection).await?;
    Ok(Service {
        listening: listening.listening,
        address: listening.address,
        network: listening.network,
        network_addresses: listening.network_addresses,
        qr_svg: if public_url.is_empty() { String::new() } else { qr::svg(&public_url)? },
        public_url,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_folder: app.data_folder().to_owned(),
    })
}

/// Accepts check-ins from this network, or stops.
pub async fn set_network_access(
    app: &App,
    actor: &Actor,
    input: SetNetworkAccess,
) -> Result<Service> {
    app.host().set_network_access(input.enabled).await?;
    let mut transaction = app.write().await?;
    let args = [("enabled", if input.enabled { "yes" } else { "no" })];
    app.note(&mut transaction, actor, None, "set_network_access", &args).await?;
    transaction.commit().await?;
    app.announce(Topic::Service, None);
    app.announce(Topic::Links, None);
    show_service(app, actor, ShowService {}).await
}

#[cfg(test)]
mod tests {
    use super::is_reachable;

    #[test]
    fn phones_cannot_reach_this_machines_own_address() {
        assert!(!is_reachable("http://127.0.0.1:4180"));
        assert!(!is_reachable("http://localhost:4180"));
        assert!(!is_reachable(""));
        assert!(is_reachable("http://192.168.1.5:4180"));
        assert!(is_reachable("https://meet.example.org"));
    }
}
