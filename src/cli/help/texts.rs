//! What the help of the command line says in Estonian. The English is in the docstrings of `args`.

/// What a command does.
pub(super) fn about(command: &str) -> Option<&'static str> {
    COMMANDS.iter().find(|(name, _)| *name == command).map(|(_, text)| *text)
}

/// What an option or argument of a command is: its own text, else that of the same option of any command.
pub(super) fn described(command: &str, id: &str) -> Option<&'static str> {
    let text = |of: &str| ARGUMENTS.iter().find(|(it, name, _)| *it == of && *name == id);
    text(command).or_else(|| text("")).map(|(_, _, text)| *text)
}

/// The name of a value: `<FOLDER>` is `<KAUST>`.
pub(super) fn value_name(english: &str) -> Option<&'static str> {
    VALUES.iter().find(|(name, _)| *name == english).map(|(_, name)| *name)
}

const COMMANDS: &[(&str, &str)] = &[
    ("kava", "kava teeb õppeprogrammi portaali kaustast, kus on Markdown- ja YAML-failid."),
    ("build", "Ehita portaal kausta `public`"),
    ("check", "Ütle, mis on sisus valesti; midagi ei kirjutata"),
    ("lock", "Uuenda või paranda fail content/calendar.lock ilma ehitamata"),
    ("host", "Näita, kuidas veebiserver peab portaali pakkuma"),
    ("schema", "Kirjuta sisufailide JSON-skeemid ja anna neist teada Visual Studio Code’ile"),
    ("import", "Tee teise programmi kalendrist (.ics) kausta `content/schedule` fail"),
    ("serve", "Näita portaali brauseris, samal ajal kui kirjutad; midagi ei kirjutata"),
    ("explain", "Seleta teadet: mida see tähendab, näide ja kuidas viga parandada"),
    ("diff", "Ütle, mis külastajate ja tellijate jaoks muutuks, kui sait nüüd avaldada"),
    ("man", "Näita käsiraamatu lehte või kirjuta kõigi käskude lehed kausta"),
    ("completions", "Näita, mida käsurida vajab käskude ja valikute lõpetamiseks"),
    ("new", "Tee sisufaile: teema, inimene, kohtumine, terve sait"),
    ("site", "Terve sait näidissisuga, mille saab kohe ehitada"),
    ("programme", "Programm: üks lend"),
    ("cohort", "Programmi järgmise aasta lend: samad sarjad ja kuupäevad aasta hiljem"),
    ("series", "Kohtumiste sari, esialgu tühi"),
    ("session", "Sarjale veel üks kohtumine"),
    ("topic", "Teema"),
    ("person", "Inimene, kes kohtumisi juhib"),
    ("material", "Materjal iseseisvaks õppimiseks"),
    ("news", "Uudis"),
    ("page", "Omaette leht, näiteks küsimused ja vastused"),
];

/// Command (empty: any), id and text.
const ARGUMENTS: &[(&str, &str, &str)] = &[
    ("", "folder", "Saidi kaust, milles on `content`"),
    (
        "",
        "lang",
        "Teadete keel; muidu süsteemi keel (`KAVA_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`)",
    ),
    (
        "",
        "now",
        "Päev või aeg, mille jaoks ehitada: 2023-03-15, \"2023-03-15 10:00\" (saidi aeg) või hetk \
         2023-03-15T08:00:00Z",
    ),
    ("", "base_url", "Aadress, kus sait avaldatakse; muidu faili site.yaml `base_url`"),
    ("build", "output", "Kaust, kuhu kirjutada; muidu saidi kausta `public`"),
    ("build", "drafts", "Näita ka mustandeid; content/calendar.lock jääb siis muutmata"),
    (
        "build",
        "locked",
        "Lõpeta veaga, kui content/calendar.lock muutuks; muidu kirjutatakse see üle",
    ),
    ("build", "quiet", "Ütle ainult vead"),
    ("check", "drafts", "Vaata üle ka mustandid"),
    ("check", "external", "Küsi ka teistelt saitidelt, kas lehed, millele viidatakse, on alles"),
    ("check", "format", "Kuidas teated näidatakse"),
    (
        "lock",
        "drop",
        "Võta ajakavast kadunud kohtumine kõigist kalendritest jäädavalt välja, tellijatele midagi ütlemata; või \
         loobu kalendrivoost, mida enam ei tehta: /kalender/tartu.ics",
    ),
    (
        "lock",
        "from",
        "Avaldatud kalendrivoog failina: sellest tehakse kadunud lukufail uuesti või võetakse üle toodud kalendri \
         SEQUENCE; võib olla mitu",
    ),
    ("host", "server", "Veebiserver"),
    ("schema", "print", "Näita ühte skeemi, selle asemel et kõik kirjutada"),
    ("import", "file", "Kalender: fail, mille lõpp on .ics"),
    ("import", "series", "Sarja tunnus; muidu tehakse see faili nimest"),
    (
        "import",
        "output",
        "Fail, kuhu kirjutada; muidu `content/schedule/TUNNUS.yaml`; `-` näitab tulemuse ekraanil",
    ),
    ("import", "zone", "Sarja ajavöönd, näiteks Europe/Tallinn; muidu kalendri kõige sagedasem"),
    ("import", "force", "Kirjuta olemasoleva faili asemele"),
    ("serve", "open", "Ava portaal brauseris"),
    ("serve", "port", "Port, mida kuulata; kui see on kinni, siis järgmine vaba"),
    (
        "serve",
        "host",
        "Luba portaali vaadata teistest arvutitest, selle arvuti sellel aadressil või nimel: 192.168.1.2; 0.0.0.0 \
         tähendab kõiki",
    ),
    (
        "serve",
        "edit",
        "Muuda sisu vormides, aadressil /admin/: Sveltia CMS, mille npm esimesel korral paigaldab",
    ),
    (
        "explain",
        "code",
        "Teate nimi, nagu see on nurksulgudes; ilma selleta loetletakse kõik teated",
    ),
    (
        "diff",
        "against",
        "Millega võrrelda, kui mitte kaustaga `public`: avaldatud saidi aadress (`https://vald.ee/labor/`), kaust või \
         manifest (`.kava/manifest`) failina, mis ütleb, mis muutub, aga mitte sõnu",
    ),
    ("diff", "html", "Kirjuta leht, kus eelmine ja uus on kõrvuti"),
    (
        "man",
        "pages",
        "Kaust, kuhu kirjutada `kava.1`, `kava-build.1` ja teised; muidu näidatakse `kava.1`",
    ),
    ("completions", "shell", "Käsurida"),
    ("", "title", "Pealkiri"),
    ("", "id", "Nimi aadressides ja failides, jäädavalt; muidu tehakse see pealkirjast"),
    ("", "summary", "Üks lause loendite ja otsingumootorite jaoks"),
    ("site", "site", "Uue saidi kaust; kui seda ei ole, tehakse see. Saidi keele ütleb `--lang`"),
    ("site", "title", "Mis on programmi nimi"),
    ("person", "title", "Inimese nimi"),
    ("site", "url", "Kus sait avaldatakse: https://vald.ee/labor/"),
    ("", "starts", "Millal see algab, päev või kuu: 2026-09-10, 2026-09"),
    ("", "ends", "Millal see lõpeb"),
    (
        "cohort",
        "from",
        "Programm, mida jätkata: selle faili nimi kaustas content/programmes, ilma lõputa",
    ),
    ("cohort", "id", "Uue programmi tunnus; muidu vana programmi tunnus uue aastaga"),
    ("cohort", "dry_run", "Ütle, mis sellest saaks, ja ära kirjuta midagi"),
    ("series", "programme", "Lend, mille osa see on"),
    ("series", "kind", "Kohtumiste liik"),
    ("series", "attendance", "Veebis, kohapeal või mõlemat"),
    ("series", "duration", "Kui kaua kohtumine kestab: \"2h 30m\""),
    ("session", "series", "Sari: selle faili nimi kaustas content/schedule, ilma lõputa"),
    ("session", "date", "Päev, kuni kellaaega ei tea: 2026-09-10"),
    ("session", "start", "Päev ja kellaaeg: \"2026-09-10 10:00\""),
    ("session", "title", "Pealkiri, kui sarja pealkirjast ei piisa"),
    ("session", "id", "Tunnus, jäädavalt; muidu samasugune nagu sarja teistel"),
    ("topic", "order", "Koht programmis; muidu kõigi teiste järel"),
    ("person", "role", "Mis ülesanne sellel inimesel programmis on"),
    ("person", "email", "E-posti aadress, mida tema lehel näidatakse: küsi enne luba"),
    ("material", "kind", "Materjali liik"),
    ("material", "topics", "Teemad, mille juurde see kuulub: nende tunnused, komad vahel"),
    ("material", "minutes", "Mitu minutit selleks kulub"),
    ("material", "video", "YouTube’i video aadress"),
    ("material", "files", "Tee sellest kaust, kuhu saab lisada kaasavõetavaid faile"),
    ("news", "date", "Avaldamise päev; muidu täna"),
];

const VALUES: &[(&str, &str)] = &[
    ("FOLDER", "KAUST"),
    ("LANGUAGE", "KEEL"),
    ("WHEN", "AEG"),
    ("URL", "AADRESS"),
    ("ID", "TUNNUS"),
    ("FILE.ics", "FAIL.ics"),
    ("FILE", "FAIL"),
    ("KIND", "LIIK"),
    ("ZONE", "AJAVÖÖND"),
    ("FORMAT", "VORMING"),
    ("SERVER", "SERVER"),
    ("PORT", "PORT"),
    ("ADDRESS", "AADRESS"),
    ("WHERE", "ASUKOHT"),
    ("CODE", "NIMI"),
    ("SHELL", "KÄSURIDA"),
    ("NAME", "NIMI"),
    ("TITLE", "PEALKIRI"),
    ("TEXT", "TEKST"),
    ("DAY", "PÄEV"),
    ("HOW", "KUIDAS"),
    ("LENGTH", "KESTUS"),
    ("SERIES", "SARI"),
    ("N", "ARV"),
];
