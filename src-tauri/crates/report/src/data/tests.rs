//! Data that go into a file and come out of it again.

use lopdf::{Document as File, Object};

use super::{
    About, Belonging, DataError, FILE_NAME, Fault, ReportData, of_stored, read, text_hash,
};
use crate::fixture::report;
use crate::{Attachment, Fonts, PdfOptions, write_pdf};

fn data() -> ReportData {
    let about = About {
        program: "Sổ Số Hóa".into(),
        kind: "stored".into(),
        ..About::default()
    };
    of_stored(&report(3, 12), &about)
}

fn printed(attachment: Option<Attachment>) -> Vec<u8> {
    let options = PdfOptions {
        creator: "Sổ Số Hóa".into(),
        attachment,
        fields: true,
    };
    write_pdf(&report(3, 12), &Fonts::tinos().unwrap(), &options).unwrap()
}

#[test]
fn data_come_out_as_they_went_in_and_belong_to_the_pages() {
    let read = read(&printed(Some(data().attachment()))).unwrap();
    assert_eq!(
        read.belonging,
        Belonging::Together,
        "{}",
        words(&printed(Some(data().attachment())))
    );
    assert_eq!(read.data, data());
    assert_eq!(read.data.tables[0].rows.len(), 14);
}

/// For the message of a failed test: what the pages say beside what the model says.
fn words(bytes: &[u8]) -> String {
    let file = File::load_mem(bytes).unwrap();
    let found = super::words::canonical(super::tree::texts(&file).unwrap());
    let model = report(3, 12);
    let wanted = super::words::canonical(model.blocks_text().flat_map(|(_, texts)| texts));
    format!("\n{found}\n{wanted}")
}

#[test]
fn number_and_date_do_not_change_the_hash_and_a_figure_does() {
    let mut numbered = report(3, 12);
    let crate::model::Content::Head(head) = &mut numbered.sections[0].blocks[0].content else {
        panic!("a head");
    };
    head.number.value = Some("123".into());
    head.place_and_date.day = Some(20);
    numbered.code = Some("SSH1".into());
    assert_eq!(text_hash(&numbered), text_hash(&report(3, 12)));
    assert_ne!(text_hash(&report(3, 12)), text_hash(&report(3, 13)));
}

#[test]
fn a_changed_count_is_named() {
    let mut changed = data();
    changed.counts.targets.met = 7;
    let read = read(&printed(Some(changed.attachment()))).unwrap();
    let count = Fault::Count {
        what: "số chỉ tiêu đạt",
        said: 7,
        counted: 0,
    };
    assert_eq!(
        read.belonging,
        Belonging::Apart(vec![Fault::DataChanged, count])
    );
}

#[test]
fn a_changed_cell_or_hash_is_found() {
    let mut cell = data();
    cell.tables[0].rows[3][1] = "khác".into();
    let mut hash = data();
    hash.text_hash = "0".repeat(64);
    for (changed, faults) in [
        (cell, vec![Fault::DataChanged]),
        (hash, vec![Fault::DataChanged, Fault::WordsChanged]),
    ] {
        let read = read(&printed(Some(changed.attachment()))).unwrap();
        assert_eq!(read.belonging, Belonging::Apart(faults));
    }
}

#[test]
fn words_of_another_report_are_found() {
    let options = PdfOptions {
        attachment: Some(data().attachment()),
        ..PdfOptions::default()
    };
    let other = write_pdf(&report(3, 13), &Fonts::tinos().unwrap(), &options).unwrap();
    let read = read(&other).unwrap();
    assert_eq!(read.belonging, Belonging::Apart(vec![Fault::WordsChanged]));
}

/// The file with the content of its first page changed.
fn with_content(change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut file = File::load_mem(&printed(Some(data().attachment()))).unwrap();
    let page = file.page_iter().next().unwrap();
    let id = file.get_dictionary(page).unwrap().get(b"Contents");
    let id = id.and_then(Object::as_reference).unwrap();
    let stream = file.get_object_mut(id).unwrap().as_stream_mut().unwrap();
    let plain: String = stream
        .get_plain_content()
        .unwrap()
        .iter()
        .map(|byte| char::from(*byte))
        .collect();
    let changed: Vec<u8> = change(plain).chars().map(|letter| letter as u8).collect();
    stream.dict.remove(b"Filter");
    stream.set_content(changed);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn words_added_outside_the_structure_are_found() {
    let added = with_content(|page| format!("{page}\nBT /F0 12 Tf 100 100 Td (AB) Tj ET"));
    let read = read(&added).unwrap();
    assert_eq!(read.belonging, Belonging::Apart(vec![Fault::WordsAdded]));
}

#[test]
fn words_drawn_unseen_are_not_claimed_to_agree() {
    let unseen = with_content(|page| format!("3 Tr\n{page}"));
    assert_eq!(read(&unseen).unwrap().belonging, Belonging::Unchecked);
}

#[test]
fn a_file_without_data_says_so() {
    assert_eq!(read(&printed(None)), Err(DataError::NoData));
    assert_eq!(read(b"%PDF-1.7 nothing"), Err(DataError::NotPdf));
    assert_eq!(read(b""), Err(DataError::NotPdf));
}

#[test]
fn another_form_and_broken_data_are_told_apart() {
    let with = |bytes: &[u8]| {
        let attachment = Attachment {
            name: FILE_NAME.into(),
            bytes: bytes.to_vec(),
            ..data().attachment()
        };
        read(&printed(Some(attachment))).unwrap_err()
    };
    assert_eq!(
        with(br#"{"schema": "so-lieu-bao-cao/2"}"#),
        DataError::OtherForm("so-lieu-bao-cao/2".into())
    );
    for broken in [
        b"{".as_slice(),
        b"[]",
        br#"{"schema": "so-lieu-bao-cao/1"}"#,
    ] {
        assert!(matches!(with(broken), DataError::NotData(_)));
    }
}

#[test]
fn a_file_cut_off_or_with_a_flipped_byte_never_ends_the_program() {
    let whole = printed(Some(data().attachment()));
    for cut in (0..whole.len()).step_by(whole.len() / 40) {
        let _ = read(&whole[..cut]);
        let mut flipped = whole.clone();
        flipped[cut] ^= 0x11;
        let _ = read(&flipped);
    }
}

#[test]
fn a_structure_that_bites_its_tail_ends() {
    let mut file = File::load_mem(&printed(Some(data().attachment()))).unwrap();
    let root = file.catalog().unwrap().get(b"StructTreeRoot");
    let root = root.and_then(Object::as_reference).unwrap();
    let first = file
        .get_dictionary(root)
        .unwrap()
        .get(b"K")
        .unwrap()
        .clone();
    let id = first.as_reference().unwrap();
    let element = file.get_object_mut(id).unwrap().as_dict_mut().unwrap();
    element.set("K", vec![first.clone(), first]);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    let read = read(&bytes).unwrap();
    assert!(matches!(read.belonging, Belonging::Apart(_)));
}
