use crate::papers::found;

#[test]
fn dump() {
    for id in [
        "bc640-2023",
        "kh424-2024",
        "kh98-2024",
        "bcd73-2024",
        "hue-2026-2030",
    ] {
        println!("=== {id}");
        for line in found(id) {
            println!("{line}");
        }
    }
}
