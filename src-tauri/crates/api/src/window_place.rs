//! Where the window stood when it was closed, so that it stands there again.
//!
//! A small file of this computer beside the ledger, like the look of the window: a file that cannot be read is as good
//! as none. The shell asks and moves the window; what fits on which display is decided here.

use crate::export::write_plain;
use crate::host::Host;
use crate::this_computer::ThisComputer;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// The file's name in the data folder.
const FILE: &str = "cua-so.json";
/// Kept free above the window for its title bar, which the size of the window does not count; in pixels.
const TITLE_BAR: u32 = 40;
/// How much of the window must lie on a display for a hand to reach it; in pixels.
const WITHIN_REACH: i64 = 120;

/// A rectangle on the desktop, in pixels of the displays: the window without its frame, or a display without its bars.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// From the left edge of the desktop.
    pub x: i32,
    /// From its upper edge.
    pub y: i32,
    /// How wide.
    pub width: u32,
    /// How high.
    pub height: u32,
}

/// How the window stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowPlace {
    /// Where it stands, or would stand if it did not fill the display.
    #[serde(flatten)]
    pub area: Area,
    /// Whether it fills the display.
    pub maximized: bool,
}

impl WindowPlace {
    /// What is remembered in the data folder; `data` is the folder that the program was given, none the usual one.
    pub fn read(data: Option<&Path>) -> Option<Self> {
        serde_json::from_slice(&std::fs::read(file(data)?).ok()?).ok()
    }

    /// Remembers it; a disk that refuses loses nothing but the place, and is told by whatever is saved next.
    pub fn keep(self, data: Option<&Path>) {
        let filling = Self::read(data).filter(|_| self.maximized);
        let area = filling.map_or(self.area, |before| before.area);
        let bytes = serde_json::to_vec_pretty(&Self { area, ..self });
        if let (Some(file), Ok(bytes)) = (file(data), bytes) {
            let _ = write_plain(&file, &bytes);
        }
    }

    /// The same on the displays that are there now: no larger than the one it stands on, and never out of reach.
    pub fn fitted(self, displays: &[Area]) -> Self {
        let shared = |display: &&Area| self.area.shared_with(display);
        let Some(display) = displays.iter().max_by_key(shared) else {
            return self;
        };
        let area = self.area.within(display);
        Self { area, ..self }
    }
}

impl Area {
    /// An area from its upper left corner, with its width and height.
    pub const fn new((x, y): (i32, i32), (width, height): (u32, u32)) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }

    /// How many pixels two areas have in common; 0 where a hand could not reach them.
    fn shared_with(&self, other: &Self) -> i64 {
        let across = overlap(self.x, self.width, other.x, other.width);
        let down = overlap(self.y, self.height, other.y, other.height);
        if across < WITHIN_REACH || down < WITHIN_REACH {
            0
        } else {
            across * down
        }
    }

    /// As large as there is room for, and moved no further than it must be.
    fn within(&self, display: &Self) -> Self {
        let width = self.width.min(display.width);
        let height = self.height.min(display.height.saturating_sub(TITLE_BAR));
        Self {
            x: moved(self.x, width, display.x, display.width),
            y: moved(self.y, height + TITLE_BAR, display.y, display.height),
            width,
            height,
        }
    }
}

fn file(data: Option<&Path>) -> Option<PathBuf> {
    let computer = ThisComputer::new("sohoa-desktop", data.map(Path::to_owned)).ok()?;
    Some(computer.data_folder().join(FILE))
}

fn overlap(from: i32, long: u32, other: i32, other_long: u32) -> i64 {
    let end = (i64::from(from) + i64::from(long)).min(i64::from(other) + i64::from(other_long));
    end - i64::from(from.max(other))
}

/// The place between the edges that is next to `from`.
fn moved(from: i32, long: u32, edge: i32, room: u32) -> i32 {
    let last = edge.saturating_add_unsigned(room.saturating_sub(long));
    from.clamp(edge, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Area = area(0, 0, 1366, 768);

    const fn area(x: i32, y: i32, width: u32, height: u32) -> Area {
        Area::new((x, y), (width, height))
    }

    fn fitted(area: Area, displays: &[Area]) -> Area {
        let maximized = false;
        WindowPlace { area, maximized }.fitted(displays).area
    }

    #[test]
    fn a_window_that_still_fits_stands_where_it_stood() {
        let there = area(100, 20, 1000, 600);
        assert_eq!(fitted(there, &[LAPTOP]), there);
        let beside = area(1500, 100, 1200, 800);
        assert_eq!(fitted(beside, &[LAPTOP, area(1366, 0, 1920, 1080)]), beside);
    }

    #[test]
    fn on_a_smaller_display_it_takes_what_there_is_below_its_title_bar() {
        let there = fitted(area(300, 200, 1800, 1000), &[LAPTOP]);
        assert_eq!(there, area(0, 0, 1366, 728));
    }

    #[test]
    fn from_a_display_that_is_gone_it_comes_back() {
        for lost in [area(4000, -900, 1000, 600), area(-990, 10, 1000, 600)] {
            let there = fitted(lost, &[LAPTOP]);
            assert!(there.x >= 0 && there.y >= 0 && there.x <= 366, "{there:?}");
            assert_eq!((there.width, there.height), (1000, 600));
        }
    }

    #[test]
    fn a_window_that_fills_the_display_remembers_how_it_stood_before() {
        let folder = tempfile::tempdir().unwrap();
        let before = WindowPlace {
            area: area(10, 10, 1000, 600),
            maximized: false,
        };
        before.keep(Some(folder.path()));
        let filling = WindowPlace {
            area: LAPTOP,
            maximized: true,
        };
        filling.keep(Some(folder.path()));
        let kept = WindowPlace::read(Some(folder.path())).unwrap();
        assert_eq!((kept.area, kept.maximized), (before.area, true));
    }

    #[test]
    fn a_file_that_cannot_be_read_is_as_good_as_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(WindowPlace::read(Some(folder.path())), None);
        std::fs::write(folder.path().join(FILE), b"{ \"x\": 1").unwrap();
        assert_eq!(WindowPlace::read(Some(folder.path())), None);
    }
}
