//! HTTP/1.1 over TCP. The door of hyper: it hands on requests and answers of our own, so that no other file knows it.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use http_body_util::{BodyExt, Limited};
use hyper::body::{Body as Stream, Bytes, Frame, Incoming, SizeHint};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::{mpsc, watch as shared};
use tokio::task::{spawn, spawn_blocking};
use tokio::time;

use super::answer::{Answer, Body};
use super::file;
use super::guard::{Claim, Guard};
use super::rebuild::Shown;
use super::request::{Method, Request, decoded};
use super::routes::Routes;

/// More is not taken from a browser.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A line is sent so often where nothing happens, so that nobody takes the connection for dead.
const KEPT_ALIVE: Duration = Duration::from_secs(15);

type Answered = hyper::Response<Outgoing>;

/// Answers until the process is interrupted. `on_listening` is called once browsers are answered.
///
/// # Errors
/// If the machine cannot listen.
pub(super) fn run(
    listener: TcpListener,
    guard: Guard,
    routes: Routes,
    on_listening: impl FnOnce(),
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let service = Arc::new(Service { guard, routes });
    let outcome = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let mut interrupted = pin!(tokio::signal::ctrl_c());
        on_listening();
        loop {
            tokio::select! {
                outcome = &mut interrupted => return outcome,
                accepted = listener.accept() => match accepted {
                    Ok((stream, _)) => drop(spawn(connection(stream, service.clone()))),
                    // Too many open files: some will be closed.
                    Err(_) => time::sleep(Duration::from_millis(50)).await,
                },
            }
        }
    });
    // Who still listens is not waited for.
    runtime.shutdown_background();
    outcome
}

async fn connection(stream: TcpStream, service: Arc<Service>) {
    let _ = stream.set_nodelay(true);
    let answering = service_fn(move |request| {
        let service = service.clone();
        async move { Ok::<_, Infallible>(service.answered(request).await) }
    });
    // A browser that goes away is no fault.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answering).await;
}

/// All that a connection needs.
struct Service {
    guard: Guard,
    routes: Routes,
}

impl Service {
    async fn answered(self: Arc<Self>, request: hyper::Request<Incoming>) -> Answered {
        let request = match self.read(request).await {
            Ok(request) => request,
            Err(refusal) => return self.sent(refusal),
        };
        let service = self.clone();
        let answer = spawn_blocking(move || service.routes.answer(&request)).await;
        self.sent(answer.unwrap_or_else(|_| Answer::text(500, "this is a fault of kava")))
    }

    /// The request as the rest of us knows it, or why it is refused.
    async fn read(&self, request: hyper::Request<Incoming>) -> Result<Request, Answer> {
        let (head, body) = request.into_parts();
        let Some(method) = Method::from_name(head.method.as_str()) else {
            return Err(Answer::text(501, "this is not understood"));
        };
        let Some(path) = decoded(head.uri.path()) else {
            return Err(Answer::text(400, "this is no path within the site"));
        };
        let header = |name| head.headers.get(name).and_then(|value| value.to_str().ok());
        let claim = Claim {
            method,
            path: &path,
            host: header("host"),
            origin: header("origin"),
            fetch_site: header("sec-fetch-site"),
        };
        if let Some(refusal) = self.guard.refusal(claim) {
            return Err(Answer::text(403, refusal));
        }
        let body = Limited::new(body, MOST_BYTES).collect().await;
        let body = body.map_err(|_| Answer::text(413, "this is too much"))?.to_bytes().to_vec();
        // Of several with one name the first stays.
        let mut headers = BTreeMap::new();
        for (name, value) in &head.headers {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            headers.entry(name.as_str().to_owned()).or_insert(value);
        }
        Ok(Request {
            method,
            raw_path: head.uri.path().to_owned(),
            path,
            query: head.uri.query().unwrap_or_default().to_owned(),
            headers,
            body,
        })
    }

    fn sent(&self, answer: Answer) -> Answered {
        let mut response = hyper::Response::builder().status(answer.status);
        for (name, value) in &answer.headers {
            response = response.header(*name, value);
        }
        let body = match answer.body {
            Body::Bytes(bytes) => Outgoing::Whole(Bytes::from(bytes)),
            Body::File(path, range) => {
                response = response.header("Content-Length", range.end - range.start);
                let (pieces, sent) = mpsc::channel(4);
                spawn_blocking(move || {
                    let mut take = |piece| pieces.blocking_send(Ok(Bytes::from(piece))).is_ok();
                    if let Err(error) = file::pieces(&path, range, &mut take) {
                        let _ = pieces.blocking_send(Err(error));
                    }
                });
                Outgoing::Pieces(sent)
            }
            Body::Events => {
                let (events, sent) = mpsc::channel(4);
                spawn(told(self.routes.shown.clone(), events));
                Outgoing::Pieces(sent)
            }
        };
        // Headers that are none could come from a theme or a site.
        response.body(body).unwrap_or_else(|_| hyper::Response::new(Outgoing::Whole(Bytes::new())))
    }
}

/// Tells a page the state at once and after each build, until it goes away.
async fn told(mut shown: shared::Receiver<Arc<Shown>>, events: mpsc::Sender<io::Result<Bytes>>) {
    let mut tick = time::interval(KEPT_ALIVE);
    tick.reset();
    let mut event = format!("retry: 300\n{}", state_event(&mut shown));
    while events.send(Ok(Bytes::from(event))).await.is_ok() {
        event = tokio::select! {
            changed = shown.changed() => match changed {
                Ok(()) => state_event(&mut shown),
                Err(_) => return,
            },
            _ = tick.tick() => ":\n\n".to_owned(),
            () = events.closed() => return,
        };
    }
}

/// The report and the state as events (HTML, 9.2).
fn state_event(shown: &mut shared::Receiver<Arc<Shown>>) -> String {
    let shown = shown.borrow_and_update();
    format!("event: report\ndata: {}\n\nevent: state\ndata: {}\n\n", shown.report, shown.state)
}

/// The body of an answer, as hyper takes it.
enum Outgoing {
    Whole(Bytes),
    Pieces(mpsc::Receiver<io::Result<Bytes>>),
}

impl Stream for Outgoing {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match self.get_mut() {
            Self::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Self::Pieces(pieces) => {
                pieces.poll_recv(context).map(|piece| piece.map(|piece| piece.map(Frame::data)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::Pieces(_) => SizeHint::default(),
        }
    }
}
