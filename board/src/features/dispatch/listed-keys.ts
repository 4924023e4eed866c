import { useListedKeys } from '../../ui/shortcuts';
import type { Shortcut } from '../../ui/shortcuts';
import type { BoardView } from './model/board-address';

const group = 'Schedule';
const onCard = { note: 'on a card', group };
const carried = { note: 'while a card is carried', group };

const ENTER: readonly Shortcut[] = [
  { keys: 'enter', label: 'Details and actions', ...onCard },
  { keys: 'enter', label: 'Time off and working hours', note: 'on a technician’s name', group },
];
const CARRYING: readonly Shortcut[] = [
  { keys: 'space', label: 'Pick up, and put down', ...onCard },
  { keys: 'tab', label: 'To the tray, and back', ...carried },
];
const TO_ANOTHER: Shortcut = { keys: 'alt+arrowdown', label: 'To the technician below (↑ above)', ...onCard };

/** What the grids and the drag engine carry out, for what has the focus. */
const LISTED: Readonly<Record<BoardView, readonly Shortcut[]>> = {
  day: [
    { keys: 'arrowright', label: 'Next card (← before, ↑ ↓ another technician)', ...onCard },
    { keys: 'home', label: 'First card of the technician (End: last)', ...onCard },
    { keys: 'pagedown', label: 'Ten technicians down (Page Up: up)', ...onCard },
    ...ENTER,
    ...CARRYING,
    { keys: 'alt+arrowright', label: 'A quarter of an hour later (← earlier)', ...onCard },
    TO_ANOTHER,
    { keys: 'alt+shift+arrowright', label: 'A quarter of an hour longer (← shorter)', ...onCard },
    { keys: 'arrowright', label: 'A quarter of an hour later (← earlier)', ...carried },
    { keys: 'shift+arrowright', label: 'A quarter of an hour longer (← shorter)', ...carried },
  ],
  week: [
    { keys: 'arrowright', label: 'Next day (← before, ↑ ↓ another card or technician)', ...onCard },
    { keys: 'home', label: 'First day (End: last)', ...onCard },
    { keys: 'pagedown', label: 'Ten technicians down (Page Up: up)', ...onCard },
    ...ENTER,
    ...CARRYING,
    { keys: 'alt+arrowright', label: 'A day later (← earlier)', ...onCard },
    TO_ANOTHER,
    { keys: 'arrowright', label: 'A day later (← earlier)', ...carried },
  ],
  month: [
    { keys: 'arrowright', label: 'Next day (← before, ↑ ↓ another technician)', note: 'in a cell', group },
    { keys: 'home', label: 'First day (End: last)', note: 'in a cell', group },
    { keys: 'enter', label: 'Open the day', note: 'in a cell', group },
  ],
  list: [],
  map: [],
};

export function useGridKeysListed(view: BoardView): void {
  useListedKeys(LISTED[view]);
}
