//! What is promised of the installers: for one user, in Vietnamese, whole without a network.

use serde_json::Value;

use crate::{files, read, root};

fn bundle() -> Value {
    let text = read(&root().join("src-tauri/tauri.conf.json"));
    let config: Value = serde_json::from_str(&text).expect("tauri.conf.json is JSON");
    config["bundle"].clone()
}

#[test]
fn the_installer_for_windows_asks_no_administrator_and_speaks_vietnamese() {
    let nsis = &bundle()["windows"]["nsis"];
    assert_eq!(nsis["installMode"], "currentUser");
    assert_eq!(
        nsis["languages"][0], "Vietnamese",
        "the first is the one of a system in another language"
    );
    assert_eq!(nsis["displayLanguageSelector"], false);
}

/// The installer's folder is `%LOCALAPPDATA%` with the product's name, and the uninstaller empties it.
#[test]
fn the_program_is_not_installed_into_the_folder_of_the_data() {
    let text = read(&root().join("src-tauri/tauri.conf.json"));
    let config: Value = serde_json::from_str(&text).expect("tauri.conf.json is JSON");
    for name in ["productName", "identifier"] {
        let name = config[name].as_str().expect("the program is named");
        assert!(!name.eq_ignore_ascii_case("SoSoHoa"), "{name}");
    }
}

#[test]
fn no_installer_and_no_program_downloads_anything() {
    let bundle = bundle();
    assert_eq!(
        bundle["windows"]["webviewInstallMode"]["type"],
        "offlineInstaller"
    );
    assert!(
        bundle["createUpdaterArtifacts"].is_null(),
        "an updater needs a network"
    );
    let manifest = read(&root().join("src-tauri/Cargo.toml"));
    assert!(!manifest.contains("updater"));
}

#[test]
fn every_file_that_goes_into_an_installer_is_kept_here() {
    let bundle = bundle();
    let deb = &bundle["linux"]["deb"];
    let icons = bundle["icon"].as_array().expect("the icon has sizes");
    let more = deb["files"].as_object().expect("the package has files");
    let named = icons
        .iter()
        .chain(more.values())
        .chain([&deb["desktopTemplate"], &bundle["licenseFile"]]);
    for name in named {
        let name = name.as_str().expect("a file is named");
        let file = root().join("src-tauri").join(name);
        assert!(file.is_file(), "{name} is not there");
    }
    for size in [16, 24, 32, 48, 128, 256] {
        let wanted = format!("../icons/{size}x{size}.png");
        assert!(icons.iter().any(|icon| *icon == *wanted), "{wanted}");
    }
}

#[test]
fn the_entry_in_the_menu_is_vietnamese() {
    let entry = read(&root().join("src-tauri/bundle/so-so-hoa.desktop"));
    for line in ["Name=Sổ Số Hóa", "Comment={{comment}}", "Terminal=false"] {
        assert!(entry.lines().any(|found| found == line), "{line}");
    }
    let categories = entry
        .lines()
        .find_map(|line| line.strip_prefix("Categories="));
    assert!(categories.is_some_and(|list| list.starts_with("Office;")));
    let comment = bundle()["shortDescription"].clone();
    assert!(
        comment
            .as_str()
            .is_some_and(|text| text.contains("báo cáo"))
    );
}

#[test]
fn the_workflow_of_a_release_uses_no_secret_and_only_actions_of_one_commit() {
    let folder = root().join(".github/workflows");
    for file in files(&folder, &["yml"]) {
        let text = read(&file);
        assert!(!text.contains("secrets."), "{}", file.display());
        let actions = text.lines().filter_map(|line| {
            let line = line.trim_start().trim_start_matches("- ");
            line.strip_prefix("uses: ")
        });
        for action in actions {
            let commit = action
                .split_once('@')
                .and_then(|(_, rest)| rest.split(' ').next());
            let whole = commit.is_some_and(|commit| {
                commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit())
            });
            assert!(whole, "{action} is not held to a commit");
        }
    }
}
