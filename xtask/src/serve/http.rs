//! A static file server in a page of code: files of one folder, under one path, for this machine.
//!
//! It answers GET and HEAD, sends the compressed file that lies beside one where the browser takes it,
//! and closes each connection after its answer. Browsers may keep a file that is named by its contents,
//! and ask again for every other one. Enough for a look at the site and for its tests; not for the open internet.

use super::media;
use crate::problem::{Outcome, Problem, While};
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

const LONGEST_HEAD: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// A folder under a path.
#[derive(Clone)]
pub struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    prefix: String,
    /// A file that is kept back.
    hidden: Option<&'static str>,
}

#[derive(Debug, PartialEq, Eq)]
enum Answer {
    File(PathBuf),
    MovedTo(String),
    NotFound,
}

impl Site {
    /// Serves `folder` under `prefix`.
    pub fn new(folder: PathBuf, prefix: &str) -> Self {
        let inner = prefix.trim_matches('/');
        let prefix = if inner.is_empty() {
            "/".to_owned()
        } else {
            format!("/{inner}/")
        };
        Self {
            folder,
            prefix,
            hidden: None,
        }
    }

    /// The same without one of its files.
    pub fn without(mut self, file: &'static str) -> Self {
        self.hidden = Some(file);
        self
    }

    /// The address to open.
    pub fn address(&self, listener: &TcpListener) -> Outcome<String> {
        if !self.folder.is_dir() {
            return Err(Problem::new(format!(
                "{} is no folder.",
                self.folder.display()
            )));
        }
        let port = listener
            .local_addr()
            .while_doing(|| "asking for the port".into())?
            .port();
        Ok(format!("http://127.0.0.1:{port}{}", self.prefix))
    }

    /// Answers until the process ends.
    pub fn serve(&self, listener: &TcpListener) {
        for stream in listener.incoming().flatten() {
            let site = self.clone();
            // A browser that hangs up early is no one's fault.
            thread::spawn(move || drop(site.talk(stream)));
        }
    }

    fn talk(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut reader = BufReader::new((&stream).take(LONGEST_HEAD));
        let mut request = String::new();
        reader.read_line(&mut request)?;
        let mut header = String::new();
        let mut accepted = String::new();
        while reader.read_line(&mut header)? > 2 {
            if let Some((name, value)) = header.split_once(':')
                && name.eq_ignore_ascii_case("accept-encoding")
            {
                value.trim().clone_into(&mut accepted);
            }
            header.clear();
        }
        let mut words = request.split(' ');
        let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
        let with_body = match method {
            "GET" => true,
            "HEAD" => false,
            _ => {
                return send(
                    &stream,
                    "405 Method Not Allowed",
                    "Allow: GET, HEAD\r\n",
                    b"",
                    true,
                );
            }
        };
        match self.answer(target) {
            Answer::File(path) => match read(&path, &accepted) {
                Ok((bytes, encoding)) => {
                    let kind = media::of(&path);
                    let keeping = if is_named_by_contents(&path) {
                        "public, max-age=31536000, immutable"
                    } else {
                        "no-cache"
                    };
                    let header = format!(
                        "Content-Type: {kind}\r\n{encoding}Vary: Accept-Encoding\r\nCache-Control: {keeping}\r\n"
                    );
                    send(&stream, "200 OK", &header, &bytes, with_body)
                }
                Err(_) => not_found(&stream, with_body),
            },
            Answer::MovedTo(place) => {
                let location = format!("Location: {place}\r\n");
                send(&stream, "301 Moved Permanently", &location, b"", with_body)
            }
            Answer::NotFound => not_found(&stream, with_body),
        }
    }

    fn answer(&self, target: &str) -> Answer {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query = if query.is_empty() {
            String::new()
        } else {
            format!("?{query}")
        };
        if self.prefix.strip_suffix('/') == Some(path) {
            return Answer::MovedTo(format!("{}{query}", self.prefix));
        }
        let Some(inner) = path.strip_prefix(&self.prefix) else {
            return Answer::NotFound;
        };
        let Some(inner) = decoded(inner).filter(|inner| is_safe(inner)) else {
            return Answer::NotFound;
        };
        let file = self.folder.join(&inner);
        if self.hidden == Some(inner.as_str()) {
            return Answer::NotFound;
        }
        if !self.contains(&file) {
            return Answer::NotFound;
        }
        if !file.is_dir() {
            return Answer::File(file);
        }
        if inner.is_empty() || inner.ends_with('/') {
            return Answer::File(file.join("index.html"));
        }
        Answer::MovedTo(format!("{path}/{query}"))
    }

    /// A link may lead out of the folder: what counts is where it ends.
    fn contains(&self, file: &Path) -> bool {
        match (self.folder.canonicalize(), file.canonicalize()) {
            (Ok(folder), Ok(file)) => file.starts_with(folder),
            _ => false,
        }
    }
}

/// The file's bytes, compressed where that lies beside it and is taken, and the header that says so.
fn read(path: &Path, accepted: &str) -> io::Result<(Vec<u8>, &'static str)> {
    const TWINS: [(&str, &str, &str); 2] = [
        ("br", "br", "Content-Encoding: br\r\n"),
        ("gzip", "gz", "Content-Encoding: gzip\r\n"),
    ];
    let takes = |coding: &str| accepted.split(',').any(|it| it.trim() == coding);
    for (coding, ending, header) in TWINS {
        let twin = PathBuf::from(format!("{}.{ending}", path.display()));
        if takes(coding)
            && let Ok(bytes) = fs::read(twin)
        {
            return Ok((bytes, header));
        }
    }
    fs::read(path).map(|bytes| (bytes, ""))
}

/// Whether a fingerprint stands at the end of the file's stem, as the build puts it there.
fn is_named_by_contents(path: &Path) -> bool {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mark = stem.rsplit_once('-').map_or("", |(_, mark)| mark);
    mark.len() == 16 && mark.bytes().all(|it| it.is_ascii_hexdigit())
}

fn not_found(stream: &TcpStream, with_body: bool) -> io::Result<()> {
    let kind = "Content-Type: text/plain; charset=utf-8\r\n";
    send(
        stream,
        "404 Not Found",
        kind,
        b"There is no such file here.\n",
        with_body,
    )
}

fn send(
    mut stream: &TcpStream,
    status: &str,
    header: &str,
    body: &[u8],
    with_body: bool,
) -> io::Result<()> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\n{header}Content-Length: {length}\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    if with_body {
        stream.write_all(body)?;
    }
    stream.flush()
}

/// The path with its `%20`s undone, where that gives text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn is_safe(path: &str) -> bool {
    let dangerous = |part: &str| part == ".." || part == "." || part.contains(['\\', '\0', ':']);
    !path.starts_with('/') && !path.split('/').any(dangerous)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site::new(
            Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf(),
            "some/folder",
        )
    }

    #[test]
    fn files_folders_and_nothing_else() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let answer = |target| site().answer(target);
        assert_eq!(
            answer("/some/folder/Cargo.toml?x=1"),
            Answer::File(folder.join("Cargo.toml"))
        );
        assert_eq!(
            answer("/some/folder"),
            Answer::MovedTo("/some/folder/".into())
        );
        assert_eq!(
            answer("/some/folder/src?a"),
            Answer::MovedTo("/some/folder/src/?a".into())
        );
        assert_eq!(
            answer("/some/folder/src/"),
            Answer::File(folder.join("src/index.html"))
        );
        assert_eq!(answer("/Cargo.toml"), Answer::NotFound);
        let without = site().without("Cargo.toml");
        assert_eq!(without.answer("/some/folder/Cargo.toml"), Answer::NotFound);
    }

    #[test]
    fn nothing_outside_the_folder() {
        for target in [
            "/some/folder/../Cargo.toml",
            "/some/folder/%2e%2e/Cargo.toml",
            "/some/folder/..%2fCargo.toml",
            "/some/folder//etc/passwd",
            "/some/folder/%2fetc/passwd",
            "/some/folder/src/..%5c..%5cCargo.toml",
            "/some/folder/%00",
            "/some/folder/%zz",
            "/some/folder/%2",
        ] {
            assert_eq!(site().answer(target), Answer::NotFound, "{target}");
        }
    }

    #[test]
    fn what_lies_compressed_beside_a_file_is_sent_to_who_takes_it() {
        let folder = std::env::temp_dir().join(format!("paid-again-twin-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a-0123456789abcdef.js");
        for (path, text) in [("", "plain"), (".br", "brotli"), (".gz", "gzip")] {
            fs::write(format!("{}{path}", file.display()), text).unwrap();
        }
        let sent = |accepted: &str| String::from_utf8(read(&file, accepted).unwrap().0).unwrap();
        assert_eq!(sent("gzip, deflate, br"), "brotli");
        assert_eq!(sent("gzip"), "gzip");
        assert_eq!(sent("zstd"), "plain");
        assert!(is_named_by_contents(&file));
        assert!(!is_named_by_contents(Path::new("index.html")));
        assert!(!is_named_by_contents(Path::new("icons/icon-192.png")));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_whole_conversation() {
        let listener = super::super::bind(0).unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || site().serve(&listener));
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream
            .write_all(b"GET /some/folder/Cargo.toml HTTP/1.1\r\nHost: x\r\n\r\n")
            .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"));
        assert!(answer.contains("name = \"xtask\""));
    }
}
