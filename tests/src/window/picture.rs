//! Pictures of the window, kept in the folder `screens` of the build.

use super::Window;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A picture that takes longer is given up: the program may have ended.
const LIMIT: Duration = Duration::from_secs(10);

impl Window {
    /// Keeps a picture of the page as it stands.
    #[track_caller]
    pub fn picture(&self, name: &str) {
        self.picture_at(&file(name));
    }

    /// Keeps a picture of the page as it stands in this file.
    #[track_caller]
    pub fn picture_at(&self, file: &Path) {
        // The first frame is being made of what stands there, the second comes after it was shown.
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.runtime
            .block_on(self.client.execute_async(drawn, Vec::new()))
            .unwrap();
        let bytes = self.runtime.block_on(self.client.screenshot()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }

    /// Keeps a picture where one can still be taken.
    pub(super) fn try_picture(&self, name: &str) {
        let taken = self
            .runtime
            .block_on(async { tokio::time::timeout(LIMIT, self.client.screenshot()).await });
        if let Ok(Ok(bytes)) = taken {
            let _ = std::fs::write(file(name), bytes);
        }
    }

    /// Gives the window a size in pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.runtime
            .block_on(self.client.set_window_rect(0, 0, width, height))
            .unwrap();
        self.holds(
            "the new size",
            &format!(
                "return outerWidth === {width} && outerHeight === {height} && innerWidth <= {width}"
            ),
        );
    }
}

fn file(name: &str) -> PathBuf {
    let folder = std::env::current_exe()
        .unwrap()
        .ancestors()
        .nth(3)
        .unwrap()
        .join("screens");
    std::fs::create_dir_all(&folder).unwrap();
    folder.join(format!("{name}.png"))
}
