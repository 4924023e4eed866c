import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AT, hour, sampleJob, viewer } from '../../test/harness/sample-job.js';
import type { Role } from '../kernel/authorization.js';
import { JOB_STATUSES, type Job, type JobStatus } from './job.js';
import { availableActions, handlesOf, isRefusal, JOB_ACTIONS, judge, TRANSITIONS, type JobAction } from './job.lifecycle.js';

const PEOPLE = {
  owner: viewer('OWNER'),
  manager: viewer('MANAGER'),
  dispatcher: viewer('DISPATCHER'),
  crew: viewer('TECHNICIAN', 'ana'),
  colleague: viewer('TECHNICIAN', 'zoe'),
};
type Person = keyof typeof PEOPLE;

/**
 * What everybody may do to a job that nothing else stands in the way of: crew, a window that has begun, no clock running, no hours. Written
 * out again, apart from the table, so that a slip in the table is seen.
 */
const OFFICE = ['owner', 'manager', 'dispatcher'] as const;
const WITH_CREW = [...OFFICE, 'crew'] as const;
const MAY: Record<JobStatus, Partial<Record<JobAction, readonly Person[]>>> = {
  DRAFT: { SCHEDULE: OFFICE, CANCEL: OFFICE },
  SCHEDULED: {
    UNSCHEDULE: OFFICE,
    RESCHEDULE: OFFICE,
    REASSIGN: OFFICE,
    START: WITH_CREW,
    HOLD: WITH_CREW,
    COMPLETE: OFFICE,
    CANCEL: OFFICE,
    EN_ROUTE: WITH_CREW,
    CLOCK_IN: ['crew'],
  },
  IN_PROGRESS: { REASSIGN: OFFICE, HOLD: WITH_CREW, COMPLETE: WITH_CREW, CANCEL: ['owner', 'manager'], CLOCK_IN: ['crew'] },
  ON_HOLD: { RESCHEDULE: OFFICE, RESUME: WITH_CREW, CANCEL: OFFICE, CLOCK_IN: ['crew'] },
  COMPLETED: { REOPEN: OFFICE },
  CANCELLED: { RESTORE: ['owner', 'manager'] },
};
const NEVER_A_TECHNICIANS: readonly JobAction[] = ['SCHEDULE', 'UNSCHEDULE', 'RESCHEDULE', 'REASSIGN', 'CANCEL', 'REOPEN', 'RESTORE'];

const ready = (status: JobStatus, over: Partial<Job> = {}): Job =>
  sampleJob({ status, window: status === 'DRAFT' ? null : { start: hour(-1), end: hour(1) }, ...over });

describe.each(JOB_STATUSES)('a job that is %s', (status) => {
  it.each(JOB_ACTIONS)('R2.1 %s: allowed to exactly those whom the rules name', (action) => {
    const allowed = Object.entries(PEOPLE).filter(([, person]) => !isRefusal(judge(action, ready(status), AT, person)));
    expect(allowed.map(([name]) => name)).toEqual(MAY[status][action] ?? []);
  });

  it.each(JOB_ACTIONS)(
    'R2.2 %s: what the table does not have is ILLEGAL_TRANSITION with what is possible, or not theirs at all',
    (action) => {
      for (const [name, person] of Object.entries(PEOPLE) as [Person, (typeof PEOPLE)[Person]][]) {
        const verdict = judge(action, ready(status), AT, person);
        if (!isRefusal(verdict)) continue;
        const isClock = action === 'CLOCK_IN' || action === 'CLOCK_OUT';
        const isInTable = MAY[status][action] !== undefined;
        const possible = JOB_ACTIONS.filter((one) => MAY[status][one]?.includes(name));
        const isNeverTheirs = name === 'dispatcher' && action === 'RESTORE';
        if (isNeverTheirs || name === 'colleague' || (name === 'crew' && (NEVER_A_TECHNICIANS.includes(action) || isInTable))) {
          expect([name, verdict.code]).toEqual([name, 'FORBIDDEN']);
        } else if (isClock && ['DRAFT', 'COMPLETED', 'CANCELLED'].includes(status)) {
          expect([name, verdict.code, verdict.details]).toEqual([name, 'JOB_NOT_OPEN', { status }]);
        } else if (isClock && name !== 'crew' && (action === 'CLOCK_IN' || status === 'IN_PROGRESS')) {
          expect([name, verdict.code]).toEqual([name, 'NOT_IN_CREW']);
        } else if (isInTable) {
          expect([name, verdict.code]).toEqual([name, 'FORBIDDEN']);
        } else {
          expect([name, verdict.code, verdict.details]).toEqual([name, 'ILLEGAL_TRANSITION', { status, possible }]);
        }
      }
    },
  );

  it('R2.3 has actions that agree with the judge, each with its code and words', () => {
    for (const person of Object.values(PEOPLE)) {
      const actions = availableActions(ready(status), AT, person);
      expect(actions.map((one) => one.action)).toEqual([...JOB_ACTIONS]);
      for (const { action, available, code, message } of actions) {
        expect(available).toBe(!isRefusal(judge(action, ready(status), AT, person)));
        expect([code === null, message === null]).toEqual([available, available]);
      }
    }
  });
});

describe('guards', () => {
  const office = PEOPLE.dispatcher;
  const codeOf = (action: JobAction, job: Job, person = office): string | null => {
    const verdict = judge(action, job, AT, person);
    return isRefusal(verdict) ? verdict.code : null;
  };

  it('R7.1 asks for a crew where somebody has to do it', () => {
    for (const action of ['START', 'COMPLETE', 'EN_ROUTE'] as const)
      expect(codeOf(action, ready('SCHEDULED', { crew: [] }))).toBe('NO_CREW');
    expect(codeOf('RESUME', ready('ON_HOLD', { crew: [] }))).toBe('NO_CREW');
    for (const action of ['HOLD', 'CANCEL', 'UNSCHEDULE'] as const) expect(codeOf(action, ready('SCHEDULED', { crew: [] }))).toBeNull();
  });

  it('R7.5 completes a scheduled job from the instant that its window begins', () => {
    const at = (start: Date): Job => ready('SCHEDULED', { window: { start, end: hour(3) } });
    expect(codeOf('COMPLETE', at(AT))).toBeNull();
    expect(codeOf('COMPLETE', at(new Date(AT.getTime() + 1)))).toBe('ILLEGAL_TRANSITION');
  });

  it('R6.9 unschedules only where nobody has worked', () => {
    expect(codeOf('UNSCHEDULE', ready('SCHEDULED', { hasHours: true }))).toBe('ILLEGAL_TRANSITION');
    expect(codeOf('UNSCHEDULE', ready('SCHEDULED', { clockedIn: ['ana'] }))).toBe('ILLEGAL_TRANSITION');
  });

  it('R7.14 goes on only in a window: a held job from a file may have none', () => {
    expect(codeOf('RESUME', ready('ON_HOLD', { window: null }))).toBe('ILLEGAL_TRANSITION');
    expect(codeOf('CLOCK_IN', ready('ON_HOLD', { window: null }), PEOPLE.crew)).toBe('ILLEGAL_TRANSITION');
    expect(codeOf('RESCHEDULE', ready('ON_HOLD', { window: null }))).toBeNull();
  });

  it('R7.2 stops a running clock, and starts none twice', () => {
    const running = ready('IN_PROGRESS', { clockedIn: ['ana'] });
    expect([codeOf('CLOCK_OUT', running, PEOPLE.crew), codeOf('CLOCK_IN', running, PEOPLE.crew)]).toEqual([null, 'ALREADY_CLOCKED_IN']);
    expect(codeOf('CLOCK_OUT', ready('IN_PROGRESS'), PEOPLE.crew)).toBe('ILLEGAL_TRANSITION');
  });

  it('R3.3 keeps for owners and managers what undoes the work of others', () => {
    for (const [action, job] of [
      ['CANCEL', ready('IN_PROGRESS')],
      ['RESTORE', ready('CANCELLED')],
    ] as const) {
      const codes = [PEOPLE.owner, PEOPLE.manager, PEOPLE.dispatcher, PEOPLE.crew].map((person) => codeOf(action, job, person));
      expect([action, ...codes]).toEqual([action, null, null, 'FORBIDDEN', 'FORBIDDEN']);
    }
  });

  it('R6.1 lets the office alone drag, and what has begun by its end and crew alone', () => {
    const all = ['START', 'END', 'TECHNICIAN'];
    const handles = JOB_STATUSES.map((status) => handlesOf(status, office));
    expect(handles).toEqual([all, all, ['END', 'TECHNICIAN'], all, [], []]);
    for (const status of JOB_STATUSES) expect(handlesOf(status, PEOPLE.crew)).toEqual([]);
  });
});

describe('the table', () => {
  it('R2.1 reaches every state from a new job, and leads out of every state', () => {
    const reached = new Set<JobStatus>(['DRAFT', 'SCHEDULED']);
    for (const _ of JOB_STATUSES) for (const { from, to } of TRANSITIONS) if (to && from.some((one) => reached.has(one))) reached.add(to);
    expect([...reached].sort()).toEqual([...JOB_STATUSES].sort());
    for (const status of JOB_STATUSES) {
      expect([status, TRANSITIONS.some(({ from, to }) => from.includes(status) && to !== null && to !== status)]).toEqual([status, true]);
    }
  });

  it('R2.1 has one row at most for a state and an action', () => {
    for (const status of JOB_STATUSES) {
      for (const action of JOB_ACTIONS) {
        const rows = TRANSITIONS.filter((row) => row.action === action && row.from.includes(status));
        expect([status, action, rows.length <= 1]).toEqual([status, action, true]);
      }
    }
  });

  it('is what docs/spec.md prints', () => {
    const spec = readFileSync(new URL('../../../docs/spec.md', import.meta.url), 'utf8');
    const printed = spec
      .split('\n')
      .filter((line) => /^\| *\d+ *\| *[A-Z_]+/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const words = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const rows = TRANSITIONS.map(({ row, action, from, to, office, crewMay, guards }) => [
      String(row),
      action,
      from.join(', '),
      to ?? 'stays',
      `${office === 'jobs:override' ? 'manager' : 'office'}${crewMay ? ', crew' : ''}`,
      guards.map((guard) => words(guard.name)).join(', '),
    ]);
    expect(printed).toEqual(rows);
  });
});

// Roles are listed once in the kernel; a new one must be given a place in this matrix.
const covered: Record<Role, Person[]> = {
  OWNER: ['owner'],
  MANAGER: ['manager'],
  DISPATCHER: ['dispatcher'],
  TECHNICIAN: ['crew', 'colleague'],
};
void covered;
