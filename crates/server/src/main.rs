//! `huidao-server`: the product without a window.

use std::process::ExitCode;

/// Many threads ask for little pieces at once during a rush, which the system's is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    huidao_server::cli::run().await
}
