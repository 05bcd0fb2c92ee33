//! `huidao-server`: the product without a window.

use std::process::ExitCode;

/// Gives memory back after a rush, which the system's keeps.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    huidao_server::cli::run().await
}
