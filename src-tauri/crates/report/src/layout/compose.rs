//! Composing a section: each block becomes strips, and takes its place in the structure.

use super::marks::Overhang;
use super::page::{GlyphRun, Node, NodeId, Page, Role};
use super::shape::{Line, Shaper, Style};
use super::sizes::{self, Sheet};
use super::strip::Flow;
use crate::ReportError;
use crate::fonts::Fonts;
use crate::model::{Align, Block, Content, Level, Run, Section};

/// Turns blocks into strips.
pub(crate) struct Composer<'f> {
    pub(super) shaper: Shaper<'f>,
    pub(super) flow: Flow,
    pub(super) sheet: Sheet,
    /// What hangs below the head that was composed last.
    pub(super) overhang: Option<Overhang>,
    nodes: Vec<Node>,
    block: String,
    titled: bool,
    open_levels: Vec<Level>,
}

impl<'f> Composer<'f> {
    /// A composer with an empty structure.
    pub(crate) fn new(fonts: &'f Fonts) -> Self {
        Self {
            shaper: Shaper::new(fonts),
            flow: Flow::default(),
            sheet: Sheet::new(crate::model::Orientation::Portrait),
            overhang: None,
            nodes: vec![Node {
                role: Role::Document,
                parent: None,
                block: None,
                alt: String::new(),
            }],
            block: String::new(),
            titled: false,
            open_levels: Vec::new(),
        }
    }

    /// The strips of a section on `sheet`, with `code` at the foot of its last page.
    pub(crate) fn section(
        &mut self,
        section: &Section,
        sheet: Sheet,
        code: Option<&str>,
    ) -> Result<Flow, ReportError> {
        self.sheet = sheet;
        self.overhang = None;
        for block in &section.blocks {
            self.block(block)?;
        }
        if let Some(code) = code {
            self.code(code)?;
        }
        Ok(std::mem::take(&mut self.flow))
    }

    /// The structure of everything composed.
    pub(crate) fn into_nodes(self) -> Vec<Node> {
        self.nodes
    }

    /// Prints `count` in the middle of the top margin.
    pub(crate) fn number_page(
        &mut self,
        page: &mut Page,
        sheet: Sheet,
        count: usize,
    ) -> Result<(), ReportError> {
        let style = Style::single(sizes::PAGE_NUMBER, Align::Centre);
        let runs = [Run::plain(count.to_string())];
        for line in self.shaper.lines(&runs, style, sheet.text_width())? {
            let y = (Sheet::TOP - line.height) / 2.0;
            let placed = |run: GlyphRun| GlyphRun {
                x: run.x + Sheet::LEFT,
                y: run.y + y,
                ..run
            };
            page.runs.splice(0..0, line.runs.into_iter().map(placed));
        }
        Ok(())
    }

    fn block(&mut self, block: &Block) -> Result<(), ReportError> {
        self.block.clone_from(&block.id);
        let clears_itself = matches!(block.content, Content::Title(_) | Content::Addressees(_));
        if let Some(mark) = self.overhang.take_if(|_| !clears_itself) {
            self.flow.lengthen(mark.below);
        }
        match &block.content {
            Content::Head(head) => self.head(head),
            Content::Title(title) => self.title(title),
            Content::Addressees(addressees) => self.addressees(addressees),
            Content::Bases(bases) => self.bases(bases),
            Content::Heading(heading) => self.heading(heading),
            Content::Paragraph(paragraph) => self.paragraph(paragraph),
            Content::Table(table) => self.table(table),
            Content::Chart(chart) => self.chart(chart),
            Content::Signature(signature) => self.signature(signature),
            Content::AnnexHead(annex) => self.annex_head(annex),
        }
    }

    /// Breaks `runs` into lines no wider than `width`.
    pub(super) fn lines(
        &mut self,
        runs: &[Run],
        style: Style,
        width: f32,
    ) -> Result<Vec<Line>, ReportError> {
        self.shaper.lines(runs, style, width)
    }

    /// A new node of the block at hand, right under the document.
    pub(super) fn node(&mut self, role: Role) -> NodeId {
        let block = Some(self.block.clone());
        self.add_node(role, 0, block)
    }

    /// A new node inside another.
    pub(super) fn node_in(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.add_node(role, parent, None)
    }

    /// A new node right under the document that prints none of its blocks.
    pub(super) fn node_beside_blocks(&mut self, role: Role) -> NodeId {
        self.add_node(role, 0, None)
    }

    fn add_node(&mut self, role: Role, parent: NodeId, block: Option<String>) -> NodeId {
        self.nodes.push(Node {
            role,
            parent: Some(parent),
            block,
            alt: String::new(),
        });
        self.nodes.len() - 1
    }

    /// Says in words what a figure or a field shows.
    pub(super) fn describe(&mut self, node: NodeId, alt: impl Into<String>) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.alt = alt.into();
        }
    }

    /// Begins a title: depth 1, under which all levels start anew.
    pub(super) fn open_title(&mut self) -> u8 {
        self.titled = true;
        self.open_levels.clear();
        1
    }

    /// The depth of a heading of `level`: one more than that of the level it stands under, so that no
    /// depth is left out even where the outline leaves out a level.
    pub(super) fn open_level(&mut self, level: Level) -> u8 {
        self.open_levels.retain(|open| *open < level);
        self.open_levels.push(level);
        let depth = usize::from(self.titled) + self.open_levels.len();
        depth.min(6) as u8
    }
}
