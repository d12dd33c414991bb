//! The workbook around the cells: names, heads in sight and on every page, the sheet of paper.

use std::collections::HashSet;

use crate::files::with_tables;
use crate::tree::Tree;

#[test]
fn sheets_have_unique_names_that_excel_permits() {
    for made in with_tables() {
        let workbook = made.xlsx().tree("xl/workbook.xml");
        let mut taken = HashSet::new();
        for sheet in workbook.all("sheet") {
            let name = sheet.attribute("name").expect("a sheet has a name");
            let units = name.encode_utf16().count();
            assert!((1..=31).contains(&units), "{name}");
            assert!(
                !name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']),
                "{name}"
            );
            assert!(
                taken.insert(name.to_lowercase()),
                "{}: {name} twice",
                made.name
            );
        }
    }
}

#[test]
fn heads_stay_in_sight_and_stand_on_every_printed_page() {
    for made in with_tables() {
        let workbook = made.xlsx().tree("xl/workbook.xml");
        let titles = workbook
            .all("definedName")
            .into_iter()
            .filter(|name| name.attribute("name") == Some("_xlnm.Print_Titles"));
        let titles: Vec<&str> = titles.map(|name| name.own_text.as_str()).collect();
        for (index, table) in made.tables().iter().enumerate() {
            let head = table.head.len();
            let sheet = made
                .xlsx()
                .tree(&format!("xl/worksheets/sheet{}.xml", index + 1));
            let pane = sheet
                .at(&["sheetViews", "sheetView", "pane"])
                .expect("the head is frozen");
            assert_eq!(pane.attribute("ySplit"), Some(head.to_string().as_str()));
            assert_eq!(pane.attribute("state"), Some("frozen"));
            assert!(
                titles[index].ends_with(&format!("$1:${head}")),
                "{}",
                titles[index]
            );
        }
    }
}

#[test]
fn sheets_are_printed_on_a4_as_wide_as_the_page() {
    for made in with_tables() {
        for (index, table) in made.tables().iter().enumerate() {
            let sheet = made
                .xlsx()
                .tree(&format!("xl/worksheets/sheet{}.xml", index + 1));
            let page = sheet.at(&["pageSetup"]).expect("a sheet has a page");
            assert_eq!(page.attribute("paperSize"), Some("9"));
            assert_eq!(page.attribute("fitToHeight"), Some("0"));
            let fits = sheet.at(&["sheetPr", "pageSetUpPr"]);
            let fits = fits.and_then(|fits| fits.attribute("fitToPage"));
            assert_eq!(fits, Some("1"));
            if table.columns.len() > 5 {
                assert_eq!(page.attribute("orientation"), Some("landscape"));
            }
        }
    }
}

#[test]
fn a_share_keeps_its_parts_as_a_note() {
    let made = with_tables().find(|made| made.name == "plan98");
    let made = made.expect("there is a report with shares");
    let notes = made
        .xlsx()
        .0
        .keys()
        .filter(|path| path.starts_with("xl/comments"));
    let trees: Vec<Tree> = notes.map(|path| made.xlsx().tree(path)).collect();
    let texts = trees.iter().flat_map(|tree| tree.all("t"));
    let texts: Vec<&str> = texts.map(|text| text.own_text.as_str()).collect();
    assert!(texts.contains(&"(11.842/13.560)"), "{texts:?}");
}
