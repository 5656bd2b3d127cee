/**
 * Puts text into a field as if it had been typed there, so that Ctrl+Z takes it out again. What was typed
 * besides `from`…`to` stays. The field gets the focus, and the caret stands behind the text.
 */
export function typeInto(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, and the only way in Chromium that keeps the field's own undo.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, text);
}
