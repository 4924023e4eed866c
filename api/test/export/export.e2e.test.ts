import { request as httpRequest } from 'node:http';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ShopFiles } from '../harness/shop-files.js';
import type { ShopCaller } from '../harness/shop-caller.js';
import { NOON_ISH, openShop, type TestShop } from '../harness/test-shop.js';
import { importFiles } from '../../src/import/import-files.js';
import { CUSTOMERS_CSV, JOBS_CSV, PRICE_BOOK_CSV } from './shop-text.js';

let shop: TestShop;
const files = new ShopFiles();

beforeAll(async () => {
  shop = await openShop();
  // What the harness stocks has no place in the canonical files.
  await shop.database.query('DELETE FROM address WHERE workspace_id = $1', [shop.workspaceId]);
  await shop.database.query('DELETE FROM customer WHERE workspace_id = $1', [shop.workspaceId]);
  await shop.database.query('DELETE FROM price_book_item WHERE workspace_id = $1', [shop.workspaceId]);
  const paths = {
    customers: files.write('customers.csv', CUSTOMERS_CSV),
    priceBook: files.write('price-book.csv', PRICE_BOOK_CSV),
    jobs: files.write('jobs.csv', JOBS_CSV),
  };
  const outcome = await importFiles(shop.database, { workspaceId: shop.workspaceId, files: paths, now: new Date(NOON_ISH) });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome));
});
afterAll(async () => {
  files.remove();
  await shop.close();
});

const get = (query = '', by: ShopCaller = shop.as.dispatcher): Promise<Response> => by.fetch(`/api/jobs.csv${query}`);
const text = async (query = ''): Promise<string> => Buffer.from(await (await get(query)).arrayBuffer()).toString('utf8');
const rows = async (query = '', options: object = {}): Promise<string[][]> => parse(await text(query), options) as string[][];
const refusal = async (query: string): Promise<unknown> => {
  const response = await get(query);
  expect(response.headers.get('content-type')).toContain('application/json');
  return { status: response.status, ...((await response.json()) as object) };
};

describe('the importer’s files, exported again', () => {
  it('R17.6 are the same files, byte for byte', async () => {
    expect(await text('?format=import')).toBe(JOBS_CSV);
    expect(await (await shop.as.dispatcher.fetch('/api/customers.csv')).text()).toBe(CUSTOMERS_CSV);
    expect(await (await shop.as.dispatcher.fetch('/api/price-book.csv')).text()).toBe(PRICE_BOOK_CSV);
  });

  it('R17.6 keep to the filter, and a changed job is told as it is now', async () => {
    const { jobs } = await shop.as.dispatcher.read<{ jobs: { nodes: { id: string }[] } }>(
      '{ jobs(filter: { search: "Second one" }) { nodes { id } } }',
    );
    await shop.as.dispatcher.do('updateJob', {
      jobId: jobs.nodes[0]!.id,
      lineItems: [{ name: 'Odd; part', kind: 'PART', quantity: 2, unitPrice: 5 }],
    });
    await shop.as.dispatcher.do('addNote', { jobId: jobs.nodes[0]!.id, body: 'Rang the bell' });
    const [, line, ...more] = (await text('?format=import&q=second&status=scheduled')).trimEnd().split('\n');
    expect(more).toEqual([]);
    expect(line).toBe(
      'J-3,K-2,Second one,SCHEDULED,NORMAL,2026-03-10 14:00,2026-03-10 16:00,,,Ben Okafor,yes,2 x part: Odd\\; part @ 0.05,Rang the bell,Dispatcher,,,,,2026-03-09 16:25,,,,,,,,,,,,,',
    );
  });
});

describe('the list as a file', () => {
  it('R17.1 has the page’s columns and rows, in its order, under any of its filters', async () => {
    const all = await rows('?sort=number_asc');
    expect(all[0]).toEqual(['Job #', 'Title', 'Status', 'Customer', 'Technicians', 'Day', 'From', 'To', 'Total (USD)']);
    expect(all[2]).toEqual([
      ...['JOB-1002', 'Jetting; main line', 'Scheduled', "'=cmd|'/c calc'!A1", 'Ben Okafor; Ana Beltrán'],
      ...['2026-03-10', '13:00', '15:00', '787.19'],
    ]);
    for (const [query, filter] of [
      ['', '{}'],
      ['status=scheduled,on_hold', '{ statuses: [SCHEDULED, ON_HOLD] }'],
      ['when=today&sort=window_start_asc', '{ from: "2026-03-10", to: "2026-03-10" }'],
      ['when=2026-03-09..2026-03-09', '{ from: "2026-03-09", to: "2026-03-09" }'],
      ['when=week', '{ from: "2026-03-09", to: "2026-03-15" }'],
      ['priority=HIGH,emergency', '{ priorities: [HIGH, EMERGENCY] }'],
      [`technician=${shop.crew.ben}`, `{ technicianIds: ["${shop.crew.ben}"] }`],
      ['unassigned=1', '{ unassigned: true }'],
      ['ready=1', '{ readyToInvoice: true }'],
      ['late=1', '{ late: true }'],
      ['overdue=1', '{ overdue: true }'],
      ['q=5125550102', '{ search: "5125550102" }'],
    ]) {
      const order = query!.includes('window_start') ? 'WINDOW_START_ASC' : 'CREATED_DESC';
      const { jobs } = await shop.as.dispatcher.read<{ jobs: { nodes: { number: string }[] } }>(
        `{ jobs(filter: ${filter}, orderBy: ${order}) { nodes { number } } }`,
      );
      expect([query, (await rows(`?${query}`)).slice(1).map(([number]) => number)]).toEqual([
        query,
        jobs.nodes.map(({ number }) => number),
      ]);
    }
  });

  it('R17.1 has the columns that are asked for, once each', async () => {
    const [head, first] = await rows('?columns=total,phone,address,priority,created,completed,scheduled,day&q=done+at+night');
    expect(head).toEqual(['Total (USD)', 'Phone', 'Address', 'Priority', 'Created', 'Completed', 'Day', 'From', 'To']);
    expect(first!.slice(0, 6)).toEqual([
      ...['0.05', '(512) 555-0101', '4300 Duval St, Unit 2, Austin, TX 78751', 'Normal', '2025-10-30 09:00', '2025-11-02 01:20'],
    ]);
  });

  it('R17.2 defuses what could run as a formula, and leaves numbers numbers', async () => {
    const [, row] = await rows('?columns=title,customer,phone,total&q=hyperlink');
    expect(row).toEqual([`'=HYPERLINK("http://x")`, "'=cmd|'/c calc'!A1", "'+1 512.555.0102", '0.00']);
  });

  it('R17.3 is written as the workspace’s locale and zone have it', async () => {
    await shop.database.query(`UPDATE workspace SET locale = 'de-DE', time_zone = 'Europe/Berlin' WHERE workspace_id = $1`, [
      shop.workspaceId,
    ]);
    shop.clock.advance(1);
    try {
      const body = await text('?columns=title,total,day,from&q=jetting&bom=1&status=scheduled');
      expect(body).toBe('\ufeffTitle;Total (USD);Day;From\r\n"Jetting; main line";787,19;2026-03-10;19:00\r\n');
    } finally {
      await shop.database.query(`UPDATE workspace SET locale = 'en-US', time_zone = 'America/Chicago' WHERE workspace_id = $1`, [
        shop.workspaceId,
      ]);
      shop.clock.advance(1);
    }
  });

  it('R17.4 says what is wrong before the first byte', async () => {
    for (const [query, field] of [
      ['?status=done', 'status'],
      ['?stauts=draft', 'stauts'],
      ['?status=draft&status=on_hold', 'status'],
      ['?columns=number,secret', 'columns'],
      ['?when=2026-02-30..2026-03-01', 'when'],
      ['?when=2026-03-02..2026-03-01', 'filter.to'],
      ['?sort=price', 'sort'],
      ['?late=yes', 'late'],
      ['?format=xls', 'format'],
      ['?format=import&columns=number', 'columns'],
    ])
      expect(await refusal(query!)).toMatchObject({ status: 400, code: 'BAD_INPUT', details: { field } });
    expect(await refusal('?technician=nobody')).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await refusal(`?q=${'x'.repeat(10_000)}`)).toMatchObject({ status: 400, code: 'BAD_INPUT' });
  });

  it('R17.4 is for the office, with a name of its own', async () => {
    for (const path of ['/api/jobs.csv', '/api/customers.csv', '/api/price-book.csv']) {
      const response = await shop.as.ana.fetch(path);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'FORBIDDEN']);
      expect((await fetch(`${shop.url}${path}`)).status).toBe(401);
    }
    const { headers } = await get('?q=nothing+like+it');
    expect(headers.get('content-disposition')).toBe('attachment; filename="jobs-2026-03-10.csv"');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await rows('?q=nothing+like+it')).toHaveLength(1);
  });
});

describe('a long list', () => {
  const COUNT = 40_000;

  beforeAll(async () => {
    await shop.database.query(
      `INSERT INTO job (workspace_id, id, number, title, title_typed, status, priority, source, version, customer_id, customer_name, address,
         crew, total_cents, line_item_count, created_at, updated_at)
       SELECT $1, gen_random_uuid(), 100000 + n, rpad('Long', 200, 'x'), true, 'DRAFT', 'LOW', 'API', 1, c.id, c.name, '{"line1":"1 A St"}', '{}',
         n, 0, now(), now() FROM generate_series(1, $2::int) n, (SELECT id, name FROM customer WHERE workspace_id = $1 LIMIT 1) c`,
      [shop.workspaceId, COUNT],
    );
  });

  it('R17.5 comes whole, every job once', async () => {
    const numbers = (await rows('?columns=number&sort=number_asc&priority=low')).slice(1).map(([number]) => number);
    expect(numbers).toHaveLength(COUNT + 1);
    expect(new Set(numbers).size).toBe(COUNT + 1);
  });

  it('R17.5 is read no faster than the client takes it, and its query ends when the client goes away', async () => {
    const reading = async (): Promise<string[]> => {
      const found = await shop.database.query<{ state: string }>(
        `SELECT state FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'FETCH%'
           AND state LIKE '%transaction%'`,
      );
      return found.map(({ state }) => state);
    };
    expect(await reading()).toEqual([]);
    const { port } = new URL(shop.url);
    const request = httpRequest({
      host: 'localhost',
      port,
      path: '/api/jobs.csv?columns=title,address',
      headers: shop.as.dispatcher.headers(),
    });
    request.end();
    const response = await new Promise<NodeJS.ReadableStream>((resolve) => request.once('response', resolve));
    await new Promise((resolve) => response.once('readable', resolve));
    // Nobody takes more: the cursor waits.
    while ((await reading()).length === 0);
    request.destroy();
    while ((await reading()).length > 0);
  });
});
