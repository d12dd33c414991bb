//! What proves something, as rows, with how its files are found.

use super::format::iso;
use crate::wire::{EvidenceFileView, EvidenceRow, EvidenceView, ItemKind};
use domain::evidence::{Evidence, EvidenceFile};
use domain::figure::Figure;
use domain::ids::EntryId;
use domain::text::format_date;
use std::collections::HashMap;
use store::{EvidenceFolder, FileState};

/// The files of all evidence, and the figures that some of it proves.
pub(crate) struct Proofs {
    pub(crate) folder: EvidenceFolder,
    pub(crate) files: HashMap<EntryId, Vec<EvidenceFile>>,
    pub(crate) figures: HashMap<EntryId, Figure>,
}

impl Proofs {
    /// What proves something, with its files.
    pub(crate) fn view(&self, evidence: &Evidence) -> EvidenceView {
        let files = self.files.get(&evidence.id).map_or(&[][..], Vec::as_slice);
        let name = files.first().map(|file| file.name.clone());
        EvidenceView {
            id: evidence.id.to_string(),
            item: evidence.item.to_string(),
            figure: evidence.figure.as_ref().map(ToString::to_string),
            figure_text: self.figure_text(evidence),
            number: evidence.number.clone(),
            date: iso(evidence.date),
            date_text: format_date(evidence.date),
            abstract_text: evidence.abstract_text.clone(),
            citation: match evidence.is_document() {
                true => evidence.citation(),
                false => name.unwrap_or_default(),
            },
            files: files.iter().map(|file| self.file_view(file)).collect(),
        }
    }

    fn figure_text(&self, evidence: &Evidence) -> String {
        let figure = evidence.figure.as_ref().and_then(|id| self.figures.get(id));
        let dated = |figure: &Figure| format!("số liệu đến ngày {}", format_date(figure.as_of));
        figure.map(dated).unwrap_or_default()
    }

    fn file_view(&self, file: &EvidenceFile) -> EvidenceFileView {
        let state = self.folder.glance(file);
        EvidenceFileView {
            id: file.id.to_string(),
            name: file.name.clone(),
            bytes: file.bytes,
            size_text: size_text(file.bytes),
            modified_text: file.modified.map(format_date).unwrap_or_default(),
            attached_text: format_date(file.attached),
            state: state_code(state).to_owned(),
            state_text: state_text(state).to_owned(),
        }
    }

    /// The same in the list of all of it, beside the words of what it proves.
    pub(crate) fn row(&self, evidence: &Evidence, item: Option<(&str, ItemKind)>) -> EvidenceRow {
        let view = self.view(evidence);
        EvidenceRow {
            id: view.id,
            item: view.item,
            item_text: item.map(|(text, _)| text.to_owned()).unwrap_or_default(),
            item_kind: item.map(|(_, kind)| kind),
            figure: view.figure,
            figure_text: view.figure_text,
            number: view.number,
            date: view.date,
            date_text: view.date_text,
            abstract_text: view.abstract_text,
            citation: view.citation,
            files: view.files,
        }
    }
}

/// How a file was found, as a code.
pub(crate) fn state_code(state: FileState) -> &'static str {
    match state {
        FileState::Kept => "kept",
        FileState::Missing => "missing",
        FileState::Altered => "altered",
    }
}

/// What happened to a file, and what to do; empty where all is well.
pub(crate) fn state_text(state: FileState) -> &'static str {
    match state {
        FileState::Kept => "",
        FileState::Missing => {
            "Không còn tệp trong thư mục minh-chung. Hãy đính kèm lại tệp này, hoặc chép lại thư mục từ bản sao lưu."
        }
        FileState::Altered => {
            "Tệp đã bị sửa ngoài chương trình. Hãy đính kèm lại tệp gốc để khôi phục, hoặc đính kèm bản đã sửa thành tệp mới."
        }
    }
}

/// A size as officers know it: `512 byte`, `84 KB`, `1,2 MB`.
pub(crate) fn size_text(bytes: u64) -> String {
    const KB: u64 = 1024;
    const MB: u64 = KB * KB;
    if bytes < KB {
        return format!("{bytes} byte");
    }
    if bytes < MB {
        return format!("{} KB", bytes.div_ceil(KB));
    }
    let tenths = (bytes * 10).div_ceil(MB);
    match tenths % 10 {
        0 => format!("{} MB", tenths / 10),
        tenth => format!("{},{tenth} MB", tenths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_told_as_officers_know_it() {
        assert_eq!(size_text(512), "512 byte");
        assert_eq!(size_text(2048), "2 KB");
        assert_eq!(size_text(1024 * 1024), "1 MB");
        assert_eq!(size_text(1_300_000), "1,3 MB");
    }
}
