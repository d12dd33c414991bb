//! The memory of a program with all that it started: PSS, in which a page that is shared counts by its share.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// The bytes of a process and of all that come from it.
pub fn of_tree(root: u32) -> u64 {
    let parents = parents();
    let mut tree = BTreeSet::from([root]);
    loop {
        let more: Vec<u32> = parents
            .iter()
            .filter(|(process, parent)| tree.contains(parent) && !tree.contains(process))
            .map(|(process, _)| *process)
            .collect();
        if more.is_empty() {
            return tree.into_iter().map(of_one).sum();
        }
        tree.extend(more);
    }
}

/// Every process with the one that started it.
fn parents() -> BTreeMap<u32, u32> {
    let entries = fs::read_dir("/proc").expect("Linux lists its processes");
    let numbers = entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_string_lossy().parse::<u32>().ok());
    numbers
        .filter_map(|process| Some((process, parent(process)?)))
        .collect()
}

fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The program's name in brackets may hold spaces; state and parent follow it.
    let (_, rest) = stat.rsplit_once(") ")?;
    rest.split(' ').nth(1)?.parse().ok()
}

/// None where the process has ended meanwhile.
fn of_one(process: u32) -> u64 {
    let said = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let pss = said.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kilobytes = pss.and_then(|rest| rest.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1_024
}
