//! Log files in the data folder, one a day, kept for two weeks.

use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{Builder, Rotation};
use tracing_subscriber::EnvFilter;

/// Starts logging; none when the folder cannot be written, which the start then reports.
pub fn to_folder(folder: &Path) -> Option<WorkerGuard> {
    // Made here, readable by its owner alone, before the log writer makes it for everybody.
    let logs = folder.join("logs");
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&logs).ok()?;
    let files = Builder::new()
        .rotation(Rotation::DAILY)
        .filename_prefix("huidao")
        .filename_suffix("log")
        .max_log_files(14)
        .build(logs)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(files);
    let filter = EnvFilter::try_from_env("HUIDAO_LOG")
        .unwrap_or_else(|_| EnvFilter::new("warn,huidao=info"));
    let started = tracing_subscriber::fmt()
        .with_writer(writer)
        .with_ansi(false)
        .with_env_filter(filter)
        .try_init();
    started.ok().map(|()| guard)
}
