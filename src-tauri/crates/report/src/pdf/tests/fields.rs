//! Fields to be signed in, and a file that travels inside.

use lopdf::{Dictionary, Document as File, Object};

use super::super::{Attachment, PdfOptions, write};
use crate::Fonts;
use crate::fixture::{document, report};
use crate::layout::pages;

fn written(fields: bool, attachment: Option<Attachment>) -> File {
    let options = PdfOptions {
        creator: "Sổ Số Hóa".into(),
        attachment,
        fields,
    };
    let (fonts, meta) = (Fonts::tinos().unwrap(), document(vec![]).meta);
    File::load_mem(
        &write(
            pages(&report(1, 1), &fonts).unwrap(),
            &meta,
            &fonts,
            &options,
        )
        .unwrap(),
    )
    .unwrap()
}

fn elements<'f>(file: &'f File, kind: &[u8]) -> Vec<&'f Dictionary> {
    let dictionaries = file.objects.values().flat_map(Object::as_dict);
    dictionaries
        .filter(|d| d.get(b"S").and_then(Object::as_name).ok() == Some(kind))
        .collect()
}

#[test]
fn fields_are_empty_named_and_in_the_structure() {
    let file = written(true, None);
    let form = file
        .get_dict_in_dict(file.catalog().unwrap(), b"AcroForm")
        .unwrap();
    assert_eq!(form.get(b"SigFlags").unwrap().as_i64().unwrap(), 1);
    let fields = form.get(b"Fields").unwrap().as_array().unwrap();
    let names: Vec<&[u8]> = fields
        .iter()
        .map(|field| {
            let field = file.get_dictionary(field.as_reference().unwrap()).unwrap();
            assert!(!field.has(b"V"));
            assert_eq!(field.get(b"F").unwrap().as_i64().unwrap(), 132);
            field.get(b"T").unwrap().as_str().unwrap()
        })
        .collect();
    assert_eq!(names, [b"ChuKyNguoiKy".as_slice(), b"ChuKyCoQuan"]);
    let forms = elements(&file, b"Form");
    assert_eq!(forms.len(), 2);
    let listed = file.page_iter().find_map(|page| {
        let page = file.get_dictionary(page).unwrap();
        page.get(b"Annots").ok()?.as_array().ok()
    });
    assert_eq!(listed, Some(fields));
}

#[test]
fn without_fields_nothing_of_them_is_left() {
    let file = written(false, None);
    assert!(!file.catalog().unwrap().has(b"AcroForm"));
    assert!(elements(&file, b"Form").is_empty());
}

#[test]
fn what_is_attached_comes_out_as_it_went_in() {
    let data = Attachment {
        name: "so-lieu.json".into(),
        description: "Số liệu".into(),
        media_type: "application/json".into(),
        bytes: "{\"ok\": \"có\"}".into(),
    };
    let file = written(false, Some(data.clone()));
    let catalog = file.catalog().unwrap();
    let named = catalog.get(b"AF").unwrap().as_array().unwrap();
    let specification = file
        .get_dictionary(named[0].as_reference().unwrap())
        .unwrap();
    let relation = specification.get(b"AFRelationship").unwrap();
    assert_eq!(relation.as_name().unwrap(), b"Data");
    let embedded = specification.get(b"EF").unwrap().as_dict().unwrap();
    let stream = embedded.get(b"F").unwrap().as_reference().unwrap();
    let stream = file.get_object(stream).unwrap().as_stream().unwrap();
    assert_eq!(stream.get_plain_content().unwrap(), data.bytes);
    let parameters = stream.dict.get(b"Params").unwrap().as_dict().unwrap();
    let size = parameters.get(b"Size").unwrap().as_i64().unwrap();
    assert_eq!(size, data.bytes.len() as i64);
    let packet = catalog.get(b"Metadata").unwrap().as_reference().unwrap();
    let packet = file.get_object(packet).unwrap().as_stream().unwrap();
    let packet = String::from_utf8_lossy(&packet.content);
    assert!(packet.contains("<pdfaid:part>3</pdfaid:part>"));
}
