//! Transformation matrices (ISO 32000-1, 8.3.3).

/// `[a b c d e f]` as a PDF writes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f32; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// A shift.
    pub(super) fn shift(x: f32, y: f32) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this, then `next`.
    pub(super) fn then(self, next: Self) -> Self {
        let ([a, b, c, d, e, f], [p, q, r, s, t, u]) = (self.0, next.0);
        Self([
            a * p + b * r,
            a * q + b * s,
            c * p + d * r,
            c * q + d * s,
            e * p + f * r + t,
            e * q + f * s + u,
        ])
    }

    /// Where a point goes.
    pub(super) fn apply(self, (x, y): (f32, f32)) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// How much taller things become.
    pub(super) fn scale(self) -> f32 {
        let [_, _, c, d, _, _] = self.0;
        c.hypot(d)
    }

    /// Whether the base line stays level.
    pub(super) fn is_level(self) -> bool {
        self.0[1].abs() < 1e-4 && self.0[0] > 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::Matrix;

    #[test]
    fn a_shift_before_a_scaling_is_scaled() {
        let double = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
        assert_eq!(
            Matrix::shift(3.0, 4.0).then(double).apply((0.0, 0.0)),
            (6.0, 8.0)
        );
        assert_eq!(
            double.then(Matrix::shift(3.0, 4.0)).apply((1.0, 1.0)),
            (5.0, 6.0)
        );
        assert_eq!(double.scale(), 2.0);
    }
}
