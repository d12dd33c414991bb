//! The window's TypeScript types, written from the wire types and the list of commands.
//!
//! `cargo test -p api --features bindings` writes the files, which are committed; without the feature a
//! test compares the committed list with this one.

use crate::list::COMMANDS;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Where the files lie: `ui/src/lib/api/generated`.
fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/lib/api/generated")
}

/// `commands.ts`: the arguments and the result of every command.
fn commands_ts() -> String {
    let mut text = String::from(
        "// Written from the list of commands in the crate `api`. Do not edit by hand.\n",
    );
    for name in type_names() {
        text += &format!("import type {{ {name} }} from \"./{name}\";\n");
    }
    text +=
        "\n/** Every command with its arguments and its result. */\nexport interface Commands {\n";
    for command in COMMANDS {
        let (args, ret) = (typescript(command.args), typescript(command.ret));
        text += &format!("  {}: {{ args: {args}; ret: {ret} }};\n", command.name);
    }
    text += "}\n\n/** The commands that may change the ledger. */\nexport const WRITES: ReadonlySet<keyof Commands> = new Set([\n";
    for command in COMMANDS.iter().filter(|c| c.writes) {
        text += &format!("  \"{}\",\n", command.name);
    }
    text + "]);\n"
}

fn typescript(rust: &str) -> String {
    rust.replace(' ', "").replace("Vec<", "Array<")
}

fn type_names() -> BTreeSet<String> {
    let types = COMMANDS
        .iter()
        .flat_map(|c| [typescript(c.args), typescript(c.ret)]);
    let names = types.flat_map(|t| t.split(['<', '>']).map(str::to_owned).collect::<Vec<_>>());
    names.filter(|n| !n.is_empty() && n != "Array").collect()
}

#[test]
fn the_committed_list_names_every_command() {
    let committed = std::fs::read_to_string(folder().join("commands.ts")).unwrap_or_default();
    if cfg!(not(feature = "bindings")) {
        assert_eq!(
            committed,
            commands_ts(),
            "run `cargo test -p api --features bindings`"
        );
    }
}

#[cfg(feature = "bindings")]
#[test]
fn export_bindings() {
    use crate::wire::*;
    use ts_rs::{TS, TypeVisitor};

    struct Export(ts_rs::Config);
    impl TypeVisitor for Export {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            match T::output_path() {
                Some(_) => T::export_all(&self.0).unwrap(),
                // A list has no file of its own; its element has.
                None => T::visit_generics(self),
            }
        }
    }
    let mut export = Export(
        ts_rs::Config::new()
            .with_out_dir(folder())
            .with_large_int("number"),
    );
    macro_rules! visit {
        ($($name:ident($args:ty) -> $ret:ty: $access:ident $area:ident,)*) => {
            $(export.visit::<$args>(); export.visit::<$ret>();)*
        };
    }
    crate::list::for_each_command!(visit);
    export.visit::<WireError>();
    export.visit::<ExportDone>();
    export.visit::<TypedWords>();
    export.visit::<PreviewPages>();
    export.visit::<WorkState>();
    std::fs::write(folder().join("commands.ts"), commands_ts()).unwrap();
    std::fs::read_dir(folder())
        .unwrap()
        .for_each(|file| tidy(&file.unwrap().path()));
}

/// Takes the spaces off the ends of lines, which the generator leaves behind.
#[cfg(feature = "bindings")]
fn tidy(path: &std::path::Path) {
    let text = std::fs::read_to_string(path).unwrap();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    std::fs::write(path, lines.join("\n") + "\n").unwrap();
}
