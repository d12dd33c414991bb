//! A sentence for each target, task, shortcoming or remedy.

use crate::ReportError;
use crate::kinds::compose::Composer;
use crate::kinds::outline::{ListOf, RowsOf};
use crate::kinds::view::View;
use crate::model::Level;
use domain::text::search_key;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

/// An item of a list, ready to be named by a sentence.
struct Item {
    id: String,
    group: String,
    cite: String,
    value: Value,
}

impl Composer<'_> {
    /// A sentence for each item, under a heading for each group where the outline asks for it.
    pub(crate) fn list(&mut self, id: &str, list: &ListOf) -> Result<(), ReportError> {
        let items = items(list.of, &self.view);
        if let (true, Some(none)) = (items.is_empty(), &list.none) {
            return self.paragraphs(id, none);
        }
        let mut group: Option<&str> = None;
        for (at, item) in items.iter().enumerate() {
            if let Some(level) = list.grouped.filter(|_| group != Some(item.group.as_str())) {
                group = Some(&item.group);
                self.group_heading(&format!("{id}/{}", slug(&item.group)), level, list, item)?;
            }
            let own = context! { item => item.value.clone(), end => ending(at, items.len()) };
            let text = self.fill_with(&list.text, own)?;
            self.push_generated(&format!("{id}/{}", item.id), &text);
        }
        Ok(())
    }

    fn group_heading(
        &mut self,
        id: &str,
        level: Level,
        list: &ListOf,
        first: &Item,
    ) -> Result<(), ReportError> {
        let (name, cite) = (&first.group, &first.cite);
        let words = match &list.heading {
            Some(heading) => {
                self.fill_with(heading, context! { group => context! { name, cite } })?
            }
            None => name.clone(),
        };
        let heading = format!("{} {words}", self.numbering.next(level));
        self.push_heading(id, level, heading);
        Ok(())
    }
}

/// A group's name as part of a block's id: it stays when other groups come or go.
pub(super) fn slug(group: &str) -> String {
    let key = search_key(group);
    let words: Vec<&str> = key
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    format!("nhom-{}", words.join("-"))
}

/// The sign that ends an item of a list: `;`, after the last one `.`.
pub(super) fn ending(at: usize, count: usize) -> &'static str {
    if at + 1 == count { "." } else { ";" }
}

fn items(of: RowsOf, view: &View) -> Vec<Item> {
    let tasks = |tasks: &[crate::kinds::view::TaskView], ahead: bool| {
        tasks
            .iter()
            .filter(|task| task.ahead || !ahead)
            .map(|task| item(&task.id, &task.area, &task.group_cite, task))
            .collect()
    };
    let wanting = |all: &[crate::kinds::view::Wanting]| {
        all.iter()
            .map(|wanting| item(&wanting.id, &wanting.group, "", wanting))
            .collect()
    };
    match of {
        RowsOf::Targets => view
            .targets
            .iter()
            .map(|target| item(&target.id, &target.group, &target.group_cite, target))
            .collect(),
        RowsOf::Estimates => {
            let foreseen = view
                .targets
                .iter()
                .filter(|target| !target.estimate.is_empty());
            foreseen
                .map(|target| item(&target.id, &target.group, &target.group_cite, target))
                .collect()
        }
        RowsOf::Tasks => tasks(&view.tasks, false),
        RowsOf::Overdue => tasks(&view.overdue, false),
        RowsOf::Unfinished => tasks(&view.unfinished, true),
        RowsOf::Shortcomings => wanting(&view.shortcomings),
        RowsOf::Remedies => wanting(&view.remedies),
    }
}

fn item(id: &str, group: &str, cite: &str, value: &impl Serialize) -> Item {
    Item {
        id: id.to_owned(),
        group: group.to_owned(),
        cite: cite.to_owned(),
        value: Value::from(Serde(value)),
    }
}
