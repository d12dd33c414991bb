//! The report due before 30/11 lives from the ledger: one figure changed changes its bars, its sentence,
//! its cells, the verdict and the counts, and not a word besides.

use tests::console::Console;
use tests::pdf::{AS_OF, Change, Print, bare, changes, example};

/// A target of 90 % that the example reaches with 1.146 of 1.210.
const TARGET: &str = "kh424-2024/ii/1/6";

fn print(console: &Console) -> Print {
    Print::export("plan98", console, &["--kind", "plan98", "--as-of", AS_OF])
}

/// The id of the newest figure of the target.
fn newest(console: &Console) -> String {
    let figures = &console.json(&["target", "show", TARGET])["figures"];
    let figures = figures.as_array().expect("a target lists its figures");
    let newest = figures
        .iter()
        .max_by_key(|figure| figure["as_of"].as_str().map(str::to_owned));
    newest
        .and_then(|figure| figure["id"].as_str())
        .expect("the target has figures")
        .to_owned()
}

/// What a command on the example's ledger changes in the report; undone, the file is the old one again.
fn changed_by(command: impl Fn(&Console) -> Vec<String>) -> Vec<Change> {
    let console = example();
    let before = print(&console);
    let words = command(&console);
    console.done(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let after = print(&console);
    console.done(&["undo"]);
    assert!(
        print(&console).bytes == before.bytes,
        "undone, and still another file"
    );
    changes(&before.text, &after.text)
}

fn words(line: &str) -> Vec<String> {
    line.split(' ').map(str::to_owned).collect()
}

fn change(before: &str, after: &str) -> Change {
    Change {
        before: before.into(),
        after: after.into(),
    }
}

#[test]
fn a_figure_that_falls_below_its_plan_changes_bars_sentence_cells_verdict_and_counts() {
    let fall = |console: &Console| {
        words(&format!(
            "figure edit {} --numerator 1046 --denominator 1210",
            newest(console)
        ))
    };
    let mut found = changed_by(fall);
    // The target now stands among the shortcomings, without a cause; its paragraph is new as a whole.
    let added = found.remove(6);
    assert_eq!(added.before, "");
    assert!(
        bare(&added.after).contains(&bare(
            "86,45% (1.046/1.210) so với kế hoạch 90%, chưa đạt. Nguyên nhân: chưa được nêu."
        )),
        "{added:?}"
    );
    let expected = [
        change("17", "16"),
        change("5", "6"),
        // The bars of its group and of its own.
        change("6/8) 6 2", "5/8) 5 3"),
        change("94,71%", "86,45%"),
        change("94,71% (1.146/1.210)", "86,45% (1.046/1.210)"),
        change("", "chưa"),
        change("94,71 (1.146/1.210) 105,23", "86,45 (1.046/1.210) 96,06"),
        change("Đạt", "Chưa đạt"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_figure_on_the_same_side_of_its_plan_changes_bar_sentence_and_cells_alone() {
    let rise = |console: &Console| {
        words(&format!(
            "figure edit {} --numerator 1186 --denominator 1210",
            newest(console)
        ))
    };
    let expected = [
        change("94,71%", "98,02%"),
        change("94,71% (1.146/1.210)", "98,02% (1.186/1.210)"),
        change("94,71 (1.146/1.210) 105,23", "98,02 (1.186/1.210) 108,91"),
    ];
    assert_eq!(changed_by(rise), expected);
}

#[test]
fn a_first_figure_turns_no_data_into_a_verdict() {
    let first = |_: &Console| {
        words("figure add kh424-2024/ii/3/6 --as-of 14/11/2026 --value 62,5 --source Thử")
    };
    let found = changed_by(first);
    let came: Vec<&str> = found.iter().map(|change| change.after.as_str()).collect();
    let came = bare(&came.join(" "));
    assert!(came.contains("62,5%") && came.contains("Đạt"), "{found:?}");
    let gone: String = found.iter().map(|change| change.before.as_str()).collect();
    assert!(bare(&gone).contains(&bare("chưa có số liệu")), "{found:?}");
}
