import type { Component } from 'svelte';
import OverviewScreen from '../features/overview/OverviewScreen.svelte';
import { SCREEN_KEYS } from '../lib/keys';
import type { Screen } from '../lib/place.svelte';

/** A screen of the rail: its name in the words of the papers, and how what draws it is fetched. */
export interface ScreenEntry {
  name: string;
  load: () => Promise<{ default: Component }>;
}

/** Every screen; each is a script of its own, fetched when it is first gone to. */
export const SCREENS: Record<Screen, ScreenEntry> = {
  overview: { name: 'Tổng quan', load: () => Promise.resolve({ default: OverviewScreen }) },
  tasks: { name: 'Nhiệm vụ', load: () => import('../features/tasks/TasksScreen.svelte') },
  targets: { name: 'Chỉ tiêu', load: () => import('../features/targets/TargetsScreen.svelte') },
  reports: { name: 'Báo cáo', load: () => import('../features/reports/ReportsScreen.svelte') },
  documents: { name: 'Văn bản', load: () => import('../features/documents/DocumentsScreen.svelte') },
  evidence: { name: 'Minh chứng', load: () => import('../features/evidence/EvidenceScreen.svelte') },
  history: { name: 'Lịch sử', load: () => import('../features/history/HistoryScreen.svelte') },
  settings: { name: 'Cài đặt', load: () => import('../features/settings/SettingsScreen.svelte') },
};

/** What stands in place of the frame until there is a ledger. */
export const START: ScreenEntry = { name: 'Bắt đầu', load: () => import('../features/start/StartScreen.svelte') };

/** The key that goes to a screen, in words; none for the settings. */
export function keyOf(screen: Screen): string | undefined {
  const at = SCREEN_KEYS.indexOf(screen);
  return at < 0 ? undefined : `Ctrl+${at + 1}`;
}
