//! Vietnamese words for papers of any length, the same on every run.

use domain::document::{Clause, Document, Header, Task};
use domain::ids::{ClauseId, DocumentId, ItemId};

const WORK: [&str; 8] = [
    "Triển khai các hoạt động đào tạo, tập huấn về chuyển đổi số cho cán bộ, công chức, viên chức",
    "Ban hành chính sách khuyến khích doanh nghiệp vừa và nhỏ chuyển đổi số",
    "Tổ chức các buổi hướng dẫn kỹ năng số tại tổ dân phố",
    "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực",
    "Nâng cấp trang thiết bị của bộ phận tiếp nhận và trả kết quả",
    "Cập nhật cơ sở dữ liệu đất đai, tài nguyên và môi trường",
    "Phổ cập chữ ký số cá nhân cho người dân trưởng thành",
    "Giám sát, bảo đảm an toàn thông tin mạng của các hệ thống",
];
const PLACE: [&str; 5] = [
    "trên địa bàn phường",
    "tại các trường học",
    "trong các cơ quan nhà nước",
    "ở vùng sâu, vùng xa",
    "cho hộ kinh doanh",
];

/// The words of task number `n`.
pub fn words(n: usize) -> String {
    format!(
        "{} {}, đợt {n}",
        WORK[n % WORK.len()],
        PLACE[n / WORK.len() % PLACE.len()]
    )
}

/// A plan with so many tasks.
pub fn plan(tasks: usize) -> Document {
    let id = DocumentId("thu-2026".into());
    let clause = |n: usize| ClauseId(format!("{id}/iii/{n}"));
    let task = |n: usize| Task {
        id: ItemId(clause(n).to_string()),
        clause: clause(n),
        place: format!("III, mục {n}"),
        area: "Nhận thức số".into(),
        text: words(n),
        lead: vec!["Sở Khoa học và Công nghệ".into()],
        coordinating: Vec::new(),
        items: Vec::new(),
    };
    let paragraph = |n: usize| Clause {
        id: clause(n),
        place: format!("III, mục {n}"),
        text: words(n),
    };
    Document {
        header: Header {
            id: id.clone(),
            type_name: "KẾ HOẠCH".into(),
            title: "Thử".into(),
            ..Header::default()
        },
        clauses: (1..=tasks).map(paragraph).collect(),
        tasks: (1..=tasks).map(task).collect(),
        ..Document::default()
    }
}
