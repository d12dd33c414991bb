//! Word's units.

/// Twentieths of a point.
pub(super) fn twips(points: f32) -> i64 {
    (points * 20.0).round() as i64
}

/// Half points, in which sizes of fonts are given.
pub(super) fn half_points(points: f32) -> i64 {
    (points * 2.0).round() as i64
}

/// Eighths of a point, in which lines are given.
pub(super) fn eighths(points: f32) -> i64 {
    (points * 8.0).round() as i64
}

/// English metric units, in which drawings are given.
pub(super) fn emu(points: f32) -> i64 {
    (points * 12_700.0).round() as i64
}
