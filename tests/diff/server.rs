//! A host of this machine that shows a folder, as hosts do.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What a host does with a path instead of showing the file there.
#[derive(Clone)]
pub(crate) enum Instead {
    /// Answers with a status.
    Status(u16),
    /// Leads on.
    To(String),
    /// Answers when nobody waits any more.
    Late,
    /// Shows what is there as the page for what is not.
    Missing,
}

/// How a host shows a folder.
#[derive(Clone, Default)]
pub(crate) struct Host {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// The path of the site, from `/` to `/`.
    pub(crate) base: &'static str,
    /// What it does otherwise, by path.
    pub(crate) instead: BTreeMap<&'static str, Instead>,
    /// Packs what it sends, if it is asked to.
    pub(crate) packs: bool,
    /// Ends lines of texts as Windows does.
    pub(crate) is_windows: bool,
}

/// A host that listens.
pub(crate) struct Server {
    address: String,
    base: &'static str,
    asked: Arc<Mutex<Vec<String>>>,
    most_at_once: Arc<AtomicUsize>,
}

impl Host {
    /// Shows a folder at the root of the host.
    pub(crate) fn of(folder: PathBuf) -> Self {
        Self { folder, base: "/", ..Self::default() }
    }

    pub(crate) fn instead(mut self, path: &'static str, instead: Instead) -> Self {
        self.instead.insert(path, instead);
        self
    }

    pub(crate) fn started(self) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Server {
            address: listener.local_addr().unwrap().to_string(),
            base: self.base,
            asked: Arc::default(),
            most_at_once: Arc::default(),
        };
        let (asked, most) = (Arc::clone(&server.asked), Arc::clone(&server.most_at_once));
        let now_open = Arc::new(AtomicUsize::new(0));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (host, asked) = (self.clone(), Arc::clone(&asked));
                let (most, now_open) = (Arc::clone(&most), Arc::clone(&now_open));
                std::thread::spawn(move || {
                    most.fetch_max(now_open.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    host.answer(stream.unwrap(), &asked, &now_open);
                });
            }
        });
        server
    }

    fn answer(&self, mut stream: TcpStream, asked: &Mutex<Vec<String>>, now_open: &AtomicUsize) {
        let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map(Result::unwrap);
        let request = lines.next().unwrap();
        let headers: BTreeMap<String, String> = lines
            .take_while(|line| !line.is_empty())
            .filter_map(|line| {
                let (name, value) = line.split_once(": ")?;
                Some((name.to_ascii_lowercase(), value.to_owned()))
            })
            .collect();
        assert!(headers["user-agent"].starts_with("kava/"), "{headers:?}");
        let (method, path) = request.trim_end_matches(" HTTP/1.1").split_once(' ').unwrap();
        asked.lock().unwrap().push(format!("{method} {path}"));
        let (status, location, mut body) = self.said(path);
        if let Ok(text) = str::from_utf8(&body)
            && self.is_windows
        {
            body = text.replace('\n', "\r\n").into_bytes();
        }
        let mut head = format!("HTTP/1.1 {status} X\r\nConnection: close\r\n");
        if let Some(location) = location {
            write!(head, "Location: {location}\r\n").unwrap();
        }
        if self.packs && headers["accept-encoding"].contains("gzip") {
            body = packed(&body);
            head += "Content-Encoding: gzip\r\n";
        }
        write!(head, "Content-Length: {}\r\n\r\n", body.len()).unwrap();
        // Before the answer: after it, the next question may already be there.
        now_open.fetch_sub(1, Ordering::SeqCst);
        let _ = stream.write_all(head.as_bytes());
        if method == "GET" {
            let _ = stream.write_all(&body);
        }
    }

    /// Status, where to, and what is there.
    fn said(&self, path: &str) -> (u16, Option<String>, Vec<u8>) {
        let Some(path) = path.strip_prefix(self.base) else { return (404, None, Vec::new()) };
        let file = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        let is_hidden = file.starts_with('.') && !file.starts_with(".well-known/");
        let there = || fs::read(self.folder.join(&file)).ok().filter(|_| !is_hidden);
        match self.instead.get(&*format!("/{path}")) {
            Some(Instead::Status(status)) => (*status, None, Vec::new()),
            Some(Instead::To(location)) => (301, Some(location.clone()), Vec::new()),
            Some(Instead::Missing) => (404, None, there().unwrap()),
            Some(Instead::Late) => {
                std::thread::sleep(Duration::from_secs(2));
                (200, None, Vec::new())
            }
            None => match there() {
                Some(bytes) => (200, None, bytes),
                None => (404, None, b"<title>404</title>".to_vec()),
            },
        }
    }
}

impl Server {
    /// The address of the site.
    pub(crate) fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base)
    }

    /// What was asked for, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    pub(crate) fn most_at_once(&self) -> usize {
        self.most_at_once.load(Ordering::SeqCst)
    }
}

/// Bytes as gzip (RFC 1952), in blocks that are not compressed (RFC 1951, 3.2.4).
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    for block in bytes.chunks(0xffff) {
        let length = u16::try_from(block.len()).unwrap();
        packed.push(0);
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend(block);
    }
    packed.extend([1, 0, 0, 0xff, 0xff]);
    let check = !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
        })
    });
    packed.extend(check.to_le_bytes());
    packed.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
    packed
}
