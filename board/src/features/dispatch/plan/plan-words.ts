import { clock, clockRange, dayName, dayOf, durationWords } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import type { Span } from '../model/board-job';
import type { Plan, PlanLoad, PlanTotal } from './model/plan';

export interface Figure {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly tone: 'same' | 'better' | 'worse';
}

const minutes = (value: number): string => (value === 0 ? '0' : durationWords(value));

/** Of every figure less is better. */
function figure(word: string, before: number, after: number, words: (value: number) => string): Figure {
  const tone = after === before ? 'same' : after < before ? 'better' : 'worse';
  return { word, before: words(before), after: words(after), tone };
}

export function loadFigures(before: PlanLoad, after: PlanLoad): Figure[] {
  return [
    figure('Overlaps', before.overlaps, after.overlaps, String),
    figure('Drive', before.driveMinutes, after.driveMinutes, minutes),
    figure('Overtime', before.overtimeMinutes, after.overtimeMinutes, minutes),
  ];
}

export function totalFigures(before: PlanTotal, after: PlanTotal): Figure[] {
  return [...loadFigures(before, after), figure('Unassigned', before.unassigned, after.unassigned, String)];
}

export const spoken = ({ word, before, after, tone }: Figure): string =>
  tone === 'same' ? `${word} ${after}, as now` : `${word} ${before} now, ${after} with the plan`;

/** "Luis Romero, Wed 25 Nov, 9–11 AM"; the day is left out where it is `day`. */
export function placeWords(window: Span | null, crew: readonly string[], { day, zone }: { day: string | undefined; zone: Zone }): string {
  if (!window) return 'Off the schedule';
  const who = crew.length > 0 ? crew.join(', ') : 'Unassigned';
  const on = dayOf(window.start, zone);
  const when = clockRange(window.start, window.end, zone);
  return `${who}, ${on === day ? when : `${dayName(on, zone)}, ${when}`}`;
}

/** "Tue 24 Nov", "Tue 24 Nov–Wed 25 Nov". */
export function daysWords({ from, to }: Pick<Plan, 'from' | 'to'>, zone: Zone): string {
  return from === to ? dayName(from, zone) : `${dayName(from, zone)}–${dayName(to, zone)}`;
}

export function atWords(at: string, today: string, zone: Zone): string {
  const day = dayOf(at, zone);
  return day === today ? `at ${clock(at, zone)}` : `on ${dayName(day, zone)}`;
}

export const movesWords = (count: number): string => (count === 1 ? '1 move' : `${count} moves`);

export const NO_SUCH_PLAN = 'There is no such plan. The link may be wrong.';

export function closedWords({ name, state, closedByName }: Pick<Plan, 'name' | 'state' | 'closedByName'>): string {
  const who = closedByName ?? 'Somebody';
  return state === 'PUBLISHED'
    ? `${who} has published “${name}”: its moves are on the schedule.`
    : `${who} has discarded “${name}”. The schedule is as it was.`;
}
