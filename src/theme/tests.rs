//! What becomes of the files of a theme.

use std::sync::Arc;

use crate::load::{ThemeAssetFile, ThemeSheet, WrittenTheme};
use crate::model::{Origin, ThemeAsset};
use crate::report::Report;
use crate::source::SourcePath;

use super::theme;

fn written(sheets: &[&str], files: &[(&str, &str)]) -> WrittenTheme {
    let sheet = |(index, text): (usize, &&str)| ThemeSheet {
        source: SourcePath::new(format!("themes/x/styles/{index}.css")),
        text: Arc::from(*text),
    };
    let file = |(name, text): &(&str, &str)| ThemeAssetFile {
        name: (*name).to_owned(),
        source: SourcePath::new(format!("themes/x/assets/{name}")),
        bytes: Arc::from(text.as_bytes()),
        dimensions: None,
    };
    WrittenTheme {
        name: "x".to_owned(),
        templates: Vec::new(),
        sheets: sheets.iter().enumerate().map(sheet).collect(),
        files: files.iter().map(file).collect(),
        fonts: Vec::new(),
        changes: None,
    }
}

fn made(sheets: &[&str], files: &[(&str, &str)]) -> (Vec<ThemeAsset>, Report) {
    let (theme, report) = theme(&[written(sheets, files)]);
    (theme.assets, report)
}

fn path<'a>(assets: &'a [ThemeAsset], name: &str) -> &'a str {
    assets.iter().find(|asset| asset.name == name).unwrap().path.as_str()
}

fn text(assets: &[ThemeAsset], name: &str) -> String {
    let asset = assets.iter().find(|asset| asset.name == name).unwrap();
    let Origin::Memory(bytes) = &asset.asset.origin else { panic!("on the disk") };
    assert_eq!(asset.asset.size, bytes.len() as u64);
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn small(sheet: &str) -> String {
    let (assets, report) = made(&[sheet], &[]);
    let is_load = sheet.contains("https:") || sheet.contains("data:");
    assert!(report.diagnostics().iter().all(|fault| fault.code == "foreign-load" && is_load));
    text(&assets, "style.css")
}

#[test]
fn sheets_become_small_and_mean_the_same() {
    for (sheet, expected) in [
        ("/* a */\n@layer base,  parts ;\n", "@layer base,parts;"),
        ("a :hover { margin : 0 -1px ; }", "a :hover{margin :0 -1px}"),
        ("a { &:hover { color: red; } & .b > c { x: y } }", "a{&:hover{color:red}& .b > c{x:y}}"),
        ("a { inset: calc( 1px + (2rem - 3px) ) auto; }", "a{inset:calc(1px + (2rem - 3px)) auto}"),
        (
            "@container (width > 20rem) and (height < 3rem) {\n  a { b: c; }\n}",
            "@container (width > 20rem) and (height < 3rem){a{b:c}}",
        ),
        ("@media print and (not (color)) { }", "@media print and (not (color)){}"),
        (
            "a { color: light-dark( #fff , #000 ) !important; }",
            "a{color:light-dark(#fff,#000) !important}",
        ),
        (
            "a::before { content: \"a /* b */  ; \\\" }\" ; }",
            "a::before{content:\"a /* b */  ; \\\" }\"}",
        ),
        (".a\\:  .b\\{ .c { d: e }", ".a\\: .b\\{ .c{d:e}"),
        (":root { --x: ; --y: a  b; }", ":root{--x:;--y:a b}"),
        ("a/**/b { c: d }", "a/**/b{c:d}"),
        ("a, /* one */ b{c:d/* two */}", "a,b{c:d}"),
        ("/*! licence */\na { b: c }", "/*! licence */ a{b:c}"),
        (
            "@font-face { src: url( \"https://a.example/x;}\" ); unicode-range: U+0-FF, U+4??; }",
            "@font-face{src:url(\"https://a.example/x;}\");unicode-range:U+0-FF,U+4??}",
        ),
        (
            "a { background: url(data:image/gif;base64,R0l/*) no-repeat }",
            "a{background:url(data:image/gif;base64,R0l/*) no-repeat}",
        ),
        ("a { b: \"open", "a{b:\"open"),
        ("a { b: c /* open", "a{b:c"),
    ] {
        assert_eq!(small(sheet), expected);
    }
}

#[test]
fn a_name_holds_the_hash_of_the_content_and_of_what_the_file_names() {
    let made = |font: &str, icon: &str| {
        let sheet = "a { src: url(fonts/a.woff2) }";
        made(&[sheet], &[("fonts/a.woff2", font), ("icon.svg", icon)]).0
    };
    let (one, other, third) = (made("1", "2"), made("3", "2"), made("1", "4"));
    assert_ne!(path(&one, "style.css"), path(&other, "style.css"), "the font is another");
    assert_eq!(path(&one, "style.css"), path(&third, "style.css"), "the icon is not its business");
    assert_ne!(path(&one, "icon.svg"), path(&third, "icon.svg"));
    let font = path(&one, "fonts/a.woff2");
    assert!(
        font.starts_with("assets/fonts/a.") && font.len() == "assets/fonts/a.00000000.woff2".len()
    );
    let inner = font.strip_prefix("assets/").unwrap();
    assert_eq!(text(&one, "style.css"), format!("a{{src:url(./{inner})}}"));
}

#[test]
fn a_sheet_in_a_folder_names_files_from_there_or_from_the_sources() {
    let files = [
        ("css/more.css", "@import 'last.css'; a{b:url(\"../icon.svg#x\")}"),
        ("css/last.css", ""),
        ("icon.svg", ""),
    ];
    let (assets, report) = made(&["a{b:url(../assets/icon.svg)}"], &files);
    assert_eq!(report.diagnostics(), []);
    let inner = |name| path(&assets, name).strip_prefix("assets/").unwrap();
    let (icon, last) = (inner("icon.svg"), inner("css/last.css"));
    assert_eq!(text(&assets, "style.css"), format!("a{{b:url(./{icon})}}"));
    assert_eq!(
        text(&assets, "css/more.css"),
        format!("@import '../{last}';a{{b:url(\"../{icon}#x\")}}")
    );
}

#[test]
fn scripts_name_each_other_and_are_not_touched_otherwise() {
    let files = [
        (
            "site.js",
            "import { a } from \"./parts/a.js\"; // \"./parts/a.js\" it's\nimport('./b.js');\nconst c = './none';\n",
        ),
        (
            "parts/a.js",
            "import '../site.js';\nexport const d = new URL(\"./d.wasm\", import.meta.url);",
        ),
        ("parts/d.wasm", "\0"),
        ("b.js", ""),
    ];
    let (assets, report) = made(&[], &files);
    assert_eq!(report.diagnostics(), []);
    let inner = |name| path(&assets, name).strip_prefix("assets/").unwrap().to_owned();
    let (site, a, b, d) =
        (inner("site.js"), inner("parts/a.js"), inner("b.js"), inner("parts/d.wasm"));
    assert_eq!(
        text(&assets, "site.js"),
        format!(
            "import {{ a }} from \"./{a}\"; // \"./{a}\" it's\nimport('./{b}');\nconst c = './none';\n"
        )
    );
    assert_eq!(
        text(&assets, "parts/a.js"),
        format!("import '../{site}';\nexport const d = new URL(\"../{d}\", import.meta.url);")
    );
}

#[test]
fn a_file_that_is_not_there_is_a_fault_where_it_is_named() {
    let files = [("site.js", "import x from './sit.js'"), ("icon.svg", "")];
    let (_, report) = made(&["a { b: url(ikon.svg) }"], &files);
    let told: Vec<String> = report
        .diagnostics()
        .iter()
        .map(|fault| {
            format!("{:?} {} {:?}", fault.place, fault.message.english(), fault.hint.english())
        })
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].contains("site.js") && told[0].contains("the theme has no file `./sit.js`"),
        "{told:?}"
    );
    assert!(told[1].contains("11..19") && told[1].contains("did you mean `icon.svg`?"), "{told:?}");
}

#[test]
fn drawings_take_the_colours_of_the_theme_in_light_and_in_dark() {
    let sheet = ":root { --accent: light-dark(#14584a, #8fd3b6); }";
    let icon = "<svg viewBox=\"0 0 1 1\"><path fill=\"var(--accent)\" stroke=\"#123456\"/></svg>";
    let (assets, report) = made(&[sheet], &[("icon.svg", icon)]);
    assert!(report.diagnostics().is_empty());
    assert_eq!(
        text(&assets, "icon.svg"),
        "<svg viewBox=\"0 0 1 1\"><style>@media (prefers-color-scheme:dark){\
         [fill=\"#14584a\"]{fill:#8fd3b6}}</style>\
         <path fill=\"#14584a\" stroke=\"#123456\"/></svg>",
    );
    let (_, report) = made(&[sheet], &[("icon.svg", &icon.replace("--accent", "--acent"))]);
    let codes: Vec<&str> = report.diagnostics().iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["unknown-token"]);
}
