/** What is done with a report, in the order of the work. */
export const TABS = [
  { name: 'text', label: 'Soạn' },
  { name: 'findings', label: 'Soát' },
  { name: 'origins', label: 'Số liệu' },
  { name: 'compare', label: 'So sánh' },
  { name: 'life', label: 'Quy trình' },
  { name: 'sign', label: 'Ký số' },
] as const;

/** The name of a piece of work. */
export type TabName = (typeof TABS)[number]['name'];
