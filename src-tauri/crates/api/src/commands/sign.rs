//! Signing finished files, and judging their signatures. The ledger is neither read nor written.

use crate::desk::Desk;
use crate::export::{Format, check_place, write_whole};
use crate::view::sign::{self as view, AGENCY, PERSON};
use crate::wire::{ErrorCode, SignFile, SignedFile, TokenRow, TokensOf, VerifyFile, WireError};
use chrono::{DateTime, FixedOffset, Local};
use domain::text::{NumberKind, parse_number};
use sign::{Appearance, Library, Placing, Request, SignError, TokenError, Which};
use std::path::Path;

/// Vietnam's time, in which the decree wants signatures to be dated (Phụ lục I, mục II.8.b).
const VIETNAM: i32 = 7 * 3600;
/// A longer file is not read into memory.
const LARGEST: u64 = 200 * 1024 * 1024;

/// The tokens that are plugged in.
pub fn tokens(_: &mut Desk, args: TokensOf) -> Result<Vec<TokenRow>, WireError> {
    let library = Library::open(Path::new(&args.library)).map_err(refused)?;
    let rows = library.tokens().map_err(refused)?.into_iter();
    let row = |token: sign::TokenInfo| {
        let held = library.certificates(token.slot).map_err(refused)?;
        Ok(view::token(token, held))
    };
    rows.map(row).collect()
}

/// Signs a file with a token; the signed file is complete or absent, the file itself stays as it is.
pub fn sign_file(desk: &mut Desk, args: SignFile) -> Result<SignedFile, WireError> {
    let (file, out) = (Path::new(&args.file), Path::new(&args.out));
    refuse_same(file, out)?;
    check_place(out, Format::Pdf)?;
    let pdf = read(file, "file")?;
    let request = request(&args, now(desk)?)?;
    check_order(&pdf, &request.field)?;
    sign::can_sign(&pdf, &request).map_err(WireError::from)?;
    let which = which(&args);
    let library = Library::open(Path::new(&args.library)).map_err(refused)?;
    let token = library.log_in(&which, &args.pin).map_err(refused)?;
    let mut signer = token.signer(args.certificate.as_deref()).map_err(refused)?;
    let signed = sign::sign_pdf(&pdf, &request, &mut signer)?;
    write_whole(out, &signed, Format::Pdf)?;
    judged(desk, out, &signed, None)
}

/// Judges every signature of a file.
pub fn verify_file(desk: &mut Desk, args: VerifyFile) -> Result<SignedFile, WireError> {
    let file = Path::new(&args.file);
    let pdf = read(file, "file")?;
    judged(desk, file, &pdf, args.trust.as_deref())
}

fn judged(
    desk: &Desk,
    file: &Path,
    pdf: &[u8],
    trust: Option<&str>,
) -> Result<SignedFile, WireError> {
    let anchors = match trust {
        Some(trust) => sign::read_certificates(&read(Path::new(trust), "trust")?)
            .map_err(|error| WireError::from(error).at("trust"))?,
        None => Vec::new(),
    };
    let signatures = sign::verify(pdf, &anchors, &now(desk)?)?;
    Ok(view::signed_file(
        file,
        signatures,
        &sign::signature_fields(pdf)?,
    ))
}

/// The host's time, told as Vietnam's wherever the computer stands.
fn now(desk: &Desk) -> Result<DateTime<FixedOffset>, WireError> {
    let here = desk.host().now().and_local_timezone(Local).earliest();
    let now = FixedOffset::east_opt(VIETNAM).zip(here);
    let now = now.map(|(vietnam, here)| here.with_timezone(&vietnam));
    now.ok_or_else(|| WireError::internal("giờ của máy không đọc được"))
}

fn request(args: &SignFile, time: DateTime<FixedOffset>) -> Result<Request, WireError> {
    let field = match args.field.as_str() {
        "nguoi-ky" => PERSON,
        "co-quan" => AGENCY,
        other => {
            let says =
                format!("Không có ô ký “{other}”. Hãy ghi nguoi-ky (ô 7c) hoặc co-quan (ô 8).");
            return Err(WireError::invalid("field", says));
        }
    };
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    Ok(Request {
        appearance: appearance(args, field)?,
        field: field.to_owned(),
        time,
        reason: given(&args.reason),
        location: given(&args.location),
    })
}

fn appearance(args: &SignFile, field: &str) -> Result<Option<Appearance>, WireError> {
    let Some(picture) = &args.picture else {
        return Ok(None);
    };
    let placing = match field {
        AGENCY => Placing::TrueSize {
            width_mm: args.picture_mm.as_deref().map(millimetres).transpose()?,
            over: Some(PERSON.to_owned()),
        },
        _ => Placing::Middle,
    };
    let png = read(Path::new(picture), "picture")?;
    Ok(Some(Appearance { png, placing }))
}

fn millimetres(typed: &str) -> Result<f32, WireError> {
    let number = parse_number(typed, NumberKind::Quantity);
    let number = number
        .ok()
        .and_then(|number| number.to_string().parse::<f32>().ok());
    number
        .filter(|mm| (1.0..=100.0).contains(mm))
        .ok_or_else(|| {
            let says = format!(
                "“{typed}” không phải bề ngang của con dấu. Hãy ghi số mi-li-mét từ 1 đến 100."
            );
            WireError::invalid("picture_mm", says)
        })
}

fn which(args: &SignFile) -> Which {
    match (args.slot, &args.token) {
        (Some(slot), _) => Which::Slot(slot),
        (None, Some(label)) => Which::Label(label.clone()),
        (None, None) => Which::Only,
    }
}

/// The person signs first, then the agency's clerk (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7 and II.8).
fn check_order(pdf: &[u8], field: &str) -> Result<(), WireError> {
    let fields = sign::signature_fields(pdf)?;
    let signed = |name: &str| {
        fields
            .iter()
            .find(|field| field.name == name)
            .map(|field| field.signed)
    };
    let says = match (field, signed(PERSON), signed(AGENCY)) {
        (AGENCY, Some(false), _) => {
            "Người có thẩm quyền chưa ký (ô 7c), nên cơ quan chưa ký được (ô 8). Hãy ký ô nguoi-ky trước."
        }
        (PERSON, _, Some(true)) => {
            "Cơ quan đã ký (ô 8), sau đó không ký thêm ô của người ký (ô 7c). Hãy ký lại từ bản chưa ký."
        }
        _ => return Ok(()),
    };
    Err(WireError::new(ErrorCode::Refused, says).at("field"))
}

/// The file that is signed is never written over.
fn refuse_same(file: &Path, out: &Path) -> Result<(), WireError> {
    let same = match (file.canonicalize(), out.canonicalize()) {
        (Ok(file), Ok(out)) => file == out,
        _ => file == out,
    };
    let says = "Tệp đã ký phải là tệp khác, để bản chưa ký còn nguyên. Hãy chọn tên tệp khác.";
    match same {
        true => Err(WireError::new(ErrorCode::Refused, says).at("out")),
        false => Ok(()),
    }
}

fn read(path: &Path, field: &str) -> Result<Vec<u8>, WireError> {
    let long = std::fs::metadata(path).is_ok_and(|file| file.len() > LARGEST);
    if long {
        return Err(WireError::from(SignError::TooLarge(200)).at(field));
    }
    std::fs::read(path).map_err(|error| {
        let path = path.display();
        let says = match error.kind() {
            std::io::ErrorKind::NotFound => {
                format!("Không có tệp {path}. Hãy kiểm tra lại tên tệp.")
            }
            _ => format!("Không đọc được tệp {path}: {error}. Hãy kiểm tra lại tệp."),
        };
        WireError::new(ErrorCode::Disk, says).at(field)
    })
}

fn refused(error: TokenError) -> WireError {
    SignError::from(error).into()
}

impl From<SignError> for WireError {
    fn from(error: SignError) -> Self {
        let says = error.to_string();
        let (code, field) = match error {
            SignError::Token(error) => of_token(&error),
            SignError::Picture(_) => (ErrorCode::Invalid, Some("picture")),
            SignError::NotPdf(_) | SignError::TooLarge(_) | SignError::Encrypted => {
                (ErrorCode::Invalid, Some("file"))
            }
            SignError::NoField { .. }
            | SignError::AlreadySigned(_)
            | SignError::BrokenBefore(_) => (ErrorCode::Refused, Some("field")),
            SignError::OutOfDate { .. }
            | SignError::NotForSigning(_)
            | SignError::Certificate(_) => (ErrorCode::Refused, Some("certificate")),
            SignError::SelfCheck => (ErrorCode::Refused, None),
            SignError::Internal(_) => (ErrorCode::Internal, None),
        };
        let error = Self::new(code, says);
        match field {
            Some(field) => error.at(field),
            None => error,
        }
    }
}

fn of_token(error: &TokenError) -> (ErrorCode, Option<&'static str>) {
    let field = match error {
        TokenError::NoLibrary(_) | TokenError::Library32(_) | TokenError::BadLibrary { .. } => {
            Some("library")
        }
        TokenError::WrongPin(_)
        | TokenError::BadPinForm
        | TokenError::LockedPin
        | TokenError::PinToSet => Some("pin"),
        TokenError::NoSuchToken(_) | TokenError::ManyTokens(_) => Some("token"),
        TokenError::NoSuchCertificate(_) | TokenError::ManyCertificates(_) => Some("certificate"),
        _ => None,
    };
    let code = match error {
        TokenError::WrongPin(_) | TokenError::BadPinForm => ErrorCode::Invalid,
        _ => ErrorCode::Refused,
    };
    (code, field)
}
