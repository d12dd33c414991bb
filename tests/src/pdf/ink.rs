//! The colour of what is drawn.

/// A colour as red, green and blue from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink(pub [f32; 3]);

impl Ink {
    /// Black.
    pub const BLACK: Self = Self([0.0; 3]);

    /// The colour that one (grey), three (RGB) or four numbers (CMYK) name.
    pub(super) fn of(numbers: &[f32]) -> Self {
        match *numbers {
            [grey] => Self([grey; 3]),
            [red, green, blue] => Self([red, green, blue]),
            [cyan, magenta, yellow, black] => {
                Self([cyan, magenta, yellow].map(|part| (1.0 - part) * (1.0 - black)))
            }
            _ => panic!("{numbers:?} names no colour that is read here"),
        }
    }

    /// Whether it is black.
    pub fn is_black(self) -> bool {
        self == Self::BLACK
    }

    /// Whether it is a bright red.
    pub fn is_bright_red(self) -> bool {
        let Self([red, green, blue]) = self;
        red > 0.8 && green < 0.2 && blue < 0.2
    }

    /// Whether it is a grey, black and white among them.
    pub fn is_grey(self) -> bool {
        let Self([red, green, blue]) = self;
        red == green && green == blue
    }
}
