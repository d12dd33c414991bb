//! The view of a stored document that is printed again.

use super::View;
use crate::kinds::origins::Origins;
use crate::kinds::settle::settled;
use domain::document::{Document, Task, TaskItem};
use domain::facts::{Facts, Sender, TaskFact};
use domain::progress::TaskStatus;
use std::collections::BTreeMap;

impl View {
    /// The view of a stored document: its head, since it says the rest itself, and the tasks of its body where
    /// it has no annex that lists them.
    pub(crate) fn of_document(document: &Document, origins: &Origins) -> Self {
        let mut view = Self::of_facts(&settled(&facts(document)), origins);
        for view in &mut view.tasks {
            let mut tasks = document.tasks.iter();
            if let Some(task) = tasks.find(|task| task.id.as_str() == view.id) {
                // Printed again with all that it announces: in its own words, whole.
                task.text.trim().clone_into(&mut view.text);
                view.items = nested(&task.items, "-");
            }
        }
        view
    }
}

/// What a document's head says, as facts.
fn facts(document: &Document) -> Facts {
    let header = &document.header;
    let tasks = match document.annexes.is_empty() {
        true => document.tasks.iter().map(listed_task).collect(),
        false => Vec::new(),
    };
    Facts {
        sender: Sender {
            name: header.issuer.clone(),
            short: header.issuer.clone(),
            place: header.place.clone(),
            number: header.number.clone(),
            date: header.date,
            ..Sender::default()
        },
        addressees: header.addressees.clone(),
        recipients: Vec::new(),
        year: header.year_to.or(header.year_from).unwrap_or_default(),
        as_of: header.date.unwrap_or_default(),
        plan: Some(header.clone()),
        documents: Vec::new(),
        targets: Vec::new(),
        tasks,
        texts: BTreeMap::new(),
        period: None,
        overwritten: BTreeMap::new(),
        marks: Default::default(),
        own_plan: None,
    }
}

/// A task of a document's body as a fact of which nothing else is known.
fn listed_task(task: &Task) -> TaskFact {
    TaskFact {
        id: task.id.clone(),
        area: task.area.clone(),
        text: task.text.clone(),
        source: String::new(),
        document: None,
        place: task.place.clone(),
        lead: task.lead.clone(),
        coordinating: task.coordinating.clone(),
        years: String::new(),
        status: TaskStatus::NotStarted,
        percent: None,
        due: None,
        overdue: false,
        entries: Vec::new(),
        before: None,
        evidence: Vec::new(),
        note: String::new(),
    }
}

/// What is nested under a task, a line each, deeper lines with the next mark.
fn nested(items: &[TaskItem], mark: &str) -> Vec<String> {
    let lines = |item: &TaskItem| {
        let own = format!("{mark} {}", item.text.trim());
        std::iter::once(own).chain(nested(&item.items, "+"))
    };
    items.iter().flat_map(lines).collect()
}
