//! Mounts the app, nothing else.

fn main() {
    weft::ui::start();
}
