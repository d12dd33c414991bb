//! Numbers that a sentence prints straight from its context find their origins.
//!
//! In a sentence `{{ counts.targets.met }}` is a number: conditions compare it as one. Before the sentence is read,
//! such an expression is wrapped so that the number is printed with the origin that stands beside it under
//! `met_origin`; a number that is reckoned (`a - b`, `list | length`) tells the expression itself.

use super::origins::{Origins, marked};
use minijinja::{Error, ErrorKind, State, Value};
use std::sync::Arc;

/// The filter that prints with an origin.
pub(super) const PRINTED: &str = "printed_with_origin";
/// The name of the origins in the context.
pub(super) const ORIGINS: &str = "ledger_origins";

/// The template with every printed expression wrapped; line breaks stay where they are.
pub(super) fn traced(template: &str) -> String {
    let (mut done, mut rest) = (String::new(), template);
    while let Some(start) = next_expression(rest) {
        let (before, expression) = rest.split_at(start);
        done.push_str(before);
        let Some(end) = end_of(expression) else {
            return done + expression;
        };
        let (expression, after) = expression.split_at(end);
        done.push_str(&wrapped(expression));
        rest = after;
    }
    done + rest
}

/// The names of the filters that a template uses: what stands after a `|` outside of quotes.
pub(super) fn filters_of(template: &str) -> Vec<String> {
    let mut names = Vec::new();
    for code in template.split('{') {
        let end = code.find("%}").or(code.find("}}")).unwrap_or(0);
        let unquoted: String = code[..end].split(['"', '\'']).step_by(2).collect();
        let after_bars = unquoted.split('|').skip(1);
        let name = |text: &str| -> String {
            let letters = text.trim_start().chars();
            letters
                .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
                .collect()
        };
        names.extend(after_bars.map(name).filter(|name| !name.is_empty()));
    }
    names
}

/// Where the next `{{` stands that is no part of a comment.
fn next_expression(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let expression = from + text[from..].find("{{")?;
        match text[from..].find("{#").map(|at| from + at) {
            Some(comment) if comment < expression => {
                from = comment + text[comment..].find("#}")?;
            }
            _ => return Some(expression),
        }
    }
}

/// The byte after the `}}` that closes an expression; quoted ones do not.
pub(super) fn end_of(expression: &str) -> Option<usize> {
    let mut quote = None;
    let mut last = ' ';
    for (at, sign) in expression.char_indices() {
        match (quote, sign) {
            (Some(open), _) if sign == open && last != '\\' => quote = None,
            (None, '"' | '\'') => quote = Some(sign),
            (None, '}') if last == '}' => return Some(at + 1),
            _ => {}
        }
        last = sign;
    }
    None
}

/// `{{ a.b }}` as `{{ (a.b) | printed_with_origin("a.b") }}`; signs that eat white space stay at the ends.
fn wrapped(expression: &str) -> String {
    let inside = &expression[2..expression.len() - 2];
    let (open, inside) = match inside.strip_prefix(['-', '+']) {
        Some(rest) => (&inside[..1], rest),
        None => ("", inside),
    };
    let (inside, close) = match inside.strip_suffix(['-', '+']) {
        Some(rest) => (rest, &inside[inside.len() - 1..]),
        None => (inside, ""),
    };
    let path = inside.trim();
    let simple = path
        .chars()
        .all(|sign| sign.is_alphanumeric() || "_.|+-*/ ()".contains(sign));
    match simple && !path.is_empty() {
        true => format!("{{{{{open} ({inside}) | {PRINTED}(\"{path}\") {close}}}}}"),
        false => expression.to_owned(),
    }
}

/// A value as it is printed: a number of the ledger with its origin.
pub(super) fn printed(state: &State, value: Value, path: &str) -> Result<Value, Error> {
    if value.is_undefined() {
        return Err(Error::new(ErrorKind::UndefinedError, path.to_owned()));
    }
    let Some(number) = value.as_i64().filter(|_| value.is_number()) else {
        return Ok(value);
    };
    let Some(origins) = origins(state) else {
        return Ok(value);
    };
    let reckoned = || {
        is_reckoned(path).then(|| {
            let day = state
                .lookup("as_of")
                .map(|day| super::origins::plain(&day.to_string()));
            let explained = format!(
                "tính theo biểu thức “{path}” của đề cương, số liệu đến ngày {}",
                day.unwrap_or_default()
            );
            origins.add("Số tính từ sổ", None, &explained)
        })
    };
    let shown = domain::text::format_number(number.into());
    Ok(match beside(state, path).or_else(reckoned) {
        Some(origin) => Value::from(marked(&shown, origin)),
        None => value,
    })
}

/// The origins of the report that is being written.
pub(super) fn origins(state: &State) -> Option<Arc<Origins>> {
    state.lookup(ORIGINS)?.downcast_object::<Origins>()
}

/// The origin that stands beside a number.
fn beside(state: &State, path: &str) -> Option<usize> {
    let mut names = path.split('.').map(str::trim);
    let mut holder = state.lookup(names.next()?)?;
    let mut names: Vec<&str> = names.collect();
    let last = names.pop()?;
    for name in names {
        holder = holder.get_attr(name).ok()?;
    }
    holder.get_attr(&format!("{last}_origin")).ok()?.as_usize()
}

/// Whether an expression reckons with what the ledger counts.
fn is_reckoned(path: &str) -> bool {
    let counted = path.ends_with("length") || path.ends_with("count");
    (counted && path.contains('|')) || path.contains("counts.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_sentence_prints_is_wrapped_and_what_it_asks_is_not() {
        assert_eq!(
            traced("{% if counts.a %}{{- counts.a -}} x{% endif %}"),
            "{% if counts.a %}{{- ( counts.a ) | printed_with_origin(\"counts.a\") -}} x{% endif %}"
        );
        let kept = [
            "{# {{ a }} #}",
            "{{ \"}}\" }}",
            "{{ texts['a'] }}",
            "{{ open",
        ];
        for template in kept {
            assert_eq!(traced(template), template);
        }
        assert!(traced("a\n{{ b\n }}\nc").lines().count() == 4);
    }
}
