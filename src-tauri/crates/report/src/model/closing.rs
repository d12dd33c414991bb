//! The end of a document: who signs, and who receives it.

use serde::Serialize;

/// Signer and recipients, side by side and never parted (ô 7a, 7b, 9b).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// Recipients without hyphen; see [`as_list`] for their last signs.
    pub recipients: Vec<String>,
    /// Capacity and position in capitals, a line each: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
    pub capacity: Vec<String>,
    /// Another position of the signer (advisory bodies), above the name.
    pub position: Option<String>,
    /// The full name, or what stands in its place; empty where a document names nobody.
    pub name: String,
    /// Drafter's symbol and number of copies, `PL.(300)` (ô 12).
    pub drafted: Option<String>,
}

impl Signature {
    /// What stands below the room to sign: another position, then the name.
    pub fn below(&self) -> impl Iterator<Item = &String> {
        let name = Some(&self.name).filter(|name| !name.is_empty());
        self.position.iter().chain(name)
    }
}

/// Entries as a list of the decree: a hyphen before each, `;` after each and `.` after the last
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9.d). Signs already there are not doubled.
pub fn as_list(entries: &[String]) -> Vec<String> {
    let last = entries.len().saturating_sub(1);
    let line = |(at, entry): (usize, &String)| {
        let bare = entry
            .trim()
            .trim_start_matches(['-', ' '])
            .trim_end_matches([';', '.', ' ']);
        format!("- {bare}{}", if at == last { '.' } else { ';' })
    };
    entries.iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::as_list;

    #[test]
    fn a_list_gets_its_signs_once() {
        let entries = [
            "Như trên".to_owned(),
            "- VP UBND tỉnh;".to_owned(),
            "Lưu: VT, CN.".to_owned(),
        ];
        assert_eq!(
            as_list(&entries),
            ["- Như trên;", "- VP UBND tỉnh;", "- Lưu: VT, CN."]
        );
    }
}
