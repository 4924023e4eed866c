import 'reflect-metadata';
import { v7 as uuid } from 'uuid';
import { inBulk } from '../../dist/import/bulk.js';
import { LARGE_WORKSPACE_ID, makeLarge } from '../../dist/import/large/make-large.js';
import { createMember } from '../../dist/platform/auth/create-member.js';
import { createWorkspace } from '../../dist/workspace/workspace.repository.js';
import { progress } from './table.mjs';

export const PASSWORD = 'demo-password';
export const WORKSPACES = 20;
/** Of the first workspace, which is made; the others are its copies. */
const FIRST_DISPATCHER = 'large@demo.test';
const COPIED = ['technician', 'shift', 'customer', 'address', 'price_book_item', 'job', 'job_search', 'job_assignment', 'job_line_item'];
const COPIED_LAST = ['job_note', 'time_entry', 'job_event'];

export const dispatcherOf = (index) => (index === 0 ? FIRST_DISPATCHER : `dispatcher-${index}@bench.test`);

/** 200,000 jobs in 20 workspaces, 150 of each today. */
export async function fillTenants(database) {
  const plan = { technicians: 20, customers: 2000, jobsToday: 150, jobs: 200_000 / WORKSPACES, events: 200_000 / WORKSPACES };
  await inBulk(database, (bulk) => makeLarge(bulk, plan, new Date(), progress('Filling the first workspace')));
  for (let index = 1; index < WORKSPACES; index++) {
    await inBulk(database, (bulk) => copyWorkspace(bulk, index));
    progress('Copying workspaces')('', index + 1, WORKSPACES);
  }
}

/** 200,000 jobs and 1,000,000 events in one workspace, 2,000 jobs today. */
export async function fillLog(database) {
  const plan = { technicians: 200, customers: 20_000, jobsToday: 2000, jobs: 200_000, events: 1_000_000 };
  await inBulk(database, (bulk) => makeLarge(bulk, plan, new Date(), progress('Filling the large workspace')));
}

/** The same in a log whose order is that of time, as a shop's is; made job by job it is in the order of the jobs. */
export async function fillHistory(database) {
  await fillLog(database);
  await inBulk(database, async (bulk) => {
    await bulk.query('CREATE TEMP TABLE made ON COMMIT DROP AS SELECT row_number() OVER (ORDER BY at, seq) AS place, e.* FROM job_event e');
    const names = (await columnsOf(bulk, 'job_event')).filter((name) => name !== 'seq').join(', ');
    await bulk.query('TRUNCATE job_event');
    await bulk.query(`INSERT INTO job_event (seq, ${names}) SELECT place, ${names} FROM made ORDER BY place`);
  });
  await database.query('VACUUM ANALYZE');
}

/** A shop with 3,000 jobs ahead, for changes of many at once. */
export async function fillShop(database) {
  const plan = { technicians: 40, customers: 4000, jobsToday: 300, jobs: 40_000, events: 40_000 };
  await inBulk(database, (bulk) => makeLarge(bulk, plan, new Date(), progress('Filling the shop')));
}

/** 200 technicians with 2,000 jobs today, and a year behind them. */
export async function fillCrowd(database) {
  const plan = { technicians: 200, customers: 8000, jobsToday: 2000, jobs: 40_000, events: 40_000 };
  await inBulk(database, (bulk) => makeLarge(bulk, plan, new Date(), progress('Filling the crowd')));
}

const COPIES = 20;

/** 200,000 jobs of one workspace to be read: 10,000 that are made, and copies of them with their line items and notes, without a history. */
export async function fillExport(database) {
  const plan = { technicians: 20, customers: 2000, jobsToday: 150, jobs: 200_000 / COPIES, events: 200_000 / COPIES };
  await inBulk(database, async (bulk) => {
    await makeLarge(bulk, plan, new Date(), progress('Filling the shop to export'));
    await bulk.query(
      `CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT j.id AS old, gen_random_uuid() AS id, max(number) OVER () + row_number() OVER () AS number
       FROM job j, generate_series(2, ${COPIES}) WHERE j.workspace_id = '${LARGE_WORKSPACE_ID}'`,
    );
    await copyTwins(bulk, 'job', { id: 'twin.id', number: 'twin.number', clocked_in: `'{}'` }, 'source.id');
    for (const table of ['job_line_item', 'job_note'])
      await copyTwins(bulk, table, { id: 'gen_random_uuid()', job_id: 'twin.id' }, 'source.job_id');
  });
}

async function columnsOf(bulk, table) {
  const columns = await bulk.query(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped`,
  );
  return columns.map(({ name }) => name);
}

async function copyTwins(bulk, table, instead, original) {
  const names = await columnsOf(bulk, table);
  await bulk.query(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map((name) => instead[name] ?? `source.${name}`).join(', ')}
     FROM twin JOIN ${table} source ON source.workspace_id = '${LARGE_WORKSPACE_ID}' AND ${original} = twin.old`,
  );
}

/** Keys begin with the workspace, so the copies keep their ids. */
async function copyWorkspace(bulk, index) {
  const workspaceId = uuid();
  await createWorkspace(bulk, { workspaceId, name: `Workspace ${index}`, timeZone: 'America/Chicago', currency: 'USD' });
  for (const table of [...COPIED, ...COPIED_LAST]) {
    const { columns } = (
      await bulk.query(
        `SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
         WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'workspace_id'`,
      )
    )[0];
    await bulk.query(
      `INSERT INTO ${table} (workspace_id, ${columns}) SELECT '${workspaceId}', ${columns} FROM ${table} WHERE workspace_id = '${LARGE_WORKSPACE_ID}'`,
    );
  }
  await bulk.query(`UPDATE workspace_counter c SET (seq, job_number, draft, scheduled, in_progress, on_hold, completed, cancelled) =
    (SELECT seq, job_number, draft, scheduled, in_progress, on_hold, completed, cancelled FROM workspace_counter WHERE workspace_id = '${LARGE_WORKSPACE_ID}')
    WHERE workspace_id = '${workspaceId}'`);
  await createMember(bulk, {
    workspaceId,
    name: `Dispatcher ${index}`,
    email: dispatcherOf(index),
    password: PASSWORD,
    role: 'DISPATCHER',
  });
}
