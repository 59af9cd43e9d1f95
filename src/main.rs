//! The binary: hands over to `cli`.

use std::process::ExitCode;

/// A build makes and drops small texts on all cores at once, which this allocator does in half the time of that of
/// glibc, and without keeping what the rendering threads have given back.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    kava::cli::run(std::env::args_os())
}
