//! The ring of the engine as a JavaScript package: put together, installed as a stranger would, asked.

use super::outside;
use super::tally::{Tally, counted, of_node};
use crate::places;
use crate::problem::Outcome;
use crate::site;
use crate::tools::{Toolbox, packages_of_the_browser_tests};

/// Puts the package into `target/package/`, from a fresh site, and runs its tests in Node.
pub fn package(tools: &Toolbox, arguments: &[String]) -> Outcome<Tally> {
    // The TypeScript compiler is among them.
    let packages = packages_of_the_browser_tests()?.join("node_modules");
    if !site::is_fresh() {
        println!("  the site in dist/ is older than its sources");
        site::build(tools)?;
    }
    let made = site::package::assemble()?;
    println!("  the package is in {}", places::shown(&made));
    let program = outside::command_line(tools)?;
    let mut node = tools.native("node");
    node.args(["--test", "--test-reporter=tap"])
        .args(arguments)
        .args(outside::tests_in(&places::root().join("package")))
        .env("PAID_AGAIN_BIN", program)
        .env("PAID_AGAIN_PACKAGE", made)
        .env("PAID_AGAIN_DIST", places::dist())
        .env("PAID_AGAIN_MODULES", packages);
    counted("node --test package/", node, "package", of_node)
}
