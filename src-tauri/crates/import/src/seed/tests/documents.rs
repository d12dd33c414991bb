use crate::seed::{embedded, embedded_documents, parse};
use domain::document::Document;
use domain::measure::Comparator;
use domain::text::Decimal;

fn document(name: &str) -> Document {
    let file = embedded().into_iter().find(|f| f.name == name).unwrap();
    parse(file.name, file.text).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_five_documents_hold_together() {
    let documents = embedded_documents().unwrap_or_else(|errors| {
        panic!(
            "{}",
            errors
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        )
    });
    let ids: Vec<String> = documents
        .iter()
        .map(|d| format!("{}.toml", d.header.id))
        .collect();
    assert_eq!(ids, embedded().map(|f| f.name));
}

#[test]
fn the_annex_of_plan_424_has_62_rows_in_12_groups() {
    let annex = &document("kh424-2024.toml").annexes[0];
    assert_eq!((annex.rows.len(), annex.groups.len()), (62, 12));
    assert!(
        annex
            .groups
            .iter()
            .all(|g| annex.rows.iter().any(|r| r.group == g.title))
    );
}

#[test]
fn the_annexes_of_plan_98_have_16_and_29_rows() {
    let rows: Vec<usize> = document("kh98-2024.toml")
        .annexes
        .iter()
        .map(|a| a.rows.len())
        .collect();
    assert_eq!(rows, [16, 29]);
}

#[test]
fn plan_98_asks_for_a_report_before_30_11_every_year() {
    let plan = document("kh98-2024.toml");
    let duty = plan
        .duties
        .iter()
        .find(|d| d.id.as_str() == "kh98-2024/iv/4#bao-cao")
        .unwrap();
    assert_eq!(duty.before.as_deref(), Some("11-30"));
    assert_eq!(duty.report_kind.as_deref(), Some("plan98"));
    assert_eq!(plan.header.short_name(), "Kế hoạch 98/KH-UBND");
}

#[test]
fn a_target_of_plan_98_holds_several_measures() {
    let plan = document("kh98-2024.toml");
    let target = plan
        .targets
        .iter()
        .find(|t| t.id.as_str() == "kh98-2024/i/3")
        .unwrap();
    assert_eq!(target.measures.len(), 4);
    assert_eq!(
        (target.measures[0].comparator, target.measures[0].value_max),
        (Comparator::Range, Some(Decimal::TWO))
    );
}

#[test]
fn the_plan_of_the_steering_committee_has_11_tasks_with_what_is_nested_under_them() {
    let plan = document("bcd73-2024.toml");
    assert_eq!(plan.tasks.len(), 11);
    assert!(plan.tasks.iter().any(|t| !t.items.is_empty()));
    assert_eq!(plan.header.signer, None);
}

#[test]
fn the_plan_of_the_city_has_its_tasks_and_says_what_its_source_lacks() {
    let plan = document("hue-2026-2030.toml");
    assert!(plan.tasks.len() > 40);
    assert_eq!(
        (plan.header.number.as_deref(), plan.header.date),
        (None, None)
    );
    assert!(plan.header.note.is_some());
}

#[test]
fn report_640_has_three_goal_rows_with_what_was_not_reached() {
    let report = document("bc640-2023.toml");
    let rows = report.goal_table.unwrap().rows;
    let counts: Vec<(u32, u32, u32, usize)> = rows
        .iter()
        .map(|r| (r.total, r.met, r.unmet, r.unmet_targets.len()))
        .collect();
    assert_eq!(counts, [(15, 13, 2, 2), (6, 4, 2, 2), (11, 8, 3, 3)]);
}

#[test]
fn report_640_states_its_figures_and_shortcomings() {
    let report = document("bc640-2023.toml");
    let share = report
        .figures
        .iter()
        .find(|f| f.denominator == Some(Decimal::from(7)));
    assert!(share.is_some());
    assert!(
        report
            .areas
            .iter()
            .any(|a| a.no == "1.2" && !a.results.is_empty())
    );
    assert!(
        report
            .areas
            .iter()
            .flat_map(|a| &a.shortcomings)
            .any(|l| l.inline && l.text == "Không.")
    );
    assert!(
        report
            .closing
            .is_some_and(|closing| closing.ends_with("./."))
    );
}
