import type { Component } from 'svelte';
import AgencySection from './AgencySection.svelte';
import CalendarSection from './CalendarSection.svelte';
import LedgerSection from './LedgerSection.svelte';
import LookSection from './LookSection.svelte';
import RecipientsSection from './RecipientsSection.svelte';
import RemindersSection from './RemindersSection.svelte';
import SigningSection from './SigningSection.svelte';

/** A part of the settings. */
export interface Section {
  id: string;
  name: string;
  component: Component;
}

/** The parts of the settings, those of the papers first. */
export const SECTIONS: readonly Section[] = [
  { id: 'agency', name: 'Đơn vị', component: AgencySection },
  { id: 'signing', name: 'Người ký, đánh số', component: SigningSection },
  { id: 'recipients', name: 'Nơi gửi, nơi nhận', component: RecipientsSection },
  { id: 'calendar', name: 'Lịch làm việc', component: CalendarSection },
  { id: 'reminders', name: 'Nhắc việc', component: RemindersSection },
  { id: 'look', name: 'Giao diện', component: LookSection },
  { id: 'ledger', name: 'Sổ và dữ liệu', component: LedgerSection },
];

/** The section that an arrow key goes to from the one at `at`; the ends meet. */
export function sectionFrom(at: number, key: string): Section | undefined {
  const last = SECTIONS.length - 1;
  const wanted: Record<string, number> = {
    ArrowDown: at === last ? 0 : at + 1,
    ArrowUp: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  };
  return SECTIONS[wanted[key] ?? -1];
}
