//! The mistakes.

/// A mistake: one file with something wrong.
pub(crate) struct Mistake {
    /// The name of its golden.
    pub(crate) name: &'static str,
    /// The file that it is made in.
    pub(crate) file: &'static str,
    /// The bytes of that file.
    pub(crate) text: &'static [u8],
    /// The line that has to be named; nothing if it is the file itself.
    pub(crate) line: Option<usize>,
}

/// All of them.
pub(crate) const MISTAKES: &[Mistake] = &[
    // A tab instead of blanks.
    Mistake {
        name: "tab-in-yaml",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n\tdate: 2026-10-05\n",
        line: Some(6),
    },
    // A colon in a title without quotation marks, before a remark.
    Mistake {
        name: "unquoted-colon",
        file: "content/pages/abi.md",
        text: b"---\ntitle: Abi: kuidas alustada    # lehe nimi\n---\n\nTekst.\n",
        line: Some(2),
    },
    // `10.00` for a time.
    Mistake {
        name: "dot-in-time",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    start: 2026-10-05 10.00\n    end: 12:00\n",
        line: Some(6),
    },
    // 31 February.
    Mistake {
        name: "no-such-day",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    date: 2026-02-31\n",
        line: Some(6),
    },
    // `31.02` for a date.
    Mistake {
        name: "estonian-date",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    date: 31.02\n",
        line: Some(6),
    },
    // Quotation marks of a word processor around a value.
    Mistake {
        name: "curly-quotes",
        file: "content/schedule/koolitus.yaml",
        text: "title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    date: “2026-10-05”\n".as_bytes(),
        line: Some(6),
    },
    // A quotation mark that is not closed.
    Mistake {
        name: "unclosed-quote",
        file: "content/pages/abi.md",
        text: b"---\ntitle: \"Abi\n---\n\nTekst.\n",
        line: Some(2),
    },
    // An item of a list without its dash.
    Mistake {
        name: "missing-dash",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    date: 2026-10-05\n    id: koolitus-2\n    date: 2026-10-12\n",
        line: Some(7),
    },
    // An id with õ.
    Mistake {
        name: "id-with-tilde",
        file: "content/schedule/koolitus.yaml",
        text: "title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: õhtu-1\n    date: 2026-10-05\n".as_bytes(),
        line: Some(5),
    },
    // A picture that has another name.
    Mistake {
        name: "renamed-picture",
        file: "content/pages/abi.md",
        text: b"---\ntitle: Abi\n---\n\n![Maja plaan](plaan.png)\n",
        line: Some(5),
    },
    // A Word document instead of a page.
    Mistake {
        name: "word-processor",
        file: "content/topics/teine.docx",
        text: b"PK\x03\x04",
        line: None,
    },
    // A BOM before a fault further down.
    Mistake {
        name: "byte-order-mark",
        file: "content/schedule/koolitus.yaml",
        text: "\u{feff}title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    dato: 2026-10-05\n".as_bytes(),
        line: Some(6),
    },
    // Lines that end as on Windows.
    Mistake {
        name: "windows-lines",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\r\nkind: training\r\nattendance: online\r\nsessions:\r\n  - id: koolitus-1\r\n    dato: 2026-10-05\r\n",
        line: Some(6),
    },
    // Letters of an old encoding.
    Mistake {
        name: "windows-1257",
        file: "content/pages/abi.md",
        text: b"---\ntitle: Abi\n---\n\nTere tulemast \xf5ppima!\n",
        line: Some(5),
    },
    // Marks of a merge.
    Mistake {
        name: "merge-conflict",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n<<<<<<< HEAD\n  - {id: koolitus-1, date: 2026-10-05}\n=======\n  - {id: koolitus-1, date: 2026-10-12}\n>>>>>>> teine\n",
        line: Some(5),
    },
    // Marks of a merge in a text.
    Mistake {
        name: "merge-conflict-in-page",
        file: "content/pages/abi.md",
        text: b"---\ntitle: Abi\n---\n\n<<<<<<< HEAD\nTere!\n=======\nTere tulemast!\n>>>>>>> teine\n",
        line: Some(5),
    },
    // No blank behind a colon.
    Mistake {
        name: "no-blank-behind-colon",
        file: "content/topics/teine.md",
        text: b"---\ntitle:Teine\norder: 2\n---\n",
        line: Some(2),
    },
    // A key in Estonian.
    Mistake {
        name: "key-in-estonian",
        file: "content/topics/teine.md",
        text: b"---\npealkiri: Teine\norder: 2\n---\n",
        line: Some(2),
    },
    // A key with a capital letter.
    Mistake {
        name: "capital-key",
        file: "content/topics/teine.md",
        text: b"---\nTitle: Teine\norder: 2\n---\n",
        line: Some(2),
    },
    // Front matter without its last line.
    Mistake {
        name: "front-matter-unclosed",
        file: "content/pages/abi.md",
        text: b"---\ntitle: Abi\n\nTere tulemast!\n",
        line: Some(1),
    },
    // A page without front matter.
    Mistake {
        name: "front-matter-forgotten",
        file: "content/pages/abi.md",
        text: b"# Abi\n\nTere tulemast!\n",
        line: Some(1),
    },
    // An empty line before the front matter.
    Mistake {
        name: "blank-line-first",
        file: "content/pages/abi.md",
        text: b"\n---\ntitle: Abi\n---\n\nTere!\n",
        line: None,
    },
    // A number in words.
    Mistake {
        name: "order-in-words",
        file: "content/topics/teine.md",
        text: b"---\ntitle: Teine\norder: teine\n---\n",
        line: Some(3),
    },
    // A name instead of an id.
    Mistake {
        name: "person-by-name",
        file: "content/schedule/koolitus.yaml",
        text: "title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    date: 2026-10-05\n    people: [Näidis Isik]\n".as_bytes(),
        line: Some(7),
    },
    // A word in Estonian where there is a choice.
    Mistake {
        name: "status-in-estonian",
        file: "content/schedule/koolitus.yaml",
        text: "title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    date: 2026-10-05\n    status: ära jäetud\n".as_bytes(),
        line: Some(7),
    },
    // An end before its start.
    Mistake {
        name: "end-before-start",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    start: 2026-10-05 14:00\n    end: 04:00\n",
        line: Some(7),
    },
    // A session copied with its id.
    Mistake {
        name: "same-id-twice",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - {id: koolitus-1, date: 2026-10-05}\n  - {id: koolitus-1, date: 2026-10-12}\n",
        line: Some(6),
    },
    // An address of a form without `https://`.
    Mistake {
        name: "form-without-https",
        file: "content/registration.yaml",
        text: b"osale:\n  title: Osale\n  form: forms.example/osale\n",
        line: Some(3),
    },
    // The address of a form's editor, on a host that is not allowed.
    Mistake {
        name: "form-of-its-editor",
        file: "content/registration.yaml",
        text: b"osale:\n  title: Osale\n  form: https://docs.google.com/forms/d/1aB/edit\n",
        line: Some(3),
    },
    // A price with its currency.
    Mistake {
        name: "price-in-words",
        file: "content/registration.yaml",
        text: b"osale:\n  title: Osale\n  form: https://forms.example/osale\n  price: 49 eurot\n",
        line: Some(4),
    },
    // A link without the ending of the file.
    Mistake {
        name: "link-without-ending",
        file: "content/pages/abi.md",
        text: b"---\ntitle: Abi\n---\n\nVaata [kontakti](kontakt).\n",
        line: Some(5),
    },
    // A path as Windows writes it.
    Mistake {
        name: "link-with-backslash",
        file: "content/pages/abi.md",
        text: b"---\ntitle: Abi\n---\n\nVaata [teemat](..\\topics\\algus.md).\n",
        line: Some(5),
    },
    // A page in no folder.
    Mistake {
        name: "page-in-wrong-folder",
        file: "content/abi.md",
        text: b"---\ntitle: Abi\n---\n\nTere!\n",
        line: None,
    },
    // `.yml` for `.yaml`.
    Mistake {
        name: "yml-ending",
        file: "content/schedule/koolitus.yml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - {id: koolitus-1, date: 2026-10-05}\n",
        line: None,
    },
    // A file name with blanks and capital letters.
    Mistake {
        name: "name-with-blank",
        file: "content/pages/Uus leht.md",
        text: b"---\ntitle: Uus leht\n---\n",
        line: None,
    },
    // A line that is indented more than its neighbours.
    Mistake {
        name: "deeper-indentation",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n      date: 2026-10-05\n",
        line: Some(6),
    },
    // A list without brackets.
    Mistake {
        name: "list-in-one-line",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    date: 2026-10-05\n    people: naidis-isik, teine-isik\n",
        line: Some(7),
    },
    // A weekday that was right last year.
    Mistake {
        name: "weekday-of-last-year",
        file: "content/pages/abi.md",
        text: "---\ntitle: Abi\n---\n\nKohtume teisipäeval, 19. mail 2027.\n".as_bytes(),
        line: Some(5),
    },
    // A bracket that is not closed.
    Mistake {
        name: "unclosed-bracket",
        file: "content/schedule/koolitus.yaml",
        text: b"title: Koolitus\nkind: training\nattendance: online\nsessions:\n  - id: koolitus-1\n    date: 2026-10-05\n    people: [naidis-isik\n",
        line: Some(7),
    },
    // The code of a country for that of a language.
    Mistake {
        name: "language-as-country",
        file: "content/site.yaml",
        text: "title: Näidis\nbase_url: https://naidis.example/\nlanguages: [ee]\norganiser: {name: Näidisasutus}\ncalendar: {uid_domain: naidis.example}\nforms: {allowed_hosts: [forms.example]}\nplaces:\n  maja: {name: Näidismaja, city: Tartu, address: Näidise 1}\n  kool: {name: Näidiskool, city: Narva, address: Näidise 2}\nsecurity: {contact: turve@naidis.example}\n".as_bytes(),
        line: Some(3),
    },
];
