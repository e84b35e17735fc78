//! Starts the widget.

fn main() {
    paid_again_app::embed::start();
}
