//! Debian's package manager: asked only on Debian, and only after saying the exact command.

use super::stamp;
use crate::places;
use crate::problem::{Outcome, Problem};
use crate::program;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Makes sure of packages of the system; `remedy` is what helps where this is not Debian.
pub fn ensure(what_for: &str, packages: &[&str], remedy: &str) -> Outcome {
    if !is_debian() || places::on_path("apt-get").is_none() {
        return Err(Problem::new(format!("This machine has no {what_for}.")).remedy(remedy));
    }
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|name| !is_installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let update = ["update"];
    let mut install = vec!["install", "-y", "--no-install-recommends", "--no-remove"];
    install.extend(["-o", "DPkg::Lock::Timeout=300"]);
    install.extend(&missing);
    println!("  {what_for} comes from the system's package manager; calling");
    for arguments in [&update[..], &install[..]] {
        println!("    {}", said(arguments)?);
    }
    let log = stamp::log("apt-get")?;
    // A stale list may still do: only the installation has to succeed.
    program::run("updating the list of packages", privileged(&update)?, &log)?;
    program::must("installing packages", privileged(&install)?, &log)
        .map(drop)
        .map_err(|problem| problem.remedy(remedy))
}

/// Whether a package is installed.
fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f", "${db:Status-Status}", package]);
    program::answer(&mut query).is_some_and(|status| status == "installed")
}

/// Whether this process may do everything.
pub fn is_root() -> bool {
    cfg!(unix) && program::answer(Command::new("id").arg("-u")).is_some_and(|user| user == "0")
}

fn is_debian() -> bool {
    fs::read_to_string(Path::new("/etc/os-release")).is_ok_and(|text| names_debian(&text))
}

fn names_debian(os_release: &str) -> bool {
    os_release
        .lines()
        .any(|line| matches!(line, "ID=debian" | "ID=\"debian\""))
}

fn words(arguments: &[&str]) -> Outcome<Vec<String>> {
    let sudo = if is_root() {
        None
    } else if places::on_path("sudo").is_some() {
        Some("sudo")
    } else {
        let line = format!("apt-get {}", arguments.join(" "));
        return Err(
            Problem::new("Packages of the system are missing, and there is no sudo.")
                .remedy(format!("run as root: {line}")),
        );
    };
    let all = sudo
        .into_iter()
        .chain(["apt-get"])
        .chain(arguments.iter().copied());
    Ok(all.map(str::to_owned).collect())
}

fn said(arguments: &[&str]) -> Outcome<String> {
    Ok(words(arguments)?.join(" "))
}

fn privileged(arguments: &[&str]) -> Outcome<Command> {
    let words = words(arguments)?;
    let mut command = Command::new(&words[0]);
    command
        .args(&words[1..])
        .env("DEBIAN_FRONTEND", "noninteractive");
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debian_is_told_from_its_children() {
        assert!(names_debian("NAME=\"Debian GNU/Linux\"\nID=debian\n"));
        assert!(!names_debian("ID=ubuntu\nID_LIKE=debian\n"));
    }
}
