import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { ShopFiles } from '../../test/harness/shop-files.js';
import { createTestDatabase } from '../../test/harness/test-database.js';
import { createWorkspace } from '../workspace/index.js';
import { importFiles } from './import-files.js';

const ROWS = 50_000;
/** The two technicians and two customers of the shop: rows of the log too. */
const PEOPLE = 4;
const MEGABYTE = 1 << 20;
const LIMIT_MB = 32;
/** The file has about 50 MB of notes alone: kept rows would show. */
const NOTE = 'The gate code is 4421 and the dog is in the backyard. '.repeat(20);

const files = new ShopFiles();
afterAll(() => files.remove());

it('imports 50,000 jobs in bounded memory', { timeout: 240_000 }, async () => {
  const test = await createTestDatabase();
  try {
    const workspaceId = await test.database.transaction((tx) =>
      createWorkspace(tx, { name: 'Shop', timeZone: 'America/Chicago', currency: 'USD' }),
    );
    const jobs = files.write('jobs.csv', '');
    await pipeline(Readable.from(lines()), createWriteStream(jobs));
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed / MEGABYTE;
    };
    const before = used();
    const peaks = new Map<string, number>();
    let calls = 0;
    const onProgress = (phase: string): void => {
      if (++calls % 10 === 0) peaks.set(phase, Math.max(peaks.get(phase) ?? 0, used() - before));
    };
    const report = await importFiles(test.database, {
      workspaceId,
      files: { ...files.shop(), jobs },
      now: new Date('2026-11-24T16:24:00Z'),
      onProgress,
    });
    expect(report.jobs?.created).toBe(ROWS);
    expect([...peaks.keys()]).toEqual(['Reading jobs.csv', 'Writing jobs.csv']);
    expect([...peaks].filter(([, peak]) => peak >= LIMIT_MB)).toEqual([]);
    const [log] = await test.database.query(
      `SELECT c.seq::int, c.scheduled, (SELECT count(*)::int FROM job_event e WHERE e.workspace_id = $1) AS events,
              (SELECT count(*)::int FROM job_note n WHERE n.workspace_id = $1) AS notes FROM workspace_counter c WHERE workspace_id = $1`,
      [workspaceId],
    );
    expect(log).toEqual({ seq: ROWS + PEOPLE, scheduled: ROWS, events: ROWS + PEOPLE, notes: ROWS });
  } finally {
    await test.drop();
  }
});

function* lines(): Generator<string> {
  yield 'customer,title,start,end,line items,notes\n';
  for (let row = 0; row < ROWS; row++) {
    const day = new Date(Date.UTC(2026, 10, 25 + (row % 900))).toISOString().slice(0, 10);
    yield `C-${1 + (row % 2)},Visit ${row},${day} 09:00,10:00,DR-200; 2 x PT-025,${NOTE}\n`;
  }
}
