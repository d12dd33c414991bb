/** What can stand beside the pages of a report, in the order of the work. */
export const PANELS = [
  { name: 'findings', short: 'Kiểm tra', title: 'Kiểm tra trước khi in' },
  { name: 'sentences', short: 'Câu chữ', title: 'Câu chữ của báo cáo' },
  { name: 'origins', short: 'Số này từ đâu?', title: 'Số này từ đâu?' },
  { name: 'compare', short: 'So sánh', title: 'So sánh với bản khác' },
  { name: 'sign', short: 'Ký số', title: 'Ký số' },
  { name: 'begun', short: 'Đã lập', title: 'Báo cáo đã lập' },
] as const;

/** The name of a panel. */
export type PanelName = (typeof PANELS)[number]['name'];

/** What stands at the head of a panel; the findings are counted there. */
export function panelTitle(name: PanelName, findings: number | null): string {
  const title = PANELS.find((panel) => panel.name === name)?.title ?? '';
  return name === 'findings' && findings !== null ? `${title} (${findings})` : title;
}
