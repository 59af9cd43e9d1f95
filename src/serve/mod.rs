//! **Serve**: the site on this machine, as it is being written.
//!
//! Takes a function that reads and plans the site, and answers the browser out of the last plan without errors: a page
//! is made when it is asked for, so that the one that somebody looks at is there first. A change of the content, of a
//! theme or of the day plans again, and the pages that are open are told. Then everything else is made once, to find
//! what is wrong with it. Writes nothing; the clock and the terminal stay with `cli`.

mod answer;
mod asks;
mod edition;
mod file;
mod guard;
mod page;
mod range;
mod rebuild;
mod request;
mod routes;
mod server;
mod site;
mod state;
mod watch;

use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use tokio::sync::watch as shared;

use crate::error::Error;
use crate::pipeline::{Planned, Summary};
use crate::report::{Report, Tongue};
use crate::resolve::Now;
use crate::source::Sources;

pub use answer::{Answer, Body};
pub use request::{Method, Request};

use asks::Asks;
use guard::Guard;
use rebuild::Workshop;
use routes::Routes;

/// Does everything that comes before rendering: as the site is at a moment, else as it is now.
pub type Planner = Arc<dyn Fn(Option<Now>) -> Result<Planned, Error> + Send + Sync>;

/// Is told what is wrong with the site after it has been looked at, and its figures if there are no errors.
pub type Listener = Arc<dyn Fn(&Report, &Sources, Option<&Summary>) + Send + Sync>;

/// Answers requests below `/_kava/` and `/admin/` that are not those of this module, given the address of the home page;
/// nothing if a request is not its own. Host and Origin have been checked. Called from any thread, and may take its time.
pub type Handler = Box<dyn Fn(&Request, &str) -> Option<Answer> + Send + Sync>;

/// What is served, where, and to whom.
pub struct Options {
    /// The folder of the site.
    pub folder: PathBuf,
    /// The name or address of this machine to listen at; nothing for this machine alone.
    pub host: Option<String>,
    /// The first port to try; 0 for any that is free.
    pub port: u16,
    /// The moment for which the site is shown at first; nothing for the present.
    pub now: Option<Now>,
    /// The language of what the bar on the page and the overlay say.
    pub tongue: Tongue,
    /// Reads and plans the site.
    pub plan: Planner,
    /// Is told how it went.
    pub on_looked: Listener,
    /// Answers what the site does not.
    pub more: Option<Handler>,
}

/// So many ports are tried from the first one on.
const N_PORTS: usize = 100;

/// Serves the site until the process is interrupted. `on_ready` is told the address of the home page once
/// it is answered.
///
/// # Errors
/// If no port is free, the site cannot be read, or the machine cannot tell of changes.
pub fn serve(options: Options, on_ready: &dyn Fn(&str)) -> Result<(), Error> {
    let Options { folder, host, port, now, tongue, plan, on_looked, more } = options;
    let (listener, address) = listening(host.as_deref(), port)?;
    let (asks, asked) = Asks::channel();
    // Before the first build, so that no change falls between.
    watch::watch(&folder, asks.clone())?;
    let mut workshop = Workshop::new(folder, plan, on_looked, tongue, now);
    let (first, looking) = workshop.first()?;
    let home = format!("http://{address}{}", first.base);
    let (tell, shown) = shared::channel(Arc::new(first));
    let for_workshop = asks.clone();
    thread::spawn(move || workshop.work(&asked, &for_workshop, looking, &Arc::new(tell)));
    let guard = Guard::new(host, address);
    server::run(listener, guard, Routes { shown, asks, more }, || on_ready(&home))
        .map_err(|source| Error::Bind { address: address.to_string(), source })
}

/// The first free port from `port` on.
fn listening(host: Option<&str>, port: u16) -> Result<(TcpListener, SocketAddr), Error> {
    let host = host.unwrap_or("127.0.0.1");
    let bound = |port| {
        let addresses: Vec<SocketAddr> = (host, port).to_socket_addrs()?.collect();
        let listener = TcpListener::bind(&*addresses)?;
        let address = listener.local_addr()?;
        Ok((listener, address))
    };
    let mut outcome: io::Result<_> = bound(port);
    if port != 0 {
        for next in (port..).skip(1).take(N_PORTS) {
            match &outcome {
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => outcome = bound(next),
                _ => break,
            }
        }
    }
    outcome.map_err(|source| Error::Bind { address: format!("{host}:{port}"), source })
}
