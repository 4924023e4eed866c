import type { Place } from '../kernel/place.js';
import type { TravelTimes } from '../travel/index.js';
import { contains, firstFit, minutesOf, MINUTE_MS, neighbours, overlap, way, without } from './route.rules.js';
import type { Route, Span, Visit, Workday } from './route.rules.js';

export type SuggestionReasonKind = 'FREE_THEN' | 'SKILL' | 'DISTANCE' | 'HOURS_LEFT' | 'KNOWS_CUSTOMER' | 'ON_CALL';
export type SuggestionExclusionKind = 'NOT_WORKING' | 'TIME_OFF' | 'OUTSIDE_SHIFT' | 'BOOKED' | 'TRAVEL' | 'NO_TIME_LEFT' | 'MISSING_SKILL';

/** A part of the score, in words. */
export interface SuggestionReason {
  kind: SuggestionReasonKind;
  points: number;
  /** The most points that it can give. */
  most: number;
  text: string;
}

/** Why somebody can't take it. */
export interface SuggestionExclusion {
  kind: SuggestionExclusionKind;
  text: string;
  /** Which job is in the way. */
  jobId: string | null;
}

export interface Candidate {
  skills: readonly string[];
  onCall: boolean;
  workday: Workday;
  /** Where they are now, if that is known and the day is today. */
  position: Place | null;
  /** Earlier visits to this customer. */
  been: { count: number; last: number } | null;
}

/** What is looked for. */
export interface Wanted {
  /** When the work is planned; null: as soon as an hour is free. */
  window: Span | null;
  place: Place | null;
  skills: readonly string[];
  isEmergency: boolean;
  now: number;
}

export interface Words {
  /** An instant as the shop's clock shows it. */
  clock: (at: number) => string;
  /** An instant's day, as in "3 Mar". */
  day: (at: number) => string;
}

export interface Suggestion {
  available: boolean;
  /** The planned window; where there is none, the first hour that this one has; null where they have none. */
  window: Span | null;
  /** Where they come from, if that is known. */
  from: Place | null;
  travelMinutes: number | null;
  missingSkills: string[];
  /** The sum of the reasons' points. */
  score: number;
  reasons: SuggestionReason[];
  exclusions: SuggestionExclusion[];
}

export const MOST = { FREE_THEN: 40, SKILL: 20, DISTANCE: 20, HOURS_LEFT: 10, KNOWS_CUSTOMER: 10, ON_CALL: 10 } as const;
/** How long work without a window is taken to last. */
export const USUAL_MINUTES = 60;
/** A point of distance is lost for so many minutes at the wheel. */
const MINUTES_A_POINT = 3;
const POINTS_BY_VISITS = [0, 4, 7, 10];

/** Whether this one can take it, why not where not, and how well it suits: points that add up to the score. */
export function suggest(candidate: Candidate, wanted: Wanted, times: TravelTimes, words: Words): Suggestion {
  const { workday } = candidate;
  const route = toRoute(candidate, wanted.now);
  const durationMs = USUAL_MINUTES * MINUTE_MS;
  const window = wanted.window ?? firstFit(route, { place: wanted.place, durationMs, earliest: wanted.now }, times);
  const missingSkills = missing(wanted.skills, candidate.skills);
  const exclusions = [
    ...(wanted.window ? notFree(workday, wanted.window, words) : window ? [] : [noTimeLeft(workday)]),
    ...(wanted.window ? tooFar(workday, wanted.window, wanted.place, times, words) : []),
    ...(missingSkills.length > 0
      ? [{ kind: 'MISSING_SKILL' as const, text: `Does not have ${missingSkills.join(', ')}`, jobId: null }]
      : []),
  ];
  const isFree = exclusions.every(({ kind }) => kind === 'MISSING_SKILL' || kind === 'TRAVEL');
  const comes = comingFrom(candidate, window, wanted.place, times);
  const reasons = [
    freeThen(isFree ? window : null, wanted.window !== null, words),
    skill(wanted.skills, missingSkills),
    distance(comes),
    hoursLeft(route, workday),
    knowsCustomer(candidate.been, words),
    ...(wanted.isEmergency && candidate.onCall ? [part('ON_CALL', MOST.ON_CALL, 'On call for emergencies')] : []),
  ];
  return {
    available: exclusions.length === 0,
    window: window && { start: window.start, end: window.end },
    from: comes?.from ?? null,
    travelMinutes: comes?.minutes ?? null,
    missingSkills,
    score: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    exclusions,
  };
}

interface Ranked {
  available: boolean;
  score: number;
  name: string;
}

/** Who can take it first, then by score, then by name. */
export function byRank(a: Ranked, b: Ranked): number {
  return Number(b.available) - Number(a.available) || b.score - a.score || a.name.localeCompare(b.name);
}

/** Skills that are asked for and not there, whatever their case. */
export function missing(wanted: readonly string[], has: readonly string[]): string[] {
  const known = new Set(has.map((skill) => skill.toLowerCase()));
  return wanted.filter((skill) => !known.has(skill.toLowerCase()));
}

/** The day as it is still open: what is past is no free time. */
function toRoute({ workday, position }: Pick<Candidate, 'workday' | 'position'>, now: number): Route<Visit> {
  const hours = without(workday.hours, [{ start: -Infinity, end: now }]);
  return { hours, stops: workday.visits, from: position };
}

function notFree({ shifts, off, visits }: Workday, window: Span, { clock }: Words): SuggestionExclusion[] {
  const found: SuggestionExclusion[] = [];
  const range = (span: Span): string => `${clock(span.start)}–${clock(span.end)}`;
  const absent = off.filter((one) => overlap(one, window));
  for (const { start, end, reason } of absent) {
    const when = start <= window.start && end >= window.end ? 'Time off then' : `Time off ${range({ start, end })}`;
    found.push({ kind: 'TIME_OFF', text: reason ? `${when}: ${reason}` : when, jobId: null });
  }
  if (shifts.length === 0) found.push({ kind: 'NOT_WORKING', text: 'Not working that day', jobId: null });
  else if (!shifts.some((shift) => contains(shift, window)))
    found.push({ kind: 'OUTSIDE_SHIFT', text: `Works ${shifts.map(range).join(' and ')}`, jobId: null });
  for (const visit of visits)
    if (visit.holds && overlap(visit, window))
      found.push({ kind: 'BOOKED', text: `Booked on ${visit.number}, ${range(visit)}`, jobId: visit.jobId });
  return found;
}

function noTimeLeft({ shifts }: Workday): SuggestionExclusion {
  return shifts.length === 0
    ? { kind: 'NOT_WORKING', text: 'Not working that day', jobId: null }
    : { kind: 'NO_TIME_LEFT', text: 'No free hour left that day', jobId: null };
}

/** Free, and yet not there in time, or not at the next visit. */
function tooFar({ visits }: Workday, window: Span, place: Place | null, times: TravelTimes, { clock }: Words): SuggestionExclusion[] {
  const { before, after } = neighbours(visits, window);
  const found: SuggestionExclusion[] = [];
  const there = way(before?.place, place, times);
  if (before && before.end + there * MINUTE_MS > window.start)
    found.push({ kind: 'TRAVEL', text: `${there} min away from ${before.number}, which ends ${clock(before.end)}`, jobId: before.jobId });
  const onward = way(place, after?.place, times);
  if (after && window.end + onward * MINUTE_MS > after.start)
    found.push({ kind: 'TRAVEL', text: `${onward} min away from ${after.number}, which starts ${clock(after.start)}`, jobId: after.jobId });
  return found;
}

interface Coming {
  from: Place;
  minutes: number;
  words: string;
}

/** From the visit before it; else from where they are now; else from the visit after it. */
function comingFrom({ workday, position }: Candidate, window: Span | null, place: Place | null, times: TravelTimes): Coming | null {
  if (!place) return null;
  const { before, after } = window ? neighbours(workday.visits, window) : { before: workday.visits.at(-1), after: undefined };
  if (before?.place) return { from: before.place, minutes: times(before.place, place), words: `from ${before.number} before it` };
  if (position) return { from: position, minutes: times(position, place), words: 'from where they are' };
  if (after?.place) return { from: after.place, minutes: times(place, after.place), words: `from ${after.number} after it` };
  return null;
}

function part(kind: SuggestionReasonKind, points: number, text: string): SuggestionReason {
  return { kind, points, most: MOST[kind], text };
}

function freeThen(window: Span | null, isPlanned: boolean, { clock }: Words): SuggestionReason {
  if (!window) return part('FREE_THEN', 0, 'Not free then');
  return part('FREE_THEN', MOST.FREE_THEN, isPlanned ? 'Free then' : `Free from ${clock(window.start)}`);
}

function skill(wanted: readonly string[], missingSkills: readonly string[]): SuggestionReason {
  if (wanted.length === 0) return part('SKILL', MOST.SKILL, 'No special skill needed');
  const points = Math.round((MOST.SKILL * (wanted.length - missingSkills.length)) / wanted.length);
  return part('SKILL', points, missingSkills.length > 0 ? `Lacks ${missingSkills.join(', ')}` : `Has ${wanted.join(', ')}`);
}

function distance(comes: Coming | null): SuggestionReason {
  if (!comes) return part('DISTANCE', 0, 'Way not known');
  const points = Math.max(0, MOST.DISTANCE - Math.round(comes.minutes / MINUTES_A_POINT));
  return part('DISTANCE', points, `${comes.minutes} min ${comes.words}`);
}

function hoursLeft(route: Route, { shifts }: Workday): SuggestionReason {
  const working = minutesOf(shifts);
  const free = minutesOf(without(route.hours, route.stops));
  if (free === 0) return part('HOURS_LEFT', 0, 'No time left');
  return part('HOURS_LEFT', Math.round((MOST.HOURS_LEFT * free) / working), `${duration(free)} of ${duration(working)} left`);
}

function knowsCustomer(been: Candidate['been'], { day }: Words): SuggestionReason {
  if (!been) return part('KNOWS_CUSTOMER', 0, 'Never been to this customer');
  const often = been.count === 1 ? 'once' : been.count === 2 ? 'twice' : `${been.count} times`;
  const points = POINTS_BY_VISITS[Math.min(been.count, POINTS_BY_VISITS.length - 1)]!;
  return part('KNOWS_CUSTOMER', points, `Was there ${often}, last on ${day(been.last)}`);
}

function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
}
