//! A text in each language that kava speaks to editors, and how it is written in the code.

use std::borrow::Cow;
use std::fmt;

/// A language in which kava speaks to the author, whatever the languages of the site are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Tongue {
    /// English.
    #[default]
    English,
    /// Estonian.
    Estonian,
}

/// The same text in each [`Tongue`]. Made by [`words!`], which does not compile with a language missing.
///
/// Plain text in one line, without markup but backticks around literals. Empty in all tongues, or in none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Words {
    english: Cow<'static, str>,
    estonian: Cow<'static, str>,
}

impl Words {
    /// Texts without values, for a `const`. Elsewhere [`words!`] is shorter.
    #[must_use]
    pub const fn fixed(english: &'static str, estonian: &'static str) -> Self {
        Self { english: Cow::Borrowed(english), estonian: Cow::Borrowed(estonian) }
    }

    /// What [`words!`] expands to.
    #[doc(hidden)]
    #[must_use]
    pub fn formatted(english: fmt::Arguments<'_>, estonian: fmt::Arguments<'_>) -> Self {
        let text = |arguments: fmt::Arguments<'_>| match arguments.as_str() {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(fmt::format(arguments)),
        };
        Self { english: text(english), estonian: text(estonian) }
    }

    /// What is the same in every language: a name, a path, a literal.
    #[must_use]
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { english: Cow::Owned(text.clone()), estonian: Cow::Owned(text) }
    }

    /// The text in one language.
    #[must_use]
    pub fn told_in(&self, tongue: Tongue) -> &str {
        match tongue {
            Tongue::English => &self.english,
            Tongue::Estonian => &self.estonian,
        }
    }

    /// The text in English, which tests look at.
    #[must_use]
    pub fn english(&self) -> &str {
        &self.english
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.english.is_empty()
    }

    /// The texts one after the other, with `separator` between them.
    #[must_use]
    pub fn joined(all: &[Self], separator: &str) -> Self {
        let text = |tongue| {
            let texts: Vec<&str> = all.iter().map(|words| words.told_in(tongue)).collect();
            Cow::Owned(texts.join(separator))
        };
        Self { english: text(Tongue::English), estonian: text(Tongue::Estonian) }
    }
}

/// [`Words`] from a format string a language, with values as in [`format!`]: captured, or named behind the strings.
/// Values that are [`Words`] themselves are named in front; each string gets them in its own language.
///
/// ```
/// use kava::report::{Tongue, words};
///
/// let id = "labor";
/// let gone = words!(en: "there is no session `{id}`", et: "kohtumist `{id}` ei ole");
/// assert_eq!(gone.told_in(Tongue::Estonian), "kohtumist `labor` ei ole");
///
/// let n = words!(en: "{n} pages", et: "{n} lehte", n = 40 + 2);
/// let whole = words!(in n; en: "built {n}", et: "valmis {n}");
/// assert_eq!(whole.told_in(Tongue::Estonian), "valmis 42 lehte");
/// ```
#[macro_export]
macro_rules! words {
    (en: $en:literal, et: $et:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::report::Words::formatted(
            ::std::format_args!($en $(, $name = $value)*),
            ::std::format_args!($et $(, $name = $value)*),
        )
    };
    (in $($inner:ident),+; en: $en:literal, et: $et:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        let english = {
            $(let $inner = $inner.told_in($crate::report::Tongue::English);)+
            ::std::format!($en $(, $name = $value)*)
        };
        let estonian = {
            $(let $inner = $inner.told_in($crate::report::Tongue::Estonian);)+
            ::std::format!($et $(, $name = $value)*)
        };
        $crate::report::Words::formatted(
            ::std::format_args!("{english}"),
            ::std::format_args!("{estonian}"),
        )
    }};
}

pub use words;
