import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type App } from '../src/app.js';
import { loadConfig } from '../src/config.js';
import { seedDemo } from '../src/import/index.js';
import { DEMO_PASSWORD } from '../src/workspace/index.js';
import { ShopCaller } from './harness/shop-caller.js';
import { createTestDatabase, type TestDatabase } from './harness/test-database.js';
import { TestClock } from './harness/test-shop.js';

interface Proposal {
  routes: { visits: object[] }[];
  unplaced: { why: string }[];
}

/** A Monday, a Thursday, a Saturday, and the Sunday on which the clocks go forward. */
const DAYS = ['2026-11-23', '2026-11-26', '2026-11-28', '2027-03-14'];
const EMPTY = 'TRUNCATE workspace, job_event, idempotency, auth."user", auth.organization CASCADE';

describe('what auto-assign makes of the demo shop', () => {
  let test: TestDatabase;
  let app: App;
  let url: string;
  const clock = new TestClock(new Date());

  beforeAll(async () => {
    test = await createTestDatabase();
    const AUTH_SECRET = 'a-secret-of-the-tests-that-is-long-enough';
    const config = loadConfig({ PORT: '0', DATABASE_URL: test.url, AUTH_SECRET, FILES_DIR: tmpdir() });
    const overrides = { now: clock.now, withoutBoard: true };
    app = await createApp({ ...config, bus: 'none' }, test.database, pino({ level: 'silent' }), overrides);
    ({ url } = await app.listen());
  });
  afterAll(async () => {
    await app?.close();
    await test.drop();
  });

  it.each(DAYS)('in the morning of %s it places most of the open jobs, and says why not of one or two', async (day) => {
    clock.set(`${day}T12:30:00Z`);
    await test.database.query(EMPTY);
    await seedDemo(test.database, { now: clock.now() });
    const dispatcher = await ShopCaller.signIn(url, 'dispatcher@demo.test', DEMO_PASSWORD);
    const propose = async (ahead: number) => {
      const query = 'query ($day: Date!) { proposePlan(day: $day) { routes { visits { score } } unplaced { why } } }';
      const { proposePlan } = await dispatcher.read<{ proposePlan: Proposal }>(query, { day: plus(day, ahead) });
      return { placed: proposePlan.routes.flatMap(({ visits }) => visits).length, unplaced: proposePlan.unplaced.map(({ why }) => why) };
    };
    const { placed, unplaced } = await propose(0);
    expect(placed).toBeGreaterThanOrEqual(4);
    expect(unplaced.length).toBeGreaterThanOrEqual(1);
    expect(unplaced.length).toBeLessThanOrEqual(2);
    expect(unplaced.filter((why) => !why.startsWith('Nobody can: '))).toEqual([]);

    // Whoever comes back to it during the week.
    const week = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(propose));
    const total = week.reduce((sum, one) => sum + one.placed, 0);
    expect(total).toBeGreaterThan(2 * week.reduce((sum, one) => sum + one.unplaced.length, 0));
  });
});

const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
