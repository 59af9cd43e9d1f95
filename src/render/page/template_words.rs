//! What tera says of a template, in the words of kava and in both of its languages.
//!
//! Tera hands out English sentences. English is kept, in our form; Estonian is found by the pattern of the sentence,
//! and a sentence that no pattern knows is quoted, so that nothing is kept from whoever makes a theme.

use crate::report::{Words, words};

/// Stands between English and Estonian in the message of a `throw` of a template.
const BETWEEN: &str = " || ";

/// The message and the hint of a sentence of tera: lower case, without a full stop. What follows its first sentence is
/// the hint.
pub(super) fn told(sentence: &str) -> (Words, Words) {
    if let Some((english, estonian)) = sentence.split_once(BETWEEN) {
        let (english, estonian) = (lowered(english), lowered(estonian));
        return (words!(en: "{english}", et: "{estonian}"), Words::default());
    }
    match sentence.split_once(". ") {
        Some((message, hint)) => (in_words(message), in_words(hint)),
        None => (in_words(sentence), Words::default()),
    }
}

fn in_words(sentence: &str) -> Words {
    let english = lowered(sentence);
    if english.is_empty() {
        return Words::default();
    }
    match in_estonian(&english) {
        Some(estonian) => words!(en: "{english}", et: "{estonian}"),
        None => words!(en: "{english}", et: "malli tõlgendaja teatab: „{english}“"),
    }
}

fn lowered(sentence: &str) -> String {
    let sentence = sentence.trim().trim_end_matches('.');
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn in_estonian(sentence: &str) -> Option<String> {
    SENTENCES.iter().find_map(|(pattern, estonian)| {
        let mut values = values(pattern, sentence)?.into_iter();
        let mut parts = estonian.split("{}");
        let mut text = parts.next()?.to_owned();
        for part in parts {
            text.push_str(named(values.next()?));
            text.push_str(part);
        }
        Some(text)
    })
}

/// What stands in a sentence where its pattern has `{}`; nothing if it is of another pattern.
fn values<'a>(pattern: &str, sentence: &'a str) -> Option<Vec<&'a str>> {
    let mut parts = pattern.split("{}").peekable();
    let mut rest = sentence.strip_prefix(parts.next()?)?;
    let mut values = Vec::new();
    while let Some(part) = parts.next() {
        let end =
            if parts.peek().is_some() { rest.find(part)? } else { rest.strip_suffix(part)?.len() };
        values.push(&rest[..end]);
        rest = &rest[end + part.len()..];
    }
    rest.is_empty().then_some(values)
}

/// The kinds of values and signs that tera names.
fn named(value: &str) -> &str {
    match value {
        "identifier" => "nimi",
        "attribute name" => "atribuudi nimi",
        "string" => "tekst",
        "integer" => "täisarv",
        "float" => "murdarv",
        "number" => "arv",
        "bool" => "`true` või `false`",
        "array" => "loend",
        "map" => "võtmed koos väärtustega",
        other => other,
    }
}

/// Sentences of tera, in our form, with `{}` for their values, and what they say. The first that fits is taken.
const SENTENCES: [(&str, &str); 66] = [
    ("variable `{}` is not defined", "muutujat `{}` ei ole"),
    ("variable `{}` exists but its value is undefined", "muutujal `{}` ei ole väärtust"),
    ("field `{}` is not defined", "välja `{}` ei ole"),
    ("available variables: {}", "olemas on {}"),
    ("available fields: {}", "olemas on {}"),
    ("unknown filter `{}`", "filtrit `{}` ei ole"),
    ("filter `{}` is not registered", "filtrit `{}` ei ole"),
    ("unknown test `{}`", "kontrolli `{}` ei ole"),
    ("unknown function `{}`", "funktsiooni `{}` ei ole"),
    ("unknown component `{}`", "komponenti `{}` ei ole"),
    ("component '{}' not found", "komponenti `{}` ei ole"),
    ("unknown template `{}`", "malli `{}` ei ole"),
    ("there is no template `{}`", "malli `{}` ei ole"),
    ("template '{}' not found", "malli `{}` ei ole"),
    ("the template `{}` calls itself in a circle", "mall `{}` kutsub ringiga iseennast"),
    ("block `{}` is not defined in any parent template", "üheski alusmallis ei ole plokki `{}`"),
    ("block `{}` not found in template `{}`", "plokki `{}` ei ole mallis `{}`"),
    (
        "component `{}` is defined in both `{}` and `{}`",
        "komponent `{}` on kahes mallis: `{}` ja `{}`",
    ),
    ("found {} but expected one of: {}", "siin on {}, aga oodatud on üks neist: {}"),
    ("found {} but was expecting {}", "siin on {}, aga oodatud on {}"),
    ("found {} but the only types allowed are: {}", "siin on {}, aga lubatud on ainult {}"),
    ("found {} but expected {}", "siin on {}, aga oodatud on {}"),
    ("expected {} but found {}", "oodatud on {}, aga siin on {}"),
    ("unexpected end of string", "tekst jääb pooleli"),
    ("unexpected end of input", "mall lõpeb enne, kui peaks"),
    ("unexpected character", "see märk siia ei sobi"),
    ("unknown tag", "sellist käsku ei ole"),
    (
        "string opened with `{}` is missing its closing `{}`",
        "tekst algab märgiga `{}`, aga lõpust on `{}` puudu",
    ),
    ("closing comment tag `{}` not found", "kommentaari lõpp `{}` on puudu"),
    ("invalid float", "seda murdarvu ei saa lugeda"),
    ("invalid integer", "seda täisarvu ei saa lugeda"),
    ("keyword argument `{}` is defined more than once", "argument `{}` on mitu korda"),
    ("component argument `{}` is defined more than once", "komponendi argument `{}` on mitu korda"),
    ("template already contains a component named `{}`", "mallis on juba komponent `{}`"),
    ("template already contains a block named `{}`", "mallis on juba plokk `{}`"),
    ("template is already extending `{}`", "mall põhineb juba mallil `{}`"),
    ("`extends` needs to be the first tag of the template", "`extends` peab olema malli alguses"),
    ("`extends` cannot be nested in other tags", "`extends` ei saa olla teise käsu sees"),
    (
        "component definitions cannot be written in another tag",
        "komponenti ei saa kirjutada teise käsu sisse",
    ),
    ("unclosed component '{}'", "komponendil `{}` ei ole lõppu"),
    ("closing tag '{}' doesn't match opening tag '{}'", "lõpp `{}` ei sobi algusega `{}`"),
    (
        "{} was named `{}` in the opening tag, found `{}` as name in the end tag",
        "{}: alguses on nimi `{}`, aga lõpus `{}`",
    ),
    (
        "the name `body` is reserved for component body content",
        "nimi `body` on komponendi sisu jaoks",
    ),
    (
        "{} is a reserved keyword of Tera, it cannot be {}",
        "sõna `{}` on malli enda sõna, seda ei saa nimena kasutada",
    ),
    (
        "this content would be ignored: {}",
        "see sisu jääks näitamata: teise malli peal põhinevas mallis võib olla ainult `extends`, `block` ja `component`",
    ),
    ("{} can only be used in a for loop", "`{}` sobib ainult tsükli `for` sisse"),
    ("the expression is too complex", "avaldis on liiga keeruline"),
    ("the template nesting is too deep", "mall on liiga sügavalt pesastatud"),
    ("cannot compare `{}` with `{}`", "väärtusi `{}` ja `{}` ei saa võrrelda"),
    (
        "math operations can only be done on numbers, found `{}`",
        "arvutada saab ainult arvudega, siin on `{}`",
    ),
    ("only numbers can be used in arithmetic", "arvutada saab ainult arvudega"),
    ("this is a `{}`", "see on `{}`"),
    ("cannot divide by 0", "nulliga ei saa jagada"),
    ("tried to render a variable that is undefined", "näidatakse muutujat, millel ei ole väärtust"),
    ("cannot index into an undefined value", "väärtust, millest osa võetakse, ei ole"),
    ("iteration not possible on type `{}`", "tüüpi `{}` ei saa tsükliga läbi käia"),
    (
        "key/value iteration is not possible on type `{}`, only on maps",
        "võtmete ja väärtuste kaupa ei saa läbi käia tüüpi `{}`",
    ),
    (
        "maximum render recursion depth for components exceeded",
        "komponendid kutsuvad üksteist liiga sügavalt",
    ),
    ("missing keyword argument `{}`", "argument `{}` on puudu"),
    (
        "invalid type for the value, expected `{}` but got `{}`",
        "väärtuse tüüp peab olema `{}`, aga on `{}`",
    ),
    ("argument `{}` missing", "argument `{}` on puudu"),
    ("argument `{}` (type: `{}`) missing", "argument `{}` on puudu"),
    (
        "component argument `{}` (type: `{}`) does not match expected type: `{}`",
        "komponendi argumendi `{}` tüüp on `{}`, aga peab olema `{}`",
    ),
    ("value `{}` is out of range for `{}`", "väärtus `{}` ei mahu tüüpi `{}`"),
    ("value of type {} has no length", "tüübil `{}` ei ole pikkust"),
    (
        "cannot sort: `{}` and `{}` are not comparable",
        "ei saa järjestada: väärtusi `{}` ja `{}` ei saa võrrelda",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Tongue;

    #[test]
    fn sentences_of_tera_are_said_in_estonian() {
        for (sentence, message, hint) in [
            (
                "Variable `sesion` is not defined. Available variables: page, session.",
                "muutujat `sesion` ei ole",
                "olemas on page, session",
            ),
            ("Found identifier but expected %}.", "siin on nimi, aga oodatud on %}", ""),
            ("The button needs `href` || Nupul peab olema `href`", "nupul peab olema `href`", ""),
            ("Nobody has heard of this", "malli tõlgendaja teatab: „nobody has heard of this“", ""),
        ] {
            let (told, advice) = told(sentence);
            assert_eq!(told.told_in(Tongue::Estonian), message);
            assert_eq!(advice.told_in(Tongue::Estonian), hint);
        }
    }

    #[test]
    fn every_pattern_fits_itself_and_keeps_its_values() {
        for (pattern, estonian) in SENTENCES {
            assert!(in_estonian(pattern).is_some(), "{pattern}");
            assert!(pattern.matches("{}").count() >= estonian.matches("{}").count(), "{pattern}");
        }
    }
}
