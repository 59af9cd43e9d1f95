//! A page of the manual as text for a terminal.

/// The text without ids of headings and targets of links, with code indented below the name of its file.
pub(super) fn plain(markdown: &str) -> String {
    let mut out = String::new();
    let mut fence: Option<&str> = None;
    for line in markdown.lines() {
        match fence {
            Some(open) if line == open => fence = None,
            Some(_) if line.is_empty() => out.push('\n'),
            Some(_) => push_line(&mut out, "    ", line),
            None if line.starts_with("```") => {
                let info = line.trim_start_matches('`');
                fence = Some(&line[..line.len() - info.len()]);
                if let Some((_, file)) = info.split_once(' ') {
                    push_line(&mut out, "  ", &format!("{file}:\n"));
                }
            }
            None => {
                let line = line.split(" {#").next().unwrap_or(line);
                push_line(&mut out, "", &without_targets(line.trim_start_matches("## ")));
            }
        }
    }
    out
}

fn push_line(out: &mut String, indent: &str, line: &str) {
    out.push_str(indent);
    out.push_str(line);
    out.push('\n');
}

/// `[text](target)` as `text`.
fn without_targets(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, link)) = rest.split_once('[') {
        let parts = link.split_once("](").and_then(|(text, behind)| {
            let (_, after) = behind.split_once(')')?;
            (!text.contains(['[', '`', ' '])).then_some((text, after))
        });
        let Some((text, after)) = parts else {
            out.push_str(before);
            out.push('[');
            rest = link;
            continue;
        };
        out.push_str(before);
        out.push_str(text);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_stands_below_its_file_and_links_lose_their_targets() {
        let markdown = "Vaata [wrong-id](../wrong-id/index.md), `[et, en]`.\n\n## Valesti {#wrong}\n\n\
                        ```yaml content/site.yaml\nchecks:\n\n  a: off\n```\n";
        assert_eq!(
            plain(markdown),
            "Vaata wrong-id, `[et, en]`.\n\nValesti\n\n  content/site.yaml:\n\n    checks:\n\n      a: off\n"
        );
    }
}
