//! Whether the short run happens at login.

use api::{ErrorCode, WireError};
use auto_launch::{AutoLaunch, AutoLaunchBuilder};
use std::path::Path;

/// The entry's name in the system's list of programs that start at login.
const NAME: &str = "sohoa-nhac-viec";

/// Lets this program run shortly at login to show reminders, or no longer; `data` where the ledger lies elsewhere.
///
/// # Errors
/// `disk` where the system's list of such programs cannot be changed.
pub fn at_login(on: bool, data: Option<&Path>) -> Result<(), WireError> {
    let entry = entry(data).map_err(|error| refused(&error))?;
    let there = entry.is_enabled().unwrap_or(false);
    let changed = match (on, there) {
        (true, _) => entry.enable(),
        (false, true) => entry.disable(),
        (false, false) => Ok(()),
    };
    changed.map_err(|error| refused(&error))
}

fn entry(data: Option<&Path>) -> auto_launch::Result<AutoLaunch> {
    let program = std::env::current_exe()?;
    let mut arguments = vec!["--remind".to_owned()];
    if let Some(folder) = data {
        arguments.push("--data".to_owned());
        arguments.push(folder.display().to_string());
    }
    AutoLaunchBuilder::new()
        .set_app_name(NAME)
        .set_app_path(&program.to_string_lossy())
        .set_args(&arguments)
        .build()
}

fn refused(error: &auto_launch::Error) -> WireError {
    let message = format!("Máy không cho đặt việc chạy khi đăng nhập ({error}).");
    WireError::new(ErrorCode::Disk, message)
        .hint("Chương trình vẫn nhắc mỗi khi được mở. Hãy nhờ người quản trị máy nếu cần.")
}
