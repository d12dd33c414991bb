//! Signing with a token, and judging signatures.

use super::{Answered, Place};
use crate::answer::Answer;
use crate::args::{SignArgs, TokensArgs, VerifyArgs};
use crate::output;
use api::Desk;
use api::commands::sign;
use api::wire::{ErrorCode, Pin, SignFile, TokensOf, VerifyFile, WireError};
use std::io::{self, BufRead, Write};
use std::path::Path;

pub fn tokens(place: Place, args: TokensArgs) -> Answered {
    let rows = sign::tokens(&mut place.read()?, tokens_of(&args.library))?;
    Ok(Answer::list(rows, output::tokens))
}

pub fn sign(place: Place, args: SignArgs) -> Answered {
    let mut desk = place.read()?;
    let pin = match args.pin_stdin {
        true => from_stdin()?,
        false => asked(&mut desk, &args)?,
    };
    let signed = sign::sign_file(
        &mut desk,
        SignFile {
            file: text(&args.file),
            out: text(&args.out),
            field: args.field,
            library: text(&args.library),
            slot: args.slot,
            token: args.token,
            certificate: args.cert,
            pin,
            picture: args.picture.as_deref().map(text),
            picture_mm: args.picture_mm,
            reason: args.reason,
            location: args.location,
        },
    )?;
    Ok(Answer::new(signed, output::signed_file))
}

pub fn verify(place: Place, args: VerifyArgs) -> Answered {
    let request = VerifyFile {
        file: text(&args.file),
        trust: args.trust.as_deref().map(text),
    };
    let judged = sign::verify_file(&mut place.read()?, request)?;
    Ok(Answer::new(judged, output::signed_file))
}

fn tokens_of(library: &Path) -> TokensOf {
    TokensOf {
        library: text(library),
    }
}

/// One line; the text read is handed over whole, so that no copy stays.
fn from_stdin() -> Result<Pin, WireError> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    read.map_err(|error| no_pin(&error))?;
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok(Pin::new(line))
}

/// Asks on the terminal without showing what is typed; what a token says of its tries is told before.
fn asked(desk: &mut Desk, args: &SignArgs) -> Result<Pin, WireError> {
    for token in sign::tokens(desk, tokens_of(&args.library))? {
        if !token.pin_text.is_empty() {
            let says = format!("Thiết bị “{}”: {}", token.label, token.pin_text);
            // With stderr closed there is nobody left to warn.
            let _ = writeln!(io::stderr(), "{}", api::shown_lines(&says));
        }
    }
    let typed = rpassword::prompt_password("Mã PIN của thiết bị ký: ");
    typed.map(Pin::new).map_err(|error| no_pin(&error))
}

fn no_pin(error: &io::Error) -> WireError {
    let says = format!("Không đọc được mã PIN: {error}.");
    WireError::new(ErrorCode::Invalid, says)
        .hint("Hãy chạy trong cửa sổ dòng lệnh, hoặc đưa mã PIN qua đầu vào chuẩn với --pin-stdin.")
        .at("pin")
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
