import { describe, expect, it } from 'vitest';
import { AT, sampleJob, viewer } from '../../../test/harness/sample-job.js';
import type { Authorization } from '../../kernel/authorization.js';
import type { Job } from '../job.js';
import { proposeAction, type ActionContext } from './propose-action.js';
import { workingDays } from './shift-days.js';

const context: ActionContext = {
  authorization: { ...viewer('DISPATCHER'), workspaceId: 'w' } as Authorization,
  now: AT,
  nameOf: (id) => id,
  timeZone: 'America/Chicago',
  workingDays: workingDays([], () => true),
};
const move = (job: Job) =>
  proposeAction(job.id, job, { type: 'reschedule', shiftDays: 1, skipNonWorkingDays: false, allowOverlap: false }, context);

describe('R16.9 moving by days', () => {
  it('leaves a held job that never had a window, and says what to do', () => {
    const proposal = move(sampleJob({ status: 'ON_HOLD', window: null }));
    expect(proposal).toMatchObject({
      type: 'refused',
      error: { code: 'ILLEGAL_TRANSITION', message: expect.stringContaining('no window') },
    });
  });

  it('says of a job that is over that it is over, whatever its window', () => {
    const proposal = move(sampleJob({ status: 'COMPLETED', window: null }));
    expect(proposal).toMatchObject({
      type: 'refused',
      error: { code: 'ILLEGAL_TRANSITION', message: expect.stringContaining('completed') },
    });
  });

  it('leaves a window that the clocks would make longer than a day', () => {
    const window = { start: new Date('2026-10-31T05:00:00Z'), end: new Date('2026-11-01T05:00:00Z') };
    expect(move(sampleJob({ window }))).toMatchObject({ type: 'refused', error: { code: 'BAD_INPUT' } });
  });
});
