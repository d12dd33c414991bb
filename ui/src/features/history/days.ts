import type { StepRow } from '../../lib/api/types';

/** The steps of one day. */
export interface Day {
  name: string;
  steps: StepRow[];
}

/** Steps under their days, in the order in which they come. */
export function byDay(steps: readonly StepRow[]): Day[] {
  const days: Day[] = [];
  for (const step of steps) {
    const last = days.at(-1);
    if (last?.name === step.day_text) last.steps.push(step);
    else days.push({ name: step.day_text, steps: [step] });
  }
  return days;
}
