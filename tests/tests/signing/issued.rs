//! A report from its draft to the file that is sent out, all with the program itself.

use crate::file::{SECOND_SIGNATURE, broken};
use crate::{Office, pictures};
use std::fs;
use tests::console::Console;
use tests::signing::{pdfsig, pyhanko};
use tests::token::{AGENCY, PERSON, Tokens};

/// An office whose report on KH 98 is issued and exported, unsigned yet.
fn issued() -> Office {
    let console = Console::example();
    let file = console.folder().join("bao-cao.pdf").display().to_string();
    for line in [
        "report start --kind plan98 --year 2026",
        "report finalise bao-cao-1",
    ] {
        console.done(&line.split(' ').collect::<Vec<_>>());
    }
    let signer = ["--signer", "Nguyễn Văn An"];
    let issue = "report issue bao-cao-1 --number 125 --date 20/11/2026";
    console.done(&[&issue.split(' ').collect::<Vec<_>>()[..], &signer].concat());
    console.done(&["report", "export", "--report", "bao-cao-1", "--out", &file]);
    let office = Office {
        console,
        tokens: Tokens::new(),
    };
    pictures(&office);
    office
}

#[test]
fn an_issued_report_is_signed_by_both_and_taken_back_as_the_file_that_was_sent() {
    let office = issued();
    let once = office.signed_by_person();
    fs::write(office.path("ky-1.pdf"), &once).unwrap();
    let words = "--file ky-1.pdf --field co-quan --picture dau.png";
    let twice = office.signed(AGENCY, words);
    let file = office.path("ky.pdf");
    let name = file.display().to_string();

    assert_eq!(office.judged(&twice)["stands"], true);
    assert_eq!(pdfsig(&file), ["Signature is Valid"; 2]);
    let judged = pyhanko(&file, &office.tokens.authority_file()).unwrap();
    assert_eq!(judged.len(), 2);
    assert!(judged.iter().all(|one| one.bottom_line), "{judged:?}");
    assert_eq!(broken(&file), [SECOND_SIGNATURE]);
    fs::write(office.path("xem.pdf"), &once).unwrap();
    assert_eq!(broken(&office.path("xem.pdf")), [""; 0]);

    let data = office.console.json(&["report", "data", &name]);
    assert_eq!(data["belongs"], true, "{}", data["belongs_text"]);
    let noted = ["report", "issued-file", "bao-cao-1", &name];
    office.console.done(&noted);
    let found = office.console.json(&["report", "verify", &name]);
    assert_eq!(found["report"]["id"], "bao-cao-1");
    assert_eq!(found["as_exported"], false);
}

#[test]
fn signing_writes_nothing_into_the_ledger() {
    let office = issued();
    let before = office.console.listed();
    let reports = office.console.json(&["report", "list"]);
    office.signed(PERSON, "--file bao-cao.pdf --field nguoi-ky");
    assert_eq!(office.console.listed(), before);
    assert_eq!(office.console.json(&["report", "list"]), reports);
}
