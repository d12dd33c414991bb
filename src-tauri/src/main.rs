//! `sohoa-desktop`: the window of Sổ Số Hóa, a thin shell over the crate `api`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod commands;
mod environment;
mod export;
mod window;
mod worker;

use api::{Options, ThisComputer};
use std::process::ExitCode;
use tauri::{Manager, RunEvent};
use worker::Worker;

fn main() -> ExitCode {
    let options = match Options::read(std::env::args_os().skip(1)) {
        Ok(options) => options,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    };
    if options.remind {
        return remind(options);
    }
    environment::prepare();
    match run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("Không mở được cửa sổ chương trình: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// The short run at login: what is due is shown by the system, without a window.
fn remind(options: Options) -> ExitCode {
    let shown = ThisComputer::new("sohoa-desktop", options.data).and_then(reminder::run);
    match shown {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", error.message);
            ExitCode::FAILURE
        }
    }
}

/// Opens the window and stays until it is closed; the store is closed properly at the end.
fn run(options: Options) -> Result<(), Box<dyn std::error::Error>> {
    let alone = options.uses_default_folder();
    let data = commands::DataFolder(options.data.clone());
    let (worker, first) = Worker::start(options)?;
    let app = window::builder(alone, first)
        .manage(data)
        .manage(worker)
        .manage(api::Running::default())
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if matches!(event, RunEvent::Exit) {
            app.state::<api::Running>().stop(None);
            app.state::<Worker>().stop();
        }
    });
    Ok(())
}
