/** Puts a text on the clipboard; through a field of its own, since the page may not ask for the clipboard itself. */
export async function placeText(text: string): Promise<void> {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'sr-only';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
