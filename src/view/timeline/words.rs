//! Words in a width that is known only roughly, since the reader's machine chooses the letters.

/// The width of a letter in ems, taken generously.
const LETTER: f64 = 0.58;

/// Breaks a text into lines that fit into a width at a size of letters, at most `most`; what is left is cut with `…`.
pub(super) fn lines(text: &str, width: i32, size: i32, most: usize) -> Vec<String> {
    let fits = |line: &str| f64::from(width) >= length(line, size);
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let is_cut = lines.len() > most;
    lines.truncate(most);
    let n_lines = lines.len();
    for (index, line) in lines.iter_mut().enumerate() {
        let mut cut = is_cut && index + 1 == n_lines;
        while !fits(&format!("{line}{}", if cut { "…" } else { "" })) && line.chars().count() > 1
        {
            line.pop();
            cut = true;
        }
        if cut {
            line.truncate(line.trim_end().len());
            line.push('…');
        }
    }
    lines
}

/// How long a text is at a size of letters, at most.
fn length(text: &str, size: i32) -> f64 {
    let n_letters = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    f64::from(n_letters) * LETTER * f64::from(size)
}

/// Whether a text fits into a width.
pub(super) fn fits(text: &str, width: i32, size: i32) -> bool {
    length(text, size) <= f64::from(width)
}
