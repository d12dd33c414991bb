//! The sentences of an outline: templates over a documented context.

use super::named::unknown_field;
use super::printed::{PRINTED, filters_of, printed, traced};
use super::references::teach;
use super::words::{FilledWords, filled};
use crate::kinds::wording::{bare, lower_first, sentence, upper_first};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};

/// The names that every sentence may use.
pub(super) const NAMES: [&str; 26] = [
    "year",
    "last_year",
    "period",
    "as_of",
    "as_of_words",
    "sender",
    "addressees",
    "report",
    "plan",
    "sources",
    "own",
    "own_plan",
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

/// The functions that every sentence may call, and those of the template language.
const FUNCTIONS: [&str; 8] = [
    "target",
    "task",
    "change",
    "range",
    "dict",
    "namespace",
    "debug",
    "loop",
];

/// A sentence of an outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Its part and field, as a message tells them.
    place: String,
    /// The line of the file on which it begins.
    first: usize,
}

impl Sentence {
    /// Part, field and line of a mistake.
    pub(crate) fn place_of(&self, mistake: &Mistake) -> String {
        let line = self.first + mistake.line - 1;
        format!("{}, dòng {line}", self.place)
    }
}

/// What is wrong with a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    /// The line of the sentence, from 1.
    pub(crate) line: usize,
    /// The reason, in Vietnamese.
    pub(crate) reason: String,
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
        environment.add_filter(PRINTED, printed);
        teach(&mut environment);
        Self { environment }
    }
}

impl Sentences {
    /// Reads a sentence that begins on line `first` of its file; `locals` are the names it may use beside the
    /// common ones.
    ///
    /// Fails with the reason in Vietnamese: broken syntax, or a name that no context has.
    pub(crate) fn add(
        &mut self,
        place: String,
        first: usize,
        text: String,
        locals: &[&str],
    ) -> Result<Sentence, Mistake> {
        // Read as it is written first, so that a mistake is told in the words of the file.
        self.template(&place, text.clone())?;
        self.fields_are_known(&place, &text)?;
        self.template(&place, traced(&text))?;
        self.filters_are_known(&text)?;
        let template = self.environment.get_template(&place).map_err(mistake)?;
        let mut unknown: Vec<String> = template
            .undeclared_variables(false)
            .into_iter()
            .filter(|name| !is_known(name, locals))
            .collect();
        unknown.sort();
        match unknown.first() {
            Some(name) => Err(Mistake {
                line: line_of_name(&text, name),
                reason: format!("mẫu câu dùng tên “{name}” không có trong ngữ cảnh"),
            }),
            None => Ok(Sentence { place, first }),
        }
    }

    /// Whether every filter is known: a template tells that only when it is filled in.
    fn filters_are_known(&self, text: &str) -> Result<(), Mistake> {
        for name in filters_of(text) {
            let probe = self
                .environment
                .render_str(&format!("{{{{ '' | {name} }}}}"), ());
            let kind = probe.err().map(|error| error.kind());
            if kind == Some(ErrorKind::UnknownFilter) {
                return Err(Mistake {
                    line: line_of_name(text, &name),
                    reason: format!("mẫu câu dùng bộ lọc không có (“{name}”)"),
                });
            }
        }
        Ok(())
    }

    /// Whether every field stands below its name; of what a loop names that is told when it is filled in.
    fn fields_are_known(&self, place: &str, text: &str) -> Result<(), Mistake> {
        let template = self.environment.get_template(place).map_err(mistake)?;
        let paths = template.undeclared_variables(true);
        let mut unknown: Vec<(&str, &str)> = paths
            .iter()
            .filter_map(|path| unknown_field(path))
            .collect();
        unknown.sort_unstable();
        match unknown.first() {
            Some((name, field)) => Err(Mistake {
                line: line_of_name(text, field),
                reason: format!("mẫu câu dùng “{name}.{field}”, “{name}” không có “{field}”"),
            }),
            None => Ok(()),
        }
    }

    fn template(&mut self, place: &str, text: String) -> Result<(), Mistake> {
        self.environment
            .add_template_owned(place.to_owned(), text)
            .map_err(mistake)
    }

    /// A person's words with their references filled in.
    pub(crate) fn fill_words(&self, words: &str, context: &Value) -> FilledWords {
        filled(words, |reference| {
            let template = traced(reference);
            self.environment
                .render_named_str("lời viết", &template, context.clone())
                .map_err(|error| mistake(error).reason)
        })
    }

    /// The sentence filled in; its lines without white space at their ends.
    pub(crate) fn fill(&self, sentence: &Sentence, context: &Value) -> Result<String, Mistake> {
        let template = self.environment.get_template(&sentence.place);
        let text = template
            .and_then(|template| template.render(context.clone()))
            .map_err(mistake)?;
        let lines: Vec<&str> = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .collect();
        Ok(lines.join("\n"))
    }
}

/// Whether a message was written by one of our own functions, in Vietnamese.
fn is_ours(detail: &str) -> bool {
    detail.contains('“') || detail.starts_with("báo cáo này")
}

fn is_known(name: &str, locals: &[&str]) -> bool {
    NAMES.contains(&name) || FUNCTIONS.contains(&name) || locals.contains(&name)
}

/// The line of a template on which a name is first used.
fn line_of_name(text: &str, name: &str) -> usize {
    let used = |line: &str| {
        let mut words = line.split(|sign: char| !sign.is_alphanumeric() && sign != '_');
        words.any(|word| word == name)
    };
    text.lines().position(used).map_or(1, |line| line + 1)
}

/// What is wrong with a template, in Vietnamese where it is usual.
fn mistake(error: Error) -> Mistake {
    let detail = error.detail().unwrap_or_default();
    let reason = match error.kind() {
        ErrorKind::SyntaxError => format!("mẫu câu sai cú pháp ({detail})"),
        ErrorKind::UndefinedError => format!("mẫu câu dùng tên không có trong ngữ cảnh ({detail})"),
        ErrorKind::UnknownFilter => format!("mẫu câu dùng bộ lọc không có ({detail})"),
        ErrorKind::UnknownFunction => format!("mẫu câu gọi hàm không có ({detail})"),
        ErrorKind::UnknownTest => format!("mẫu câu dùng phép thử không có ({detail})"),
        ErrorKind::InvalidOperation if is_ours(detail) => detail.to_owned(),
        kind => format!("mẫu câu không điền được ({kind} {detail})"),
    };
    Mistake {
        line: error.line().unwrap_or(1).max(1),
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use minijinja::context;

    fn filled(text: &str, context: Value) -> Result<String, String> {
        let mut sentences = Sentences::default();
        let sentence = sentences.add("phần 1".into(), 1, text.into(), &["item"]);
        let filled = sentence.and_then(|sentence| sentences.fill(&sentence, &context));
        filled.map_err(|mistake| mistake.reason)
    }

    #[test]
    fn a_name_that_no_context_has_is_refused_when_the_outline_is_read() {
        let refused = filled("Năm {{ yaer }}", context! {}).unwrap_err();
        assert!(refused.contains("“yaer”"), "{refused}");
    }

    #[test]
    fn a_field_that_no_context_has_is_refused_when_the_outline_is_read() {
        let refused = filled("{{ item.nothing }}", context! {}).unwrap_err();
        assert!(refused.contains("“item” không có “nothing”"), "{refused}");
    }

    #[test]
    fn a_field_of_a_loop_is_refused_when_the_sentence_is_filled_in() {
        let text = "{% for one in tasks %}{{ one.nothing }}{% endfor %}";
        let refused = filled(text, context! { tasks => [context! { text => "x" }] });
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
