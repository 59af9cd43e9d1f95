//! Shortcodes: calls of an author, checked against what the component takes, with ids and paths resolved.
//!
//! A component is a shortcode if its name has no dot; names with a dot are parts that templates share.

use std::ops::Range;

use crate::model::{Argument, Call, Literal};
use crate::report::{Diagnostic, Report, nearest, words};
use crate::source::Place;

use super::context::BodyContext;
use super::reference::{self, Reference};
use super::templates::{Kind, Parameter, Signature, Variables};

/// The HTML of a call, or the first thing wrong with it.
pub(super) fn html(
    context: &BodyContext<'_>,
    call: &Call,
    inner: Option<&str>,
) -> Result<String, Box<Diagnostic>> {
    let Arguments { variables, report, is_lost } = arguments(context, call);
    if let Some(fault) = report.diagnostics().first() {
        return Err(Box::new(fault.clone()));
    }
    // What it is about has a fault of its own: nothing is written, so nothing is missing.
    if is_lost {
        return Ok(String::new());
    }
    context
        .templates
        .component(&call.name, &variables, &context.edition.around, inner)
        .map_err(|fault| Box::new(failed(context, call, &fault)))
}

/// Everything wrong with a call that can be told without making its HTML.
pub(super) fn faults(context: &BodyContext<'_>, call: &Call) -> Report {
    arguments(context, call).report
}

/// The arguments of a call, read.
struct Arguments {
    /// What the component sees.
    variables: Variables,
    /// What is wrong with them.
    report: Report,
    /// Whether one of them names something whose fault has been told elsewhere.
    is_lost: bool,
}

fn arguments(context: &BodyContext<'_>, call: &Call) -> Arguments {
    let mut variables = Variables::default();
    let mut report = Report::new();
    let mut is_lost = false;
    let signature = context.templates.signature(&call.name).filter(|_| !call.name.contains('.'));
    let Some(signature) = signature else {
        report.push(unknown_shortcode(context, call));
        return Arguments { variables, report, is_lost };
    };
    for argument in &call.arguments {
        let parameter = signature.parameters.iter().find(|it| it.name == argument.name);
        match parameter {
            None if !signature.is_open => {
                report.push(unknown_argument(context, call, argument, &signature));
            }
            _ => {
                let kind = parameter.and_then(|parameter| parameter.kind);
                match insert(context, argument, kind, &mut variables) {
                    Ok(()) => {}
                    Err(Some(fault)) => report.push(*fault),
                    Err(None) => is_lost = true,
                }
            }
        }
    }
    for parameter in signature.parameters.iter().filter(|it| it.is_required) {
        if !call.arguments.iter().any(|argument| argument.name == parameter.name) {
            report.push(missing_argument(context, call, parameter));
        }
    }
    Arguments { variables, report, is_lost }
}

/// Adds an argument to what the component sees: as it is, or what it refers to. A fault that has been told is none.
fn insert(
    context: &BodyContext<'_>,
    argument: &Argument,
    kind: Option<Kind>,
    variables: &mut Variables,
) -> Result<(), Option<Box<Diagnostic>>> {
    let reference = Reference::named(&argument.name);
    let wanted = if reference.is_some() { Some(Kind::Text) } else { kind };
    let fits = match (&argument.value, wanted) {
        (_, None)
        | (Literal::Text(_), Some(Kind::Text))
        | (Literal::Integer(_), Some(Kind::Integer | Kind::Number))
        | (Literal::Float(_), Some(Kind::Number))
        | (Literal::Boolean(_), Some(Kind::Boolean)) => true,
        (_, Some(_)) => false,
    };
    if let (false, Some(wanted)) = (fits, wanted) {
        let (name, kind) = (&argument.name, wanted.in_words());
        let message = words!(
            in kind;
            en: "`{name}` takes {kind}",
            et: "argumendi `{name}` väärtus peab olema {kind}",
        );
        let place = spot(context, &argument.range);
        let fault = Diagnostic::error("shortcode-argument", place, message).hint(words!(
            en: "write {example}",
            et: "kirjuta {example}",
            example = example(&argument.name, wanted),
        ));
        return Err(Some(Box::new(fault)));
    }
    match (&argument.value, reference) {
        (Literal::Text(text), Some(reference)) => {
            let place = spot(context, &argument.range);
            reference::insert(context, reference, (&argument.name, text), variables)
                .map_err(|fault| (!fault.is_told).then(|| Box::new(fault.at(place))))?;
        }
        (Literal::Text(text), None) => variables.insert(&argument.name, text),
        (Literal::Integer(number), _) => variables.insert(&argument.name, number),
        (Literal::Float(number), _) => variables.insert(&argument.name, number),
        (Literal::Boolean(truth), _) => variables.insert(&argument.name, truth),
    }
    Ok(())
}

fn unknown_shortcode(context: &BodyContext<'_>, call: &Call) -> Diagnostic {
    let names: Vec<&str> = context
        .templates
        .component_names()
        .into_iter()
        .filter(|name| !name.contains('.'))
        .collect();
    let message = words!(
        en: "there is no shortcode `{name}`",
        et: "lühikoodi `{name}` ei ole",
        name = call.name,
    );
    Diagnostic::error("unknown-shortcode", spot(context, &call.range), message)
        .hint(reference::suggestion(&call.name, &names))
}

fn unknown_argument(
    context: &BodyContext<'_>,
    call: &Call,
    argument: &Argument,
    signature: &Signature,
) -> Diagnostic {
    let names: Vec<&str> = signature.parameters.iter().map(|it| &*it.name).collect();
    let message = words!(
        en: "the shortcode `{name}` takes no `{argument}`",
        et: "lühikoodil `{name}` ei ole argumenti `{argument}`",
        name = call.name,
        argument = argument.name,
    );
    let place = spot(context, &argument.range);
    let hint = match nearest(&argument.name, names.iter().copied()) {
        None if names.is_empty() => words!(en: "leave it out", et: "jäta see ära"),
        _ => reference::suggestion(&argument.name, &names),
    };
    Diagnostic::error("shortcode-argument", place, message).hint(hint)
}

fn missing_argument(context: &BodyContext<'_>, call: &Call, parameter: &Parameter) -> Diagnostic {
    let kind = match Reference::named(&parameter.name) {
        Some(_) => Kind::Text,
        None => parameter.kind.unwrap_or(Kind::Text),
    };
    let message = words!(
        en: "the shortcode `{name}` needs `{argument}`",
        et: "lühikoodil `{name}` peab olema argument `{argument}`",
        name = call.name,
        argument = parameter.name,
    );
    Diagnostic::error("shortcode-argument", spot(context, &call.range), message).hint(
        words!(en: "add {example}", et: "lisa {example}", example = example(&parameter.name, kind)),
    )
}

/// A component that fails, as its caller sees it: the call is at fault as far as we know, the template is shown too.
fn failed(context: &BodyContext<'_>, call: &Call, fault: &Diagnostic) -> Diagnostic {
    let place = spot(context, &call.range);
    if !call.has_body && fault.message.english().contains("`body`") {
        let message = words!(
            en: "the shortcode `{name}` needs a text between two tags",
            et: "lühikoodil `{name}` peab alguse ja lõpu vahel olema tekst",
            name = call.name,
        );
        return Diagnostic::error("shortcode-argument", place, message).hint(words!(
            en: "close it with `{{% </{name}> %}}` after the text",
            et: "kirjuta teksti järele selle lõpp `{{% </{name}> %}}`",
            name = call.name,
        ));
    }
    Diagnostic::error("shortcode-argument", place, fault.message.clone())
        .also(fault.place.clone(), words!(en: "said here", et: "teade tuleb siit"))
        .hint(fault.hint.clone())
}

fn example(name: &str, kind: Kind) -> String {
    match kind {
        Kind::Text | Kind::Structure => format!("`{name}=\"…\"`"),
        Kind::Integer | Kind::Number => format!("`{name}={{12}}`"),
        Kind::Boolean => format!("`{name}={{true}}`"),
    }
}

fn spot(context: &BodyContext<'_>, range: &Range<usize>) -> Place {
    Place::Bytes(context.body.source.clone(), range.clone())
}
