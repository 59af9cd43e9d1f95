//! `kava serve` as a process, and a browser that knows nothing but HTTP.
#![expect(clippy::unwrap_used, reason = "tests ask a server")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use serde_json::Value;

/// Longer than anything may take on a machine that does much else.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running server.
pub(crate) struct Server {
    child: Child,
    /// `127.0.0.1:40123`.
    pub(crate) host: String,
    /// The address that it told.
    pub(crate) home: String,
    said: Receiver<String>,
}

impl Server {
    /// Starts in a folder and waits until it is ready.
    pub(crate) fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_kava"))
            .arg("serve")
            .args(if arguments.contains(&"--port") { &[][..] } else { &["--port", "0"] })
            .args(arguments)
            .current_dir(folder)
            .env_remove("SOURCE_DATE_EPOCH")
            .env("KAVA_LANG", "en")
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let (tell, said) = mpsc::channel();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let _ = tell.send(line);
            }
        });
        let mut server = Self { child, host: String::new(), home: String::new(), said };
        let line = server.says("the site is at ");
        let home = line.split("the site is at ").nth(1).unwrap().split(' ').next().unwrap();
        home.clone_into(&mut server.home);
        home["http://".len()..].split('/').next().unwrap().clone_into(&mut server.host);
        server
    }

    /// Waits for a line that holds a text.
    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> String {
        let mut lines = Vec::new();
        while let Ok(line) = self.said.recv_timeout(PATIENCE) {
            if line.contains(text) {
                return line;
            }
            lines.push(line);
        }
        panic!("no `{text}` in:\n{}", lines.join("\n"));
    }

    /// Asks for a path as a browser would.
    pub(crate) fn get(&self, path: &str) -> Got {
        self.ask("GET", path, &[], "")
    }

    /// Asks with headers of one's own; `Host` is that of the server unless it is one of them.
    pub(crate) fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Got {
        let mut stream = self.connect();
        let host = [("Host", self.host.as_str())];
        let is_named = headers.iter().any(|(name, _)| *name == "Host");
        let own = if is_named { &[][..] } else { &host[..] };
        let lines: String = own
            .iter()
            .chain(headers)
            .map(|(name, value)| [name, ": ", value, "\r\n"].concat())
            .collect();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nConnection: close\r\n{lines}Content-Length: {}\r\n\r\n{body}",
            body.len()
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Got::new(&bytes)
    }

    /// Chooses a day; none is today.
    pub(crate) fn turn(&self, day: &str) -> Got {
        self.ask("POST", "/_kava/day", &[("Origin", &format!("http://{}", self.host))], day)
    }

    /// Listens for changes from now on.
    pub(crate) fn listen(&self) -> Events {
        let mut stream = self.connect();
        let request = format!("GET /_kava/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.host);
        stream.write_all(request.as_bytes()).unwrap();
        let mut events = Events { lines: BufReader::new(stream) };
        events.next();
        events
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Interrupts it as Ctrl-C does. Its exit code.
    #[cfg(unix)]
    pub(crate) fn interrupt(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Got {
    /// The status code.
    pub(crate) status: u16,
    /// The headers, names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    /// The body as text.
    pub(crate) body: String,
}

impl Got {
    fn new(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{text:?}"));
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers = lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        Self { status, headers, body: body.to_owned() }
    }

    /// A header, empty if there is none.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// What a page hears.
pub(crate) struct Events {
    lines: BufReader<TcpStream>,
}

impl Events {
    /// The next build: its state and its report.
    pub(crate) fn next(&mut self) -> (Value, Value) {
        let mut report = Value::Null;
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(self.lines.read_line(&mut line).unwrap(), 0, "the server has gone");
            // Chunks of HTTP/1.1 have lines of their own between those of events.
            let Some(data) = line.strip_prefix("data: ") else { continue };
            let data: Value = serde_json::from_str(data).unwrap();
            if data.get("diagnostics").is_some() {
                report = data;
            } else {
                return (data, report);
            }
        }
    }

    /// Waits for a build after which a page looks as it should.
    pub(crate) fn until(&mut self, is_so: impl Fn() -> bool) {
        while !is_so() {
            self.next();
        }
    }
}
