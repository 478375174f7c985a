//! Mounts the app.

/// What the first pages allocate, in bytes. Asked for in one piece: a browser takes up to a
/// millisecond each time that the memory of a program grows.
const FIRST_NEED: usize = 255 * 1024;

fn main() {
    // Freed at once, it stays with the allocator: the memory of a program never shrinks.
    drop(std::hint::black_box(Vec::<u8>::with_capacity(FIRST_NEED)));
    weft::start();
}
