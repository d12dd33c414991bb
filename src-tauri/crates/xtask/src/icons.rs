//! `cargo xtask icons`: every size of the program's icon from its drawings in `icons`.
//!
//! `so-so-hoa.svg` is the icon; at 16 and 24 pixels its lines would run together, so these two have a drawing of
//! their own with fewer lines, each on the grid of its pixels.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Stop;
use crate::command;
use crate::npm;
use crate::place::Place;
use crate::progress::Progress;

/// The drawings, with the sizes in pixels that are made of each.
const DRAWINGS: [(&str, &[u32]); 3] = [
    ("so-so-hoa.svg", &[32, 48, 64, 128, 256, 512]),
    ("so-so-hoa-16.svg", &[16]),
    ("so-so-hoa-24.svg", &[24]),
];
/// The sizes that Windows looks for in an `.ico`.
const OF_WINDOWS: [u32; 6] = [16, 24, 32, 48, 64, 256];

/// Draws every picture of the icon anew.
pub fn icons(place: &Place) -> Result<(), Stop> {
    let mut progress = Progress::new(2);
    progress.step("Bring the npm packages", npm::ADVICE, || {
        npm::install(&place.ui())
    })?;
    let advice = "read what the Tauri program says above; the drawings are icons/*.svg.";
    progress.step("Draw the icons", advice, || draw_all(place))?;
    progress.end()
}

fn draw_all(place: &Place) -> Result<(), String> {
    let (icons, scratch) = (place.root.join("icons"), place.scratch("icons"));
    for (drawing, sizes) in DRAWINGS {
        draw(place, &icons.join(drawing), sizes, &scratch)?;
        for size in sizes {
            let name = format!("{size}x{size}.png");
            copy(&scratch.join(&name), &icons.join(&name))?;
        }
    }
    // The other forms of the whole icon; the folder with those of phones stays behind.
    draw(place, &icons.join(DRAWINGS[0].0), &[], &scratch)?;
    copy(&scratch.join("icon.icns"), &icons.join("icon.icns"))?;
    let pictures: Result<Vec<_>, String> = OF_WINDOWS
        .iter()
        .map(|size| read(&icons.join(format!("{size}x{size}.png"))).map(|png| (*size, png)))
        .collect();
    let ico = icons.join("icon.ico");
    fs::write(&ico, ico_of(&pictures?)).map_err(|e| format!("{}: {e}.", ico.display()))
}

/// Draws one drawing in sizes; without sizes in every form that Tauri knows.
fn draw(place: &Place, drawing: &Path, sizes: &[u32], into: &Path) -> Result<(), String> {
    let mut tauri = tauri(place);
    tauri.arg("icon").arg(drawing).arg("--output").arg(into);
    for size in sizes {
        tauri.arg("--png").arg(size.to_string());
    }
    command::run(&mut tauri)
}

/// Tauri's own program, of the version that `ui/package-lock.json` names.
pub fn tauri(place: &Place) -> Command {
    let name = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let mut command = Command::new(place.ui().join("node_modules/.bin").join(name));
    command.current_dir(&place.root);
    command
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to)
        .map(|_| ())
        .map_err(|e| format!("{} cannot be copied: {e}.", from.display()))
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|e| format!("{} cannot be read: {e}.", file.display()))
}

/// An `.ico` of PNG pictures, each with its width in pixels, 256 at most.
fn ico_of(pictures: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let count = u16::try_from(pictures.len()).unwrap_or(u16::MAX);
    let mut file = [[0, 0], [1, 0], count.to_le_bytes()].concat();
    let mut at = 6 + 16 * pictures.len();
    for (size, png) in pictures {
        // 256 is written as 0.
        let side = size.to_le_bytes()[0];
        file.extend([side, side, 0, 0, 1, 0, 32, 0]);
        for number in [png.len(), at] {
            file.extend(u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes());
        }
        at += png.len();
    }
    file.extend(pictures.iter().flat_map(|(_, png)| png));
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ico_says_where_each_picture_begins() {
        let file = ico_of(&[(16, vec![7; 3]), (256, vec![9; 5])]);
        assert_eq!(file[..6], [0, 0, 1, 0, 2, 0]);
        assert_eq!(file[6..8], [16, 16]);
        assert_eq!(file[22..24], [0, 0], "256 is written as 0");
        let begin = |entry: usize| usize::from(file[6 + 16 * entry + 12]);
        assert_eq!(file[begin(0)..][..3], [7; 3]);
        assert_eq!(file[begin(1)..], [9; 5]);
    }

    #[test]
    fn the_drawings_and_all_their_sizes_are_kept() {
        let icons = Place::find().unwrap().root.join("icons");
        for (drawing, sizes) in DRAWINGS {
            assert!(icons.join(drawing).is_file(), "{drawing}");
            for size in sizes {
                let png = fs::read(icons.join(format!("{size}x{size}.png"))).unwrap();
                // The width stands in the first block of a PNG.
                assert_eq!(png[16..20], size.to_be_bytes(), "{size}");
            }
        }
        let ico = fs::read(icons.join("icon.ico")).unwrap();
        assert_eq!(usize::from(ico[4]), OF_WINDOWS.len());
    }
}
