//! Faults: the power goes, the disk is full, the folder is read-only, the line to a branch is cut,
//! the clock is set back, the server goes and comes back.

mod branch;
mod clock;
mod disk;
mod outbox;
mod power;
mod restart;
mod taps;
