import { shell } from './api/call';
import { ledger } from './ledger.svelte';

/** Asked before the window closes, each whether it has nothing left to save. */
const savers = new Set<() => Promise<boolean>>();

/** Lets the window be closed at once only while nothing is half typed; else `save` is asked first. Gives what ends that. */
export function holdWindow(save: () => Promise<boolean>): () => void {
  if (savers.size === 0) window.addEventListener('leave', onleave);
  savers.add(save);
  tell();
  return () => {
    savers.delete(save);
    if (savers.size === 0) window.removeEventListener('leave', onleave);
    tell();
  };
}

async function onleave(): Promise<void> {
  // One after the other: what is being typed is written first, then it is seen what could not be.
  let saved = true;
  for (const save of [...savers]) saved = (await save()) && saved;
  if (saved) await shell('leave', {});
  else ledger.refuse(UNSAVED);
}

function tell(): void {
  void shell('hold', { half: savers.size > 0 });
}

const UNSAVED = {
  code: 'refused',
  message: 'Còn ô chưa ghi được nên cửa sổ chưa đóng.',
  hint: 'Hãy sửa ô có dấu đỏ hoặc ghi nốt ô còn thiếu. Nếu đóng lần nữa, chữ đã gõ được giữ lại ở chính các ô đó để ghi sau.',
  field: null,
  readings: [],
};
