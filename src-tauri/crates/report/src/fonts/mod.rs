//! The four faces that a report is set in.

mod system;

use std::path::PathBuf;
use std::sync::Arc;

use parley::fontique::Blob;
use serde::Serialize;

use crate::ReportError;

/// Where the faces come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum FontSource {
    /// Tinos, carried inside the program: as wide as Times New Roman and the same on every computer.
    #[default]
    Tinos,
    /// The computer's own Times New Roman in this folder, where it permits embedding; else Tinos.
    TimesNewRoman(PathBuf),
}

/// One of the four faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Face {
    /// Upright.
    Regular,
    /// Upright bold.
    Bold,
    /// Italic.
    Italic,
    /// Bold italic.
    BoldItalic,
}

impl Face {
    /// All four, in the order in which they are kept.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The name of this style as it ends a PostScript name.
    pub(crate) fn style_name(self) -> &'static str {
        match self {
            Self::Regular => "Regular",
            Self::Bold => "Bold",
            Self::Italic => "Italic",
            Self::BoldItalic => "BoldItalic",
        }
    }
}

/// The faces ready for layout and embedding.
#[derive(Debug, Clone)]
pub struct Fonts {
    family: &'static str,
    faces: [FaceFile; 4],
    notice: Option<String>,
}

/// A face with what layout and writer need to know of it.
#[derive(Debug, Clone)]
pub(crate) struct FaceFile {
    /// The font file.
    pub(crate) data: Blob<u8>,
    /// Advance of each glyph in font units.
    pub(crate) advances: Vec<u16>,
    /// Font units to one em.
    pub(crate) units_per_em: u16,
}

impl Fonts {
    /// Loads the faces from `source`.
    ///
    /// Times New Roman that is absent or forbids embedding is replaced by Tinos, and [`Fonts::notice`] says so.
    pub fn load(source: &FontSource) -> Result<Self, ReportError> {
        match source {
            FontSource::Tinos => Self::tinos(),
            FontSource::TimesNewRoman(folder) => match system::times_new_roman(folder) {
                Ok(files) => Self::from_files("TimesNewRoman", files),
                Err(reason) => Ok(Self {
                    notice: Some(format!("{reason}; báo cáo dùng phông chữ Tinos thay thế.")),
                    ..Self::tinos()?
                }),
            },
        }
    }

    /// The faces carried inside the program.
    pub fn tinos() -> Result<Self, ReportError> {
        let files = [
            include_bytes!(env!("TINOS_REGULAR")).as_slice(),
            include_bytes!(env!("TINOS_BOLD")).as_slice(),
            include_bytes!(env!("TINOS_ITALIC")).as_slice(),
            include_bytes!(env!("TINOS_BOLD_ITALIC")).as_slice(),
        ];
        Self::from_files("Tinos", files.map(|file| Blob::new(Arc::new(file))))
    }

    /// What the reader of a preview must be told about the font, if anything.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// The family's name without spaces.
    pub(crate) fn family(&self) -> &'static str {
        self.family
    }

    /// The file of a face.
    pub(crate) fn face(&self, face: Face) -> &FaceFile {
        &self.faces[face as usize]
    }

    fn from_files(family: &'static str, files: [Blob<u8>; 4]) -> Result<Self, ReportError> {
        let [regular, bold, italic, bold_italic] = files;
        let faces = [
            FaceFile::read(regular)?,
            FaceFile::read(bold)?,
            FaceFile::read(italic)?,
            FaceFile::read(bold_italic)?,
        ];
        Ok(Self {
            family,
            faces,
            notice: None,
        })
    }
}

impl FaceFile {
    fn read(data: Blob<u8>) -> Result<Self, ReportError> {
        let (advances, units_per_em) = {
            let face = ttf_parser::Face::parse(data.as_ref(), 0)
                .map_err(|error| ReportError::FontUnusable(error.to_string()))?;
            let glyphs = 0..face.number_of_glyphs();
            let advance = |id| face.glyph_hor_advance(ttf_parser::GlyphId(id)).unwrap_or(0);
            (glyphs.map(advance).collect(), face.units_per_em())
        };
        Ok(Self {
            data,
            advances,
            units_per_em,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_is_in_every_face() {
        let fonts = Fonts::tinos().unwrap();
        let letters = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
        for face in Face::ALL {
            let parsed = ttf_parser::Face::parse(fonts.face(face).data.as_ref(), 0).unwrap();
            for letter in letters.chars().chain(letters.to_uppercase().chars()) {
                assert!(parsed.glyph_index(letter).is_some(), "{letter} in {face:?}");
            }
        }
    }

    #[test]
    fn an_absent_times_new_roman_gives_tinos_and_a_notice() {
        let empty = tempfile::tempdir().unwrap();
        let fonts = Fonts::load(&FontSource::TimesNewRoman(empty.path().into())).unwrap();
        assert_eq!(fonts.family(), "Tinos");
        assert!(fonts.notice().unwrap().contains("Times New Roman"));
    }

    #[test]
    fn a_times_new_roman_that_may_be_embedded_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let tinos = Fonts::tinos().unwrap();
        for (face, name) in Face::ALL
            .into_iter()
            .zip(["times", "timesbd", "timesi", "timesbi"])
        {
            let file = folder.path().join(format!("{name}.ttf"));
            std::fs::write(file, tinos.face(face).data.as_ref()).unwrap();
        }
        let fonts = Fonts::load(&FontSource::TimesNewRoman(folder.path().into())).unwrap();
        assert_eq!((fonts.family(), fonts.notice()), ("TimesNewRoman", None));
    }
}
