//! The data of a report's file, in short for a reader.

use domain::text::format_date;
use report::data::{Measure, ReportData, Target};

/// Whose report it is, up to which day, and each target with its values and its verdict, a line each.
pub fn lines(data: &ReportData) -> Vec<String> {
    let mut lines = vec![
        data.report.title.replace('\n', " "),
        format!("Cơ quan: {}", data.agency.name),
    ];
    let as_of = data.report.as_of;
    lines.extend(as_of.map(|day| format!("Số liệu đến ngày: {}", format_date(day))));
    lines.extend(data.targets.iter().map(target));
    lines.push(format!(
        "{} chỉ tiêu, {} nhiệm vụ; xem đủ với --json",
        data.targets.len(),
        data.tasks.len()
    ));
    lines
}

/// `- Tỷ lệ hồ sơ trực tuyến đạt 80%: 87,33%, đạt`.
fn target(target: &Target) -> String {
    let words = target.text.trim_end_matches([';', '.', ' ']);
    let values = target.measures.iter().filter_map(value);
    let verdict = target.verdict.label().to_lowercase();
    let told: Vec<String> = values.chain([verdict]).collect();
    format!("- {words}: {}", told.join(", "))
}

/// The value of a measure as a report prints it; a milestone has none beside its verdict.
fn value(measure: &Measure) -> Option<String> {
    let figure = measure.figure.as_ref().filter(|_| !measure.milestone)?;
    let plan = domain::measure::Measure {
        comparator: measure.comparator,
        value: measure.planned,
        value_max: measure.planned_max,
        unit: measure.unit.clone(),
        of: measure.of.clone(),
    };
    Some(plan.shown(figure.value))
}
