use crate::papers::*;
use check::findings;

#[test]
fn dump() {
    for kind in ["plan98", "yearly", "task-list"] {
        println!("=== {kind}");
        let facts = facts(kind);
        for line in lines(&findings(&composed(kind, &facts), Some(&facts), &context())) {
            println!("{line}");
        }
    }
}
