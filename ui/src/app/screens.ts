import type { Component } from 'svelte';
import DocumentsScreen from '../features/documents/DocumentsScreen.svelte';
import EvidenceScreen from '../features/evidence/EvidenceScreen.svelte';
import HistoryScreen from '../features/history/HistoryScreen.svelte';
import OverviewScreen from '../features/overview/OverviewScreen.svelte';
import ReportsScreen from '../features/reports/ReportsScreen.svelte';
import SettingsScreen from '../features/settings/SettingsScreen.svelte';
import TargetsScreen from '../features/targets/TargetsScreen.svelte';
import TasksScreen from '../features/tasks/TasksScreen.svelte';
import { SCREEN_KEYS } from '../lib/keys';
import type { Screen } from '../lib/place.svelte';

/** A screen of the rail: its name in the words of the papers, and what draws it. */
export interface ScreenEntry {
  name: string;
  component: Component;
}

/** Every screen. */
export const SCREENS: Record<Screen, ScreenEntry> = {
  overview: { name: 'Tổng quan', component: OverviewScreen },
  tasks: { name: 'Nhiệm vụ', component: TasksScreen },
  targets: { name: 'Chỉ tiêu', component: TargetsScreen },
  reports: { name: 'Báo cáo', component: ReportsScreen },
  documents: { name: 'Văn bản', component: DocumentsScreen },
  evidence: { name: 'Minh chứng', component: EvidenceScreen },
  history: { name: 'Lịch sử', component: HistoryScreen },
  settings: { name: 'Cài đặt', component: SettingsScreen },
};

/** The key that goes to a screen, in words; none for the settings. */
export function keyOf(screen: Screen): string | undefined {
  const at = SCREEN_KEYS.indexOf(screen);
  return at < 0 ? undefined : `Ctrl+${at + 1}`;
}
