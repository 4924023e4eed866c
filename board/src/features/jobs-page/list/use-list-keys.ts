import { useCallback } from 'react';
import type { KeyboardEvent } from 'react';
import { pressedFor } from '../../../ui/keymap';
import { useShortcut } from '../../../ui/shortcuts';

export interface ListHands {
  /** Moves the row focus by so many rows; extends the ticks when `isExtending`. */
  readonly step: (by: number, isExtending: boolean) => void;
  readonly toEnd: (end: 'first' | 'last') => void;
  readonly open: () => void;
  readonly toggle: () => void;
  readonly menu: () => void;
  /** What is ticked, or else the focused row. */
  readonly assign: () => void;
  readonly move: () => void;
  /** What is ticked; one job is completed from its menu. */
  readonly complete: () => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

const PAGE = 15;

/** The list by keyboard: on a row every key, elsewhere on the page the letters. */
export function useListKeys(hands: ListHands): (event: KeyboardEvent) => void {
  useShortcut({ keys: 'j', label: 'Next job', group: 'Jobs', run: () => hands.step(1, false) });
  useShortcut({ keys: 'k', label: 'Job before', group: 'Jobs', run: () => hands.step(-1, false) });
  useShortcut({ keys: 'x', label: 'Select the job', group: 'Jobs', run: hands.toggle });
  useShortcut({ keys: 'm', label: 'Actions of the job', group: 'Jobs', run: hands.menu });
  useShortcut({ keys: 'a', label: 'Assign the job, or those selected', group: 'Jobs', run: hands.assign });
  useShortcut({ keys: 'r', label: 'Reschedule the job, or those selected', group: 'Jobs', run: hands.move });
  useShortcut({ keys: 'c', label: 'Mark those selected completed', group: 'Jobs', run: hands.complete });
  useShortcut({ keys: 'shift+arrowdown', label: 'Select down', group: 'Jobs', run: () => hands.step(1, true) });
  useShortcut({ keys: 'escape', label: 'Clear the selection', group: 'Jobs', run: hands.clear });
  return useCallback(
    (event) => {
      // A link or button inside of a row has keys of its own.
      if (event.defaultPrevented || (event.target as Element).closest('button, input, a, select')) return;
      if (act(event, hands)) event.preventDefault();
    },
    [hands],
  );
}

function act(event: KeyboardEvent, hands: ListHands): boolean {
  const hasCommand = event.metaKey || event.ctrlKey;
  if (hasCommand) {
    if (event.key === 'a') hands.selectAll();
    return event.key === 'a';
  }
  if (event.altKey) return false;
  switch (event.key) {
    case 'ArrowDown':
      hands.step(1, event.shiftKey);
      return true;
    case 'ArrowUp':
      hands.step(-1, event.shiftKey);
      return true;
    case pressedFor('j'):
    case pressedFor('k'):
      hands.step(event.key === pressedFor('j') ? 1 : -1, false);
      return true;
    case 'PageDown':
      hands.step(PAGE, event.shiftKey);
      return true;
    case 'PageUp':
      hands.step(-PAGE, event.shiftKey);
      return true;
    case 'Home':
      hands.toEnd('first');
      return true;
    case 'End':
      hands.toEnd('last');
      return true;
    case 'Enter':
      hands.open();
      return true;
    case ' ':
    case pressedFor('x'):
      hands.toggle();
      return true;
    case pressedFor('m'):
    case 'ContextMenu':
      hands.menu();
      return true;
    case 'F10':
      if (event.shiftKey) hands.menu();
      return event.shiftKey;
    default:
      return false;
  }
}
