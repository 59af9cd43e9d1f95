//! JSON-LD: what a page is about, in the words of schema.org, for search engines and assistants.
//!
//! Pure functions from the site. A fact that is not known is left out; nothing is said here that the page does not
//! say to people. `tests/jsonld` holds every type and property against the vocabulary.

mod event;
mod home;
mod material;
mod node;
mod offer;
mod people;
mod place;
mod programme;

use crate::model::{Addresses, Language, Ledger, Phase, Session, Site, Status};
use crate::plan::Recipe;
use crate::view::PageView;

use node::Node;

/// The site, what of it was published before, and the language in which a page speaks of it.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub(super) site: &'a Site,
    pub(super) ledger: &'a Ledger,
    pub(super) language: Language,
}

impl Subject<'_> {
    /// The whole address of the page at these addresses.
    fn absolute(self, addresses: &Addresses) -> String {
        self.site.settings.base_url.absolute(addresses.get(self.language))
    }
}

/// What a page is about and where it stands in the site, as the text of a script element of data; empty if there is
/// nothing to say.
pub(super) fn json_ld(subject: Subject<'_>, recipe: &Recipe, page: &PageView) -> String {
    let site = subject.site;
    let mut nodes = match recipe {
        Recipe::Home(_) => home::home(subject),
        Recipe::Session(id, _) => vec![event::event(subject, &site.sessions[id])],
        Recipe::Programme(id, _) => vec![programme::course(subject, &site.programmes[id])],
        Recipe::Person(id, _) => vec![people::person(subject, &site.people[id])],
        Recipe::Material(id, _) => vec![material::resource(subject, &site.materials[id])],
        _ => Vec::new(),
    };
    nodes.extend(breadcrumbs(site, page));
    node::in_html(nodes)
}

/// Whether one can still join.
fn takes_place(session: &Session) -> bool {
    session.status != Status::Cancelled && session.phase != Phase::Past
}

/// The way from the home page to this one, which is its last step.
fn breadcrumbs(site: &Site, page: &PageView) -> Option<Node> {
    if page.breadcrumbs.is_empty() {
        return None;
    }
    let origin = site.settings.base_url.origin();
    let here = (page.title.clone(), page.canonical.clone());
    let steps = page
        .breadcrumbs
        .iter()
        .map(|crumb| (crumb.title.clone(), format!("{origin}{}", crumb.url)))
        .chain([here]);
    let items = (1..).zip(steps).map(|(position, (name, item))| {
        Node::new("ListItem").with("position", position).with("name", name).with("item", item)
    });
    Some(Node::new("BreadcrumbList").all("itemListElement", items))
}
