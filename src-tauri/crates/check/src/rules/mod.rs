//! The rules, a file for each family.

mod agencies;
mod annexes;
mod bases;
mod citations;
mod counts;
mod dates;
mod endings;
mod figures;
mod goals;
mod head;
mod letters;
pub(crate) mod numbering;
mod numbers;
mod parts;
mod previous;
mod recipients;
mod sentences;
mod shares;
mod signature;
mod signs;
mod tables;
mod targets;
mod title;
mod totals;
pub(crate) mod types;
mod width;

use crate::finding::Finding;
use crate::paper::Paper;

/// A rule, or several of one family: adds what it finds.
type Rule = fn(&Paper<'_>, &mut Vec<Finding>);

/// All rules in the order of the page.
pub(crate) const ALL: &[Rule] = &[
    head::check,
    title::check,
    recipients::check,
    signature::check,
    bases::check,
    numbering::check,
    letters::check,
    signs::check,
    sentences::check,
    endings::check,
    dates::check,
    numbers::check,
    citations::check,
    annexes::check,
    agencies::check,
    tables::check,
    width::check,
    totals::check,
    shares::check,
    counts::check,
    goals::check,
    targets::check,
    figures::check,
    previous::check,
    parts::check,
];
