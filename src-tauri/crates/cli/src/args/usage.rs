//! Help and usage errors in Vietnamese: the parser's own words are English.

use super::Line;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory, Error, FromArgMatches};

const TEMPLATE: &str = "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}{after-help}";

/// A line that is not run: help that was asked for, or wrong usage.
#[derive(Debug)]
pub struct Unparsed {
    /// What to print.
    pub text: String,
    /// Whether the usage was wrong.
    pub wrong: bool,
}

/// Reads the command line.
///
/// # Errors
/// Help that was asked for, and wrong usage.
pub fn parse(words: impl IntoIterator<Item = std::ffi::OsString>) -> Result<Line, Unparsed> {
    let matches = in_vietnamese(Line::command()).try_get_matches_from(words);
    matches
        .and_then(|found| Line::from_arg_matches(&found))
        .map_err(|error| unparsed(&error))
}

fn in_vietnamese(command: Command) -> Command {
    command
        .help_template(TEMPLATE)
        .subcommand_help_heading("Lệnh")
        .subcommand_value_name("LỆNH")
        .mut_args(under_heading)
        .mut_subcommands(in_vietnamese)
}

fn under_heading(arg: Arg) -> Arg {
    match (arg.get_help_heading(), arg.is_positional()) {
        (Some(_), _) => arg,
        (None, true) => arg.help_heading("Tham số"),
        (None, false) => arg.help_heading("Tùy chọn"),
    }
}

fn unparsed(error: &Error) -> Unparsed {
    let wrong = error.use_stderr();
    let text = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => error.render().to_string(),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => error.render().to_string(),
        _ => format!("{}\n{}", sentence(error), usage(error)),
    };
    Unparsed {
        text: words_of_usage(&text),
        wrong,
    }
}

/// What is wrong, in one sentence.
fn sentence(error: &Error) -> String {
    let arg = || all_of(error, ContextKind::InvalidArg);
    let value = || all_of(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::MissingRequiredArgument => format!("Còn thiếu: {}.", arg()),
        ErrorKind::MissingSubcommand => "Còn thiếu tên lệnh.".to_owned(),
        ErrorKind::InvalidSubcommand => {
            let name = all_of(error, ContextKind::InvalidSubcommand);
            format!(
                "Không có lệnh “{name}”.{}",
                suggestion(error, ContextKind::SuggestedSubcommand)
            )
        }
        ErrorKind::UnknownArgument => {
            format!(
                "Không có tùy chọn hoặc tham số “{}”.{}",
                arg(),
                suggestion(error, ContextKind::SuggestedArg)
            )
        }
        ErrorKind::ArgumentConflict if all_of(error, ContextKind::PriorArg) == arg() => {
            format!("{} chỉ được ghi một lần.", arg())
        }
        ErrorKind::ArgumentConflict => {
            format!(
                "Không dùng {} cùng với {}.",
                arg(),
                all_of(error, ContextKind::PriorArg)
            )
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value().is_empty() => {
            format!("{} chưa có giá trị.", arg())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("Giá trị “{}” không hợp lệ cho {}.", value(), arg())
        }
        ErrorKind::TooFewValues | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            format!("{} không nhận từng ấy giá trị.", arg())
        }
        ErrorKind::InvalidUtf8 => "Có chữ không đọc được (không phải UTF-8).".to_owned(),
        _ => "Lệnh viết chưa đúng.".to_owned(),
    }
}

fn suggestion(error: &Error, kind: ContextKind) -> String {
    match all_of(error, kind) {
        words if words.is_empty() => words,
        words => format!(" Có phải là “{words}” không?"),
    }
}

fn usage(error: &Error) -> String {
    let usage = all_of(error, ContextKind::Usage);
    let line = usage.trim_start_matches("Usage: ").trim();
    match line.is_empty() {
        true => "Xem cách dùng: sohoa --help".to_owned(),
        false => format!("Cách dùng: {line}\nThêm --help để xem hướng dẫn."),
    }
}

/// The words that the parser gives no way to set.
fn words_of_usage(text: &str) -> String {
    text.replace("[OPTIONS]", "[TÙY CHỌN]")
}

fn all_of(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => api::shown(one),
        Some(ContextValue::Strings(many)) => api::shown(&many.join(", ")),
        Some(ContextValue::StyledStr(styled)) => styled.to_string(),
        Some(ContextValue::StyledStrs(many)) => many
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" "),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(line: &str) -> String {
        let words = line.split(' ').map(std::ffi::OsString::from);
        let unparsed = parse(words).unwrap_err();
        assert!(unparsed.wrong, "{}", unparsed.text);
        unparsed.text
    }

    fn reads(line: &str) -> Line {
        parse(line.split(' ').map(std::ffi::OsString::from)).unwrap()
    }

    #[test]
    fn the_declared_commands_are_consistent() {
        in_vietnamese(Line::command()).debug_assert();
    }

    #[test]
    fn the_data_folder_is_taken_before_and_after_any_command() {
        for line in [
            "sohoa --data d --json task show a",
            "sohoa task --data d show --json a",
            "sohoa task show a --json --data d",
        ] {
            let read = reads(line);
            assert_eq!(
                read.data.as_deref(),
                Some(std::path::Path::new("d")),
                "{line}"
            );
            assert!(read.json, "{line}");
        }
    }

    #[test]
    fn wrong_usage_is_told_in_vietnamese() {
        assert!(
            refusal("sohoa report export --kind yearly").starts_with("Còn thiếu: --out <TỆP>.")
        );
        assert!(refusal("sohoa taskz").starts_with("Không có lệnh “taskz”."));
        assert!(
            refusal("sohoa tasks --finds x")
                .starts_with("Không có tùy chọn hoặc tham số “--finds”. Có phải là “--find”")
        );
        assert!(refusal("sohoa init --agency a --example").starts_with("Không dùng "));
        assert!(
            refusal("sohoa history --limit x")
                .starts_with("Giá trị “x” không hợp lệ cho --limit <SỐ>.")
        );
        assert!(refusal("sohoa init --agency").contains("--agency <MÃ> chưa có giá trị."));
    }

    #[test]
    fn a_figure_is_a_value_or_both_parts_of_a_share() {
        refusal("sohoa figure add c --as-of 14/11/2026");
        refusal("sohoa figure add c --numerator 1");
        refusal("sohoa figure add c --value 1 --numerator 1 --denominator 2");
        reads("sohoa figure add c --numerator 1 --denominator 2");
        reads("sohoa figure add c --value -5");
    }

    #[test]
    fn no_english_word_of_the_parser_is_shown() {
        let Err(help) = parse(["sohoa", "task", "add", "--help"].map(std::ffi::OsString::from))
        else {
            unreachable!()
        };
        assert!(!help.wrong);
        for word in [
            "Usage",
            "Options",
            "Commands",
            "Arguments",
            "OPTIONS",
            "COMMAND",
            "Print",
            "default",
            "possible",
        ] {
            assert!(!help.text.contains(word), "{word}: {}", help.text);
        }
    }
}
