//! Languages in which sessions are held and people work.

/// A language that is spoken at a session or by a person: one that programmes of this part of the world use, whether or not the
/// site is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpokenLanguage {
    /// `et`.
    Estonian,
    /// `en`.
    English,
    /// `ru`.
    Russian,
    /// `uk`.
    Ukrainian,
    /// `fi`.
    Finnish,
    /// `sv`.
    Swedish,
    /// `lv`.
    Latvian,
    /// `lt`.
    Lithuanian,
    /// `pl`.
    Polish,
    /// `de`.
    German,
    /// `fr`.
    French,
    /// `eso`, in which one follows what is said by eye.
    EstonianSign,
}

impl SpokenLanguage {
    /// All of them, in the order of the enum.
    pub const ALL: [Self; 12] = [
        Self::Estonian,
        Self::English,
        Self::Russian,
        Self::Ukrainian,
        Self::Finnish,
        Self::Swedish,
        Self::Latvian,
        Self::Lithuanian,
        Self::Polish,
        Self::German,
        Self::French,
        Self::EstonianSign,
    ];

    /// Its tag (BCP 47), which is also its name in YAML and data.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Estonian => "et",
            Self::English => "en",
            Self::Russian => "ru",
            Self::Ukrainian => "uk",
            Self::Finnish => "fi",
            Self::Swedish => "sv",
            Self::Latvian => "lv",
            Self::Lithuanian => "lt",
            Self::Polish => "pl",
            Self::German => "de",
            Self::French => "fr",
            Self::EstonianSign => "eso",
        }
    }
}
