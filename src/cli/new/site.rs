//! `kava new site`: a folder that builds at once.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use crate::model::{Address, BaseUrl, Language};
use crate::new::{Sample, sample_site};
use crate::report::words;

use super::super::args::{Lang, SchemaArgs};
use super::super::terminal::Terminal;
use super::super::{clock, schema};
use super::args::SiteArgs;
use super::asking::{Asking, Question, one_of, text};
use super::{Refusal, disk};

/// What has no address of its own yet.
const NOWHERE: &str = "https://example.org/";

/// Makes a site in a folder below `folder`, in the language that was asked for.
pub(super) fn site(
    folder: &Path,
    args: &SiteArgs,
    lang: Option<Lang>,
    terminal: &Terminal,
) -> Result<(), Refusal> {
    let mut asking = Asking::of_process(terminal.tongue());
    let question =
        Question::new(words!(en: "Into which folder", et: "Millisesse kausta"), "FOLDER");
    let given = args.site.as_ref().map(|path| path.to_string_lossy().into_owned());
    let chosen = PathBuf::from(asking.needed(given.as_deref(), &question, text)?);
    let site = if folder == Path::new(".") { chosen } else { folder.join(chosen) };

    let own = super::making::language(terminal);
    let language = match lang {
        Some(_) => own,
        None => language(&mut asking, own)?,
    };
    let usual = if language == Language::Estonian { "Näidisprogramm" } else { "Sample programme" };
    let question = Question::new(
        words!(en: "What is the programme called", et: "Mis on programmi nimi"),
        "--title",
    );
    let title = asking.needed(args.title.as_deref(), &question.usually(Some(usual)), text)?;
    let question = Question::new(
        words!(en: "Where will it be published", et: "Mis aadressil see avaldatakse"),
        "--url",
    );
    let given = args.url.as_ref().map(written);
    let url = asking.needed(given.as_deref(), &question.usually(Some(NOWHERE)), |answer| {
        crate::resolve::base_url(answer).map(|url| written(&url))
    })?;

    let today = clock::today(&TimeZone::get("Europe/Tallinn").unwrap_or(TimeZone::UTC));
    let files = sample_site(&Sample { title, url, language, today });
    let paths: Vec<PathBuf> =
        files.iter().map(|file| disk::below(&site, file.path.as_str())).collect();
    if let Some(path) = paths.iter().find(|path| disk::is_there(path)) {
        let path = path.display();
        return Err(Refusal::Unclear(words!(
            en: "`{path}` is there already; nothing was written, choose an empty folder",
            et: "`{path}` on juba olemas; midagi ei kirjutatud, vali tühi kaust",
        )));
    }
    for (file, path) in files.iter().zip(&paths) {
        disk::write_new(path, file.text.as_bytes())?;
    }
    schema::schema(&site, &SchemaArgs { print: None }, terminal)?;
    let site = site.display();
    terminal.say(&words!(
        en: "made a site in `{site}`; all that is in it is invented. Go on with\n    \
             kava -C {site} serve --open\n\
             and read {site}/README.md",
        et: "kaustas `{site}` on uus sait; kõik selles on näidiseks välja mõeldud. Jätka nii:\n    \
             kava -C {site} serve --open\n\
             ja loe faili {site}/README.md",
    ));
    Ok(())
}

/// An address as `site.yaml` has it.
fn written(url: &BaseUrl) -> String {
    url.absolute(&Address::new("/"))
}

fn language(asking: &mut Asking<'_>, usual: Language) -> Result<Language, Refusal> {
    let codes = ["et", "en"].map(str::to_owned);
    let question = Question::new(
        words!(en: "In which language (et, en)", et: "Mis keeles (et, en)"),
        "--lang",
    );
    let code = asking.needed(None, &question.usually(Some(usual.code())), one_of(&codes))?;
    Ok(Language::from_code(&code).unwrap_or(usual))
}
