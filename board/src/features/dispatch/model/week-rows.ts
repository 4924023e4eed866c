/** Measures of the week's rows in CSS pixels; week.module.css has the same. */
export const WEEK_CARD = 36;
export const WEEK_GAP = 2;
const INSET = 4;
const LEAST = 56;
const MORE = 20;
/** The line of those who are off. */
const OFF = 18;
/** Cards of a cell that are seen before one asks for the rest. */
export const SEEN = 4;

/** Cards of a cell that are drawn: all where they fit, else one fewer, for what says how many more there are. */
export const drawn = (cards: number, isOpen: boolean): number => (isOpen || cards <= SEEN ? cards : SEEN - 1);

/** A row as high as its fullest cell; with room for time off where there is some in the week, so that no job that comes or goes moves it. */
export function weekRowHeight(fullest: number, isOpen: boolean, hasOff: boolean): number {
  const cards = drawn(fullest, isOpen);
  const more = fullest > SEEN ? MORE : 0;
  return Math.max(LEAST, 2 * INSET + cards * (WEEK_CARD + WEEK_GAP) + more + (hasOff ? OFF : 0));
}
