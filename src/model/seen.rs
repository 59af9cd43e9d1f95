//! On which page it is seen what a file says.

use std::collections::BTreeMap;

use super::{Addresses, Page, Section, Site};

impl Site {
    /// The address from `/`, in the default language, of the page on which what a file says is seen first: by path from
    /// the folder of the site. A folder has that of the list of its pages, the empty path that of the home page.
    #[must_use]
    pub fn seen(&self) -> BTreeMap<String, String> {
        let language = self.settings.default_language();
        let href = |addresses: &Addresses| self.settings.base_url.href(addresses.get(language));
        let mut seen = BTreeMap::from([(String::new(), href(&self.home.addresses))]);
        let sections = [
            (Section::Schedule, "content/schedule"),
            (Section::Registration, "content/registration.yaml"),
            (Section::Programmes, "content/programmes"),
            (Section::Topics, "content/topics"),
            (Section::People, "content/people"),
            (Section::Materials, "content/materials"),
            (Section::News, "content/news"),
        ];
        for (section, path) in sections {
            let address = self.sections.get(&section).map(href);
            seen.extend(address.map(|address| (path.to_owned(), address)));
        }
        if let Some(schedule) = self.sections.get(&Section::Schedule) {
            let series = self.series.keys().map(|id| format!("content/schedule/{id}.yaml"));
            seen.extend(series.map(|path| (path, href(schedule))));
        }
        let pages = self.pages();
        seen.extend(pages.map(|page| (page.source.as_str().to_owned(), href(&page.addresses))));
        seen
    }

    /// The pages that authors wrote.
    fn pages(&self) -> impl Iterator<Item = &Page> {
        let own = [&self.home];
        own.into_iter()
            .chain(self.programmes.values().map(|programme| &programme.page))
            .chain(self.topics.values().map(|topic| &topic.page))
            .chain(self.people.values().map(|person| &person.page))
            .chain(self.materials.values().map(|material| &material.page))
            .chain(self.pages.values().map(|plain| &plain.page))
            .chain(self.news.values().map(|item| &item.page))
    }
}
