//! **Remote**: what stands published at an address, to be compared with what would be.
//!
//! Takes the outputs of a build, asks the address for each of them, a few at a time, and gives those that differ, as
//! `write::Published` does for a folder. What is named after its content need only be there; what was not made, or is
//! large, is looked for and counted, so that nothing passes for unchanged that was not compared. Pages that go are those
//! of its `sitemap.xml` that are none any more; other files that go cannot be known. An answer that says neither "here
//! it is" nor "there is none" ends the comparison.

mod crowd;
mod question;
mod reached;
mod sitemap;
mod told;

use std::collections::BTreeMap;
use std::time::Duration;

use crate::ask::{Asker, Body, Link};
use crate::error::{AddressFault, Error};
use crate::model::{BaseUrl, OutputPath};
use crate::plan::{Plan, Recipe};
use crate::render::Rendered;
use crate::report::Words;
use crate::write::{Differing, Version, bytes};

use question::{Question, is_text, questions};
use reached::{Reached, Visitor};
use told::Unlooked;

/// A site that stands published at an address.
pub struct Remote {
    /// The folder of the site.
    site: Link,
    visitor: Visitor,
}

/// What came of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Every file that is new, gone, or holds something else, in order of path.
    pub differing: Vec<Differing>,
    /// What could not be compared, a sentence each.
    pub remarks: Vec<Words>,
}

/// What an address was found to hold of an output.
enum Found {
    Same,
    Differs { before: Option<Version>, after: Version },
    Unlooked(Unlooked),
}

impl Remote {
    /// The site at an address, if its home page answers. `timeout` holds for each answer.
    ///
    /// # Errors
    /// If there is no site, or the address cannot be asked.
    pub fn at(site: &Link, timeout: Duration) -> Result<Self, Error> {
        let asker = Asker::new(&format!("comparison of {site}"), timeout);
        let visitor = Visitor { asker, timeout };
        let fault = |why| Err(Error::Address { url: site.to_string(), why });
        match visitor.head(site)? {
            // Where everything is led on from http to https, nothing else need be.
            Reached::There { at, .. } if at.path() == site.path() => {
                let site = Link::folder(at.as_str()).unwrap_or(at);
                Ok(Self { site, visitor })
            }
            Reached::There { .. } => Ok(Self { site: site.clone(), visitor }),
            Reached::Missing { status, .. } => fault(AddressFault::NoSite(status)),
            Reached::LeadsTo(other) => fault(AddressFault::Elsewhere(other.to_string())),
        }
    }

    /// Compares the outputs of a build with it. `base_url` is the address that the build was made for; `on_planned` is
    /// told how many questions there are, and gives what is called after each of them.
    ///
    /// # Errors
    /// If the address cannot be asked, or a file to copy cannot be read.
    pub fn differing(
        &self,
        rendered: &[Rendered],
        plan: &Plan,
        base_url: &BaseUrl,
        on_planned: &dyn Fn(usize) -> Box<dyn Fn() + Sync>,
    ) -> Result<Compared, Error> {
        let recipes: BTreeMap<&OutputPath, &Recipe> =
            plan.outputs.iter().map(|output| (&output.path, &output.recipe)).collect();
        let listed = self.listed(rendered, base_url)?;
        let questions = questions(rendered, plan);
        let n_gone = listed.as_ref().map_or(0, Vec::len);
        let on_answer = on_planned(questions.len() + n_gone);
        let found = crowd::answers(&questions, &*on_answer, &|(output, question)| {
            self.found(output, question, recipes.get(&output.path).copied())
        })?;
        let mut differing = Vec::new();
        let mut unlooked: BTreeMap<Unlooked, usize> = BTreeMap::new();
        for ((output, _), found) in questions.iter().zip(found) {
            let path = output.path.clone();
            match found {
                Found::Same => {}
                Found::Differs { before, after } => {
                    differing.push(Differing { path, before, after: Some(after) });
                }
                Found::Unlooked(why) => *unlooked.entry(why).or_default() += 1,
            }
        }
        let gone = listed.as_deref().unwrap_or_default();
        let gone = crowd::answers(gone, &*on_answer, &|path| self.gone(path))?;
        differing.extend(gone.into_iter().flatten());
        differing.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(Compared { differing, remarks: told::told(&unlooked, listed.is_some()) })
    }

    /// The pages of the sitemap that are no output; nothing if there is no sitemap of this site.
    fn listed(
        &self,
        rendered: &[Rendered],
        base_url: &BaseUrl,
    ) -> Result<Option<Vec<OutputPath>>, Error> {
        let there = self.visitor.whole(&self.site.below("sitemap.xml"))?;
        let Reached::There { body: Body::Whole(xml), .. } = there else { return Ok(None) };
        Ok(sitemap::gone(&String::from_utf8_lossy(&xml), rendered, base_url, &self.site))
    }

    /// A page that is no output any more, if it is still there.
    fn gone(&self, path: &OutputPath) -> Result<Option<Differing>, Error> {
        let Reached::There { body, .. } = self.visitor.whole(&self.link(path))? else {
            return Ok(None);
        };
        Ok(Some(Differing { path: path.clone(), before: Some(version(body)), after: None }))
    }

    fn found(
        &self,
        output: &Rendered,
        question: &Question,
        recipe: Option<&Recipe>,
    ) -> Result<Found, Error> {
        let link = self.link(&output.path);
        let is_new = Found::Differs { before: None, after: Version::Unread };
        Ok(match question {
            Question::Nothing(why) => Found::Unlooked(*why),
            Question::Whole => return self.compared(output, &link, recipe),
            Question::Presence(why) => match (self.visitor.head(&link)?, why) {
                (Reached::There { .. }, None) => Found::Same,
                (Reached::There { .. }, Some(why)) => Found::Unlooked(*why),
                _ => is_new,
            },
            Question::Size(n_bytes) => match self.visitor.head(&link)? {
                Reached::There { n_bytes: Some(there), .. } if there != *n_bytes => {
                    Found::Differs { before: Some(Version::Unread), after: Version::Unread }
                }
                Reached::There { .. } => Found::Unlooked(Unlooked::Large),
                _ => is_new,
            },
        })
    }

    /// Compares an output byte by byte with what is at its address.
    fn compared(
        &self,
        output: &Rendered,
        link: &Link,
        recipe: Option<&Recipe>,
    ) -> Result<Found, Error> {
        let ours = bytes(output)?;
        let there = self.visitor.whole(link);
        if let (Some(Recipe::Headers | Recipe::Redirects), Err(error)) = (recipe, &there)
            && matches!(error, Error::Address { why: AddressFault::Closed(_), .. })
        {
            return Ok(Found::Unlooked(Unlooked::OfHost));
        }
        let there = there?;
        // A host that can do so leads on at once instead of showing a page that does.
        if let (Reached::There { at, .. } | Reached::LeadsTo(at), Some(Recipe::Alias(address))) =
            (&there, recipe)
        {
            let own = self.site.below(address.as_str().trim_start_matches('/'));
            if at.path().trim_end_matches('/') == own.path().trim_end_matches('/') {
                return Ok(Found::Same);
            }
        }
        let before = match (there, recipe) {
            (Reached::There { body: Body::Packed, .. }, _)
            | (Reached::Missing { body: Body::Packed, .. }, Some(Recipe::NotFound)) => {
                return Ok(Found::Unlooked(Unlooked::Packed));
            }
            (Reached::There { body, .. }, _) => Some(body),
            // Hosts answer with it where nothing is, and so at its own address.
            (Reached::Missing { body, .. }, Some(Recipe::NotFound)) => page(body),
            (Reached::Missing { .. }, Some(Recipe::Headers | Recipe::Redirects)) => {
                return Ok(Found::Unlooked(Unlooked::OfHost));
            }
            (Reached::LeadsTo(_), Some(Recipe::Alias(_))) => Some(Body::TooLarge),
            (Reached::Missing { .. } | Reached::LeadsTo(_), _) => None,
        };
        let is_same = match &before {
            Some(Body::Whole(there)) => is_same(there, &ours, &output.path),
            _ => false,
        };
        if is_same {
            return Ok(Found::Same);
        }
        let after = Version::Bytes(ours.into_owned());
        Ok(Found::Differs { before: before.map(version), after })
    }

    /// The address of an output; that of a page is its folder.
    fn link(&self, path: &OutputPath) -> Link {
        self.site.below(path.as_visited())
    }
}

/// What an address holds is at hand if it could be read.
fn version(body: Body) -> Version {
    match body {
        Body::Whole(bytes) => Version::Bytes(bytes),
        Body::TooLarge | Body::Packed => Version::Unread,
    }
}

/// What was answered where nothing is, if kava made it: hosts have pages of their own for that.
fn page(body: Body) -> Option<Body> {
    match &body {
        Body::Whole(bytes) => String::from_utf8_lossy(bytes).contains("<main").then_some(body),
        Body::TooLarge | Body::Packed => None,
    }
}

/// Whether two files are the same to whoever reads them: programs that upload may change how lines of texts end.
fn is_same(there: &[u8], ours: &[u8], path: &OutputPath) -> bool {
    let lines = |bytes: &[u8]| bytes.iter().filter(|byte| **byte != b'\r').copied().collect();
    there == ours
        || is_text(path) && {
            let [there, ours]: [Vec<u8>; 2] = [there, ours].map(lines);
            there == ours
        }
}
