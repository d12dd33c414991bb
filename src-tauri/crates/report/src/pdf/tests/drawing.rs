//! Inks, filled rectangles and figures.

use lopdf::{Document as File, Object};

use super::super::{PdfOptions, write};
use crate::Fonts;
use crate::fixture::{document, report};
use crate::layout::{Fill, Ink, Node, Role, Rule, pages};

/// A page with a grey bar and a red line that a figure has, and a black square that nobody has.
fn drawn() -> File {
    let fonts = Fonts::tinos().unwrap();
    let mut laid = pages(&report(1, 1), &fonts).unwrap();
    let figure = laid.nodes.len();
    laid.nodes.push(Node {
        role: Role::Figure,
        parent: Some(0),
        block: None,
        alt: "Biểu đồ".into(),
    });
    let fill = |ink, node| Fill {
        x: 100.0,
        y: 700.0,
        width: 50.0,
        height: 10.0,
        ink,
        node,
    };
    let page = &mut laid.pages[0];
    page.fills = vec![fill(Ink::Grey(128), Some(figure)), fill(Ink::Black, None)];
    page.rules.push(Rule {
        from: (100.0, 720.0),
        to: (150.0, 720.0),
        thickness: 1.0,
        ink: Ink::Red,
        node: Some(figure),
    });
    let options = PdfOptions {
        creator: "Sổ Số Hóa".into(),
        ..PdfOptions::default()
    };
    let bytes = write(laid, &document(vec![]).meta, &fonts, &options).unwrap();
    File::load_mem(&bytes).unwrap()
}

/// The operators of the first page in which something is drawn, with the numbers before them.
fn operations(file: &File) -> Vec<(String, Vec<f32>)> {
    let id = file.page_iter().next().unwrap();
    let content = file.get_and_decode_page_content(id).unwrap();
    let numbers = |operands: &[Object]| operands.iter().flat_map(Object::as_float).collect();
    let operations = content.operations.iter();
    operations
        .map(|operation| (operation.operator.clone(), numbers(&operation.operands)))
        .collect()
}

#[test]
fn bars_come_first_in_their_grey_and_text_is_black_again() {
    let operations = operations(&drawn());
    let at = |name: &str, numbers: &[f32]| {
        let found =
            |(operator, operands): &(String, Vec<f32>)| operator == name && operands == numbers;
        operations.iter().position(found).unwrap()
    };
    let grey = at("g", &[0.502]);
    let bar = operations[grey..].iter().position(|o| o.0 == "re").unwrap() + grey;
    assert!((operations[bar].1[1] - (841.89 - 710.0)).abs() < 0.01);
    let black = at("g", &[0.0]);
    let text = operations.iter().position(|o| o.0 == "TJ").unwrap();
    assert!(grey < bar && bar < black && black < text);
    assert!(at("RG", &[1.0, 0.0, 0.0]) > text);
}

#[test]
fn a_figure_has_its_words_and_all_that_is_drawn_for_it() {
    let file = drawn();
    let elements = file.objects.values().flat_map(Object::as_dict);
    let figure = elements
        .filter(|element| element.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure"))
        .collect::<Vec<_>>();
    let [figure] = figure.as_slice() else {
        panic!("one figure");
    };
    let words = figure.get(b"Alt").and_then(Object::as_str).unwrap();
    assert_eq!(&words[..2], [0xfe, 0xff]);
    assert_eq!(figure.get(b"K").unwrap().as_array().unwrap().len(), 2);
}
