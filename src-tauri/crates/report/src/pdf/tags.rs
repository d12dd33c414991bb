//! The structure of a document: what is a heading, a paragraph, a table, a cell.
//!
//! A report of 2,000 pages has hundreds of thousands of elements. They are written straight into packed streams,
//! part by part, and never stand in memory all at once.

use std::ops::Range;

use lopdf::{Document, Object, ObjectId, dictionary};

use super::content::Sheet;
use super::fields::Widget;
use super::metadata::text_string;
use super::object::{self, text};
use super::parallel;
use super::save::{PACKED, Pack, PackedObjects};
use crate::ReportError;
use crate::layout::{Node, NodeId, Role};

/// The structure with the numbers of its objects.
pub(super) struct Structure<'p> {
    nodes: &'p [Node],
    sheets: &'p [Sheet],
    widgets: &'p [Widget<'p>],
    pages: &'p [ObjectId],
    kids: Lists<NodeId>,
    pieces: Lists<(usize, usize)>,
    root: u32,
    first_element: u32,
    first_owners: u32,
}

impl<'p> Structure<'p> {
    /// Numbers the structure and writes its root into `file`.
    pub(super) fn new(
        file: &mut Document,
        nodes: &'p [Node],
        sheets: &'p [Sheet],
        pages: &'p [ObjectId],
        widgets: &'p [Widget<'p>],
    ) -> Self {
        let root = file.new_object_id().0;
        let first_element = file.max_id + 1;
        let first_owners = first_element + nodes.len() as u32;
        file.max_id = first_owners + sheets.len() as u32 - 1;
        let parent = |at: usize| nodes[at].parent.filter(|_| is_written(&nodes[at], widgets));
        let kids = (0..nodes.len()).filter_map(|at| Some((parent(at)?, at)));
        let marked = sheets.iter().enumerate().flat_map(|(page, sheet)| {
            let marks = sheet.marks.iter().enumerate();
            marks.map(move |(number, node)| (*node, (page, number)))
        });
        let structure = Self {
            nodes,
            sheets,
            widgets,
            pages,
            kids: Lists::of(nodes.len(), kids),
            pieces: Lists::of(nodes.len(), marked),
            root,
            first_element,
            first_owners,
        };
        structure.write_root(file);
        structure
    }

    /// The object of its root.
    pub(super) fn root(&self) -> ObjectId {
        (self.root, 0)
    }

    /// Everything below the root, packed.
    pub(super) fn packed(&self) -> Result<Vec<PackedObjects>, ReportError> {
        let elements = parts(self.nodes.len()).map(Part::Elements);
        let owners = parts(self.sheets.len()).map(Part::Owners);
        let packed = parallel::map(elements.chain(owners).collect(), |part| self.pack(part));
        packed.into_iter().collect()
    }

    fn pack(&self, part: Part) -> Result<PackedObjects, ReportError> {
        let mut pack = Pack::default();
        match part {
            Part::Elements(nodes) => {
                for node in nodes.filter(|node| is_written(&self.nodes[*node], self.widgets)) {
                    pack.add(self.element(node), |to| self.write_element(node, to));
                }
            }
            Part::Owners(sheets) => {
                for sheet in sheets {
                    let number = self.first_owners + sheet as u32;
                    pack.add(number, |to| self.write_owners(sheet, to));
                }
            }
        }
        pack.close()
    }

    fn element(&self, node: NodeId) -> u32 {
        self.first_element + node as u32
    }

    /// The root, and from each page's pieces and each field back to their elements.
    fn write_root(&self, file: &mut Document) {
        let mut numbers: Vec<Object> = Vec::with_capacity(self.sheets.len() * 2);
        for page in 0..self.sheets.len() {
            let owners: ObjectId = (self.first_owners + page as u32, 0);
            numbers.extend([(page as i64).into(), owners.into()]);
        }
        for widget in self.widgets {
            let owner: ObjectId = (self.element(widget.field.node), 0);
            numbers.extend([widget.key.into(), owner.into()]);
        }
        let parents = file.add_object(dictionary! { "Nums" => numbers });
        let document: ObjectId = (self.element(0), 0);
        let tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => document,
            "ParentTree" => parents,
            "ParentTreeNextKey" => (self.sheets.len() + self.widgets.len()) as i64,
        };
        file.set_object(self.root(), tree);
    }

    fn write_owners(&self, sheet: usize, to: &mut Vec<u8>) {
        to.push(b'[');
        for node in &self.sheets[sheet].marks {
            text(to, format_args!("{} 0 R ", self.element(*node)));
        }
        to.push(b']');
    }

    fn write_element(&self, at: NodeId, to: &mut Vec<u8>) {
        let node = &self.nodes[at];
        let parent = node.parent.map_or(self.root, |parent| self.element(parent));
        to.extend(b"<</Type/StructElem/S/");
        write_tag(node.role, to);
        text(to, format_args!("/P {parent} 0 R"));
        self.write_kids(at, to);
        if !node.alt.is_empty() {
            to.extend(b"/Alt");
            object::write(&text_string(&node.alt), to);
        }
        write_attributes(node.role, to);
        if node.role == Role::Figure {
            self.write_bounds(at, to);
        }
        to.extend(b">>");
    }

    /// What hangs under an element: its children, then its pieces in reading order, then its field.
    fn write_kids(&self, at: NodeId, to: &mut Vec<u8>) {
        let (kids, pieces) = (self.kids.of_key(at), self.pieces.of_key(at));
        let page = pieces.first().map(|(page, _)| *page);
        if let Some(page) = page {
            text(to, format_args!("/Pg {} 0 R", self.pages[page].0));
        }
        if let Some(widget) = self.only_widget(at) {
            to.extend(b"/K");
            return write_reference(widget, to);
        }
        to.extend(b"/K[");
        for kid in kids {
            text(to, format_args!("{} 0 R ", self.element(*kid)));
        }
        for (on, number) in pieces {
            match Some(*on) == page {
                true => text(to, format_args!("{number} ")),
                false => {
                    let on = self.pages[*on].0;
                    text(to, format_args!("<</Type/MCR/Pg {on} 0 R/MCID {number}>>"));
                }
            }
        }
        for widget in self.widgets_of(at) {
            write_reference(widget, to);
        }
        to.push(b']');
    }

    fn widgets_of(&self, at: NodeId) -> impl Iterator<Item = &Widget<'p>> {
        self.widgets.iter().filter(move |w| w.field.node == at)
    }

    /// The field of an element that holds nothing else. It is not put into a list: verifiers that look for a field
    /// in the structure know only the reference itself, and would take a second signature for a forbidden change.
    fn only_widget(&self, at: NodeId) -> Option<&Widget<'p>> {
        let alone = self.kids.of_key(at).is_empty() && self.pieces.of_key(at).is_empty();
        let mut widgets = self.widgets_of(at);
        let first = widgets.next().filter(|_| alone);
        first.filter(|_| widgets.next().is_none())
    }

    fn write_bounds(&self, at: NodeId, to: &mut Vec<u8>) {
        let mut figures = self.sheets.iter().flat_map(|sheet| &sheet.figures);
        if let Some(bounds) = figures.find(|bounds| bounds.node == at) {
            let [left, bottom, right, top] = bounds.corners;
            let corners = format_args!("{left:.2} {bottom:.2} {right:.2} {top:.2}");
            text(to, format_args!("/A<</O/Layout/BBox[{corners}]>>"));
        }
    }
}

/// A field as a part of its element.
fn write_reference(widget: &Widget<'_>, to: &mut Vec<u8>) {
    let (page, id) = (widget.page.0, widget.id.0);
    text(
        to,
        format_args!("<</Type/OBJR/Pg {page} 0 R/Obj {id} 0 R>>"),
    );
}

/// A field's element without its field would say that something can be filled in.
fn is_written(node: &Node, widgets: &[Widget<'_>]) -> bool {
    node.role != Role::Form || !widgets.is_empty()
}

/// What goes into one packed stream.
enum Part {
    Elements(Range<usize>),
    Owners(Range<usize>),
}

fn parts(count: usize) -> impl Iterator<Item = Range<usize>> {
    let starts = (0..count).step_by(PACKED);
    starts.map(move |start| start..(start + PACKED).min(count))
}

fn write_tag(role: Role, to: &mut Vec<u8>) {
    let name = match role {
        Role::Document => "Document",
        Role::Heading(depth) => return text(to, format_args!("H{depth}")),
        Role::Paragraph => "P",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeadCell(_) => "TH",
        Role::DataCell(_) => "TD",
        Role::Figure => "Figure",
        Role::Form => "Form",
    };
    to.extend(name.as_bytes());
}

/// Spans of cells, and for head cells what they are the head of.
fn write_attributes(role: Role, to: &mut Vec<u8>) {
    let (span, head) = match role {
        Role::HeadCell(span) => (span, true),
        Role::DataCell(span) if span.columns > 1 || span.rows > 1 => (span, false),
        _ => return,
    };
    to.extend(b"/A<</O/Table");
    if head {
        to.extend(b"/Scope/Column");
    }
    if span.columns > 1 {
        text(to, format_args!("/ColSpan {}", span.columns));
    }
    if span.rows > 1 {
        text(to, format_args!("/RowSpan {}", span.rows));
    }
    to.extend(b">>");
}

/// Short lists by key, one after the other in one stretch of memory.
struct Lists<T> {
    starts: Vec<usize>,
    items: Vec<T>,
}

impl<T: Copy> Lists<T> {
    /// Sorts items under keys below `keys`; the items of a key keep their order.
    fn of(keys: usize, items: impl Iterator<Item = (usize, T)> + Clone) -> Self {
        let mut starts = vec![0; keys + 1];
        for (key, _) in items.clone() {
            starts[key + 1] += 1;
        }
        for key in 0..keys {
            starts[key + 1] += starts[key];
        }
        let mut sorted: Vec<(usize, T)> = items.collect();
        sorted.sort_by_key(|(key, _)| *key);
        let items = sorted.into_iter().map(|(_, item)| item).collect();
        Self { starts, items }
    }

    fn of_key(&self, key: usize) -> &[T] {
        &self.items[self.starts[key]..self.starts[key + 1]]
    }
}
