//! Every code that kava can tell, what it is about, and how much it weighs by default.
//!
//! `checks` of `site.yaml` names these codes, and `explain` has a page for each. A test holds the list against the code.

use super::Severity;

/// A code, as `error[session-ends-first]` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// The code itself.
    pub name: &'static str,
    /// What it is about.
    pub group: Group,
    /// How much it weighs at most, if `site.yaml` says nothing.
    pub severity: Severity,
    /// Whether it makes a site impossible, so that `site.yaml` cannot change its weight.
    pub is_fixed: bool,
}

/// What a code is about, in the order in which an editor meets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Files: their names, places and letters.
    Files,
    /// The form of YAML, keys, and values of a single key.
    Values,
    /// `site.yaml`, menus and addresses.
    Site,
    /// Programmes, sessions, places and people in time.
    Schedule,
    /// Registration, forms and prices.
    Registration,
    /// Calendars and what subscribers have.
    Calendar,
    /// Texts: headings, links, words.
    Texts,
    /// Pictures.
    Pictures,
    /// Languages and translations.
    Languages,
    /// Themes, shortcodes and what a browser may load.
    Themes,
}

impl Group {
    /// All of them, in order.
    pub const ALL: [Self; 10] = [
        Self::Files,
        Self::Values,
        Self::Site,
        Self::Schedule,
        Self::Registration,
        Self::Calendar,
        Self::Texts,
        Self::Pictures,
        Self::Languages,
        Self::Themes,
    ];
}

impl Code {
    /// The code of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        CODES.iter().find(|code| code.name == name)
    }
}

const fn fixed(name: &'static str, group: Group) -> Code {
    Code { name, group, severity: Severity::Error, is_fixed: true }
}

const fn error(name: &'static str, group: Group) -> Code {
    Code { name, group, severity: Severity::Error, is_fixed: false }
}

const fn warning(name: &'static str, group: Group) -> Code {
    Code { name, group, severity: Severity::Warning, is_fixed: false }
}

const fn note(name: &'static str, group: Group) -> Code {
    Code { name, group, severity: Severity::Note, is_fixed: false }
}

/// All codes, by what they are about.
pub const CODES: &[Code] = &[
    fixed("misplaced-file", Group::Files),
    fixed("missing-file", Group::Files),
    fixed("bad-file-name", Group::Files),
    fixed("wrong-id", Group::Files),
    fixed("bad-id", Group::Files),
    fixed("duplicate-id", Group::Files),
    fixed("not-utf8", Group::Files),
    fixed("merge-conflict", Group::Files),
    fixed("empty-file", Group::Files),
    fixed("front-matter-missing", Group::Files),
    fixed("front-matter-unclosed", Group::Files),
    fixed("symlink-broken", Group::Files),
    fixed("symlink-circle", Group::Files),
    fixed("symlink-leads-out", Group::Files),
    fixed("secret-file", Group::Files),
    note("file-left-out", Group::Files),
    fixed("damaged-lock", Group::Files),
    fixed("lock-conflict", Group::Files),
    fixed("yaml-syntax", Group::Values),
    fixed("duplicate-key", Group::Values),
    fixed("unknown-key", Group::Values),
    fixed("missing-key", Group::Values),
    fixed("empty-value", Group::Values),
    fixed("empty-text", Group::Values),
    fixed("wrong-type", Group::Values),
    fixed("unknown-word", Group::Values),
    fixed("wrong-value", Group::Values),
    fixed("wrong-date", Group::Values),
    fixed("wrong-time", Group::Values),
    fixed("wrong-duration", Group::Values),
    fixed("wrong-amount", Group::Values),
    fixed("wrong-address", Group::Values),
    fixed("wrong-email", Group::Values),
    fixed("wrong-phone", Group::Values),
    fixed("wrong-coordinate", Group::Values),
    fixed("wrong-video", Group::Values),
    fixed("wrong-alias", Group::Values),
    fixed("unknown-id", Group::Values),
    fixed("draft-named", Group::Values),
    fixed("duplicate-order", Group::Values),
    fixed("bad-base-url", Group::Site),
    fixed("address-climbs", Group::Site),
    fixed("address-taken", Group::Site),
    fixed("bad-alias", Group::Site),
    fixed("bad-slug", Group::Site),
    fixed("unknown-navigation", Group::Site),
    fixed("unknown-section", Group::Site),
    fixed("unknown-zone", Group::Site),
    fixed("contact-without-name", Group::Site),
    fixed("bad-host", Group::Site),
    fixed("unknown-code", Group::Site),
    fixed("fixed-code", Group::Site),
    warning("security-without-contact", Group::Site),
    warning("security-expires", Group::Site),
    warning("same-title", Group::Site),
    warning("review-overdue", Group::Site),
    note("empty-topic", Group::Site),
    note("person-without-role", Group::Site),
    note("orphan-page", Group::Site),
    note("learning-folder-too-large", Group::Site),
    fixed("programme-ends-first", Group::Schedule),
    fixed("session-needs-date", Group::Schedule),
    fixed("session-needs-start", Group::Schedule),
    fixed("session-needs-end", Group::Schedule),
    fixed("session-ends-first", Group::Schedule),
    fixed("session-ends-twice", Group::Schedule),
    fixed("session-all-day-with-start", Group::Schedule),
    fixed("repeat-rule", Group::Schedule),
    fixed("repeat-start", Group::Schedule),
    fixed("repeat-endless", Group::Schedule),
    fixed("repeat-too-many", Group::Schedule),
    fixed("repeat-id", Group::Schedule),
    fixed("except-without-session", Group::Schedule),
    fixed("default-twice", Group::Schedule),
    fixed("time-in-gap", Group::Schedule),
    fixed("time-in-fold", Group::Schedule),
    fixed("time-out-of-range", Group::Schedule),
    fixed("meeting-not-https", Group::Schedule),
    warning("online-with-place", Group::Schedule),
    fixed("bad-coordinates", Group::Schedule),
    warning("session-outside-programme", Group::Schedule),
    warning("session-on-holiday", Group::Schedule),
    warning("session-at-night", Group::Schedule),
    warning("session-too-long", Group::Schedule),
    warning("person-twice", Group::Schedule),
    warning("venue-twice", Group::Schedule),
    fixed("bad-form-address", Group::Registration),
    fixed("form-host-not-allowed", Group::Registration),
    warning("not-a-form", Group::Registration),
    fixed("unknown-placeholder", Group::Registration),
    fixed("bad-currency", Group::Registration),
    warning("price-without-vat", Group::Registration),
    fixed("registration-closes-first", Group::Registration),
    warning("registration-outlives-session", Group::Registration),
    note("unused-registration", Group::Registration),
    fixed("bad-uid", Group::Calendar),
    fixed("duplicate-uid", Group::Calendar),
    fixed("bad-uid-domain", Group::Calendar),
    fixed("bad-product-id", Group::Calendar),
    fixed("unknown-color", Group::Calendar),
    fixed("feed-too-large", Group::Calendar),
    fixed("id-changed", Group::Calendar),
    fixed("id-retired", Group::Calendar),
    fixed("uid-changed", Group::Calendar),
    fixed("session-vanished", Group::Calendar),
    warning("feed-vanished", Group::Calendar),
    error("broken-link", Group::Texts),
    warning("dead-link", Group::Texts),
    note("moved-link", Group::Texts),
    warning("wrong-weekday", Group::Texts),
    warning("leftover-text", Group::Texts),
    warning("vague-link-text", Group::Texts),
    warning("heading-level-one", Group::Texts),
    warning("heading-level-jump", Group::Texts),
    fixed("duplicate-heading-id", Group::Texts),
    fixed("duplicate-footnote", Group::Texts),
    warning("footnote-unused", Group::Texts),
    fixed("shortcode-syntax", Group::Texts),
    error("missing-picture", Group::Pictures),
    error("foreign-picture", Group::Pictures),
    fixed("broken-picture", Group::Pictures),
    fixed("image-without-alt", Group::Pictures),
    warning("huge-picture", Group::Pictures),
    warning("unknown-picture-size", Group::Pictures),
    warning("drawing-cleaned", Group::Pictures),
    fixed("duplicate-language", Group::Languages),
    fixed("unknown-language", Group::Languages),
    fixed("missing-language", Group::Languages),
    warning("unused-language", Group::Languages),
    note("missing-translation", Group::Languages),
    warning("stale-translation", Group::Languages),
    note("translation-differs", Group::Languages),
    warning("unused-translation", Group::Languages),
    fixed("translation-of-default", Group::Languages),
    fixed("translation-without-original", Group::Languages),
    fixed("translation-count", Group::Languages),
    fixed("unknown-theme", Group::Themes),
    fixed("theme-circle", Group::Themes),
    fixed("folder-of-theme", Group::Themes),
    fixed("missing-theme-file", Group::Themes),
    fixed("template-fault", Group::Themes),
    fixed("template-syntax", Group::Themes),
    fixed("unknown-token", Group::Themes),
    fixed("wrong-colour", Group::Themes),
    warning("low-contrast", Group::Themes),
    fixed("unknown-text", Group::Themes),
    fixed("wrong-text", Group::Themes),
    fixed("unknown-shortcode", Group::Themes),
    fixed("shortcode-argument", Group::Themes),
    fixed("inline-script", Group::Themes),
    fixed("inline-style", Group::Themes),
    fixed("event-handler", Group::Themes),
    fixed("script-link", Group::Themes),
    fixed("inline-frame", Group::Themes),
    fixed("foreign-load", Group::Themes),
    fixed("mixed-content", Group::Themes),
    fixed("data-load", Group::Themes),
    warning("refused-by-policy", Group::Themes),
];
