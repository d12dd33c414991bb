import type { Screen } from '../../lib/place.svelte';
import documents from './pictures/documents.png';
import evidence from './pictures/evidence.png';
import history from './pictures/history.png';
import overview from './pictures/overview.png';
import reports from './pictures/reports.png';
import settings from './pictures/settings.png';
import targets from './pictures/targets.png';
import tasks from './pictures/tasks.png';

/** A chapter of the guide: what a screen is for, how its work is done, and its keys. */
export interface Chapter {
  /** The screen that it is about; `start` for the way through a year. */
  id: Screen | 'year';
  title: string;
  /** A picture of the screen with the example agency, made by `cargo xtask screenshots`. */
  picture?: string;
  /** What it is for, in a sentence. */
  about: string;
  /** How to do what is done there most, step by step. */
  steps: readonly { title: string; text: string }[];
  keys: readonly (readonly [key: string, does: string])[];
}

/** Keys that work on every screen. */
export const EVERYWHERE: Chapter['keys'] = [
  ['Ctrl+1 … Ctrl+7', 'sang trang theo thứ tự ở cột bên trái'],
  ['Ctrl+F', 'tìm, không cần gõ dấu; mũi tên xuống để vào danh sách'],
  ['Tab, Shift+Tab', 'sang chỗ bấm tiếp theo, trở lại'],
  ['Ctrl+Z, Ctrl+Y', 'hoàn tác, làm lại; nút ghi rõ tên việc'],
  ['Ctrl +, Ctrl −, Ctrl 0', 'chữ to hơn, nhỏ hơn, như thường'],
  ['F1', 'mở phần hướng dẫn của trang đang xem'],
  ['Esc', 'đóng khung bên, bỏ việc đang làm dở'],
];

/** The guide, in the order in which an officer's year goes. */
export const CHAPTERS: readonly Chapter[] = [
  {
    id: 'year',
    title: 'Một năm với Sổ Số Hóa',
    about: 'Ghi một lần trong năm; đến hạn, báo cáo tự có số.',
    steps: [
      { title: 'Lần đầu: lập sổ', text: 'Ba bước: chọn đơn vị, ghi người ký và nơi nhận, chọn kế hoạch. Gõ vài chữ, mũi tên xuống để chọn, Enter để sang bước sau.' },
      { title: 'Đầu năm: nhận việc', text: 'Ở Văn bản, mở kế hoạch, bấm “Nhận mục liên quan” để đưa nhiệm vụ, chỉ tiêu và hạn báo cáo của đơn vị vào sổ. Việc riêng thì gõ vào dòng cuối của trang Nhiệm vụ.' },
      { title: 'Trong năm: ghi tiến độ và số liệu', text: 'Ở Nhiệm vụ và Chỉ tiêu, gõ thẳng vào ô như trong Excel. Mỗi ô tự lưu khi rời ô. Đính văn bản, tệp làm minh chứng khi có.' },
      { title: 'Mỗi quý: báo cáo định kỳ', text: 'Ở Báo cáo, bấm “Báo cáo, kỳ khác…”, chọn mẫu và quý, viết phần còn thiếu, soát, rồi chốt số liệu.' },
      { title: 'Có công văn yêu cầu đột xuất', text: 'Ở Văn bản, thêm công văn yêu cầu với hạn trả lời; Tổng quan đếm số ngày làm việc còn lại. Bấm “Lập báo cáo trả lời” ở công văn đó.' },
      { title: 'Trước 30/11: báo cáo năm', text: 'Ở Tổng quan, mở từng dòng “Còn thiếu gì” để ghi cho đủ. Ở Báo cáo, soát, chốt số liệu, phát hành với số và ngày, rồi in để ký hoặc ký số.' },
      { title: 'Cuối năm: sang năm mới', text: 'Ở Tổng quan, bấm “Sang năm …” để chuyển nhiệm vụ chưa xong. Số liệu năm cũ giữ nguyên; bấm nhầm thì hoàn tác.' },
    ],
    keys: EVERYWHERE,
  },
  {
    id: 'overview',
    title: 'Tổng quan',
    picture: overview,
    about: 'Trả lời ba câu hỏi: báo cáo nào đến hạn, còn thiếu gì, đơn vị đang đứng ở đâu.',
    steps: [
      { title: 'Xem hạn', text: 'Mỗi dòng là một báo cáo phải nộp, với số ngày làm việc còn lại và ngày nộp chậm nhất. Hạn tính theo lịch làm việc trong Cài đặt.' },
      { title: 'Bổ sung chỗ thiếu', text: 'Bấm một dòng ở “Còn thiếu gì”: trang mở ra chỉ hiện đúng những dòng còn thiếu.' },
      { title: 'Xem kết quả', text: 'Bấm một nhóm hoặc một con số để mở các chỉ tiêu của nó. Vạch đứng trên thanh là tỷ lệ đạt năm trước.' },
    ],
    keys: EVERYWHERE,
  },
  {
    id: 'tasks',
    title: 'Nhiệm vụ',
    picture: tasks,
    about: 'Nhiệm vụ của đơn vị, nhóm theo lĩnh vực, ghi tiến độ như trong Excel.',
    steps: [
      { title: 'Ghi tiến độ', text: 'Chọn ô Trạng thái hoặc %, gõ giá trị, Enter. Sổ ghi một lần cập nhật của ngày hôm nay. Kết quả, tồn tại, nguyên nhân ghi ở khung bên (F4).' },
      { title: 'Nhiệm vụ riêng của đơn vị', text: 'Gõ vào dòng cuối “Nhập nhiệm vụ mới…”. Lời văn của nhiệm vụ nhận từ kế hoạch không sửa được ở đây, để khớp với văn bản gốc.' },
      { title: 'Dán từ Excel', text: 'Chọn ô đầu rồi Ctrl+V. Cả khối vào sổ trong một lần, hoàn tác được; ô nào không nhận thì ghi rõ lý do tại ô đó.' },
    ],
    keys: [
      ['Enter, Shift+Enter', 'lưu và xuống, lên'],
      ['Tab', 'lưu và sang phải'],
      ['F2', 'sửa ô'],
      ['Esc', 'trả lại giá trị cũ của ô'],
      ['Ctrl+D', 'chép từ ô trên'],
      ['Ctrl+Enter', 'điền cả vùng đang chọn'],
      ['Ctrl+C, Ctrl+V', 'chép sang, dán từ Excel'],
      ['F4', 'mở khung bên của dòng'],
    ],
  },
  {
    id: 'targets',
    title: 'Chỉ tiêu',
    picture: targets,
    about: 'Chỉ tiêu của đơn vị với tử số, mẫu số, tỷ lệ và đánh giá tự tính.',
    steps: [
      { title: 'Ghi số liệu', text: 'Gõ tử số và mẫu số; tỷ lệ và đánh giá hiện ngay. Số gõ theo cách quen: 1.953 hoặc 45,5. Số có thể hiểu hai cách thì sổ hỏi lại.' },
      { title: 'Khi chưa đạt', text: 'Mở khung bên (F4), ghi tồn tại, nguyên nhân, giải pháp và thời hạn: báo cáo cần đủ ba dòng này.' },
      { title: 'Minh chứng', text: 'Ở khung bên, thêm số ký hiệu văn bản hoặc thả tệp vào.' },
    ],
    keys: [
      ['Enter, Tab', 'lưu và sang ô tiếp theo'],
      ['F2', 'sửa ô'],
      ['Ctrl+D', 'chép từ ô trên'],
      ['F4', 'mở khung bên của dòng'],
    ],
  },
  {
    id: 'reports',
    title: 'Báo cáo',
    picture: reports,
    about: 'Từ kỳ báo cáo đến trang giấy đúng Nghị định 30/2020/NĐ-CP, sẵn sàng ký.',
    steps: [
      { title: 'Chọn báo cáo và kỳ', text: 'Chọn báo cáo phải nộp hoặc mẫu, kỳ, ngày chốt số liệu. Trang thật hiện ở bên phải.' },
      { title: 'Viết phần còn thiếu', text: 'Phần nào “thiếu” thì mở ra viết. Câu do sổ viết lấy số từ sổ; bấm vào số để xem nguồn. Câu đã sửa tay mà số liệu đổi sẽ được báo.' },
      { title: 'Soát thể thức', text: 'Mỗi chỗ cần sửa đứng dưới phần của nó, ghi vị trí, căn cứ và cách sửa; chỗ nào sửa được ngay có nút. Chọn phần ở cột trái thì danh sách tới các chỗ của phần đó; “Soạn phần này” mở lời của phần.' },
      { title: 'Chốt, phát hành, ký', text: 'Chốt số liệu để sau này sửa sổ không làm đổi báo cáo. Phát hành với số và ngày, hoặc để trống cho văn thư; rồi in hoặc ký số. Sau chữ ký không vẽ thêm gì lên trang. Bấm nhầm thì hoàn tác.' },
    ],
    keys: EVERYWHERE,
  },
  {
    id: 'documents',
    title: 'Văn bản',
    picture: documents,
    about: 'Kế hoạch, chỉ đạo và công văn yêu cầu, đọc trọn từng điều khoản.',
    steps: [
      { title: 'Nhận việc từ kế hoạch', text: 'Mở văn bản, bấm “Nhận mục liên quan”. Sổ đề xuất những mục nêu tên đơn vị hoặc cấp của đơn vị, kèm nguyên văn; cán bộ quyết định.' },
      { title: 'Công văn yêu cầu', text: 'Nhập số, ngày, nơi yêu cầu và hạn: hạn đó hiện ở Tổng quan.' },
    ],
    keys: EVERYWHERE,
  },
  {
    id: 'evidence',
    title: 'Minh chứng',
    picture: evidence,
    about: 'Văn bản và tệp chứng minh cho nhiệm vụ, chỉ tiêu, số liệu.',
    steps: [
      { title: 'Đính tệp', text: 'Thả tệp vào, hoặc bấm nút chọn tệp. Tệp được chép vào thư mục của sổ; tệp gốc có mất cũng không sao.' },
      { title: 'Tìm chỗ thiếu', text: 'Dòng đầu trang đếm những nhiệm vụ hoàn thành, chỉ tiêu đạt mà chưa có minh chứng.' },
    ],
    keys: EVERYWHERE,
  },
  {
    id: 'history',
    title: 'Lịch sử',
    picture: history,
    about: 'Ai sửa gì, lúc nào, từ giá trị nào sang giá trị nào; và đường về.',
    steps: [
      { title: 'Xem một việc', text: 'Chọn một bước để xem từng ô đã đổi.' },
      { title: 'Quay về', text: 'Hoàn tác từng bước bằng Ctrl+Z, hoặc quay về trước một bước bất kỳ. Việc quay về cũng hoàn tác được.' },
    ],
    keys: EVERYWHERE,
  },
  {
    id: 'settings',
    title: 'Cài đặt',
    picture: settings,
    about: 'Những gì đặt một lần: đơn vị, người ký, nơi nhận, lịch làm việc, giao diện.',
    steps: [
      { title: 'Đổi tên đơn vị', text: 'Ghi ngày cuối của tên cũ rồi thêm tên mới: báo cáo cũ vẫn in tên cũ.' },
      { title: 'Nhắc việc', text: 'Cho phép một lần; máy báo khi còn 30, 14, 7, 3 và 1 ngày làm việc.' },
    ],
    keys: [['↑ ↓', 'sang phần khác ở cột bên trái'], ...EVERYWHERE],
  },
];

/** The chapter about a screen. */
export function chapterOf(screen: Screen): Chapter | undefined {
  return CHAPTERS.find(({ id }) => id === screen);
}
