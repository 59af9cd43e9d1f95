//! The commands of the manual.

use super::blocks::Block;

/// The calls of kava in a block: lines of shell blocks and of workflows that begin with `kava`, perhaps behind a prompt
/// or `sudo`, up to what the shell makes of the rest.
pub(crate) fn commands(block: &Block) -> Vec<String> {
    if !matches!(block.language(), "sh" | "console") && !block.is_workflow() {
        return Vec::new();
    }
    block.text.lines().filter_map(command).collect()
}

fn command(line: &str) -> Option<String> {
    let line = line.trim_start_matches(['$', '-', ' ']).trim_start_matches("run: ");
    let line = line.strip_prefix("sudo -u portal ").unwrap_or(line);
    let rest = line
        .strip_prefix("kava ")
        .or_else(|| Some(line.split_once(" kava ")?.1))
        .filter(|_| line.starts_with("kava ") || line.contains("=en kava "))?;
    let end =
        ["2>", ">", "|", "#", "&&", "||", ")"].iter().filter_map(|stop| rest.find(stop)).min();
    Some(rest[..end.unwrap_or(rest.len())].trim().to_owned())
}

/// What the command line says against a call; nothing if it understands it.
pub(crate) fn refusal(command: &str) -> Option<String> {
    let words = command.split_whitespace().map(|word| word.trim_matches(['"', '\'']));
    let words = ["kava"].into_iter().chain(words);
    match kava::cli::command().try_get_matches_from(words) {
        Err(error) if error.use_stderr() => Some(error.to_string()),
        _ => None,
    }
}
