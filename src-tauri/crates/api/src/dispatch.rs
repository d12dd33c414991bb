//! A command by its name, with arguments and result as JSON.

use crate::commands;
use crate::desk::Desk;
use crate::list::{command_names, for_each_command};
use crate::wire::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

impl Desk {
    /// Runs a command by its name; no arguments may be given as `null` or `{}`.
    ///
    /// # Errors
    /// Whatever the command refuses; `invalid` for arguments of another shape, `unknown` for another name.
    pub fn call(&mut self, name: &str, args: Value) -> Result<Value, WireError> {
        macro_rules! dispatch {
            ($($command:ident($args:ty) -> $ret:ty: $access:ident $area:ident,)*) => {
                match name {
                    $(stringify!($command) => answer::<$ret>(commands::$area::$command(self, read::<$args>(args)?)?),)*
                    _ => Err(no_such(name)),
                }
            };
        }
        self.try_again(name)?;
        for_each_command!(dispatch)
    }
}

fn read<T: DeserializeOwned>(args: Value) -> Result<T, WireError> {
    let args = if args.is_null() {
        Value::Object(Default::default())
    } else {
        args
    };
    serde_json::from_value(args).map_err(|error| {
        WireError::new(
            ErrorCode::Invalid,
            format!("Yêu cầu không đúng mẫu: {error}."),
        )
    })
}

/// The type of the result is that of the list, so that the generated types speak the truth.
fn answer<T: Serialize>(result: T) -> Result<Value, WireError> {
    serde_json::to_value(result).map_err(WireError::internal)
}

fn no_such(name: &str) -> WireError {
    let message = format!(
        "Không có lệnh “{name}”. Các lệnh: {}.",
        command_names().join(", ")
    );
    WireError::new(ErrorCode::Unknown, message)
}
