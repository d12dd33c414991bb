//! Which steps of the history are asked for, as SQL.

use super::history::Step;
use super::subject::OF;
use chrono::{Days, NaiveDate};
use domain::text::search_key;
use rusqlite::types::Value;

/// What a step was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// Tasks and targets: entered, changed, taken over.
    Items,
    /// How tasks and targets go.
    Progress,
    /// Values of targets.
    Figures,
    /// What proves something.
    Evidence,
    /// Plans and other documents.
    Documents,
    /// Reports that are owed or written.
    Reports,
    /// Settings, agencies, the calendar.
    Settings,
    /// Undo, redo, going back.
    Back,
}

impl StepKind {
    /// Every kind, in the order shown.
    pub const ALL: [Self; 8] = [
        Self::Items,
        Self::Progress,
        Self::Figures,
        Self::Evidence,
        Self::Documents,
        Self::Reports,
        Self::Settings,
        Self::Back,
    ];

    /// The tables that tell it, as patterns of their names.
    fn tables(self) -> &'static [&'static str] {
        match self {
            Self::Items => &["task", "target", "measure", "adoption"],
            Self::Progress => &["progress"],
            Self::Figures => &["figure"],
            Self::Evidence => &["evidence*"],
            Self::Documents => &[
                "document",
                "clause",
                "stated_figure",
                "goal_row",
                "result_line",
            ],
            Self::Reports => &["report*", "obligation"],
            Self::Settings => &["setting", "agency*", "calendar*"],
            Self::Back => &[],
        }
    }
}

/// Which steps are asked for, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepFilter {
    /// How many at most.
    pub limit: usize,
    /// Only those older than this one.
    pub before: Option<i64>,
    /// Only those up to the end of this day.
    pub until: Option<NaiveDate>,
    /// Only those in which all of these words stand, accents and letter case aside.
    pub find: Option<String>,
    /// Only those of this person.
    pub who: Option<String>,
    /// Only those of this kind.
    pub kind: Option<StepKind>,
    /// Only those that speak of this task or target; then only its rows are told.
    pub item: Option<String>,
    /// Of how many rows of each step the cells are told.
    pub rows: u32,
}

impl Default for StepFilter {
    fn default() -> Self {
        Self {
            limit: usize::MAX,
            before: None,
            until: None,
            find: None,
            who: None,
            kind: None,
            item: None,
            rows: Step::SHOWN,
        }
    }
}

/// A query with its values.
pub(super) struct Asked {
    pub(super) sql: String,
    pub(super) values: Vec<Value>,
}

/// Answers with: id, at, who, label, state, whether one can go back to before it, the count of its rows, the step that
/// its rows are recorded under, and whether they are walked back.
pub(super) fn asked(filter: &StepFilter) -> Asked {
    let mut all = Asked {
        sql: "SELECT id, at, who, label, state,
                id > (SELECT coalesce(max(id), 0) FROM step WHERE state = 'done' AND kind = 'found'),
                (SELECT count(*) FROM row_change r WHERE r.step = coalesce(step.of_step, step.id)
                    AND r.table_name NOT IN ('counter', 'item')),
                coalesce(of_step, id), kind = 'undo'
            FROM step WHERE true"
            .to_owned(),
        values: Vec::new(),
    };
    all.only("id < ?", filter.before.map(Value::from));
    let end = filter
        .until
        .and_then(|day| day.checked_add_days(Days::new(1)));
    all.only("at < ?", end.map(|day| Value::from(day.to_string())));
    all.only("who = ?", filter.who.clone().map(Value::from));
    for word in search_key(filter.find.as_deref().unwrap_or_default()).split(' ') {
        let word = Some(word).filter(|word| !word.is_empty());
        all.only(
            "holds(search_key, ?)",
            word.map(|word| Value::from(word.to_owned())),
        );
    }
    let of = format!("coalesce(of_step, id) IN (SELECT step FROM row_change WHERE {OF} = ?)");
    all.only(&of, filter.item.clone().map(Value::from));
    all.sql
        .push_str(&filter.kind.map(of_kind).unwrap_or_default());
    all.sql.push_str(" ORDER BY id DESC LIMIT ?");
    all.values
        .push(Value::from(i64::try_from(filter.limit).unwrap_or(i64::MAX)));
    all
}

impl Asked {
    fn only(&mut self, condition: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.sql.push_str(" AND ");
            self.sql.push_str(condition);
            self.values.push(value);
        }
    }
}

fn of_kind(kind: StepKind) -> String {
    if kind == StepKind::Back {
        return " AND (kind IN ('undo', 'redo') OR label GLOB 'Quay về trước*')".to_owned();
    }
    let tables = kind.tables().iter();
    let patterns: Vec<String> = tables.map(|t| format!("r.table_name GLOB '{t}'")).collect();
    format!(
        " AND EXISTS (SELECT 1 FROM row_change r WHERE r.step = coalesce(step.of_step, step.id) AND ({}))",
        patterns.join(" OR ")
    )
}
