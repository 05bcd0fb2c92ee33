//! The host of the commands: this program.

use std::sync::Arc;

use futures_util::future::BoxFuture;
use huidao_commands::rehearsal::{Rehearsal, Script};
use huidao_commands::service::Listening;
use huidao_commands::{Host, Result};

use crate::rehearse;
use crate::service::Service;

/// Provides the service and rehearsals to the commands.
pub struct ServerHost {
    service: Arc<Service>,
}

impl ServerHost {
    /// A host around a running service.
    pub const fn new(service: Arc<Service>) -> Self {
        Self { service }
    }
}

impl Host for ServerHost {
    fn listening(&self) -> Listening {
        self.service.listening()
    }

    fn set_network_access(&self, enabled: bool) -> BoxFuture<'_, Result<()>> {
        Box::pin(self.service.set_network_access(enabled))
    }

    fn rehearse(&self, script: Script) -> BoxFuture<'_, Result<Rehearsal>> {
        Box::pin(async move {
            Ok(rehearse::script(script, &rehearse::Options::default()).await?.summary)
        })
    }
}
