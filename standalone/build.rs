//! The app is read when this is compiled: a new one makes it compile again.

fn main() {
    println!("cargo::rerun-if-changed=../target/shell");
}
