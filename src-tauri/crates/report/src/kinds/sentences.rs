//! The sentences of an outline: templates over a documented context.

use crate::kinds::wording::{bare, lower_first, sentence, upper_first};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};

/// The names that every sentence may use.
const NAMES: [&str; 24] = [
    "year",
    "last_year",
    "as_of",
    "as_of_words",
    "sender",
    "addressees",
    "report",
    "plan",
    "sources",
    "own",
    "entered",
    "targets",
    "tasks",
    "groups",
    "areas",
    "shortcomings",
    "remedies",
    "directives",
    "overdue",
    "unfinished",
    "counts",
    "texts",
    "annex",
    "missing",
];

/// The name of a sentence: its part, line and field, as a message tells them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence(String);

impl Sentence {
    /// Where the sentence stands.
    pub(crate) fn place(&self) -> &str {
        &self.0
    }
}

/// All sentences of one outline, read once.
#[derive(Debug, Clone)]
pub(crate) struct Sentences {
    environment: Environment<'static>,
}

impl Default for Sentences {
    fn default() -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        environment.add_filter("bare", |text: &str| bare(text).to_owned());
        environment.add_filter("sentence", |text: &str| sentence(text));
        environment.add_filter("lower_first", |text: &str| lower_first(text));
        environment.add_filter("upper_first", |text: &str| upper_first(text));
        Self { environment }
    }
}

impl Sentences {
    /// Reads a sentence; `locals` are the names it may use beside the common ones.
    ///
    /// Fails with the reason in Vietnamese: broken syntax, or a name that no context has.
    pub(crate) fn add(
        &mut self,
        place: String,
        text: String,
        locals: &[&str],
    ) -> Result<Sentence, String> {
        self.environment
            .add_template_owned(place.clone(), text)
            .map_err(|error| reason(&error))?;
        let template = self
            .environment
            .get_template(&place)
            .map_err(|error| reason(&error))?;
        let mut unknown: Vec<String> = template
            .undeclared_variables(false)
            .into_iter()
            .filter(|name| !NAMES.contains(&name.as_str()) && !locals.contains(&name.as_str()))
            .collect();
        unknown.sort();
        match unknown.first() {
            Some(name) => Err(format!("mẫu câu dùng tên “{name}” không có trong ngữ cảnh")),
            None => Ok(Sentence(place)),
        }
    }

    /// Reads a condition as a sentence that says something only where the condition holds.
    pub(crate) fn add_condition(
        &mut self,
        place: String,
        expression: &str,
    ) -> Result<Sentence, String> {
        self.add(place, format!("{{% if {expression} %}}1{{% endif %}}"), &[])
    }

    /// The sentence filled in; its lines without white space at their ends.
    pub(crate) fn fill(&self, sentence: &Sentence, context: &Value) -> Result<String, String> {
        let template = self
            .environment
            .get_template(&sentence.0)
            .map_err(|error| reason(&error))?;
        let text = template
            .render(context.clone())
            .map_err(|error| reason(&error))?;
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        Ok(lines.join("\n"))
    }
}

/// What is wrong with a template, in Vietnamese where it is usual.
fn reason(error: &Error) -> String {
    let detail = error.detail().unwrap_or_default();
    let what = match error.kind() {
        ErrorKind::SyntaxError => format!("mẫu câu sai cú pháp ({detail})"),
        ErrorKind::UndefinedError => format!("mẫu câu dùng tên không có trong ngữ cảnh ({detail})"),
        ErrorKind::UnknownFilter => format!("mẫu câu dùng bộ lọc không có ({detail})"),
        kind => format!("mẫu câu không điền được ({kind} {detail})"),
    };
    match error.line() {
        Some(line) if line > 1 => format!("{what}, ở dòng {line} của mẫu câu"),
        _ => what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use minijinja::context;

    fn filled(text: &str, context: Value) -> Result<String, String> {
        let mut sentences = Sentences::default();
        let sentence = sentences.add("phần 1".into(), text.into(), &["item"])?;
        sentences.fill(&sentence, &context)
    }

    #[test]
    fn a_name_that_no_context_has_is_refused_when_the_outline_is_read() {
        let refused = filled("Năm {{ yaer }}", context! {}).unwrap_err();
        assert!(refused.contains("“yaer”"), "{refused}");
    }

    #[test]
    fn a_field_that_is_not_there_is_refused_when_the_sentence_is_filled_in() {
        let refused = filled(
            "{{ item.nothing }}",
            context! { item => context! { text => "x" } },
        );
        assert!(refused.unwrap_err().contains("không có trong ngữ cảnh"));
    }

    #[test]
    fn broken_syntax_is_told_in_vietnamese() {
        assert!(
            filled("{{ year", context! {})
                .unwrap_err()
                .contains("sai cú pháp")
        );
    }

    #[test]
    fn nothing_is_escaped() {
        assert_eq!(
            filled("{{ item }}", context! { item => "a < b & \"c\"" }).unwrap(),
            "a < b & \"c\""
        );
    }
}
