import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('mover-process.mjs', import.meta.url));

/**
 * Another client that moves jobs of the day through the API, in a process of its own, `perSecond` moves a second or as fast as it can
 * (`count` of them): 30 % to another technician, the others to another hour; every second move of a job takes it home.
 */
export async function startMover({ api, day, jobs = day.movable(), perSecond = Infinity, count = Infinity, lanes = 1 }) {
  const child = fork(SCRIPT, [], { execArgv: [] });
  const work = { url: api.url, token: api.token, start: day.start, technicianIds: day.technicianIds, jobs, perSecond, count, lanes };
  const report = once(child, 'message').then(([message]) => message);
  const ended = once(child, 'exit');
  child.send({ ...work, perSecond: Number.isFinite(perSecond) ? perSecond : null, count: Number.isFinite(count) ? count : null });
  return {
    report,
    /** Ends it, and the moves under way. @returns { stored, laneChanges, seconds, refused, at: where the moved jobs are now } */
    async stop() {
      // It may have done its count and be on its way out: then there is nobody to tell.
      if (child.connected) child.send('stop', () => {});
      const result = await report;
      await ended;
      for (const { id, technicianId, from } of result.at) day.place({ id }, technicianId, from);
      return result;
    },
  };
}
