//! A PIN is sent once, and nothing of it is left behind.

use crate::Office;
use tests::console::finished;
use tests::token::{PERSON, PIN, library, spy};

const SIGN: &str = "--file bao-cao.pdf --field nguoi-ky --out ky.pdf";

/// How often the token's library was asked for something.
fn calls(office: &Office, name: &str) -> usize {
    let log = std::fs::read_to_string(office.path("calls.log")).unwrap();
    log.lines().filter(|line| line.ends_with(name)).count()
}

#[test]
fn a_wrong_pin_is_tried_exactly_once_and_told() {
    let office = Office::new();
    assert!(!office.tokens.flags(PERSON).contains("user PIN count low"));
    let run = office.sign_through(&spy(), PERSON, SIGN, "11112222");
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.err
            .starts_with("Mã PIN không đúng; đã thử đúng một lần"),
        "{}",
        run.err
    );
    assert!(run.err.contains("số lần thử còn ít"), "{}", run.err);
    assert!(!run.err.contains("11112222"));
    assert_eq!(
        (calls(&office, "C_Login"), calls(&office, "C_SignInit")),
        (1, 0)
    );
    assert!(office.tokens.flags(PERSON).contains("user PIN count low"));
    assert!(!office.path("ky.pdf").exists());
}

#[test]
fn the_right_pin_is_sent_once_too_and_the_library_is_ended() {
    let office = Office::new();
    let run = office.sign_through(&spy(), PERSON, SIGN, PIN);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(!run.out.contains(PIN));
    let counted = [
        "C_Initialize",
        "C_Login",
        "C_SignInit",
        "C_CloseSession",
        "C_Finalize",
    ]
    .map(|name| calls(&office, name));
    assert_eq!(counted, [1, 1, 1, 1, 1]);
}

#[test]
fn no_pin_is_spent_on_a_file_that_cannot_be_signed() {
    let office = Office::new();
    for (words, says) in [
        (
            "--file khong-co.pdf --field nguoi-ky --out ky.pdf",
            "Không có tệp",
        ),
        (
            "--file chu-ky.png --field nguoi-ky --out ky.pdf",
            "không phải PDF",
        ),
        (
            "--file bao-cao.pdf --field nguoi-ky --out bao-cao.pdf",
            "phải là tệp khác",
        ),
        (
            "--file bao-cao.pdf --field nguoi-ky --out dau.png",
            "không phải PDF, nên không bị ghi đè",
        ),
        (
            "--file bao-cao.pdf --field nguoi-ky --picture bao-cao.pdf --out ky.pdf",
            "không phải ảnh PNG",
        ),
    ] {
        let run = office.sign_through(&spy(), PERSON, words, PIN);
        assert_eq!(run.code, 1, "{words}");
        assert!(run.err.contains(says), "{words}: {}", run.err);
        assert!(!office.path("calls.log").exists(), "{words}");
    }
}

#[test]
fn an_empty_pin_is_not_sent() {
    let office = Office::new();
    let run = office.sign_through(&spy(), PERSON, SIGN, "");
    assert!(run.err.starts_with("Mã PIN trống"), "{}", run.err);
    assert_eq!(calls(&office, "C_Login"), 0);
}

#[test]
fn tokens_are_listed_with_their_certificates_and_without_a_pin() {
    let office = Office::new();
    let mut command = office.console.command(&["tokens"]);
    command
        .arg("--library")
        .arg(library())
        .env("SOFTHSM2_CONF", office.tokens.settings());
    let run = finished(command);
    assert_eq!(run.code, 0, "{run:?}");
    for words in [
        "Thiết bị “Nguoi ky”",
        "Chứng thư số: Nguyễn Văn Thử",
        "Thiết bị “Co quan”",
    ] {
        assert!(run.out.contains(words), "{words}: {}", run.out);
    }
}

#[test]
fn a_token_that_is_not_there_is_told_by_name() {
    let office = Office::new();
    let run = office.sign("Khac", SIGN, PIN);
    assert!(
        run.err.starts_with("Không có thiết bị ký “Khac”"),
        "{}",
        run.err
    );
    let run = office.sign_through(&office.path("khong-co.so"), PERSON, SIGN, PIN);
    assert!(run.err.starts_with("Không có tệp thư viện"), "{}", run.err);
}
