//! The program that the page loads.

fn main() {
    weft::start();
}
