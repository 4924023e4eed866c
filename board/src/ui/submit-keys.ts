import type { KeyboardEvent } from 'react';

/**
 * For a form's `onKeyDownCapture`: Ctrl+Enter (⌘Enter) submits it from each of its fields and buttons, also where Enter alone begins a new
 * line or presses what has the focus.
 */
export function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}
