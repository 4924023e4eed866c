import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ShopFiles, SHOP } from '../../test/harness/shop-files.js';
import { createTestDatabase } from '../../test/harness/test-database.js';
import type { TestDatabase } from '../../test/harness/test-database.js';
import { createWorkspace } from '../workspace/index.js';
import { describeProblem, ImportRefused } from './csv/problem.js';
import { importFiles } from './import-files.js';
import type { ImportPaths, ImportReport } from './import-files.js';

const NOW = new Date('2026-11-24T16:24:00Z'); // 10:24 in Austin
const files = new ShopFiles();
let test: TestDatabase;
let workspaceId: string;

beforeAll(async () => (test = await createTestDatabase()));
afterAll(async () => {
  files.remove();
  await test.drop();
});
beforeEach(async () => {
  workspaceId = await test.database.transaction((tx) =>
    createWorkspace(tx, { name: 'Shop', timeZone: 'America/Chicago', currency: 'USD' }),
  );
});

function run(paths: ImportPaths): Promise<ImportReport> {
  return importFiles(test.database, { workspaceId, files: paths, now: NOW });
}

/** `jobs.csv:2:3 (start): …` for each problem; fails when the import succeeds. */
async function problemsOf(paths: ImportPaths): Promise<string[]> {
  const refused = await run(paths).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refused instanceof ImportRefused)) throw refused ?? new Error('The import succeeded.');
  return refused.problems.map(describeProblem);
}

async function rows<Row>(sql: string): Promise<Row[]> {
  return test.database.query<Row>(sql, [workspaceId]);
}

describe('a good import', () => {
  const header =
    'Reference,CUSTOMER,Status,Priority,Start,End,Technicians,Line_Items,Notes,Note Author,Started,Completed,Hold Reason,Cancel-Reason,Time entries';
  const jobs =
    `\uFEFF${header}\r\n` +
    'J-1,C-1,COMPLETED,HIGH,2026-11-23 09:00,11:00,ana@shop.example; Luis Ortega,2 x DR-200; 0.5 x Angle stop @ 16.51,"First line\r\nsecond line\r\n---\r\n[pinned] gate code 4421",Dana,09:10,10:50,,,Ana Beltrán = 09:10 > 10:50\r\n' +
    'J-2,Café Élan,,,2026-11-25T09:00-06:00,2026-11-25 10:30,luis ortega,=SUM(A1) @ 75,,,,,,,\r\n' +
    '\r\n' +
    'J-3,C-2,ON_HOLD,,2026-11-26 09:00,10:00,Luis Ortega,DR-200,,,,,Awaiting part,,\r\n' +
    'J-4,C-2,,,,,,DR-200,,,,,,,\r\n' +
    'J-5,C-1,CANCELLED,,,,,DR-200,,,,,,"Price, too high",\r\n' +
    'J-6,C-1,IN_PROGRESS,EMERGENCY,2026-11-24 09:00,12:00,Luis Ortega,DR-200,,,,,,,Luis Ortega = 2026-11-24 09:05 >\r\n';

  it('writes jobs as they stand, with prices from the book and totals rounded half away from zero', async () => {
    const report = await run(files.shop({ jobs }));
    expect(report).toEqual({
      technicians: { created: 2, updated: 0 },
      priceBook: { created: 2, updated: 0 },
      customers: { created: 2, updated: 0 },
      jobs: { created: 6, known: 0, doubleBooked: 0 },
    });
    const [completed] = await rows<Record<string, unknown>>(`
      SELECT j.number::int, j.title, j.title_typed, j.total_cents::int, j.line_item_count, j.window_start, j.started_at, j.completed_at, j.has_hours,
             j.address->>'area' AS area, ARRAY(SELECT t.name FROM unnest(j.crew) WITH ORDINALITY c(id, n) JOIN technician t ON t.id = c.id ORDER BY n) AS crew
        FROM job j WHERE j.workspace_id = $1 AND j.status = 'COMPLETED'`);
    expect(completed).toEqual({
      ...{ number: 1001, title: 'Drain clear', title_typed: false, total_cents: 2 * 18900 + 826, line_item_count: 2, has_hours: true },
      ...{ area: 'Hyde Park', crew: ['Ana Beltrán', 'Luis Ortega'], window_start: new Date('2026-11-23T15:00:00Z') },
      ...{ started_at: new Date('2026-11-23T15:10:00Z'), completed_at: new Date('2026-11-23T16:50:00Z') },
    });
    const notes = await rows(`SELECT body, pinned, author->>'name' AS author FROM job_note WHERE workspace_id = $1 ORDER BY pinned`);
    expect(notes).toEqual([
      { body: 'First line\r\nsecond line', pinned: false, author: 'Dana' },
      { body: 'gate code 4421', pinned: true, author: 'Dana' },
    ]);
  });

  it('holds slots and clocks as the lifecycle says', async () => {
    await run(files.shop({ jobs }));
    const jobRows = await rows(`
      SELECT j.status, j.clocked_in <> '{}' AS clocked, (SELECT bool_and(a.holds_slot) FROM job_assignment a WHERE a.job_id = j.id) AS holds
        FROM job j WHERE j.workspace_id = $1 ORDER BY j.number`);
    expect(jobRows).toEqual([
      { status: 'COMPLETED', clocked: false, holds: false },
      { status: 'SCHEDULED', clocked: false, holds: true },
      { status: 'ON_HOLD', clocked: false, holds: false },
      { status: 'DRAFT', clocked: false, holds: null },
      { status: 'CANCELLED', clocked: false, holds: null },
      { status: 'IN_PROGRESS', clocked: true, holds: true },
    ]);
  });

  it('tells the log of technicians and customers as clients read them, and again when a later import changes them', async () => {
    await run(files.shop());
    await run({ technicians: files.write('technicians.csv', 'name,phone\nLuis Ortega,(512) 555-0100\n') });
    const log = await rows<{ seq: string; entity: string; name: string; same: boolean; node: Record<string, unknown> }>(`
      SELECT e.seq, e.entity, e.node->>'name' AS name, e.entity_id = e.node->>'id' AS same, e.node
        FROM job_event e WHERE e.workspace_id = $1 AND e.entity IS NOT NULL ORDER BY e.seq`);
    expect(log.map(({ seq, entity, name }) => `${seq} ${entity} ${name}`)).toEqual([
      '1 Technician Ana Beltrán',
      '2 Technician Luis Ortega',
      '3 Customer Hannah Pruitt',
      '4 Customer Café Élan',
      '5 Technician Luis Ortega',
    ]);
    expect(log.every(({ same }) => same)).toBe(true);
    expect(log.at(-1)?.node).toMatchObject({ phone: '(512) 555-0100', active: true, onCall: false });
  });

  it('R24.5 has technicians in teams; a file that says nothing of them leaves each in theirs', async () => {
    await run({ technicians: files.write('technicians.csv', 'name,team\nLuis Ortega,South\nAna Beltrán,\n') });
    await run({ technicians: files.write('technicians.csv', 'name,phone\nLuis Ortega,(512) 555-0100\n') });
    const teams = await rows('SELECT name, team FROM technician WHERE workspace_id = $1 ORDER BY name');
    expect(teams).toEqual([
      { name: 'Ana Beltrán', team: null },
      { name: 'Luis Ortega', team: 'South' },
    ]);
  });

  it('leaves one CREATED event a job in the log, and what the list needs', async () => {
    await run(files.shop({ jobs }));
    const events = await rows<{ seq: string; kind: string; job: { number: string; status: string }; undoable: boolean; actor: object }>(
      'SELECT seq, kind, job, undoable, actor FROM job_event WHERE workspace_id = $1 AND entity IS NULL ORDER BY seq',
    );
    // After the rows of two technicians and two customers.
    expect(events.map(({ seq, job }) => `${seq} ${job.number}`)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `${n + 4} JOB-${1000 + n}`));
    expect(new Set(events.map(({ kind, undoable }) => `${kind} ${undoable}`))).toEqual(new Set(['CREATED false']));
    expect(events[0]?.actor).toEqual({ kind: 'SYSTEM', id: null, name: 'Import' });
    const [counter] = await rows(
      'SELECT seq, job_number, draft, scheduled, in_progress, on_hold, completed, cancelled FROM workspace_counter WHERE workspace_id = $1',
    );
    expect(counter).toEqual({
      seq: '10',
      job_number: '1006',
      draft: 1,
      scheduled: 1,
      in_progress: 1,
      on_hold: 1,
      completed: 1,
      cancelled: 1,
    });
    const found = await rows<{ search: string }>(
      `SELECT search FROM job_search WHERE workspace_id = $1 AND search LIKE '%cafe elan%' AND search LIKE '%5125550102%'`,
    );
    expect(found).toHaveLength(3);
    const noted = await rows(
      `SELECT FROM job_search WHERE workspace_id = $1 AND search LIKE 'job-1001 %' AND search LIKE '%gate code 4421%'`,
    );
    expect(noted).toHaveLength(1);
    const customers = await rows(`SELECT name FROM customer WHERE workspace_id = $1 AND search LIKE '%cafe elan%1 congress ave%'`);
    expect(customers).toEqual([{ name: 'Café Élan' }]);
  });

  it('brings the same files again without doubling anything, and follows what changed', async () => {
    await run(files.shop({ jobs }));
    const customers = SHOP.customers.replace('Café Élan', 'Café Grün').replace(',hannah@example.com,', ',,');
    const again = await run(
      files.shop({ jobs: jobs.replace('Café Élan', 'Café Grün'), customers, priceBook: SHOP.priceBook.replace('189.00', '199') }),
    );
    expect(again).toEqual({
      technicians: { created: 0, updated: 2 },
      priceBook: { created: 0, updated: 2 },
      customers: { created: 0, updated: 2 },
      jobs: { created: 0, known: 6, doubleBooked: 0 },
    });
    const [counts] = await rows(`SELECT (SELECT count(*)::int FROM job WHERE workspace_id = $1) AS jobs,
      (SELECT count(*)::int FROM address WHERE workspace_id = $1) AS addresses, (SELECT count(*)::int FROM shift WHERE workspace_id = $1) AS shifts,
      (SELECT seq::int FROM workspace_counter WHERE workspace_id = $1) AS seq,
      (SELECT email FROM customer WHERE workspace_id = $1 AND reference = 'C-1') AS email,
      (SELECT count(*)::int FROM job WHERE workspace_id = $1 AND customer_name = 'Café Grün') AS renamed,
      (SELECT count(*)::int FROM job_search WHERE workspace_id = $1 AND search LIKE '%cafe grun%') AS searched,
      (SELECT unit_price_cents::int FROM price_book_item WHERE workspace_id = $1 AND sku = 'DR-200') AS price,
      (SELECT sum(total_cents)::int FROM job WHERE workspace_id = $1 AND title = 'Drain clear') AS booked`);
    expect(counts).toMatchObject({
      jobs: 6,
      addresses: 2,
      shifts: 5,
      seq: 14, // Six jobs once, the four people with each import.
      email: 'hannah@example.com',
      renamed: 3,
      searched: 3,
      price: 19900,
    });
    expect(counts).toMatchObject({ booked: 6 * 18900 + 826 });
  });
});

describe('a row that cannot be', () => {
  const columns =
    'customer,title,status,priority,start,end,technicians,line items,notes,hold reason,cancel reason,created,started,completed,time entries,delay,latitude,arrival start,arrival end';
  const good: Record<string, string> = {
    customer: 'C-1',
    title: 'Drain',
    start: '2026-11-25 09:00',
    end: '10:00',
    technicians: 'Luis Ortega',
  };
  const row = (cells: Record<string, string>): string =>
    columns
      .split(',')
      .map((column) => `"${({ ...good, ...cells }[column] ?? '').replaceAll('"', '""')}"`)
      .join(',');
  const past = { start: '2026-11-23 09:00', end: '10:00' };

  it.each<[string, Record<string, string>, string]>([
    ['no customer', { customer: '' }, 'customer'],
    ['an unknown customer', { customer: 'C-99' }, 'customer'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'title'],
    ['neither title nor line item', { title: '' }, 'title'],
    ['a NUL', { title: 'a\0b' }, 'title'],
    ['an unknown status', { status: 'DONE' }, 'status'],
    ['an unknown priority', { priority: 'URGENT' }, 'priority'],
    ['a start that is no time', { start: 'tomorrow' }, 'start'],
    ['a day that does not exist', { start: '2026-02-30 09:00', end: '2026-03-01 09:00' }, 'start'],
    ['an hour that does not exist', { start: '2026-11-25 25:00' }, 'start'],
    ['an hour that the clock skips', { start: '2027-03-14 02:30', end: '04:00' }, 'start'],
    ['a start without an end', { end: '' }, 'end'],
    ['an end without a start', { start: '' }, 'start'],
    ['an end before the start', { end: '08:00' }, 'end'],
    ['an empty window', { end: '09:00' }, 'end'],
    ['a window of more than 24 hours', { end: '2026-11-26 09:01' }, 'end'],
    ['an arrival window backwards', { 'arrival start': '09:30', 'arrival end': '2026-11-25 09:20' }, 'arrival start'],
    ['an unknown technician', { technicians: 'Nobody' }, 'technicians'],
    ['a technician twice', { technicians: 'Luis Ortega; luis@shop.example' }, 'technicians'],
    ['a quantity of 0', { 'line items': '0 x DR-200' }, 'line items'],
    ['a quantity below 0', { 'line items': '-1 x DR-200' }, 'line items'],
    ['five decimals in a quantity', { 'line items': '1.00001 x DR-200' }, 'line items'],
    ['a negative price', { 'line items': 'DR-200 @ -5' }, 'line items'],
    ['a fraction of a cent', { 'line items': 'DR-200 @ 5.001' }, 'line items'],
    ['a price beyond safe integers', { 'line items': 'DR-200 @ 99999999999999999' }, 'line items'],
    ['a total beyond safe integers', { 'line items': '1000000 x DR-200 @ 90000000000000' }, 'line items'],
    ['something without a price', { 'line items': 'Unheard of' }, 'line items'],
    ['201 line items', { 'line items': Array(201).fill('DR-200').join(';') }, 'line items'],
    ['a note of 10,001 characters', { notes: 'x'.repeat(10_001) }, 'notes'],
    ['a reason of 501 characters', { status: 'ON_HOLD', 'hold reason': 'x'.repeat(501) }, 'hold reason'],
    ['a hold without a reason', { status: 'ON_HOLD' }, 'hold reason'],
    ['a reason to hold a scheduled job', { 'hold reason': 'Awaiting part' }, 'hold reason'],
    ['a cancellation without a reason', { status: 'CANCELLED' }, 'cancel reason'],
    ['a draft with a window', { status: 'DRAFT' }, 'start'],
    ['a scheduled job without a window', { status: 'SCHEDULED', start: '', end: '' }, 'start'],
    ['work by nobody', { status: 'IN_PROGRESS', technicians: '' }, 'technicians'],
    ['work done by nobody', { ...past, status: 'COMPLETED', technicians: '' }, 'technicians'],
    ['work done in the future', { status: 'COMPLETED' }, 'status'],
    ['a start of work in the future', { status: 'IN_PROGRESS', started: '2026-11-25 09:00' }, 'started'],
    ['an end of work before its start', { ...past, status: 'COMPLETED', started: '09:30', completed: '09:10' }, 'completed'],
    ['a booking after the work', { ...past, status: 'COMPLETED', created: '2026-11-23 12:00' }, 'created'],
    ['hours in the future', { 'time entries': 'Luis Ortega = 2026-11-25 09:00 > 10:00' }, 'time entries'],
    ['hours backwards', { ...past, status: 'COMPLETED', 'time entries': 'Luis Ortega = 09:30 > 09:00' }, 'time entries'],
    ['an open clock on finished work', { ...past, status: 'COMPLETED', 'time entries': 'Luis Ortega = 09:30 >' }, 'time entries'],
    ['a delay without AUTO', { delay: '5' }, 'delay'],
    ['a latitude alone', { latitude: '30.2' }, 'latitude'],
  ])('is named with line and column: %s', async (_, cells, column) => {
    const found = await problemsOf(
      files.shop({ jobs: `${columns}\n${row({ customer: 'C-2', technicians: 'Ana Beltrán' })}\n${row(cells)}\n` }),
    );
    expect(found[0]).toContain(`jobs.csv:3:${columns.split(',').indexOf(column) + 1} (${column}): `);
  });

  it('lists the problems of all files at once, and writes nothing', async () => {
    const found = await problemsOf(
      files.shop({
        technicians: `${SHOP.technicians}Zoë,not-an-address,,Mon 9-5\n`,
        priceBook: `${SHOP.priceBook}DR-200,Again,SERVICE,x\n`,
        customers: `${SHOP.customers}C-1,Twice,,,1 St,,Austin,TX,78701\nC-3,,,,,,Austin,TX,78701\n`,
        jobs: `customer,title,start,end\nC-9,Drain,soon,10:00\n`,
      }),
    );
    expect(found.map((problem) => problem.split(': ')[0])).toEqual([
      ...['technicians.csv:4:2 (email)', 'technicians.csv:4:4 (shifts)', 'price-book.csv:4:1 (sku)', 'price-book.csv:4:4 (price)'],
      ...['customers.csv:4:1 (reference)', 'customers.csv:5:2 (name)', 'customers.csv:5:5 (line1)', 'jobs.csv:2:3 (start)'],
    ]);
    const [left] =
      await rows(`SELECT (SELECT count(*)::int FROM customer WHERE workspace_id = $1) + (SELECT count(*)::int FROM technician WHERE workspace_id = $1)
      + (SELECT count(*)::int FROM price_book_item WHERE workspace_id = $1) + (SELECT seq::int FROM workspace_counter WHERE workspace_id = $1) AS count`);
    expect(left).toEqual({ count: 0 });
  });

  it('counts lines as an editor does, also after a cell with several', async () => {
    const found = await problemsOf(files.shop({ jobs: 'customer,title,notes\r\nC-1,Drain,"one\r\ntwo\r\nthree"\r\n\r\nC-1,,x\r\n' }));
    expect(found[0]).toContain('jobs.csv:6:2 (title)');
  });

  it('stops at a thousand problems', async () => {
    const refused = await run(files.shop({ jobs: `customer,title\n${'C-1,\n'.repeat(3000)}` })).catch((error: unknown) => error);
    expect(refused).toMatchObject({ complete: false, problems: { length: 1000 } });
  });
});

describe('a file that cannot be read', () => {
  it.each<[string, string | Buffer, string]>([
    ['is empty', '', 'jobs.csv:1: The file is empty.'],
    ['lacks a column', 'title\nDrain\n', 'jobs.csv:1: The column "customer" is missing.'],
    ['has a column of another file', 'customer,titel\n', 'jobs.csv:1:2 (titel): Not a column of this file.'],
    ['has a column twice', 'customer,title,Title\n', 'jobs.csv:1:3 (Title): This column is here twice.'],
    ['has a row with too many fields', 'customer,title\nC-1,Drain, kitchen\n', 'jobs.csv:2: This row has 3 fields, the header has 2.'],
    ['never closes a quote', 'customer,title\nC-1,a\nC-1,"Drain\nC-2,x\n', 'jobs.csv:3: A quote in this row is never closed.'],
    [
      'is Latin-1',
      Buffer.concat([Buffer.from('customer,title\nC-1,Drain\nC-2,Caf'), Buffer.from([0xe9, 0x0a])]),
      'jobs.csv:3: This line is not UTF-8',
    ],
    [
      'ends in half a character',
      Buffer.concat([Buffer.from('customer,title\nC-1,Caf'), Buffer.from([0xc3])]),
      'jobs.csv:2: The file ends in the middle',
    ],
    ['is UTF-16', Buffer.from('\uFEFFcustomer,title\n', 'utf16le'), 'jobs.csv:1: The file is UTF-16'],
  ])('says so when it %s', async (_, jobs, expected) => {
    expect((await problemsOf(files.shop({ jobs })))[0]).toContain(expected);
  });
});

describe('double booking', () => {
  const header = 'customer,title,start,end,technicians,allow overlap';
  const visit = (start: string, end: string, rest = 'Luis Ortega,'): string => `C-1,Drain,2026-11-25 ${start},${end},${rest}`;

  it('is refused, with both lines', async () => {
    const found = await problemsOf(
      files.shop({ jobs: [header, visit('09:00', '11:00'), visit('13:00', '14:00'), visit('10:00', '12:00')].join('\n') }),
    );
    expect(found).toEqual([expect.stringMatching(/^jobs\.csv:4:3 \(start\): Luis Ortega is booked at this time by line 2 too\./)]);
  });

  it('is no question of windows that only touch, or of other technicians', async () => {
    const jobs = [header, visit('09:00', '11:00'), visit('11:00', '12:00'), visit('09:00', '12:00', 'Ana Beltrán,')].join('\n');
    expect((await run(files.shop({ jobs }))).jobs).toEqual({ created: 3, known: 0, doubleBooked: 0 });
  });

  it('is made where a row allows it, and only that booking gives way', async () => {
    const jobs = [
      header,
      visit('09:00', '11:00'),
      visit('10:00', '12:00', 'Luis Ortega,yes'),
      visit('13:00', '14:00', 'Luis Ortega,yes'),
    ].join('\n');
    expect((await run(files.shop({ jobs }))).jobs).toEqual({ created: 3, known: 0, doubleBooked: 1 });
    const bookings =
      await rows(`SELECT j.number::int, a.blocking, cardinality(j.overlap_crew) AS over, jsonb_array_length(e.job->'doubleBookedIds') AS told
      FROM job j JOIN job_assignment a ON a.job_id = j.id JOIN job_event e ON e.job_id = j.id WHERE j.workspace_id = $1 ORDER BY j.number`);
    expect(bookings).toEqual([
      { number: 1001, blocking: true, over: 0, told: 0 },
      { number: 1002, blocking: false, over: 1, told: 1 },
      { number: 1003, blocking: true, over: 0, told: 0 },
    ]);
  });

  it('is seen against jobs that are there already', async () => {
    await run(files.shop({ jobs: [header, visit('09:00', '11:00')].join('\n') }));
    const found = await problemsOf(files.shop({ jobs: [header, visit('10:00', '10:30')].join('\n') }));
    expect(found).toEqual([expect.stringMatching(/^jobs\.csv:2:3 \(start\): Luis Ortega is booked at this time by JOB-1001 too\./)]);
    expect((await run(files.shop({ jobs: [header, visit('10:00', '10:30', 'Luis Ortega,yes')].join('\n') }))).jobs?.doubleBooked).toBe(1);
  });

  it('is seen between clocks too', async () => {
    const entry = 'Luis Ortega = 2026-11-24 09:00 >';
    const jobs = `customer,title,status,start,end,technicians,time entries\nC-1,A,IN_PROGRESS,2026-11-24 09:00,09:30,Luis Ortega,${entry}\nC-1,B,IN_PROGRESS,2026-11-24 09:30,10:00,Luis Ortega,${entry}\n`;
    expect(await problemsOf(files.shop({ jobs }))).toEqual(['jobs.csv:3:7 (time entries): A clock of Luis Ortega runs on line 2 too.']);
  });
});

describe('the clock change', () => {
  it('means the earlier of two, and days of 25 hours are days', async () => {
    const jobs =
      'customer,title,start,end\nC-1,Drain,2026-11-01 01:30,2026-11-01T01:45-06:00\nC-1,Drain,2026-11-01 00:30,2026-11-01 23:30\n';
    await run(files.shop({ jobs }));
    const windows = await rows(`SELECT window_start, window_end FROM job WHERE workspace_id = $1 ORDER BY number`);
    expect(windows).toEqual([
      { window_start: new Date('2026-11-01T06:30:00Z'), window_end: new Date('2026-11-01T07:45:00Z') },
      { window_start: new Date('2026-11-01T05:30:00Z'), window_end: new Date('2026-11-02T05:30:00Z') },
    ]);
  });

  it('NO_SUCH_LOCAL_TIME where the clock skips it', async () => {
    const found = await problemsOf(files.shop({ jobs: 'customer,title,start,end\nC-1,Drain,2027-03-14 02:00,2027-03-14 02:59\n' }));
    expect(found).toEqual([
      expect.stringContaining('jobs.csv:2:3 (start): NO_SUCH_LOCAL_TIME'),
      expect.stringContaining('jobs.csv:2:4 (end): NO_SUCH_LOCAL_TIME'),
    ]);
  });
});
