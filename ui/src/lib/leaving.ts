import { shell } from './api/call';
import { ledger } from './ledger.svelte';

/** Lets the window be closed at once only while nothing is half typed; else `save` is asked first. Gives what ends that. */
export function holdWindow(save: () => Promise<boolean>): () => void {
  const onleave = async () => {
    if (await save()) await shell('leave', {});
    else ledger.refuse(UNSAVED);
  };
  void shell('hold', { half: true });
  window.addEventListener('leave', onleave);
  return () => {
    window.removeEventListener('leave', onleave);
    void shell('hold', { half: false });
  };
}

const UNSAVED = {
  code: 'refused',
  message: 'Còn ô chưa ghi được nên cửa sổ chưa đóng.',
  hint: 'Hãy sửa ô có dấu đỏ hoặc ghi nốt ô còn thiếu; nếu đóng lần nữa, các ô đó giữ nguyên như trước.',
  field: null,
  readings: [],
};
