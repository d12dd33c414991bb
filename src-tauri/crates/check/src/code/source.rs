//! The rules that findings name.

/// Số, ký hiệu.
pub(super) const II_3: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3";
/// Tên cơ quan.
pub(super) const II_2: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2";
/// Địa danh.
pub(super) const II_4_A: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4.a";
/// Thời gian ban hành.
pub(super) const II_4_B: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4.b";
/// Địa danh và thời gian, cách trình bày.
pub(super) const II_4_C: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4.c";
/// Tên loại, trích yếu.
pub(super) const II_5: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.5";
/// Các loại văn bản.
pub(super) const TYPES: &str = "Nghị định 30/2020/NĐ-CP, Điều 7";
/// Các thành phần thể thức.
pub(super) const PARTS: &str = "Nghị định 30/2020/NĐ-CP, Điều 8";
/// Căn cứ.
pub(super) const II_6_A: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.a";
/// Viện dẫn.
pub(super) const II_6_B: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.b";
/// Bố cục.
pub(super) const II_6_C: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.c";
/// Phần, mục, khoản, điểm.
pub(super) const II_6_D: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6.đ";
/// Quyền hạn.
pub(super) const II_7_B: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7.b";
/// Chức vụ, họ tên.
pub(super) const II_7_C: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7.c";
/// Cách trình bày quyền hạn, họ tên.
pub(super) const II_7_DD: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7.đ";
/// Nơi nhận của báo cáo.
pub(super) const II_9_B: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9.b";
/// Cách trình bày nơi nhận.
pub(super) const II_9_D: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9.d";
/// Phụ lục, chỉ dẫn và đánh số.
pub(super) const III_1_A: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1.a";
/// Phụ lục, tên.
pub(super) const III_1_B: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1.b";
/// Phụ lục, thông tin kèm theo.
pub(super) const III_1_C: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1.c";
/// Độ mật.
pub(super) const III_2_A: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.2.a";
/// Lề, khổ giấy.
pub(super) const I_3: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.2 và I.3";
/// Phông chữ, bộ mã.
pub(super) const I_4: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.4 (TCVN 6909:2001)";
/// Mẫu văn bản có tên loại.
pub(super) const MODEL_1_4: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4";
/// Mẫu công văn.
pub(super) const MODEL_1_5: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5";
/// Chữ viết tắt tên loại.
pub(super) const SHORT_TYPES: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục III, Mục I";
/// Viết hoa vì phép đặt câu.
pub(super) const CAPITALS: &str = "Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I";
/// Cách viết số.
pub(super) const NUMBERS: &str =
    "Luật Kế toán 2015, Điều 11 (dấu chấm sau hàng nghìn, dấu phẩy trước phần thập phân)";
/// Chính tả, dấu câu.
pub(super) const SPELLING: &str = "Quy tắc chính tả, dấu câu tiếng Việt";
/// Số liệu tự mâu thuẫn.
pub(super) const FIGURES: &str = "Nghị định 09/2019/NĐ-CP (số liệu báo cáo đầy đủ, chính xác)";
/// Kỳ báo cáo, hạn gửi.
pub(super) const PERIODS: &str =
    "Nghị định 09/2019/NĐ-CP, Điều 12 (thời gian chốt số liệu) và thời hạn gửi báo cáo";
/// Đề cương báo cáo.
pub(super) const OUTLINE: &str = "Nghị định 09/2019/NĐ-CP (báo cáo theo đề cương)";
/// Tên trong thời gian hiệu lực.
pub(super) const NAMES: &str =
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.2.a (tên chính thức)";
