//! Starts the page.

fn main() {
    paid_again_app::app::start();
}
