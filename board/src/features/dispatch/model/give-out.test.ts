import { describe, expect, it } from 'vitest';
import { giveOut } from './give-out';
import { DAY, at, jobOf } from './job-builder';

const starts = (moves: ReturnType<typeof giveOut>) => moves.map(({ window }) => (window.start - DAY.startMs) / 3_600_000);

describe('R24.11 several jobs given to one technician', () => {
  it('R24.11 whoever has a time keeps it, the others come one after another', () => {
    const held = jobOf('c', at(3, 4.5), { status: 'ON_HOLD' });
    const moves = giveOut([jobOf('a', null), jobOf('b', at(14, 15)), held], 'luis', at(9, 10).start, []);
    expect(moves.map(({ window }) => window)).toEqual([at(9, 10), at(14, 15), at(10, 11.5)]);
    expect(moves.map(({ technicianId }) => technicianId)).toEqual(['luis', 'luis', 'luis']);
  });

  it('R24.11 each goes where it fits between what is booked, and beside each other’s times', () => {
    const jobs = [jobOf('a', null), jobOf('b', null), jobOf('c', at(12, 13))];
    // Half past nine leaves no hour before ten; what is booked ends at ten past eleven; twelve is taken by one of them.
    const booked = { start: at(10, 11).start, end: at(10, 11).end + 10 * 60_000 };
    expect(starts(giveOut(jobs, 'luis', at(9.5, 10).start, [booked]))).toEqual([13, 14, 12]);
  });
});
