//! What the window asks for its first picture, answered before it can ask.

use crate::Desk;
use serde_json::{Map, Value, json};

/// What the first picture needs; none of these takes arguments.
const ASKED: [&str; 3] = ["session", "overview", "years"];

impl Desk {
    /// A script that hands the page the answers to what it will ask first, by the commands' names, as `answered`.
    ///
    /// What is refused stands not among them: the page asks for it by itself, and is told why.
    pub fn first_answers(&mut self) -> String {
        let asked = ASKED.into_iter();
        let answered =
            asked.filter_map(|name| Some((name.into(), self.call(name, json!({})).ok()?)));
        let answered: Map<String, Value> = answered.collect();
        format!("window.answered = {};", Value::Object(answered))
    }
}
