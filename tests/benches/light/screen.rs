//! The display in memory: when its picture last changed.

use std::time::{Duration, Instant};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat, Window};
use x11rb::rust_connection::RustConnection;

/// Parts of the picture that are looked at, each over its whole width: enough to see any screen change.
const STRIPS: u16 = 16;
/// Rows of pixels in a strip.
const STRIP: u16 = 12;
/// How often it is looked at; so exact are the times.
const GLANCE: Duration = Duration::from_millis(8);
/// A picture that has not changed for so long stands.
const STILL: Duration = Duration::from_millis(1_500);
/// A program that takes longer than this is not waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// A connection to the display that `DISPLAY` names.
pub struct Screen {
    x: RustConnection,
    root: Window,
    size: (u16, u16),
    empty: Vec<u8>,
}

impl Screen {
    /// Connects; nothing may stand on the display yet.
    pub fn open() -> Self {
        let (x, number) = x11rb::connect(None).expect("DISPLAY names a display");
        let screen = &x.setup().roots[number];
        let (root, size) = (
            screen.root,
            (screen.width_in_pixels, screen.height_in_pixels),
        );
        let mut screen = Self {
            x,
            root,
            size,
            empty: Vec::new(),
        };
        screen.empty = screen.picture();
        screen
    }

    /// Waits until the last program has left the display.
    pub fn wait_until_empty(&self) {
        let end = Instant::now() + PATIENCE;
        while self.picture() != self.empty {
            assert!(Instant::now() < end, "a window stays on the display");
            std::thread::sleep(GLANCE);
        }
    }

    /// Waits until the picture stands, and says how long after `began` it last changed.
    pub fn settled(&self, began: Instant) -> Duration {
        let mut last = self.empty.clone();
        let mut changed = None;
        loop {
            let picture = self.picture();
            let now = Instant::now();
            if picture != last {
                changed = Some(now);
                last = picture;
            }
            match changed {
                Some(changed) if now - changed > STILL => return changed - began,
                _ => assert!(now - began < PATIENCE, "the window did not come"),
            }
            std::thread::sleep(GLANCE);
        }
    }

    fn picture(&self) -> Vec<u8> {
        let (width, height) = self.size;
        let step = height / STRIPS;
        let asked: Vec<_> = (0..STRIPS)
            .map(|strip| {
                let top = i16::try_from(strip * step).expect("a display is small");
                let form = ImageFormat::Z_PIXMAP;
                self.x
                    .get_image(form, self.root, 0, top, width, STRIP, u32::MAX)
                    .expect("the display answers")
            })
            .collect();
        let strips = asked.into_iter().map(|strip| strip.reply());
        strips
            .flat_map(|strip| strip.expect("the display shows its picture").data)
            .collect()
    }
}
