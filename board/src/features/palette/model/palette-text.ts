import type { JobAction } from '../../../graphql/graphql';

/** What somebody typed into the palette, taken apart. */
export interface PaletteText {
  /** `JOB-2046` when the text begins with a job's number. */
  readonly number: string | null;
  /** What stands behind the number, in lower case: the beginning of something to do. */
  readonly verb: string;
  /** The whole text, for searching. */
  readonly search: string;
}

/** `2046 complete`, `JOB-2046`, `job 2046 hold`: a number of two or more digits first makes it a job's; anything else is searched for. */
export function readPaletteText(text: string): PaletteText {
  const search = text.trim();
  const match = /^(?:job[\s-]*|#)?(\d{2,15})(?:\s+(.*))?$/i.exec(search);
  return match ? { number: `JOB-${match[1]}`, verb: (match[2] ?? '').trim().toLowerCase(), search } : { number: null, verb: '', search };
}

/** What can be typed for each action, the button's own words first. The order is the order in which they are offered. */
const VERBS: Readonly<Record<Exclude<JobAction, 'CLOCK_IN' | 'CLOCK_OUT'>, readonly string[]>> = {
  START: ['Start'],
  RESUME: ['Resume', 'continue'],
  COMPLETE: ['Complete', 'done', 'finish', 'close'],
  EN_ROUTE: ['On the way', 'en route'],
  SCHEDULE: ['Schedule', 'book', 'plan'],
  RESCHEDULE: ['Reschedule', 'move'],
  REASSIGN: ['Reassign', 'assign', 'technician'],
  HOLD: ['Put on hold', 'hold', 'pause'],
  REOPEN: ['Reopen'],
  RESTORE: ['Restore'],
  UNSCHEDULE: ['Unschedule'],
  CANCEL: ['Cancel job'],
};
export type PaletteAction = keyof typeof VERBS;

export const wordsOf = (action: PaletteAction): string => VERBS[action][0]!;

/** The actions that the typed verb may mean: all for none typed, else those of whose words one begins with it. */
export function actionsFor(verb: string): PaletteAction[] {
  return (Object.keys(VERBS) as PaletteAction[]).filter((action) =>
    VERBS[action].some(
      (words) =>
        words.toLowerCase().startsWith(verb) ||
        words
          .toLowerCase()
          .split(' ')
          .some((word) => word.startsWith(verb)),
    ),
  );
}
