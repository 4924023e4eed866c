import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Refused } from '../harness/shop-caller.js';
import { openShop, type TestShop } from '../harness/test-shop.js';
import { picture } from '../photos/pictures.js';

const MEGABYTE = 1024 * 1024;
const LIST =
  'query ($after: String, $search: String) { jobs(first: 1, after: $after, filter: { search: $search }) { pageInfo { endCursor } } }';
/** Written by reading and signing in alone; and the answer to a change of many jobs, which its caller may ask for again. */
const BESIDES = /session|rate|heartbeat|node|^bulk_/i;

interface Refusal {
  code: string;
  message: string;
}

let shop: TestShop;
let other: TestShop;
let jobId: string;
let png: Buffer;

beforeAll(async () => {
  [shop, other, png] = await Promise.all([openShop(), openShop(), picture('png')]);
  const make = (at: TestShop): Promise<string> =>
    at.as.dispatcher
      .do('createJob', {
        customerId: at.customers['C-1'],
        title: 'Fix it',
        // Half past two in the morning, the day before the clocks go forward.
        window: { start: '2027-03-13T08:30:00Z', end: '2027-03-13T09:30:00Z' },
      })
      .then(({ job }) => job.id);
  for (const at of [other, other, shop]) jobId = await make(at);
});
afterAll(() => Promise.all([shop?.close(), other?.close()]));

/** Every row of every table, as one number; and every file. */
async function stored(): Promise<string> {
  const tables = await shop.database.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const sums: string[] = [];
  for (const { name } of tables.filter((table) => !BESIDES.test(table.name))) {
    const [row] = await shop.database.query<{ sum: string }>(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS sum FROM "${name}" t`,
      [],
    );
    sums.push(`${name} ${row!.sum}`);
  }
  const files = readdirSync(shop.filesDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return [...sums, ...files.map((file) => file.name)].join('\n');
}

const upload = async (body: Buffer, path = '/api/uploads'): Promise<Refusal> => {
  const init = { method: 'POST', headers: { 'content-type': 'image/png' }, body: new Uint8Array(body) };
  const response = await shop.as.dispatcher.fetch(path, init);
  return (await response.json()) as Refusal;
};
const csv = async (query: string): Promise<Refusal> =>
  (await shop.as.dispatcher.fetch(`/api/jobs.csv?${query}`)).json() as Promise<Refusal>;
const read = (query: string, variables: object): Promise<Refused> => shop.as.dispatcher.refusedRead(query, variables);
const create = (input: object): Promise<Refused> =>
  shop.as.dispatcher.refusal('createJob', { customerId: shop.customers['C-1'], title: 'Fix it', ...input });
const line = (unitPrice: number): object => ({ lineItems: [{ name: 'Gold tap', quantity: 1, unitPrice }] });
const caller = (email: string): object => ({
  customerId: undefined,
  customer: { name: 'Kim', email, address: { line1: '1 First Street', city: 'Austin', region: 'TX', postalCode: '78701' } },
});
const backwards = { start: '2027-05-05T10:00:00Z', end: '2027-05-05T09:00:00Z' };
async function ofOneJob(input: object): Promise<Refusal> {
  const query = `mutation ($input: BulkRescheduleInput!) { bulkReschedule(input: $input) { succeeded { id } failed { code message } } }`;
  const { bulkReschedule } = await shop.as.dispatcher.read<{ bulkReschedule: { succeeded: unknown[]; failed: Refusal[] } }>(query, {
    input,
  });
  expect(bulkReschedule.succeeded).toEqual([]);
  return bulkReschedule.failed[0]!;
}
async function cursorElsewhere(): Promise<string> {
  const { jobs } = await other.as.dispatcher.read<{ jobs: { pageInfo: { endCursor: string } } }>(LIST);
  return jobs.pageInfo.endCursor;
}

/** What comes in, at which door, the code of the refusal, and what its words have to say: what was wrong, and what to do. */
const DOORS: [what: string, door: string, send: () => Promise<Refusal>, code: string, words: RegExp][] = [
  ['25 MB', 'an upload', () => upload(Buffer.concat([png, Buffer.alloc(25 * MEGABYTE)])), 'BAD_INPUT', /20 MB.*smaller/i],
  ['a PNG that is none', 'an upload', () => upload(Buffer.from('no picture at all')), 'BAD_INPUT', /JPEG|PNG/],
  ['a PNG that is cut off', 'an upload', () => upload(png.subarray(0, png.length / 2)), 'BAD_INPUT', /damaged.*again/],
  ['10,000 characters', 'the search', () => read(LIST, { search: 'x'.repeat(10_000) }), 'BAD_INPUT', /at most|fewer|shorter/i],
  ['10,000 characters', 'the export', () => csv(`q=${'x'.repeat(10_000)}`), 'BAD_INPUT', /at most|fewer|shorter/i],
  ['a cursor from another workspace', 'the list', async () => read(LIST, { after: await cursorElsewhere() }), 'BAD_INPUT', /cursor|page/i],
  ['an email address that is none', 'a new caller', () => create(caller('nobody@@nowhere')), 'BAD_INPUT', /email address.*like/],
  ['a price of 1e308', 'a new job', () => create(line(1e308)), 'BAD_INPUT', /unitPrice|price|Money|cent/i],
  [
    'a price of 1e308',
    'an edit',
    () => shop.as.dispatcher.refusal('updateJob', { jobId, ...line(1e308) }),
    'BAD_INPUT',
    /price|Money|cent/i,
  ],
  ['a window that ends before it starts', 'a new job', () => create({ window: backwards }), 'BAD_INPUT', /end must be later/],
  [
    'a window that ends before it starts',
    'a rescheduling',
    () => shop.as.dispatcher.refusal('rescheduleJob', { jobId, window: backwards }),
    'BAD_INPUT',
    /end must be later/,
  ],
  [
    'a promise that ends before it starts',
    'a new job',
    () => create({ window: { start: backwards.end, end: backwards.start }, arrivalWindow: backwards }),
    'BAD_INPUT',
    /end must be later/,
  ],
  [
    'a wall-clock time that does not exist',
    'a move by days',
    () => ofOneJob({ jobIds: [jobId], shiftDays: 1 }),
    'NO_SUCH_LOCAL_TIME',
    /02:30.*(choose|another|move)/i,
  ],
];

describe('what cannot be is refused at the door', () => {
  it.each(DOORS)('R13.5 %s, at %s: says so in words that tell what to do, and stores nothing', async (_what, _door, send, code, words) => {
    const before = await stored();
    const { code: told, message } = await send();
    expect([told, message]).toEqual([code, expect.stringMatching(words)]);
    expect(await stored()).toBe(before);
  });

  it('R13.5 the same doors take what is right', async () => {
    const { uploadId } = (await upload(png)) as Refusal & { uploadId: string };
    expect(uploadId).toBeTruthy();
    await shop.as.dispatcher.read(LIST, { search: 'x'.repeat(200) });
    const right = { start: backwards.end, end: backwards.start };
    const { job } = await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-1'], window: right, ...line(12_900) });
    expect(job).toMatchObject({ total: 12_900, status: 'SCHEDULED' });
  });
});
