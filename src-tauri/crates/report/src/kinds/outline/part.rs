//! The mechanisms that an outline is put together from.

use crate::kinds::sentences::Sentence;
use crate::model::{Column, Level, Orientation};

/// One part of an outline.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    /// Its number in the outline, from 1.
    pub(crate) number: usize,
    /// A name of its own, by which its blocks are known; without one they are known by its number.
    pub(crate) id: Option<String>,
    /// Where it is printed from, if not from both.
    pub(crate) only: Option<Origin>,
    /// When it is printed, if not always.
    pub(crate) when: Option<Sentence>,
    /// What it prints.
    pub(crate) what: What,
}

impl Part {
    /// The names that no other part may have: its id, and the key of what a person writes.
    pub(super) fn names(&self) -> Vec<String> {
        let id = self.id.iter().map(|id| format!("id “{id}”"));
        let key = match &self.what {
            What::Written { key, .. } => Some(format!("key “{key}”")),
            _ => None,
        };
        id.chain(key).collect()
    }

    /// The id of its first block.
    pub(crate) fn block_id(&self) -> String {
        match &self.id {
            Some(id) => id.clone(),
            None => format!("p{}", self.number),
        }
    }
}

/// What a part is printed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The ledger.
    Ledger,
    /// A stored document.
    Stored,
}

/// What a part prints.
#[derive(Debug, Clone)]
pub(crate) enum What {
    /// Head, title and addressees; of a stored document its own.
    Opening {
        type_name: String,
        mark: String,
        title: Sentence,
    },
    /// Head and addressees of a letter, which has no type name (ô 5b).
    LetterOpening { about: Sentence },
    /// A heading; its number is counted. A stored document gives its own words, number included.
    Heading { level: Level, text: Sentence },
    /// A paragraph for each line of the sentence.
    Paragraph { text: Sentence },
    /// The stored document's paragraphs before its table of goals.
    Intro,
    /// The stored document's own body: bases, headings and paragraphs.
    Body,
    /// A chart.
    Chart {
        of: ChartOf,
        intro: Option<Sentence>,
        caption: Sentence,
    },
    /// The table of goals reached, by group.
    GoalTable { columns: Vec<Sentence> },
    /// Results and shortcomings by area.
    Areas(Box<Area>),
    /// A sentence for each row.
    List(Box<ListOf>),
    /// What a person wrote, or else the sentence.
    Written {
        key: String,
        title: String,
        text: Option<Sentence>,
    },
    /// What is missing for the report.
    Missing { text: Sentence },
    /// The last sentence of the body; of a stored document its own.
    Closing { text: Sentence },
    /// Who signs, and who receives it.
    Signature,
    /// An annex with a table.
    Annex(Box<TableOf>),
    /// The annexes of a stored document.
    StoredAnnexes,
}

/// A sentence for each row of a list.
#[derive(Debug, Clone)]
pub(crate) struct ListOf {
    /// What its rows are.
    pub(crate) of: RowsOf,
    /// The level of a heading for each group, where it has one.
    pub(crate) grouped: Option<Level>,
    /// The words of such a heading; without them the group's name.
    pub(crate) heading: Option<Sentence>,
    /// The sentence.
    pub(crate) text: Sentence,
    /// Printed where there is no row.
    pub(crate) none: Option<Sentence>,
}

/// The words of an area's two halves.
#[derive(Debug, Clone)]
pub(crate) struct Area {
    /// The heading of the results.
    pub(crate) results: Sentence,
    /// One result.
    pub(crate) result: Sentence,
    /// The heading of the shortcomings.
    pub(crate) shortcomings: Sentence,
    /// One shortcoming.
    pub(crate) shortcoming: Sentence,
    /// Where nothing is wanting.
    pub(crate) none: Sentence,
    /// Where nothing was entered.
    pub(crate) no_data: Sentence,
    /// In the place of results where there are none; with it, a task that has not begun and is told of under the
    /// shortcomings is no result.
    pub(crate) no_results: Option<Sentence>,
}

/// What a chart compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChartOf {
    /// Targets by verdict, a bar for each group.
    VerdictsByGroup,
    /// Tasks by status, a bar for each area.
    TasksByArea,
    /// Shares now and in the year before, a group of bars for each target.
    AgainstLastYear,
}

/// What a list or table has its rows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowsOf {
    /// Every target.
    Targets,
    /// Targets of which a value is foreseen for the whole year.
    Estimates,
    /// Every task.
    Tasks,
    /// What is wanting, of targets and tasks.
    Shortcomings,
    /// What will be done about it.
    Remedies,
    /// Tasks whose deadline has passed.
    Overdue,
    /// Other tasks that are not done and have a deadline or a remedy.
    Unfinished,
}

/// An annex with its table.
#[derive(Debug, Clone)]
pub(crate) struct TableOf {
    /// What its rows are.
    pub(crate) of: RowsOf,
    /// Its title.
    pub(crate) title: Sentence,
    /// The line that ties it to its document.
    pub(crate) reference: Sentence,
    /// Printed in place of the table where there is no row; without it such an annex is left out.
    pub(crate) none: Option<Sentence>,
    /// Which way its sheet lies.
    pub(crate) orientation: Orientation,
    /// Its columns.
    pub(crate) columns: Vec<ColumnOf>,
}

/// A column of an annex table.
#[derive(Debug, Clone)]
pub(crate) struct ColumnOf {
    /// Its head.
    pub(crate) head: Sentence,
    /// A head above those of this column and its neighbours with the same one.
    pub(crate) over: Option<Sentence>,
    /// A cell of it.
    pub(crate) cell: Sentence,
    /// Whether it is left out where no row has anything in it.
    pub(crate) optional: bool,
    /// How wide it is, and how its text stands.
    pub(crate) column: Column,
}
