//! The structure of a document: what is a heading, a paragraph, a table, a cell.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::fields::Widget;
use super::metadata::text_string;
use crate::layout::{Node, NodeId, Pages, Role};

/// Where a piece of a node's text stands.
struct Mark {
    page: ObjectId,
    number: usize,
}

/// Writes the structure tree and ties it to the pages; gives its root.
pub(super) fn write_structure(
    file: &mut Document,
    pages: &Pages,
    page_ids: &[ObjectId],
    marks: &[Vec<NodeId>],
    widgets: &[Widget<'_>],
) -> ObjectId {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = pages.nodes.iter().map(|_| file.new_object_id()).collect();
    let mut kids = kids(pages, page_ids, marks, &ids);
    for widget in widgets {
        if let Some(kids) = kids.get_mut(widget.field.node) {
            kids.push(object_reference(widget));
        }
    }
    for ((node, kids), id) in pages.nodes.iter().zip(kids).zip(&ids) {
        if node.role == Role::Form && widgets.is_empty() {
            continue;
        }
        let parent = node.parent.map_or(root, |parent| ids[parent]);
        file.set_object(*id, element(node, parent, kids));
    }
    let parents = parent_tree(file, marks, &ids, widgets);
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => ids[0],
        "ParentTree" => parents,
        "ParentTreeNextKey" => (marks.len() + widgets.len()) as i64,
    };
    file.set_object(root, tree);
    root
}

/// What hangs under each node: its children, then its pieces of text, in reading order.
fn kids(
    pages: &Pages,
    page_ids: &[ObjectId],
    marks: &[Vec<NodeId>],
    ids: &[ObjectId],
) -> Vec<Vec<Object>> {
    let mut kids: Vec<Vec<Object>> = vec![Vec::new(); pages.nodes.len()];
    for (at, node) in pages.nodes.iter().enumerate() {
        if let Some(parent) = node.parent {
            kids[parent].push(ids[at].into());
        }
    }
    for (page, marks) in page_ids.iter().zip(marks) {
        for (number, node) in marks.iter().enumerate() {
            kids[*node].push(
                Mark {
                    page: *page,
                    number,
                }
                .reference(),
            );
        }
    }
    kids
}

impl Mark {
    fn reference(&self) -> Object {
        let number = self.number as i64;
        dictionary! { "Type" => "MCR", "Pg" => self.page, "MCID" => number }.into()
    }
}

fn object_reference(widget: &Widget<'_>) -> Object {
    dictionary! { "Type" => "OBJR", "Pg" => widget.page, "Obj" => widget.id }.into()
}

fn element(node: &Node, parent: ObjectId, kids: Vec<Object>) -> Dictionary {
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => Object::Name(tag(node.role).into_bytes()),
        "P" => parent,
    };
    if !kids.is_empty() {
        element.set("K", kids);
    }
    if !node.alt.is_empty() {
        element.set("Alt", text_string(&node.alt));
    }
    if let Some(attributes) = attributes(node.role) {
        element.set("A", attributes);
    }
    element
}

fn tag(role: Role) -> String {
    match role {
        Role::Document => "Document".into(),
        Role::Heading(depth) => format!("H{depth}"),
        Role::Paragraph => "P".into(),
        Role::Table => "Table".into(),
        Role::Row => "TR".into(),
        Role::HeadCell(_) => "TH".into(),
        Role::DataCell(_) => "TD".into(),
        Role::Figure => "Figure".into(),
        Role::Form => "Form".into(),
    }
}

/// Spans of cells, and for head cells what they are the head of.
fn attributes(role: Role) -> Option<Dictionary> {
    let (span, head) = match role {
        Role::HeadCell(span) => (span, true),
        Role::DataCell(span) if span.columns > 1 || span.rows > 1 => (span, false),
        _ => return None,
    };
    let mut attributes = dictionary! { "O" => "Table" };
    if head {
        attributes.set("Scope", "Column");
    }
    if span.columns > 1 {
        attributes.set("ColSpan", span.columns as i64);
    }
    if span.rows > 1 {
        attributes.set("RowSpan", span.rows as i64);
    }
    Some(attributes)
}

/// From each page's pieces, and from each field, back to their nodes.
fn parent_tree(
    file: &mut Document,
    marks: &[Vec<NodeId>],
    ids: &[ObjectId],
    widgets: &[Widget<'_>],
) -> ObjectId {
    let mut numbers: Vec<Object> = Vec::with_capacity((marks.len() + widgets.len()) * 2);
    for (page, marks) in marks.iter().enumerate() {
        let owners: Vec<Object> = marks.iter().map(|node| ids[*node].into()).collect();
        numbers.push((page as i64).into());
        numbers.push(file.add_object(owners).into());
    }
    for widget in widgets {
        if let Some(owner) = ids.get(widget.field.node) {
            numbers.extend([widget.key.into(), (*owner).into()]);
        }
    }
    file.add_object(dictionary! { "Nums" => numbers })
}
