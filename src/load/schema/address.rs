//! Addresses of every kind: of web pages, e-mail, telephones, videos, and of pages that have moved.

use serde::de::{Deserialize, Deserializer};
use url::Url;

use super::ValueFault;
use super::reading::{FromText, optional_text, text};
use crate::report::{Words, words};

/// An address on another site: http or https, absolute. Parsed and normalised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrlText(pub String);

impl FromText for UrlText {
    const EXPECTED: Words = Words::fixed(
        "an address such as `https://example.org/`",
        "veebiaadress, näiteks `https://example.org/`",
    );

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let fault = |hint: Words| {
            ValueFault::new(
                "wrong-address",
                words!(
                    en: "`{text}` is no address of a website",
                    et: "`{text}` ei ole veebiaadress",
                ),
                hint,
            )
        };
        match Url::parse(text) {
            Ok(url) if !matches!(url.scheme(), "http" | "https") => Err(fault(words!(
                en: "write an address that begins with `https://`",
                et: "kirjuta aadress, mille algus on `https://`",
            ))),
            Ok(url) if !url.username().is_empty() || url.password().is_some() => {
                Err(fault(words!(
                    en: "leave out the name and the password before the `@`",
                    et: "jäta märgi `@` eest nimi ja parool ära",
                )))
            }
            Ok(url) => Ok(Self(url.into())),
            Err(_) if Url::parse(&format!("https://{text}")).is_ok() && text.contains('.') => {
                Err(fault(words!(en: "write `https://{text}`", et: "kirjuta `https://{text}`")))
            }
            Err(_) => Err(fault(words!(
                en: "write it whole: `https://example.org/`",
                et: "kirjuta aadress tervenisti: `https://example.org/`",
            ))),
        }
    }
}

impl<'de> Deserialize<'de> for UrlText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// An old address of a page, from the root of the site: `/vana/leht/`.
pub(super) struct Alias(pub(super) String);

impl FromText for Alias {
    const EXPECTED: Words =
        Words::fixed("an old address such as `/old/page/`", "vana aadress, näiteks `/vana/leht/`");

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let hint = if text.contains("://") {
            words!(
                en: "write only what stands behind the name of the host, from `/` on",
                et: "kirjuta ainult see, mis on serveri nime järel, alates märgist `/`",
            )
        } else if !text.starts_with('/') || text.starts_with("//") {
            words!(en: "begin it with one `/`", et: "alusta ühe märgiga `/`")
        } else if text.contains(['?', '#', '\\', '*']) || text.split('/').any(|part| part == "..") {
            words!(
                en: "write the path alone, without `?`, `#`, `*` and `..`",
                et: "kirjuta ainult aadressi tee, ilma märkideta `?`, `#`, `*` ja `..`",
            )
        } else if text.contains(char::is_whitespace) {
            words!(en: "write it without blanks", et: "kirjuta see ilma tühikuteta")
        } else {
            return Ok(Self(text.to_owned()));
        };
        Err(ValueFault::new(
            "wrong-alias",
            words!(
                en: "`{text}` is no path within this site",
                et: "`{text}` ei ole aadress sellel saidil",
            ),
            hint,
        ))
    }
}

impl<'de> Deserialize<'de> for Alias {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text(deserializer)
    }
}

/// An e-mail address.
pub(super) struct Email(pub(super) String);

impl FromText for Email {
    const EXPECTED: Words = Words::fixed("an e-mail address", "e-posti aadress");

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let is_email = text.split_once('@').is_some_and(|(name, host)| {
            let breaks =
                |letter: char| letter.is_whitespace() || "<>\"(),:;[]\\@?&".contains(letter);
            let is_host = host.contains('.') && host.split('.').all(|label| !label.is_empty());
            !name.is_empty() && is_host && !name.contains(breaks) && !host.contains(breaks)
        });
        if is_email {
            return Ok(Self(text.to_owned()));
        }
        let hint = words!(
            en: "write the address alone: `name@example.org`",
            et: "kirjuta ainult aadress: `nimi@example.org`",
        );
        Err(ValueFault::new(
            "wrong-email",
            words!(en: "`{text}` is no e-mail address", et: "`{text}` ei ole e-posti aadress"),
            hint,
        ))
    }
}

/// Where something can be told: an e-mail address, or a page that comes encrypted. Kept as a URI.
pub(super) struct Channel(String);

impl FromText for Channel {
    const EXPECTED: Words = Words::fixed(
        "an e-mail address, or one that begins with `https://`",
        "e-posti aadress või aadress, mille algus on `https://`",
    );

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        if text.contains("://") {
            let UrlText(url) = UrlText::from_text(text)?;
            if url.starts_with("https:") {
                return Ok(Self(url));
            }
            let message =
                words!(en: "`{text}` comes without encryption", et: "`{text}` on krüptimata");
            return Err(ValueFault::new(
                "wrong-address",
                message,
                words!(
                    en: "write an address with `https://`",
                    et: "kirjuta aadress, mille algus on `https://`",
                ),
            ));
        }
        let Email(email) = Email::from_text(text.strip_prefix("mailto:").unwrap_or(text))?;
        Ok(Self(format!("mailto:{email}")))
    }
}

/// A telephone number: digits and blanks, with a `+` in front if it has the code of a country.
pub(super) struct Phone(pub(super) String);

impl FromText for Phone {
    const EXPECTED: Words =
        Words::fixed("a telephone number in quotes", "telefoninumber jutumärkides");

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let digits = text.strip_prefix('+').unwrap_or(text);
        let is_number = digits.chars().all(|letter| letter.is_ascii_digit() || letter == ' ')
            && (3..=15).contains(&digits.chars().filter(char::is_ascii_digit).count());
        if is_number {
            return Ok(Self(text.to_owned()));
        }
        let hint = words!(
            en: "write digits and blanks, with the code of the country: `+372 600 0000`",
            et: "kirjuta numbrid ja tühikud koos riigi suunanumbriga: `+372 600 0000`",
        );
        Err(ValueFault::new(
            "wrong-phone",
            words!(en: "`{text}` is no telephone number", et: "`{text}` ei ole telefoninumber"),
            hint,
        ))
    }

    fn from_number(number: u64) -> Option<Result<Self, ValueFault>> {
        Some(Self::from_text(&number.to_string()))
    }
}

/// The id of a video of `YouTube`, written as such or within an address.
pub(super) struct YouTube(pub(super) String);

impl FromText for YouTube {
    const EXPECTED: Words = Words::fixed(
        "the address of a video of YouTube, or its id",
        "YouTube’i video aadress või tunnus",
    );

    fn from_text(text: &str) -> Result<Self, ValueFault> {
        let id = if is_video_id(text) { Some(text.to_owned()) } else { video_id(text) };
        id.map(Self).ok_or_else(|| {
            let hint = words!(
                en: "copy the address of the video: `https://www.youtube.com/watch?v=…`",
                et: "kopeeri video aadress: `https://www.youtube.com/watch?v=…`",
            );
            ValueFault::new(
                "wrong-video",
                words!(
                    en: "`{text}` is no video of YouTube",
                    et: "`{text}` ei ole YouTube’i video",
                ),
                hint,
            )
        })
    }
}

fn is_video_id(text: &str) -> bool {
    text.len() == 11
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn video_id(text: &str) -> Option<String> {
    let url = Url::parse(text).or_else(|_| Url::parse(&format!("https://{text}"))).ok()?;
    let mut steps = url.path_segments()?;
    let id = match url.host_str()?.trim_start_matches("www.").trim_start_matches("m.") {
        "youtu.be" => steps.next()?.to_owned(),
        "youtube.com" | "youtube-nocookie.com" => match steps.next()? {
            "watch" => url.query_pairs().find(|(key, _)| key == "v")?.1.into_owned(),
            "embed" | "shorts" | "live" | "v" => steps.next()?.to_owned(),
            _ => return None,
        },
        _ => return None,
    };
    is_video_id(&id).then_some(id)
}

/// Reads old addresses.
pub(super) fn aliases<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let aliases = Vec::<Alias>::deserialize(deserializer)?;
    Ok(aliases.into_iter().map(|alias| alias.0).collect())
}

/// Reads an e-mail address that may be missing.
pub(super) fn optional_email<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional_text::<D, Email>(deserializer)?.map(|email| email.0))
}

/// Reads where something can be told, which may be missing.
pub(super) fn optional_channel<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional_text::<D, Channel>(deserializer)?.map(|channel| channel.0))
}

/// Reads a telephone number that may be missing.
pub(super) fn optional_phone<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<String>, D::Error> {
    Ok(optional_text::<D, Phone>(deserializer)?.map(|phone| phone.0))
}

/// Reads the id of a video.
pub(super) fn youtube<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    text::<D, YouTube>(deserializer).map(|video| video.0)
}
