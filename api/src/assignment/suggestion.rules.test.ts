import { describe, expect, it } from 'vitest';
import type { Place } from '../kernel/place.js';
import { without, type Span, type Visit, type Workday } from './route.rules.js';
import { byRank, suggest, type Candidate, type Suggestion, type Wanted } from './suggestion.rules.js';

const DAY = Date.UTC(2026, 2, 10);
const at = (hour: number): number => DAY + hour * 3_600_000;
const span = (start: number, end: number): Span => ({ start: at(start), end: at(end) });
/** On a road along the equator: its kilometre stones, a minute apart. */
const stone = (minute: number): Place => ({ latitude: 0, longitude: minute });
const times = (from: Place, to: Place): number => Math.abs(from.longitude - to.longitude);
const clock = (instant: number): string => new Date(instant).toISOString().slice(11, 16);
const words = { clock, day: () => 'Mar 3' };

const visit = (number: number, start: number, end: number, minute: number | null = null, holds = true): Visit => {
  return { ...span(start, end), jobId: `job-${number}`, number: `JOB-${number}`, place: minute === null ? null : stone(minute), holds };
};

function workday({ shifts = [span(8, 17)], off = [], visits = [] }: Partial<Workday> = {}): Workday {
  return { shifts, off, hours: without(shifts, off), visits };
}
const candidate = (over: Partial<Candidate> = {}): Candidate => {
  return { skills: [], onCall: false, workday: workday(), position: null, been: null, ...over };
};
const wanted = (over: Partial<Wanted> = {}): Wanted => {
  return { window: span(10, 11), place: stone(0), skills: [], isEmergency: false, now: at(6), ...over };
};
const judge = (who: Partial<Candidate>, what: Partial<Wanted> = {}): Suggestion => suggest(candidate(who), wanted(what), times, words);
const why = ({ exclusions }: Suggestion): string[] => exclusions.map(({ kind, text }) => `${kind} ${text}`);
const points = ({ reasons }: Suggestion) => Object.fromEntries(reasons.map((reason) => [reason.kind, reason.points]));

describe('R26.7 who can’t take it, and why', () => {
  it.each<[string, Partial<Candidate>, Partial<Wanted>, string[]]>([
    ['is free', {}, {}, []],
    ['does not work that day', { workday: workday({ shifts: [] }) }, {}, ['NOT_WORKING Not working that day']],
    ['starts later', { workday: workday({ shifts: [span(10.5, 17)] }) }, {}, ['OUTSIDE_SHIFT Works 10:30–17:00']],
    [
      'has a break in it',
      { workday: workday({ shifts: [span(8, 10.5), span(12, 17)] }) },
      {},
      ['OUTSIDE_SHIFT Works 08:00–10:30 and 12:00–17:00'],
    ],
    ['is off', { workday: workday({ off: [{ ...span(0, 24), reason: 'Vacation' }] }) }, {}, ['TIME_OFF Time off then: Vacation']],
    ['is off in part', { workday: workday({ off: [{ ...span(10.5, 12), reason: null }] }) }, {}, ['TIME_OFF Time off 10:30–12:00']],
    ['is booked', { workday: workday({ visits: [visit(7, 9, 10.5)] }) }, {}, ['BOOKED Booked on JOB-7, 09:00–10:30']],
    ['was done early', { workday: workday({ visits: [visit(7, 9, 10.5, null, false)] }) }, {}, []],
    ['just before and after', { workday: workday({ visits: [visit(7, 9, 10), visit(8, 11, 12)] }) }, {}, []],
    ['comes from far', { workday: workday({ visits: [visit(7, 9, 9.75, 20)] }) }, {}, ['TRAVEL 20 min away from JOB-7, which ends 09:45']],
    [
      'has to go far',
      { workday: workday({ visits: [visit(7, 11.5, 12, 40)] }) },
      {},
      ['TRAVEL 40 min away from JOB-7, which starts 11:30'],
    ],
    ['comes just in time', { workday: workday({ visits: [visit(7, 9, 9.75, 15)] }) }, {}, []],
    ['lacks a skill', { skills: ['gas'] }, { skills: ['Camera', 'Gas'] }, ['MISSING_SKILL Does not have Camera']],
    [
      'has no hour left',
      { workday: workday({ visits: [visit(7, 8, 16.25)] }) },
      { window: null },
      ['NO_TIME_LEFT No free hour left that day'],
    ],
    ['is done for today', {}, { window: null, now: at(16.5) }, ['NO_TIME_LEFT No free hour left that day']],
  ])('%s', (_name, who, what, expected) => {
    const found = judge(who, what);
    expect(why(found)).toEqual(expected);
    expect(found.available).toBe(expected.length === 0);
  });
});

describe('R26.8 what speaks for somebody', () => {
  it('adds up to the score, in whole points', () => {
    const found = judge(
      {
        ...{ skills: ['Gas'], been: { count: 2, last: at(0) }, onCall: true, position: stone(90) },
        workday: workday({ visits: [visit(1, 8, 9, 12), visit(2, 14, 15.5, 30)] }),
      },
      { skills: ['gas'], isEmergency: true },
    );
    expect(points(found)).toEqual({ FREE_THEN: 40, SKILL: 20, DISTANCE: 16, HOURS_LEFT: 7, KNOWS_CUSTOMER: 7, ON_CALL: 10 });
    expect(found.score).toBe(100);
    expect(found.reasons.map(({ text }) => text)).toEqual([
      'Free then',
      'Has gas',
      '12 min from JOB-1 before it',
      '6 h 30 min of 9 h left',
      'Was there twice, last on Mar 3',
      'On call for emergencies',
    ]);
  });

  it('counts the way from the visit before, else from where they are, else from the visit after', () => {
    const after = workday({ visits: [visit(2, 14, 15, 9)] });
    expect(judge({ workday: after, position: stone(30) })).toMatchObject({ travelMinutes: 30, from: stone(30) });
    expect(judge({ workday: after })).toMatchObject({ travelMinutes: 9, from: stone(9) });
    expect(judge({ workday: after, position: stone(30) }, { place: null })).toMatchObject({ travelMinutes: null });
    expect(points(judge({}))).toMatchObject({ DISTANCE: 0 });
    expect(points(judge({ position: stone(500) }))).toMatchObject({ DISTANCE: 0 });
    expect(points(judge({ position: stone(0) }))).toMatchObject({ DISTANCE: 20 });
  });

  it('finds the first hour of work without a window, with the way to it', () => {
    const found = judge({ workday: workday({ visits: [visit(1, 8, 12, 20), visit(2, 13, 14, 0)] }) }, { window: null, now: at(7) });
    expect(found.window).toEqual(span(14, 15));
    expect(found.reasons[0]!.text).toBe('Free from 14:00');
    expect(judge({}, { window: null, now: at(9.05) }).window).toEqual(span(9.25, 10.25));
  });

  it('gives a part of the points for a part of the skills, and none where nobody is free', () => {
    expect(points(judge({ skills: ['A'] }, { skills: ['A', 'B'] }))).toMatchObject({ SKILL: 10, FREE_THEN: 40 });
    expect(points(judge({ workday: workday({ shifts: [] }) }))).toMatchObject({ FREE_THEN: 0, HOURS_LEFT: 0 });
  });
});

describe('R26.9 a day with a known best answer', () => {
  it('is answered so', () => {
    const people: Record<string, Partial<Candidate>> = {
      Near: { position: stone(3) },
      'Near and known': { position: stone(3), been: { count: 1, last: at(0) } },
      Far: { position: stone(45) },
      'Far and known well': { position: stone(45), been: { count: 9, last: at(0) } },
      'Near but busy': { position: stone(3), workday: workday({ visits: [visit(5, 10, 11, 0)] }) },
      'Near but unskilled': { position: stone(3), skills: [] },
      'Near with little left': { position: stone(3), workday: workday({ visits: [visit(6, 11, 17, 0)] }) },
    };
    const ranked = Object.entries(people)
      .map(([name, who]) => ({ name, ...suggest(candidate({ skills: ['Gas'], ...who }), wanted({ skills: ['Gas'] }), times, words) }))
      .sort(byRank);
    expect(ranked.map(({ name, score, available }) => [name, score, available])).toEqual([
      ['Near and known', 93, true],
      ['Near', 89, true],
      ['Far and known well', 85, true],
      ['Near with little left', 82, true],
      ['Far', 75, true],
      ['Near but unskilled', 69, false],
      ['Near but busy', 48, false],
    ]);
  });
});
