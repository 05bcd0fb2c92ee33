//! `huidao-server`: the product without a window.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    huidao_server::cli::run().await
}
