/**
 * Keeps a word that an input method is composing when another window comes to the front.
 *
 * WebKitGTK takes such a word out of the field at that moment, and the input method has no say any more. Only a window
 * without the focus loses it so: a word that a person cancels with Escape stays cancelled.
 */
export function keepComposedWords(page: Document = document): void {
  let word = '';
  page.addEventListener('compositionupdate', ({ data }) => (word = data), true);
  page.addEventListener(
    'compositionend',
    ({ data, target }) => {
      const lost = !data && word && !page.hasFocus();
      // Written as typing is, so that fields hear of it and Ctrl+Z takes it back.
      if (lost && target === page.activeElement) page.execCommand('insertText', false, word);
      word = '';
    },
    true,
  );
}
