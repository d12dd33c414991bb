//! The computer's own Times New Roman, used only by an explicit setting.

use std::path::Path;
use std::sync::Arc;

use parley::fontique::Blob;

/// File names of the four faces: as Windows has them, as macOS has them.
const NAMES: [[&str; 4]; 2] = [
    ["times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"],
    [
        "Times New Roman.ttf",
        "Times New Roman Bold.ttf",
        "Times New Roman Italic.ttf",
        "Times New Roman Bold Italic.ttf",
    ],
];

/// Reads the four faces from `folder`; the error is the beginning of a sentence for the user.
pub(super) fn times_new_roman(folder: &Path) -> Result<[Blob<u8>; 4], String> {
    let named = |names: &&[&str; 4]| names.iter().all(|name| folder.join(name).is_file());
    let Some(&[regular, bold, italic, bold_italic]) = NAMES.iter().find(named) else {
        return Err(format!(
            "Không thấy Times New Roman trong thư mục {}",
            folder.display()
        ));
    };
    let read = |name: &str| embeddable(&folder.join(name));
    Ok([
        read(regular)?,
        read(bold)?,
        read(italic)?,
        read(bold_italic)?,
    ])
}

/// The file's bytes, if its licence bits allow what a report does with it.
fn embeddable(path: &Path) -> Result<Blob<u8>, String> {
    let bytes = std::fs::read(path).map_err(|error| {
        format!(
            "Không đọc được Times New Roman ({}: {error})",
            path.display()
        )
    })?;
    let face = ttf_parser::Face::parse(&bytes, 0)
        .map_err(|error| format!("Tệp Times New Roman {} bị hỏng ({error})", path.display()))?;
    let restricted = face
        .permissions()
        .is_none_or(|p| p == ttf_parser::Permissions::Restricted);
    if restricted || !face.is_outline_embedding_allowed() || !face.is_subsetting_allowed() {
        return Err(
            "Phông chữ Times New Roman trên máy này không cho phép nhúng vào tệp PDF".into(),
        );
    }
    Ok(Blob::new(Arc::new(bytes)))
}
