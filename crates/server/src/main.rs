//! `huidao-server`: the product without a window.

use std::process::ExitCode;

use libmimalloc_sys::{mi_option_set, mi_option_t};

/// Many threads ask for little pieces at once during a rush, which the system's is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// `mi_option_purge_delay` of mimalloc.h, which its bindings do not name.
const PURGE_DELAY: mi_option_t = 15;

#[tokio::main]
async fn main() -> ExitCode {
    give_back_at_once();
    huidao_server::cli::run().await
}

/// What is freed goes back to the system at once. By default it is kept for a second and longer, and whoever reads a
/// meeting of 170,000 people would leave the server twice as large.
#[expect(unsafe_code, reason = "the allocator's options are set by a function of C")]
fn give_back_at_once() {
    // SAFETY: it stores a number under a lock-free name; the option exists, as a test holds.
    unsafe { mi_option_set(PURGE_DELAY, 0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(unsafe_code, reason = "the allocator's options are read by a function of C")]
    fn the_option_is_the_delay_of_purging() {
        // SAFETY: it reads a number.
        let before = unsafe { libmimalloc_sys::mi_option_get(PURGE_DELAY) };
        assert_eq!(before, 1000, "the default that no other option has");
        give_back_at_once();
        // SAFETY: as above.
        assert_eq!(unsafe { libmimalloc_sys::mi_option_get(PURGE_DELAY) }, 0);
    }
}
