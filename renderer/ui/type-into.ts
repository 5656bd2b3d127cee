/**
 * Puts text into a field as if it had been typed there, so that Ctrl+Z takes it out again. What was typed
 * besides `from`…`to` stays. The field gets the focus, and the caret stands behind the text.
 */
export function typeInto(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- no other way keeps the field's own undo
  document.execCommand('insertText', false, text);
}
