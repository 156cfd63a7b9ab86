//! Two programs from one crate: the browser app and the publisher's command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    frontdesk::browser::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    frontdesk::cli::run(Vec::new())
}
