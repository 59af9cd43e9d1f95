//! Drawings: nothing in them runs, loads or leads elsewhere.

use kava::picture::cleaned;

fn removed(inner: &str) -> (String, Vec<String>) {
    let svg =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inner}</svg>");
    let cleaned = cleaned(&svg).unwrap();
    (cleaned.text, cleaned.removed)
}

#[test]
fn what_runs_or_loads_is_taken_out_and_told() {
    for (inner, name) in [
        ("<script>alert(1)</script>", "script"),
        ("<SCRIPT>alert(1)</SCRIPT>", "SCRIPT"),
        ("<rect onclick=\"alert(1)\" width=\"1\"/>", "onclick"),
        ("<foreignObject><p>x</p></foreignObject>", "foreignObject"),
        ("<a href=\"javascript:alert(1)\"><path d=\"M0 0\"/></a>", "href"),
        ("<use href=\"https://else.example/x.svg#a\"/>", "href"),
        ("<image xlink:href=\"https://else.example/x.png\"/>", "xlink:href"),
        ("<image href=\"data:image/svg+xml;base64,PHN2Zz4=\"/>", "href"),
        ("<rect fill=\"url(https://else.example/#a)\"/>", "fill"),
        ("<rect style=\"fill:u\\72l(//else.example/)\"/>", "style"),
        ("<style>@import 'https://else.example/x.css';</style>", "style"),
        ("<style>@im&#112;ort 'https://else.example/x.css';</style>", "style"),
        ("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>", "set"),
        ("<animate attributeName=\"xlink:href\" values=\"x\"/>", "animate"),
    ] {
        let (text, told) = removed(inner);
        assert_eq!(told, [name], "{inner}");
        for bad in ["alert", "else.example", "PHN2Zz4"] {
            assert!(!text.contains(bad), "{text}");
        }
    }
}

#[test]
fn a_plain_drawing_stays_as_it_is() {
    let inner = "<title>Kaks ringi &amp; joon</title><defs><linearGradient id=\"g\"><stop offset=\"0\" \
                 stop-color=\"#fff\"/></linearGradient></defs><style>.a{fill:url(#g)}</style>\
                 <g class=\"a\" transform=\"rotate(45)\"><use href=\"#x\"/><path d=\"M0 0h9v9z\" \
                 style=\"fill:none\"/></g>";
    let (text, told) = removed(inner);
    assert!(text.contains(inner), "{text}");
    assert!(told.is_empty());
}

#[test]
fn what_drawing_programs_keep_for_themselves_goes_without_a_word() {
    let (text, told) = removed(
        "<!-- made by hand --><metadata><x:y xmlns:x=\"u\">SALAJANE</x:y></metadata>\
         <sodipodi:namedview pagecolor=\"#fff\"/><path inkscape:label=\"SALAJANE\" d=\"M0 0\"/>",
    );
    assert!(!text.contains("SALAJANE") && !text.contains("made by hand"), "{text}");
    assert!(text.contains("<path d=\"M0 0\"/>"));
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn entities_of_a_document_type_are_gone_with_it() {
    let svg = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\
               <svg xmlns=\"http://www.w3.org/2000/svg\"><text>&x;&lt;</text></svg>";
    let cleaned = cleaned(svg).unwrap();
    assert_eq!(cleaned.text, "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&lt;</text></svg>");
}
