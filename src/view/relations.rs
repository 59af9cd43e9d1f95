//! Who belongs to what, looked up once: nothing that makes a page searches the whole site.

use std::collections::BTreeMap;

use crate::model::{
    FeedScope, Id, Material, Person, Programme, Registration, Series, Session, Site, Status, Topic,
};

/// The sessions before and after one in its series.
pub(super) type Neighbours<'a> = (Option<&'a Id<Session>>, Option<&'a Id<Session>>);

/// The relations of a site that its entries tell from one side only. Sessions are in order of time, materials in the
/// order of the site.
pub(super) struct Relations<'a> {
    topic_sessions: BTreeMap<&'a Id<Topic>, Vec<&'a Session>>,
    topic_materials: BTreeMap<&'a Id<Topic>, Vec<&'a Material>>,
    person_sessions: BTreeMap<&'a Id<Person>, Vec<&'a Session>>,
    person_materials: BTreeMap<&'a Id<Person>, Vec<&'a Material>>,
    person_topics: BTreeMap<&'a Id<Person>, Vec<&'a Topic>>,
    programme_sessions: BTreeMap<&'a Id<Programme>, Vec<&'a Session>>,
    registration_sessions: BTreeMap<&'a Id<Registration>, Vec<&'a Session>>,
    neighbours: BTreeMap<&'a Id<Session>, Neighbours<'a>>,
    parallel: BTreeMap<(&'a Id<Series>, &'a str), Vec<&'a Session>>,
}

impl<'a> Relations<'a> {
    pub(super) fn new(site: &'a Site) -> Self {
        let mut relations = Self {
            topic_sessions: BTreeMap::new(),
            topic_materials: BTreeMap::new(),
            person_sessions: BTreeMap::new(),
            person_materials: BTreeMap::new(),
            person_topics: BTreeMap::new(),
            programme_sessions: BTreeMap::new(),
            registration_sessions: BTreeMap::new(),
            neighbours: BTreeMap::new(),
            parallel: BTreeMap::new(),
        };
        for session in site.sessions.values() {
            relations.add_session(session);
        }
        for material in site.materials.values() {
            for topic in &material.topics {
                relations.topic_materials.entry(topic).or_default().push(material);
            }
            for person in &material.people {
                relations.person_materials.entry(person).or_default().push(material);
            }
        }
        for materials in relations.topic_materials.values_mut() {
            materials.sort_by_key(|material| material.place_in_path());
        }
        for topic in site.topics.values() {
            for person in &topic.people {
                relations.person_topics.entry(person).or_default().push(topic);
            }
        }
        for series in site.series.values() {
            for (index, id) in series.sessions.iter().enumerate() {
                let previous = index.checked_sub(1).and_then(|before| series.sessions.get(before));
                relations.neighbours.insert(id, (previous, series.sessions.get(index + 1)));
            }
        }
        relations
    }

    fn add_session(&mut self, session: &'a Session) {
        let title = (&session.series, session.title.original().1.as_str());
        self.parallel.entry(title).or_default().push(session);
        for topic in &session.topics {
            self.topic_sessions.entry(topic).or_default().push(session);
        }
        for person in &session.people {
            self.person_sessions.entry(person).or_default().push(session);
        }
        if let Some(programme) = &session.programme {
            self.programme_sessions.entry(programme).or_default().push(session);
        }
        if let Some(registration) = &session.registration {
            self.registration_sessions.entry(registration).or_default().push(session);
        }
    }

    pub(super) fn topic_sessions(&self, id: &Id<Topic>) -> &[&'a Session] {
        self.topic_sessions.get(id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn topic_materials(&self, id: &Id<Topic>) -> &[&'a Material] {
        self.topic_materials.get(id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn person_sessions(&self, id: &Id<Person>) -> &[&'a Session] {
        self.person_sessions.get(id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn person_materials(&self, id: &Id<Person>) -> &[&'a Material] {
        self.person_materials.get(id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn person_topics(&self, id: &Id<Person>) -> &[&'a Topic] {
        self.person_topics.get(id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn programme_sessions(&self, id: &Id<Programme>) -> &[&'a Session] {
        self.programme_sessions.get(id).map_or(&[], Vec::as_slice)
    }

    pub(super) fn registration_sessions(&self, id: &Id<Registration>) -> &[&'a Session] {
        self.registration_sessions.get(id).map_or(&[], Vec::as_slice)
    }

    /// The sessions before and after one in its series.
    pub(super) fn neighbours(&self, id: &Id<Session>) -> Neighbours<'a> {
        self.neighbours.get(id).copied().unwrap_or_default()
    }

    /// The other sessions of the series with the same title: the same in another place or at another time.
    pub(super) fn parallel(&self, session: &Session) -> Vec<&'a Session> {
        let title = (&session.series, session.title.original().1.as_str());
        let all = self.parallel.get(&title).map_or(&[][..], Vec::as_slice);
        all.iter().copied().filter(|other| other.id != session.id).collect()
    }

    /// How many sessions of a topic take place.
    pub(super) fn n_topic_sessions(&self, id: &Id<Topic>) -> usize {
        let sessions = self.topic_sessions(id).iter();
        sessions.filter(|session| session.status != Status::Cancelled).count()
    }

    /// How many entries a feed holds.
    pub(super) fn n_sessions(&self, site: &Site, scope: &FeedScope) -> usize {
        match scope {
            FeedScope::All => site.sessions.len(),
            FeedScope::Series(id) => site.series.get(id).map_or(0, |series| series.sessions.len()),
            FeedScope::Programme(id) => self.programme_sessions(id).len(),
            FeedScope::Person(id) => self.person_sessions(id).len(),
            FeedScope::Topic(id) => self.topic_sessions(id).len(),
            FeedScope::Place(_) | FeedScope::City(_) | FeedScope::Deadlines => {
                scope.n_entries(site)
            }
        }
    }
}
