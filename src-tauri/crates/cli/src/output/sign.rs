//! Tokens and signatures.

use super::line;
use api::wire::{SignatureRow, SignedFile, TokenRow};

/// The tokens that are plugged in, each with its certificates.
pub fn tokens(rows: &[TokenRow]) -> String {
    match rows {
        [] => "Không thấy thiết bị ký nào. Hãy cắm thiết bị rồi làm lại.".to_owned(),
        rows => rows.iter().map(token).collect::<Vec<_>>().join("\n"),
    }
}

fn token(row: &TokenRow) -> String {
    let mut text = format!("Thiết bị “{}” (khe {})\n", row.label, row.slot);
    text += &line("  Số hiệu", &row.serial);
    text += &line("  Loại", &row.maker);
    text += &line("  Mã PIN", &row.pin_text);
    if row.certificates.is_empty() {
        text += "  Chưa thấy chứng thư số nào khi chưa nhập mã PIN.\n";
    }
    for one in &row.certificates {
        text += &format!("  Chứng thư số: {}\n", one.name);
        text += &line("    Cơ quan", &one.organisation);
        text += &line("    Nơi cấp", &one.issuer);
        text += &line("    Số hiệu", &one.serial);
        text += &line("    Hiệu lực", &one.valid_text);
        if !one.may_sign {
            text += "    Không được cấp để ký văn bản\n";
        }
    }
    text
}

/// What was signed by whom, and whether it stands.
pub fn signed_file(file: &SignedFile) -> String {
    let signatures = file
        .signatures
        .iter()
        .enumerate()
        .map(|(at, row)| signature(at + 1, row));
    let mut text = format!("{}\n{}\n", file.path, file.verdict_text);
    text.extend(signatures);
    for field in &file.empty_fields {
        text += &format!("\nChưa ký: {field}\n");
    }
    text
}

fn signature(number: usize, row: &SignatureRow) -> String {
    let verdict = match row.stands {
        true => "ĐÚNG, nội dung được ký không bị sửa",
        false => "KHÔNG ĐÚNG",
    };
    let mut text = format!("\n{number}. {}: {verdict}\n", row.field_text);
    text.extend(row.faults.iter().map(|fault| format!("   ! {fault}\n")));
    let lines = [
        ("   Người ký", &row.signer),
        ("   Cơ quan", &row.organisation),
        ("   Nơi cấp chứng thư", &row.issuer),
        ("   Số hiệu chứng thư", &row.serial),
        ("   Thời gian ký, theo máy người ký", &row.said_at_text),
        ("   Lý do", &row.reason),
        ("   Nơi ký", &row.location),
        ("   Phạm vi", &row.coverage_text),
        ("   Ký tiếp theo", &row.signed_later.join("; ")),
        ("   Hiệu lực", &row.validity_text),
        ("   Tin cậy", &row.trust_text),
    ];
    text.extend(lines.iter().map(|(name, value)| line(name, value)));
    text
}
