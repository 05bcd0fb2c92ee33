//! What the program around the commands provides: the address it listens on, and rehearsals.

use futures_util::future::BoxFuture;

use crate::rehearsal::{Rehearsal, Script};
use crate::service::Listening;
use crate::{FailureCode, Result};

/// The program that hosts the commands.
pub trait Host: Send + Sync {
    /// Where it listens now.
    fn listening(&self) -> Listening;

    /// Starts or stops listening on the network as well as on this machine.
    fn set_network_access(&self, enabled: bool) -> BoxFuture<'_, Result<()>>;

    /// Plays a meeting on a throwaway workspace over real HTTP.
    fn rehearse(&self, script: Script) -> BoxFuture<'_, Result<Rehearsal>>;
}

/// No program around: the command line works on the data alone.
#[derive(Debug, Default)]
pub struct NoHost;

impl Host for NoHost {
    fn listening(&self) -> Listening {
        Listening::default()
    }

    fn set_network_access(&self, _enabled: bool) -> BoxFuture<'_, Result<()>> {
        Box::pin(async { Err(FailureCode::NotSupported.into()) })
    }

    fn rehearse(&self, _script: Script) -> BoxFuture<'_, Result<Rehearsal>> {
        Box::pin(async { Err(FailureCode::NotSupported.into()) })
    }
}
