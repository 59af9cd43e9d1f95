//! Builds the program anew when a file of the embedded theme changes, which `include_dir!` does not notice by itself.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
}
