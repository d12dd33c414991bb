//! Tokens and signatures as shown.

use crate::wire::{CertificateRow, SignatureRow, SignedFile, TokenRow};
use chrono::{DateTime, FixedOffset, Utc};
use domain::text::{format_date, format_moment};
use sign::{
    Coverage, Fault, Held, Party, SignatureField, Signed, TokenInfo, TriesLeft, Trust, Validity,
};
use std::path::Path;

/// The field of ô 7c.
pub(crate) const PERSON: &str = "ChuKyNguoiKy";
/// The field of ô 8.
pub(crate) const AGENCY: &str = "ChuKyCoQuan";

/// The fields that wait for a signature.
pub(crate) fn waiting(fields: &[SignatureField]) -> impl Iterator<Item = &SignatureField> {
    fields.iter().filter(|field| !field.signed)
}

/// A token with the certificates that it shows.
pub(crate) fn token(info: TokenInfo, held: Vec<Held>) -> TokenRow {
    let pin_text = match info.tries {
        TriesLeft::Unknown => "",
        TriesLeft::Low => "Mã PIN đã bị nhập sai, số lần thử còn ít.",
        TriesLeft::One => "Mã PIN chỉ còn một lần thử; sai nữa thiết bị sẽ khóa.",
        TriesLeft::None => "Mã PIN đã bị khóa.",
    };
    let own = held
        .into_iter()
        .filter(|held| !held.certificate.is_authority());
    TokenRow {
        slot: info.slot,
        label: info.label,
        serial: info.serial,
        maker: [info.manufacturer, info.model].join(" ").trim().to_owned(),
        pin_text: pin_text.to_owned(),
        own_keypad: info.own_keypad,
        certificates: own.map(certificate).collect(),
    }
}

fn certificate(held: Held) -> CertificateRow {
    let party = held.certificate.party();
    CertificateRow {
        label: held.label,
        valid_text: valid_text(&party),
        may_sign: held.certificate.may_sign(),
        name: party.name,
        organisation: party.organisation,
        issuer: party.issuer,
        serial: party.serial,
    }
}

fn valid_text(party: &Party) -> String {
    let day = |end: Option<DateTime<Utc>>| {
        end.map(|end| format_date(end.date_naive()))
            .unwrap_or_default()
    };
    format!("{} – {}", day(party.valid_from), day(party.valid_until))
}

/// A file with its signatures.
pub(crate) fn signed_file(
    path: &Path,
    signatures: Vec<Signed>,
    fields: &[SignatureField],
) -> SignedFile {
    let wrong = signatures.iter().filter(|signed| !signed.stands()).count();
    let verdict = match (signatures.len(), wrong) {
        (0, _) => "Tệp chưa có chữ ký số nào.".to_owned(),
        (all, 0) => format!("Cả {all} chữ ký đều đúng với tệp: nội dung không bị sửa sau khi ký."),
        (all, wrong) => format!(
            "{wrong} trong {all} chữ ký KHÔNG đúng với tệp. Không dùng tệp này; hãy hỏi lại nơi gửi."
        ),
    };
    SignedFile {
        path: path.display().to_string(),
        stands: !signatures.is_empty() && wrong == 0,
        verdict_text: verdict,
        signatures: signatures.into_iter().map(signature).collect(),
        empty_fields: waiting(fields)
            .map(|field| field_text(&field.name))
            .collect(),
    }
}

fn signature(signed: Signed) -> SignatureRow {
    let stands = signed.stands();
    let party = signed.signer.unwrap_or_default();
    let (validity, validity_text) = validity(signed.validity, &party);
    let (trust, trust_text) = trust(&signed.trust);
    SignatureRow {
        field_text: field_text(&signed.field),
        field: signed.field,
        said_at: signed
            .said_at
            .map(|time| time.to_rfc3339())
            .unwrap_or_default(),
        said_at_text: signed.said_at.map(moment_text).unwrap_or_default(),
        reason: signed.reason.unwrap_or_default(),
        location: signed.location.unwrap_or_default(),
        stands,
        whole: signed.coverage == Coverage::Whole,
        coverage_text: coverage_text(&signed.coverage),
        faults: signed.faults.iter().map(fault_text).collect(),
        signed_later: signed
            .signed_later
            .iter()
            .map(|name| field_text(name))
            .collect(),
        validity: validity.to_owned(),
        validity_text,
        trust: trust.to_owned(),
        trust_text,
        signer: party.name,
        organisation: party.organisation,
        issuer: party.issuer,
        serial: party.serial,
    }
}

/// The decree's own names for the two fields of a report.
fn field_text(name: &str) -> String {
    match name {
        PERSON => "Chữ ký của người có thẩm quyền (ô 7c)".to_owned(),
        AGENCY => "Chữ ký số của cơ quan, tổ chức (ô 8)".to_owned(),
        other => format!("Ô ký “{other}”"),
    }
}

fn moment_text(time: DateTime<FixedOffset>) -> String {
    format!(
        "{} (UTC{})",
        format_moment(time.naive_local()),
        time.format("%:z")
    )
}

fn coverage_text(coverage: &Coverage) -> String {
    match coverage {
        Coverage::Whole => "Toàn bộ tệp".to_owned(),
        Coverage::UpTo { bytes, of } => format!("Tệp như lúc ký ({bytes} trong {of} byte)"),
        Coverage::Unclear => "Không xác định được".to_owned(),
    }
}

fn fault_text(fault: &Fault) -> String {
    match fault {
        Fault::Range(why) => format!("Phạm vi ký không hợp lệ: {why}."),
        Fault::Envelope(why) => format!("Không đọc được chữ ký: {why}."),
        Fault::NoCertificate => "Chữ ký không kèm chứng thư số của người ký.".to_owned(),
        Fault::Digest => "Nội dung đã bị sửa sau khi ký.".to_owned(),
        Fault::Value => "Giá trị chữ ký không khớp với chứng thư số.".to_owned(),
        Fault::OtherCertificate => "Chữ ký không gắn với chứng thư số kèm theo.".to_owned(),
        Fault::Algorithm => {
            "Thuật toán của chữ ký không được hỗ trợ hoặc đã quá cũ, nên chưa kiểm tra được."
                .to_owned()
        }
        Fault::ChangedAfter(what) => {
            format!("Tệp bị sửa thêm sau chữ ký này: {}.", what.join("; "))
        }
        Fault::Removed => "Chữ ký này đã bị gỡ khỏi tệp.".to_owned(),
    }
}

fn validity(validity: Validity, party: &Party) -> (&'static str, String) {
    let term = valid_text(party);
    match validity {
        Validity::Held => (
            "held",
            format!("Chứng thư còn hiệu lực lúc ký, theo giờ máy người ký ({term})"),
        ),
        Validity::DidNotHold => (
            "did-not-hold",
            format!("Chứng thư KHÔNG có hiệu lực lúc ký ({term})"),
        ),
        Validity::Unknown => (
            "unknown",
            "Không rõ chứng thư có hiệu lực lúc ký không".to_owned(),
        ),
    }
}

fn trust(trust: &Trust) -> (&'static str, String) {
    const REVOKED: &str = "chưa kiểm tra việc thu hồi chứng thư";
    match trust {
        Trust::Anchored(name) => (
            "anchored",
            format!("Do nơi được tin cậy cấp: {name}; {REVOKED}"),
        ),
        Trust::NotAnchored => (
            "not-anchored",
            format!("Không phải do nơi được tin cậy cấp; {REVOKED}"),
        ),
        Trust::NotAsked => (
            "not-asked",
            format!("Chưa kiểm tra được người cấp; {REVOKED}"),
        ),
    }
}
