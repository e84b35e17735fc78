//! Rust's text without what is not code: enough of a lexer to tell code, strings and comments
//! apart, so that a rule does not stumble over a word in a sentence.
//!
//! Line breaks are kept, so that line numbers stay true.

/// The text with comments blanked.
pub fn without_comments(text: &str) -> String {
    blank(text, Keep::Strings)
}

/// The text with comments and the insides of strings blanked.
pub fn only_code(text: &str) -> String {
    blank(text, Keep::Nothing)
}

/// The code that ships: only code, and without what stands under `#[cfg(test)]`.
pub fn shipped_code(text: &str) -> String {
    without_tests(&only_code(text), only_code(text))
}

/// The code that ships, with its strings.
pub fn shipped_code_and_strings(text: &str) -> String {
    without_tests(&only_code(text), without_comments(text))
}

/// Blanks in `text` what the code, which has the same offsets, puts under `#[cfg(test)]`.
fn without_tests(code: &str, mut text: String) -> String {
    let mut from = 0;
    while let Some(at) = ["#[cfg(test)]", "#[cfg(all(test"]
        .iter()
        .filter_map(|mark| code[from..].find(mark))
        .min()
    {
        let (start, end) = (from + at, end_of_item(code, from + at));
        let blanked = blanked(&text[start..end]);
        text.replace_range(start..end, &blanked);
        from = end;
    }
    text
}

/// Spaces of the same length in bytes, with the same line breaks.
fn blanked(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    Strings,
    Nothing,
}

fn blank(text: &str, keep: Keep) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, is_kept) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), false)
        } else if rest.starts_with("/*") {
            (block_comment(rest), false)
        } else if let Some(length) = string(rest, result.chars().next_back()) {
            (length, keep == Keep::Strings)
        } else {
            (first.len_utf8(), true)
        };
        let (token, after) = rest.split_at(length);
        if is_kept {
            result.push_str(token);
        } else {
            result.push_str(&blanked(token));
        }
        rest = after;
    }
    result
}

fn block_comment(text: &str) -> usize {
    let (mut at, mut depth) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of the string or character that begins here, if one does.
fn string(text: &str, before: Option<char>) -> Option<usize> {
    if let Some(rest) = text.strip_prefix('r') {
        let in_a_word = before.is_some_and(|it| (it.is_alphanumeric() && it != 'b') || it == '_');
        let hashes = rest.bytes().take_while(|byte| *byte == b'#').count();
        if in_a_word || !rest[hashes..].starts_with('"') {
            return None;
        }
        let close = format!("\"{}", "#".repeat(hashes));
        let open = 1 + hashes + 1;
        let end = text[open..]
            .find(&close)
            .map_or(text.len(), |at| open + at + close.len());
        return Some(end);
    }
    if text.starts_with('"') {
        return Some(closing(text, '"'));
    }
    // `'a'` and `'\n'` are characters; `'a` alone is a lifetime.
    let inner = text.strip_prefix('\'')?;
    let first = inner.chars().next()?;
    if first == '\\' {
        return Some(closing(text, '\''));
    }
    inner[first.len_utf8()..]
        .starts_with('\'')
        .then(|| first.len_utf8() + 2)
}

fn closing(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// An item ends with its block, or with a semicolon before any block.
fn end_of_item(code: &str, start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, character) in code[start..].char_indices() {
        match character {
            ';' if depth == 0 => return start + at + 1,
            '{' => depth += 1,
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return start + at + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

#[test]
fn strings_and_comments_are_told_from_code() {
    let text = "a(\"x // \\\" y\"); // b\n/* c /* d */ */ e('\"', r#\"f\"g\"#, '\\'', &'h i)";
    let code = only_code(text);
    let words: Vec<&str> = code.split_whitespace().collect();
    assert_eq!(words, ["a(", ");", "e(", ",", ",", ",", "&'h", "i)"]);
    assert!(without_comments(text).contains("x // ") && !without_comments(text).contains('d'));
    assert_eq!(code.lines().count(), 2);
}

#[test]
fn tests_do_not_ship() {
    let text = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { { } } }\nfn c() {}\n\
                #[cfg(test)]\nmod d;\nfn e() {}";
    let code = shipped_code(text);
    let words: Vec<&str> = code
        .split_whitespace()
        .filter(|it| it.contains("()"))
        .collect();
    assert_eq!(words, ["a()", "c()", "e()"]);
    let kept =
        shipped_code_and_strings("a(\"é\"); // ü\n#[cfg(test)]\nmod t { b(\"c\") }\nd(\"e\")");
    assert_eq!(
        kept.split_whitespace().collect::<Vec<_>>(),
        ["a(\"é\");", "d(\"e\")"]
    );
}
