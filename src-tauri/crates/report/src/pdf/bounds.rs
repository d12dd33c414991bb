//! How far the figures of a page reach.

use crate::layout::{GlyphRun, NodeId, Page};

/// The box around a figure, in points from the bottom left corner of its page: left, bottom, right, top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    /// The figure.
    pub(super) node: NodeId,
    /// Its corners.
    pub(super) corners: [f32; 4],
}

/// How far letters reach above and below their line, as parts of their size.
const LETTERS: (f32, f32) = (0.9, 0.25);

/// The boxes of what is drawn for a node; words belong to the box of a figure that is drawn as well.
pub(super) fn of_figures(page: &Page) -> Vec<Bounds> {
    let mut found: Vec<Bounds> = Vec::new();
    for fill in &page.fills {
        let (right, bottom) = (fill.x + fill.width, fill.y + fill.height);
        if let Some(node) = fill.node {
            include(&mut found, node, [fill.x, bottom, right, fill.y]);
        }
    }
    for rule in &page.rules {
        let ((x, y), (to_x, to_y)) = (rule.from, rule.to);
        if let Some(node) = rule.node {
            include(
                &mut found,
                node,
                [x.min(to_x), y.max(to_y), x.max(to_x), y.min(to_y)],
            );
        }
    }
    for run in &page.runs {
        let node = run
            .node
            .filter(|node| found.iter().any(|b| b.node == *node));
        if let Some(node) = node {
            include(&mut found, node, of_run(run));
        }
    }
    for bounds in &mut found {
        let [left, bottom, right, top] = bounds.corners;
        bounds.corners = [left, page.height - bottom, right, page.height - top];
    }
    found
}

fn of_run(run: &GlyphRun) -> [f32; 4] {
    let last = run.glyphs.last().map_or(0.0, |glyph| glyph.dx);
    let (above, below) = LETTERS;
    let (top, bottom) = (run.y - run.size * above, run.y + run.size * below);
    [run.x, bottom, run.x + last + run.size, top]
}

/// Widens a node's box; here places still grow downwards.
fn include(found: &mut Vec<Bounds>, node: NodeId, corners: [f32; 4]) {
    let Some(bounds) = found.iter_mut().find(|bounds| bounds.node == node) else {
        found.push(Bounds { node, corners });
        return;
    };
    let ([left, bottom, right, top], old) = (corners, bounds.corners);
    bounds.corners = [
        old[0].min(left),
        old[1].max(bottom),
        old[2].max(right),
        old[3].min(top),
    ];
}
