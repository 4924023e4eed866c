import { describe, expect, it } from 'vitest';
import { firstVisit } from './first-visit.rules.js';

describe('R21.6 who goes first', () => {
  const at = (clock: string) => new Date(`2026-11-24T${clock}:00-06:00`);
  const now = at('10:07');
  const person = (name: string, { onCall = false, skills = [] as string[] }, ...free: [string, string][]) => ({
    technician: { name, onCall, skills },
    free: free.map(([start, end]) => ({ start: at(start), end: at(end) })),
    taken: [] as { start: number; end: number }[],
  });
  const told = (days: ReturnType<typeof person>[], skills: string[] = []) => {
    const found = firstVisit(days, skills, now);
    return found && [found.who.technician.name, found.kind, found.window.start, found.window.end];
  };

  it('is the first in the given order who is free from the next quarter on', () => {
    const days = [person('Tom', { onCall: true }, ['11:00', '17:00']), person('Ana', {}, ['08:00', '12:30'])];
    expect(told(days)).toEqual(['Ana', 'NOW', at('10:15'), at('12:15')]);
  });

  it('is for one hour where nobody has two', () => {
    expect(told([person('Ana', {}, ['10:00', '11:30'])])).toEqual(['Ana', 'NOW', at('10:15'), at('11:15')]);
  });

  it('is whoever is free first for an hour where nobody can at once', () => {
    const days = [person('Tom', { onCall: true }, ['10:00', '11:00'], ['13:00', '17:00']), person('Ana', {}, ['11:20', '12:45'])];
    expect(told(days)).toEqual(['Ana', 'SOONEST', at('11:30'), at('12:30')]);
    expect(told(days.slice(0, 1))).toEqual(['Tom', 'SOONEST', at('13:00'), at('15:00')]);
  });

  it('is whoever is on call when all hours are over or taken, and else nobody', () => {
    expect(told([person('Ana', {}), person('Tom', { onCall: true })])).toEqual(['Tom', 'ON_CALL', at('10:15'), at('12:15')]);
    expect(told([person('Ana', {})])).toBeNull();
  });

  it('is nobody on call who is away or at work then', () => {
    const [tom, ana] = [person('Tom', { onCall: true }), person('Ana', { onCall: true })];
    tom.taken.push({ start: at('12:00').getTime(), end: at('15:00').getTime() });
    expect(told([tom, ana])).toEqual(['Ana', 'ON_CALL', at('10:15'), at('12:15')]);
    tom.taken[0]!.start = at('12:15').getTime();
    expect(told([tom, ana])).toEqual(['Tom', 'ON_CALL', at('10:15'), at('12:15')]);
  });

  it('lacks no skill, also where that means later; who lacks one goes only where nobody else can', () => {
    const days = [person('Ana', {}, ['08:00', '17:00']), person('Tom', { skills: ['Gas'] }, ['13:00', '17:00'])];
    expect(told(days, ['gas'])).toEqual(['Tom', 'SOONEST', at('13:00'), at('15:00')]);
    expect(told(days, ['Drains'])).toEqual(['Ana', 'NOW', at('10:15'), at('12:15')]);
  });
});
