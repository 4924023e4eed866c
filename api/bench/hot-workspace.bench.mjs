import { MOVE } from './documents.mjs';
import { contest } from './lib/contest.mjs';
import { withContenders } from './lib/contenders.mjs';
import { dispatcherOf } from './lib/fill.mjs';
import { misplaced, movableJobs, moveTotals } from './lib/moves.mjs';
import { signIn } from './lib/session.mjs';
import { round, verdict } from './lib/table.mjs';

const TARGET = 200;
const SESSIONS = 16;

await withContenders({}, async ({ api, bare, workspaces, load, cluster, databaseUrl }) => {
  const [{ workspaceId }] = workspaces;
  // As many people as connections: each session has its own rate limit.
  const people = [];
  for (let index = 0; index < SESSIONS; index++) people.push(await signIn(api.port, dispatcherOf(0)));
  const contender = (name, server, target, document) => {
    let before;
    return {
      name,
      server,
      planFile: 'move.mjs',
      async plan() {
        before = await moveTotals(databaseUrl);
        const jobs = await movableJobs(databaseUrl, [{ workspaceId }], { perWorkspace: 480 });
        return { target, document, jobs: jobs.map((job, index) => ({ ...job, token: people[index % SESSIONS] })) };
      },
      async confirm(answers, { jobs }) {
        const after = await moveTotals(databaseUrl);
        for (const row of ['versions', 'events', 'seqs'])
          if (after[row] - before[row] !== answers)
            throw new Error(`${name}: ${answers} answers, and ${after[row] - before[row]} more ${row}`);
        if ((await misplaced(databaseUrl, jobs.slice(0, answers))) > 0) throw new Error(`${name}: jobs, assignments and events differ`);
      },
    };
  };
  const medians = await contest({
    title: 'One hot workspace: moveJob on distinct jobs (16 connections; synced to disk)',
    contenders: [contender('floor', bare, 'floor', null), contender('dispatch', api, 'api', MOVE)],
    load,
    cluster,
  });
  const { perSecond } = medians.get('dispatch');
  console.log(`moves/s ${round(perSecond, 0)}: target ≥ ${TARGET} ${verdict(perSecond >= TARGET)}`);
});
