//! A sentence for each target, task, shortcoming or remedy.

use crate::ReportError;
use crate::kinds::compose::Composer;
use crate::kinds::outline::RowsOf;
use crate::kinds::sentences::Sentence;
use crate::kinds::view::View;
use crate::model::{Heading, Level};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

/// An item of a list, ready to be named by a sentence.
struct Item {
    id: String,
    group: String,
    value: Value,
}

impl Composer<'_> {
    /// A sentence for each item, under a heading for each group where the outline asks for it.
    pub(crate) fn list(
        &mut self,
        id: &str,
        of: RowsOf,
        grouped: Option<Level>,
        text: &Sentence,
        none: Option<&Sentence>,
    ) -> Result<(), ReportError> {
        let items = items(of, &self.view);
        if let (true, Some(none)) = (items.is_empty(), none) {
            return self.paragraphs(id, none);
        }
        let mut group: Option<&str> = None;
        for (at, item) in items.iter().enumerate() {
            if let Some(level) = grouped.filter(|_| group != Some(item.group.as_str())) {
                group = Some(&item.group);
                let heading = format!("{} {}", self.numbering.next(level), item.group);
                self.push(
                    format!("{id}/group-{}", at + 1),
                    Heading::new(level, heading),
                );
            }
            let own = context! { item => item.value.clone(), end => ending(at, items.len()) };
            let text = self.fill_with(text, own)?;
            self.push_lines(&format!("{id}/{}", item.id), &text);
        }
        Ok(())
    }
}

/// The sign that ends an item of a list: `;`, after the last one `.`.
pub(super) fn ending(at: usize, count: usize) -> &'static str {
    if at + 1 == count { "." } else { ";" }
}

fn items(of: RowsOf, view: &View) -> Vec<Item> {
    let tasks = |tasks: &[crate::kinds::view::TaskView]| {
        tasks
            .iter()
            .map(|task| item(&task.id, &task.area, task))
            .collect()
    };
    let wanting = |all: &[crate::kinds::view::Wanting]| {
        all.iter()
            .map(|wanting| item(&wanting.id, &wanting.group, wanting))
            .collect()
    };
    match of {
        RowsOf::Targets => view
            .targets
            .iter()
            .map(|target| item(&target.id, &target.group, target))
            .collect(),
        RowsOf::Tasks => tasks(&view.tasks),
        RowsOf::Overdue => tasks(&view.overdue),
        RowsOf::Unfinished => tasks(&view.unfinished),
        RowsOf::Shortcomings => wanting(&view.shortcomings),
        RowsOf::Remedies => wanting(&view.remedies),
    }
}

fn item(id: &str, group: &str, value: &impl Serialize) -> Item {
    Item {
        id: id.to_owned(),
        group: group.to_owned(),
        value: Value::from(Serde(value)),
    }
}
