//! The running service: a listener on this machine, and on the network when that is wanted.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Mutex, PoisonError};

use huidao_commands::delivery::sender::Sender;
use huidao_commands::service::Listening;
use huidao_commands::{App, Failure, FailureCode};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::router::{Edge, router};

/// Why the service does not listen.
#[derive(Debug)]
pub enum ServiceError {
    /// The address is taken or may not be used.
    Listen(SocketAddr, std::io::Error),
}

impl std::fmt::Display for ServiceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Listen(address, error) => write!(f, "{address}: {error}"),
        }
    }
}

impl std::error::Error for ServiceError {}

impl From<ServiceError> for Failure {
    fn from(error: ServiceError) -> Self {
        match &error {
            ServiceError::Listen(address, cause)
                if cause.kind() == std::io::ErrorKind::AddrInUse =>
            {
                Self::from(FailureCode::AddressTaken).with("address", address)
            }
            ServiceError::Listen(..) => {
                Self::from(FailureCode::NetworkFailed).with("detail", error)
            }
        }
    }
}

/// One listener and the task that serves it.
struct Door {
    address: SocketAddr,
    close: watch::Sender<bool>,
    task: JoinHandle<()>,
}

/// The service. Dropping it does not stop it; [`Service::stop`] does.
pub struct Service {
    edge: Edge,
    local: SocketAddr,
    public_url: Option<String>,
    doors: Mutex<Vec<Door>>,
    /// Sends what is queued, as long as the service runs.
    sender: Mutex<Option<Sender>>,
}

impl Service {
    /// Starts listening on `listen`. Port 0 takes a free one.
    pub async fn start(
        app: App,
        listen: SocketAddr,
        public_url: Option<String>,
    ) -> Result<Self, ServiceError> {
        let edge = Edge::new(app.clone(), watch::channel(false).1);
        let door = open(listen, &edge).await?;
        let local = door.address;
        let sender = Mutex::new(Some(Sender::start(&app)));
        Ok(Self { edge, local, public_url, doors: Mutex::new(vec![door]), sender })
    }

    fn doors(&self) -> std::sync::MutexGuard<'_, Vec<Door>> {
        // The list is whole even if a holder panicked: it is only pushed to and drained.
        self.doors.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The first listener's address.
    pub const fn address(&self) -> SocketAddr {
        self.local
    }

    /// Where the service listens.
    pub fn listening(&self) -> Listening {
        let reachable = |ip: &IpAddr| !ip.is_loopback();
        let mut network_addresses: Vec<String> = self
            .doors()
            .iter()
            .map(|door| door.address)
            .filter(|address| reachable(&address.ip()) && !address.ip().is_unspecified())
            .map(|address| format!("http://{address}"))
            .collect();
        if self.local.ip().is_unspecified() {
            let port = self.local.port();
            network_addresses.extend(
                own_addresses()
                    .into_iter()
                    .map(|ip| format!("http://{}", SocketAddr::new(ip, port))),
            );
        }
        let own = if self.local.ip().is_unspecified() {
            IpAddr::V4(Ipv4Addr::LOCALHOST)
        } else {
            self.local.ip()
        };
        Listening {
            listening: true,
            address: format!("http://{}", SocketAddr::new(own, self.local.port())),
            network: !network_addresses.is_empty(),
            network_addresses,
            public_url: self.public_url.clone(),
        }
    }

    /// Lets the network in, on the same port of every address of this machine, or keeps it out.
    pub async fn set_network_access(&self, enabled: bool) -> Result<(), Failure> {
        if self.local.ip().is_unspecified() {
            // Started on every address: that is not undone while it runs.
            return Err(FailureCode::NotSupported.into());
        }
        if !enabled {
            let closed: Vec<Door> =
                self.doors().extract_if(.., |door| door.address != self.local).collect();
            for door in closed {
                door.close.send_replace(true);
            }
            return Ok(());
        }
        let open_now: Vec<SocketAddr> = self.doors().iter().map(|door| door.address).collect();
        let addresses = own_addresses();
        if addresses.is_empty() {
            return Err(FailureCode::NoNetwork.into());
        }
        for ip in addresses {
            let address = SocketAddr::new(ip, self.local.port());
            if !open_now.contains(&address) {
                let door = open(address, &self.edge).await?;
                self.doors().push(door);
            }
        }
        Ok(())
    }

    /// Stops sending and listening, ends endless answers, and waits for requests under way.
    pub async fn stop(&self) {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(sender) = sender {
            sender.stop().await;
        }
        let doors: Vec<Door> = self.doors().drain(..).collect();
        for door in doors {
            door.close.send_replace(true);
            let ended = tokio::time::timeout(std::time::Duration::from_secs(5), door.task).await;
            if ended.is_err() {
                tracing::warn!(address = %door.address, "requests were still under way");
            }
        }
    }
}

async fn open(address: SocketAddr, edge: &Edge) -> Result<Door, ServiceError> {
    let failed = |error| ServiceError::Listen(address, error);
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let (close, mut closed) = watch::channel(false);
    // Each door has a router of its own, so that closing it ends its endless answers as well.
    let router =
        router(edge.beside(closed.clone())).into_make_service_with_connect_info::<SocketAddr>();
    let task = tokio::spawn(async move {
        let until = async move {
            // An error means that the sender is gone, which closes the door as well.
            if closed.wait_for(|close| *close).await.is_err() {
                tracing::debug!("a door lost its keeper");
            }
        };
        if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(until).await {
            tracing::error!(%error, "a listener failed");
        }
    });
    tracing::debug!(%address, "listening");
    Ok(Door { address, close, task })
}

/// This machine's own addresses on its networks; no loopback, no link-local ones.
fn own_addresses() -> Vec<IpAddr> {
    let mut found: Vec<IpAddr> = local_ip_address::list_afinet_netifas()
        .unwrap_or_default()
        .into_iter()
        .map(|(_, ip)| ip)
        .filter(|ip| match ip {
            IpAddr::V4(v4) => !v4.is_loopback() && !v4.is_link_local() && !v4.is_unspecified(),
            // Phones are given one short address; IPv6 is left to a public address.
            IpAddr::V6(_) => false,
        })
        .collect();
    found.sort();
    found.dedup();
    found
}
