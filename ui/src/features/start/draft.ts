import type { AgencyDraft } from '../../lib/api/types';

/** What the first start asks for. */
export interface Answers {
  /** An agency that the program knows. */
  agency: string;
  /** Or one that it does not. */
  own: AgencyDraft | null;
  /** What it is called on this screen. */
  name: string;
  who: string;
  year: number | null;
  signer: string;
  signature: string[];
  addressees: string[];
  recipients: string[];
}

/** Nothing answered yet. */
export const NOTHING: Answers = {
  agency: '',
  own: null,
  name: '',
  who: '',
  year: null,
  signer: '',
  signature: [],
  addressees: [],
  recipients: [],
};

/** The capacity in which the head of such an agency signs (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7). */
export function usualSignature(kind: string): string[] {
  const committee = ['phuong', 'xa', 'huyen', 'tinh'].includes(kind);
  if (committee) return ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];
  return kind === 'so' || kind === 'trung-tam' ? ['GIÁM ĐỐC'] : [];
}

/** To whom such an agency reports its digital transformation in Huế. */
export function usualAddressees(kind: string): string[] {
  return kind === 'phuong' || kind === 'xa' ? ['Sở Khoa học và Công nghệ thành phố Huế'] : ['Ủy ban nhân dân thành phố Huế'];
}
