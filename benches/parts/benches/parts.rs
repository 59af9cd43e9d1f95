//! The hot parts of a build, each alone: front matter, Markdown, coloured code, pages, feeds. The site is the one of this
//! repository; texts are made here, so that they stay the same.

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiff::civil::date;
use kava::load;
use kava::markdown::{self, Href, Labels, Surroundings};
use kava::model::{Call, HtmlPolicy, Language, OutputPath};
use kava::pipeline::{FolderSizes, Output, Part, Reuse, Whole, planned};
use kava::resolve::{Now, Options};
use kava::source::SourcePath;

const FRONT_MATTER: &str = "---\ntitle: Platvormi lõuend\nsummary: Tööleht, mis aitab näha, keda on vaja.\nkind: tool\n\
    minutes: 40\norder: 3\ntopics: [meeskond, kaasamine]\npeople: [näidis-inimene]\nupdated: 2026-11-23\n---\n\nTekst.\n";

const PARAGRAPH: &str = "## Milleks *see* on {#milleks}\n\nTööleht aitab **näha**, keda on vaja; vaata [plaani](plaan.md) ja \
    „teisi näiteid“ – need on lühikesed.\n\n- üks\n- kaks\n\n| Roll | Töö |\n|---|---|\n| Vedaja | hoiab sihti |\n\n";

const CODE: &str = "```yaml\nprogramme: naidis\nsessions:\n  - id: kohtumine-1     # esimene\n    start: 2026-09-10 10:00\n    \
    duration: 2h 30m\n    place: {name: \"Raekoda\", city: Tartu}\n```\n\n";

fn front_matter(criterion: &mut Criterion) {
    let path = SourcePath::new("content/materials/louend.md");
    criterion.bench_function("front matter of a material", |bencher| {
        bencher.iter(|| load::faults(&path, black_box(FRONT_MATTER)));
    });
}

fn texts(criterion: &mut Criterion) {
    let path = SourcePath::new("content/pages/tekst.md");
    let labels = Labels::default();
    let link = |target: &str| Some(Href { href: target.to_owned(), is_external: false });
    #[expect(clippy::result_large_err, reason = "the signature is that of `markdown`")]
    let component = |_: &Call, _: Option<&str>| Ok(String::new());
    let surroundings = Surroundings {
        policy: HtmlPolicy::Sanitize,
        labels: &labels,
        link: &link,
        image: &|_| None,
        component: &component,
    };
    for (name, piece) in [("prose", PARAGRAPH), ("code", CODE)] {
        let text = piece.repeat(16);
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        let parsed = || markdown::parsed(&path, black_box(text.as_str()), 0, Language::Estonian);
        group.bench_function("read", |bencher| bencher.iter(parsed));
        let (body, _) = parsed();
        group.bench_function("to HTML", |bencher| {
            bencher.iter(|| markdown::html(&body, &surroundings))
        });
        group.finish();
    }
}

fn whole_site(criterion: &mut Criterion) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let options = Options { now: Now::Local(date(2023, 3, 15).at(10, 0, 0, 0)), base_url: None };
    let read = || planned(&folder, false, &options).expect("the site of this repository");
    let mut group = criterion.benchmark_group("the portal");
    group.sample_size(20);
    group.bench_function("read, resolved, checked and planned", |bencher| bencher.iter(read));
    let whole = read().whole.expect("a site without errors");
    let reuse = Reuse::of_all();
    let sizes = FolderSizes::default();
    let made = |wanted: &(dyn Fn(&Output) -> bool + Sync)| made(&whole, &reuse, &sizes, wanted);
    let is_page = |output: &Output| output.path.is_html();
    let is_feed = |output: &Output| output.path.as_str().ends_with(".ics");
    let home = OutputPath::new("index.html");
    let is_home = |output: &Output| output.path == home;
    group.bench_function("all pages", |bencher| bencher.iter(|| made(&is_page)));
    group.bench_function("one page", |bencher| bencher.iter(|| made(&is_home)));
    group.bench_function("all calendars", |bencher| bencher.iter(|| made(&is_feed)));
    group.finish();
}

fn made(
    whole: &Whole,
    reuse: &Reuse,
    sizes: &FolderSizes,
    wanted: &(dyn Fn(&Output) -> bool + Sync),
) -> usize {
    let part = Part { reuse, wanted, sizes, sink: &() };
    let (rendered, report) = whole.rendered(&part, &|| {}).expect("outputs of a sound site");
    assert!(!report.has_errors() && !rendered.is_empty());
    rendered.len()
}

criterion_group!(parts, front_matter, texts, whole_site);
criterion_main!(parts);
