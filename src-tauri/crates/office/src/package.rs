//! The parts of an office file in one zip archive, with fixed times.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::error::OfficeError;
use crate::xml::Element;

/// Parts in the order in which they are packed.
#[derive(Default)]
pub(crate) struct Package {
    parts: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// Adds a part of XML.
    pub(crate) fn xml(
        &mut self,
        path: impl Into<String>,
        part: Element,
    ) -> Result<(), OfficeError> {
        let bytes = part.into_part()?;
        self.bytes(path, bytes);
        Ok(())
    }

    /// Adds a part of any kind.
    pub(crate) fn bytes(&mut self, path: impl Into<String>, bytes: Vec<u8>) {
        self.parts.push((path.into(), bytes));
    }

    /// Moves all parts of another package to the end of this one.
    pub(crate) fn append(&mut self, other: &mut Self) {
        self.parts.append(&mut other.parts);
    }

    /// The archive. Every part bears the first moment that a zip archive can name, so that equal parts give
    /// equal bytes.
    pub(crate) fn into_bytes(self) -> Result<Vec<u8>, OfficeError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in self.parts {
            archive.start_file(path, options)?;
            archive.write_all(&bytes)?;
        }
        Ok(archive.finish()?.into_inner())
    }
}
