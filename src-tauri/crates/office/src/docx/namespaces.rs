//! Names that the parts of an office file know each other by (ECMA-376).

/// Words.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// Relations as attributes.
pub(super) const RELATIONS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// Relations as a part.
pub(super) const PACKAGE_RELATIONS: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships";
/// The list of types.
pub(super) const CONTENT_TYPES: &str =
    "http://schemas.openxmlformats.org/package/2006/content-types";
/// Drawings.
pub(super) const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
/// Drawings in a text.
pub(super) const INLINE: &str =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
/// Charts.
pub(super) const CHART: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
