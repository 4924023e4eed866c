import { clockAfter, minutesOf } from './typed-clock';

export const USUAL_LENGTH = 120;

/** The windows that a shop usually promises: its day in stretches of two hours, as wall clocks. */
export function quickWindows({ dayStart, dayEnd }: { dayStart: string; dayEnd: string }): { start: string; end: string }[] {
  // From the first even hour: 8–10, not 7–9, where the day begins at 7.
  const first = Math.ceil(minutesOf(dayStart) / USUAL_LENGTH) * USUAL_LENGTH;
  const last = dayEnd === '24:00' ? 1440 : minutesOf(dayEnd);
  const windows: { start: string; end: string }[] = [];
  for (let at = first; at + USUAL_LENGTH <= last; at += USUAL_LENGTH)
    windows.push({ start: clockAfter('00:00', at), end: clockAfter('00:00', at + USUAL_LENGTH) });
  return windows;
}
