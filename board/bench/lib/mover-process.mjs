import { Agent, request } from 'node:http';
import { MOVE } from './api.mjs';

const LANE_SHARE = 0.3;
const agent = new Agent({ keepAlive: true });
let isStopped = false;
process.on('message', (message) => {
  if (message === 'stop') isStopped = true;
  else void run(message);
});

async function run({ url, token, start, technicianIds, jobs, perSecond, count, lanes }) {
  const random = seeded(7);
  const homes = new Map(jobs.map((job) => [job.id, job]));
  const at = new Map();
  const idle = [...jobs];
  const result = { stored: 0, laneChanges: 0, refused: [], late: 0 };
  let sent = 0;
  const began = performance.now();

  const one = async () => {
    const job = idle.splice(Math.floor(random() * idle.length), 1)[0];
    const home = homes.get(job.id);
    const now = at.get(job.id) ?? home;
    const to = now === home ? away(job) : home;
    const instant = (minute) => new Date(start + minute * 60_000).toISOString();
    const input = {
      jobId: job.id,
      window: { start: instant(to.from), end: instant(to.from + job.minutes) },
      technicianId: to.technicianId,
      fromTechnicianId: now.technicianId,
      allowOverlap: true,
    };
    const { data, errors } = await post(url, token, { query: MOVE, variables: { input } });
    if (errors || !data) result.refused.push(errors?.[0]?.extensions?.code ?? 'no answer');
    else {
      result.stored += 1;
      if (to.technicianId !== now.technicianId) result.laneChanges += 1;
      at.set(job.id, to);
    }
    idle.push(job);
  };
  const away = (job) => {
    if (random() < LANE_SHARE) return { technicianId: technicianIds[Math.floor(random() * technicianIds.length)], from: job.from };
    return { technicianId: job.technicianId, from: job.from + 15 * (1 + Math.floor(random() * 4)) * (random() < 0.5 ? -1 : 1) };
  };

  if (perSecond === null) {
    const lane = async () => {
      while (!isStopped && sent < count) {
        sent += 1;
        await one();
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  } else {
    const underWay = new Set();
    while (!isStopped && (count === null || sent < count)) {
      const due = Math.min(count ?? Infinity, Math.floor(((performance.now() - began) / 1000) * perSecond));
      // A machine that cannot follow falls behind its timetable instead of piling requests up.
      for (; sent < due && underWay.size < 32; sent++) {
        const move = one().finally(() => underWay.delete(move));
        underWay.add(move);
      }
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    await Promise.all(underWay);
  }
  result.seconds = (performance.now() - began) / 1000;
  process.send({ ...result, at: [...at].map(([id, { technicianId, from }]) => ({ id, technicianId, from })) }, () => {
    agent.destroy();
    process.disconnect();
  });
}

function post(url, token, body) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return new Promise((resolve) => {
    const call = request(`${url}/graphql`, { method: 'POST', agent, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => {
        try {
          resolve(JSON.parse(text));
        } catch {
          resolve({ errors: [{ extensions: { code: `HTTP ${answer.statusCode}` } }] });
        }
      });
    });
    // The bench that started this has ended, or failed: it says why.
    call.on('error', () => resolve({ errors: [{ extensions: { code: 'no answer' } }] }));
    call.end(JSON.stringify(body));
  });
}

// Whoever started this has died: nobody would end it.
process.on('disconnect', () => process.exit());

/** The same moves in every run. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
