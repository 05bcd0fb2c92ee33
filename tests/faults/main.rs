//! Faults: the power goes, the disk is full, the folder is read-only, the line to a branch is cut.

mod branch;
mod disk;
mod outbox;
mod power;
mod taps;
