/**
 * Keeps a word that an input method is composing, once, when another window comes to the front.
 *
 * At that moment WebKitGTK takes the word out of the field, or the input method writes it, or both it and WebKitGTK
 * write it, as it happens. Only a window without the focus gets a word back: what a person cancels stays away.
 */
export function keepComposedWords(page: Document = document): void {
  let word = '';
  /** The last word that was composed, which the field has; empty once another is begun. */
  let kept = '';

  const hear = <K extends keyof DocumentEventMap>(kind: K, heard: (event: DocumentEventMap[K]) => void) =>
    page.addEventListener(kind, heard, { capture: true });

  hear('compositionstart', () => (kept = ''));
  hear('compositionupdate', ({ data }) => (word = data));
  hear('compositionend', ({ data, target }) => {
    const lost = !data && word && !page.hasFocus() && target === page.activeElement;
    // Written as typing is, so that fields hear of it and Ctrl+Z takes it back.
    if (lost) page.execCommand('insertText', false, word);
    if (lost || data === word) kept = word;
    word = '';
  });
  // A word is begun before it is written, so one that comes without a beginning has been written already.
  hear('beforeinput', (typed) => {
    if (kept && typed.inputType === 'insertFromComposition' && typed.data === kept) typed.preventDefault();
  });
}
