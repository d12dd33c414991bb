//! The reports that are measured, each exported once for all tests of this binary.

use std::sync::OnceLock;

use tests::pdf::{AS_OF, Print, example, library};

/// Everything that is measured.
pub fn all() -> &'static [Print] {
    static ALL: OnceLock<Vec<Print>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut prints = of_the_library();
        prints.extend(of_the_example());
        prints
    })
}

/// The reports, which have a head and a signature; the others are lists of tasks.
pub fn reports() -> impl Iterator<Item = &'static Print> {
    all()
        .iter()
        .filter(|print| !print.name.starts_with("task-list"))
}

/// One of them by its name.
pub fn named(name: &str) -> &'static Print {
    all()
        .iter()
        .find(|print| print.name == name)
        .unwrap_or_else(|| panic!("{name} is not printed"))
}

fn of_the_library() -> Vec<Print> {
    let console = library();
    let stored =
        |name, kind, document| Print::export(name, &console, &["--kind", kind, "--doc", document]);
    vec![
        stored("stored-report", "yearly", "bc640-2023"),
        stored("task-list-424", "task-list", "kh424-2024"),
        stored("task-list-98", "task-list", "kh98-2024"),
        Print::export(
            "plan98-without-data",
            &console,
            &["--kind", "plan98", "--as-of", AS_OF],
        ),
    ]
}

fn of_the_example() -> Vec<Print> {
    let console = example();
    let own = |name, kind| Print::export(name, &console, &["--kind", kind, "--as-of", AS_OF]);
    vec![
        own("plan98", "plan98"),
        own("yearly", "yearly"),
        own("task-list", "task-list"),
    ]
}
