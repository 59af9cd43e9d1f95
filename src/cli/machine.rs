//! Faults of the machine in the language of the reader. Their English is that of [`Error`] itself.

use std::error::Error as _;
use std::io;

use crate::error::{AddressFault, Error};
use crate::report::{Words, words};

/// What failed, as a sentence.
pub(super) fn told(error: &Error) -> Words {
    let en = error.to_string();
    match error {
        Error::Read { path, .. } => {
            let path = path.display();
            words!(en: "{en}", et: "faili või kausta `{path}` ei saa lugeda")
        }
        Error::Write { path, .. } => {
            let path = path.display();
            words!(en: "{en}", et: "faili või kausta `{path}` ei saa kirjutada")
        }
        Error::NoContent { folder } => {
            let folder = folder.display();
            words!(en: "{en}", et: "kaustas `{folder}` ei ole alamkausta `content`")
        }
        Error::ForeignOutput { folder } => {
            let folder = folder.display();
            words!(
                en: "{en}",
                et: "kaust `{folder}` ei ole tühi ja seda ei ole teinud kava; anna valikuga `--output` tühi kaust",
            )
        }
        Error::NothingPublished { path } => {
            let path = path.display();
            words!(
                en: "{en}",
                et: "`{path}`: seal ei ole avaldatud saiti; ehita kõigepealt või anna valikuga `--against` teine kaust",
            )
        }
        Error::Address { url, why } => {
            let why = why_not(why);
            words!(en: "{en}", et: "aadressiga `{url}` ei saa võrrelda: {why}")
        }
        Error::OutputInSources { folder, sources } => {
            let folder = folder.display();
            let sources = sources.display();
            words!(
                en: "{en}",
                et: "väljundkaust `{folder}` on kaustas `{sources}`, kus on lähtefailid",
            )
        }
        Error::ForeignFile { path } => {
            let path = path.display();
            words!(
                en: "{en}",
                et: "faili `{path}` ei ole kirjutanud kava, seepärast seda üle ei kirjutata; vii fail mujale ja ehita uuesti",
            )
        }
        Error::ChangedMeanwhile { path } => {
            let path = path.display();
            words!(en: "{en}", et: "faili `{path}` muudeti ehitamise ajal; ehita uuesti")
        }
        Error::Escape { path } => {
            words!(en: "{en}", et: "`{path}` kirjutataks väljundkaustast välja")
        }
        Error::Output { path, .. } => {
            words!(
                en: "{en}",
                et: "faili `{path}` ei saa teha; see on kava enda viga, palun anna sellest teada",
            )
        }
        Error::NoNpm => {
            words!(
                en: "{en}",
                et: "redaktor vajab programmi npm, mida selles arvutis ei ole; paigalda Node.js (https://nodejs.org/) ja proovi uuesti",
            )
        }
        Error::Npm { said } => {
            words!(
                en: "{en}",
                et: "npm ei saanud redaktorit paigaldada; kas arvuti on võrgus? npm ütleb: {said}",
            )
        }
        Error::Bind { address, .. } => {
            words!(en: "{en}", et: "aadressil {address} ei saa lehti näidata")
        }
        Error::Watch { folder, .. } => {
            let folder = folder.display();
            words!(en: "{en}", et: "kausta `{folder}` muudatusi ei saa jälgida")
        }
    }
}

/// Why an address could not be looked at, in Estonian.
fn why_not(fault: &AddressFault) -> String {
    match fault {
        AddressFault::NoHost => {
            "sellist serverit ei ole; kas aadress on õige ja arvuti internetis?".to_owned()
        }
        AddressFault::NotSafe => {
            "serveril ei ole kehtivat sertifikaati: brauserid hoiatavad selle eest".to_owned()
        }
        AddressFault::TimedOut { seconds } => {
            format!("{seconds} s jooksul ei tulnud vastust; proovi hiljem uuesti")
        }
        AddressFault::Refused => {
            "server ei vasta; kas aadress on õige ja arvuti internetis?".to_owned()
        }
        AddressFault::NoSite(status) => format!(
            "seal ei ole avaldatud saiti (vastus {status}); kas aadress on õige, koos saidi kaustaga?"
        ),
        AddressFault::Busy => {
            "server palub küsida harvem (vastus 429); proovi hiljem uuesti".to_owned()
        }
        AddressFault::Closed(status) => format!("server ei näita seda kavale (vastus {status})"),
        AddressFault::Status(status) => {
            format!("serveril on rike (vastus {status}); proovi hiljem uuesti")
        }
        AddressFault::Elsewhere(to) => {
            format!("see suunab aadressile `{to}`; kui sait on seal, võrdle selle aadressiga")
        }
    }
}

/// What caused it, the nearest cause first.
pub(super) fn causes(error: &Error) -> Vec<Words> {
    let mut causes = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        causes.push(match cause.downcast_ref() {
            Some(error) => of_system(error),
            None => Words::same(cause.to_string()),
        });
        next = cause.source();
    }
    causes
}

/// A fault of the operating system; one without words of ours in those of the system.
fn of_system(error: &io::Error) -> Words {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => words!(en: "it is not there", et: "seda ei ole olemas"),
        Kind::PermissionDenied => {
            words!(en: "you may not do that: permission denied", et: "sul ei ole selleks õigust")
        }
        Kind::AlreadyExists => words!(en: "it is there already", et: "see on juba olemas"),
        Kind::NotADirectory => {
            words!(
                en: "a part of the path is a file, not a folder",
                et: "osa asukohast on fail, mitte kaust",
            )
        }
        Kind::IsADirectory => {
            words!(en: "it is a folder, not a file", et: "see on kaust, mitte fail")
        }
        Kind::DirectoryNotEmpty => words!(en: "the folder is not empty", et: "kaust ei ole tühi"),
        Kind::StorageFull => words!(en: "the disk is full", et: "ketas on täis"),
        Kind::QuotaExceeded => {
            words!(en: "your share of the disk is full", et: "sinu kettaruum on täis")
        }
        Kind::ReadOnlyFilesystem => {
            words!(en: "the disk may only be read", et: "kettale ei saa kirjutada")
        }
        _ => Words::same(error.to_string()),
    }
}
