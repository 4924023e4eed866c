import { RESCHEDULE } from './documents.mjs';
import { contest } from './lib/contest.mjs';
import { withContenders } from './lib/contenders.mjs';
import { cleanUp, misplaced, movableJobs, moveTotals } from './lib/moves.mjs';
import { round, verdict } from './lib/table.mjs';
import { PEER_RESCHEDULE } from './peers/documents.mjs';

const TARGET = 0.55;
const PER_WORKSPACE = 160;

await withContenders({ withPeer: true }, async ({ api, bare, postgraphile, workspaces, load, cluster, databaseUrl }) => {
  /** `part` keeps PostGraphile, which writes the job's row alone, from jobs whose other rows are compared. */
  const contender = (name, server, target, document, { part, rows }) => {
    let before;
    return {
      name,
      server,
      planFile: 'move.mjs',
      async plan() {
        await cleanUp(databaseUrl);
        before = await moveTotals(databaseUrl);
        return { target, document, jobs: await movableJobs(databaseUrl, workspaces, { perWorkspace: PER_WORKSPACE, part, parts: 2 }) };
      },
      async confirm(answers, { jobs }) {
        const after = await moveTotals(databaseUrl);
        for (const row of rows)
          if (after[row] - before[row] !== answers)
            throw new Error(`${name}: ${answers} answers, and ${after[row] - before[row]} more ${row}`);
        const moved = Math.min(answers, jobs.length);
        if (rows.includes('events') && (await misplaced(databaseUrl, jobs.slice(0, moved))) > 0)
          throw new Error(`${name}: jobs, assignments and events differ`);
      },
    };
  };
  const all = ['versions', 'events', 'seqs'];
  const medians = await contest({
    title: 'Reschedule a job, all guards on (16 connections; 200,000 jobs in 20 workspaces; synced to disk)',
    contenders: [
      contender('floor', bare, 'floor', null, { part: 0, rows: all }),
      contender('floor with the guards', bare, 'guarded', null, { part: 0, rows: all }),
      contender('dispatch', api, 'api', RESCHEDULE, { part: 0, rows: all }),
      ...(postgraphile
        ? [contender('PostGraphile (row alone)', postgraphile, 'peer', PEER_RESCHEDULE, { part: 1, rows: ['versions'] })]
        : []),
    ],
    load,
    cluster,
  });
  // The same logical operation: what is not guarded against repeats, stale versions and overlaps is another one.
  const share = medians.get('dispatch').perSecond / medians.get('floor with the guards').perSecond;
  console.log(`share of the floor with the guards ${round(share)}: target ${TARGET} ${verdict(share >= TARGET)}`);
  if (!postgraphile) console.log('PostGraphile is not installed: npm run bench:peers');
});
