import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { createApp } from '../../src/app.js';
import type { App } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { importFiles } from '../../src/import/import-files.js';
import type { Role } from '../../src/kernel/authorization.js';
import { createMember } from '../../src/platform/auth/index.js';
import type { Database } from '../../src/platform/database/database.js';
import { createWorkspace } from '../../src/workspace/index.js';
import { ShopFiles } from './shop-files.js';
import { ShopCaller } from './shop-caller.js';
import { createTestDatabase } from './test-database.js';
import type { TestDatabase } from './test-database.js';

const PASSWORD = 'test-password';
const CREW = ['Ana Beltrán', 'Ben Okafor', 'Cho Min-ji', 'Dee Novak', 'Eli Roth', 'Fay Larsen'] as const;

export type CrewName = 'ana' | 'ben' | 'cho' | 'dee' | 'eli' | 'fay';
export type MemberName = 'owner' | 'manager' | 'dispatcher' | 'dispatcher2' | 'ana' | 'ben';

const CUSTOMERS = `reference,name,email,phone,line1,area,city,region,postal code
C-1,Hannah Pruitt,hannah@example.com,(512) 555-0101,4300 Duval St,Hyde Park,Austin,TX,78751
C-2,Café Élan,,+1 512.555.0102,1 Congress Ave,Downtown,Austin,TX,78701
C-3,Zoë Ångström,zoe@example.com,512-555-0103,88 Rainey St,,Austin,TX,78701
C-4,Müller & Söhne,,,12 Guadalupe St,,Austin,TX,78705
`;
const PRICE_BOOK = 'sku,name,kind,price\nDR-200,Drain clear,SERVICE,189.00\nPT-025,Angle stop,PART,16.50\nHR-001,Labor hour,SERVICE,0.05\n';

/** A clock that stands still until a test moves it. */
export class TestClock {
  constructor(private at: Date) {}

  now = (): Date => new Date(this.at);

  set(at: string | Date): void {
    this.at = new Date(at);
  }

  /** Minutes from now, as an instant. */
  in(minutes: number): string {
    return new Date(this.at.getTime() + minutes * 60_000).toISOString();
  }

  advance(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}

/** One shop with its members signed in at one node: the whole app over a database of its own, on a clock that the test holds. */
export interface TestShop {
  url: string;
  database: Database;
  clock: TestClock;
  workspaceId: string;
  /** Technicians' ids by first name. Ana and Ben sign in themselves. */
  crew: Record<CrewName, string>;
  /** Ids by the import's reference. */
  customers: Record<'C-1' | 'C-2' | 'C-3' | 'C-4', string>;
  /** Ids by SKU. */
  items: Record<'DR-200' | 'PT-025' | 'HR-001', string>;
  as: Record<MemberName, ShopCaller>;
  /** Where photos lie. */
  filesDir: string;
  /** The hourly clean-up. */
  keepUp: () => Promise<void>;
  /** Starts a second node over the same database and files. Returns its address. */
  anotherNode: () => Promise<string>;
  /** @throws with what went wrong inside, if anything did: an answer INTERNAL leaves its reason in the log. */
  close: () => Promise<void>;
}

/** A Tuesday, ten in the morning in Austin. */
export const NOON_ISH = '2026-03-10T15:00:00Z';

/** `env`: further settings of its nodes. */
export async function openShop({ timeZone = 'America/Chicago', now = NOON_ISH, env = {} } = {}): Promise<TestShop> {
  const test = await createTestDatabase();
  const clock = new TestClock(new Date(now));
  const files = new ShopFiles();
  const errors: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) });
  const dataDir = mkdtempSync(join(tmpdir(), 'test-shop-'));
  const config = loadConfig({
    PORT: '0',
    DATABASE_URL: test.url,
    AUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
    DATA_DIR: dataDir,
    ...env,
  });
  const stock = await stockShop(test, timeZone, clock, files);
  const start = async (): Promise<App> =>
    createApp({ ...config, bus: 'none' }, test.database, logger, { now: clock.now, withoutBoard: true });
  const apps = [await start()];
  const { url } = await apps[0]!.listen();
  const names = Object.keys(stock.emails) as MemberName[];
  const callers = await Promise.all(names.map((name) => ShopCaller.signIn(url, stock.emails[name], PASSWORD)));
  return {
    ...stock,
    url,
    database: test.database,
    clock,
    as: Object.fromEntries(names.map((name, index) => [name, callers[index]!])) as TestShop['as'],
    filesDir: config.filesDir,
    keepUp: () => apps[0]!.keepUp(),
    anotherNode: async () => {
      const app = await start();
      apps.push(app);
      return (await app.listen()).url;
    },
    close: async () => {
      for (const app of apps) await app.close();
      await test.drop();
      files.remove();
      rmSync(dataDir, { recursive: true, force: true });
      if (errors.length > 0) throw new Error(errors.join('\n'));
    },
  };
}

async function stockShop({ database }: TestDatabase, timeZone: string, clock: TestClock, files: ShopFiles) {
  const workspaceId = await database.transaction((tx) => createWorkspace(tx, { name: 'Shop', timeZone, currency: 'USD' }));
  const technicians = `name,skills,shifts\n${CREW.map((name) => `${name},Drains,Mon-Fri 08:00-17:00`).join('\n')}\n`;
  const paths = {
    technicians: files.write('technicians.csv', technicians),
    priceBook: files.write('price-book.csv', PRICE_BOOK),
    customers: files.write('customers.csv', CUSTOMERS),
  };
  await importFiles(database, { workspaceId, files: paths, now: clock.now() });
  const ids = async (table: string, key: string): Promise<Record<string, string>> => {
    const rows = await database.query<{ id: string; key: string }>(`SELECT id, ${key} AS key FROM ${table} WHERE workspace_id = $1`, [
      workspaceId,
    ]);
    return Object.fromEntries(rows.map((row) => [row.key, row.id]));
  };
  const crew = (await ids('technician', "lower(split_part(name, ' ', 1))")) as TestShop['crew'];
  const emails = {} as Record<MemberName, string>;
  const join = async (name: MemberName, role: Role, technicianId?: string): Promise<void> => {
    emails[name] = `${name}-${uuid()}@shop.test`;
    const member = { workspaceId, name: name[0]!.toUpperCase() + name.slice(1), email: emails[name], password: PASSWORD, role };
    await database.transaction((tx) => createMember(tx, { ...member, ...(technicianId && { technicianId }) }));
  };
  await Promise.all([
    join('owner', 'OWNER'),
    join('manager', 'MANAGER'),
    join('dispatcher', 'DISPATCHER'),
    join('dispatcher2', 'DISPATCHER'),
    join('ana', 'TECHNICIAN', crew.ana),
    join('ben', 'TECHNICIAN', crew.ben),
  ]);
  return {
    workspaceId,
    crew,
    customers: (await ids('customer', 'reference')) as TestShop['customers'],
    items: (await ids('price_book_item', 'sku')) as TestShop['items'],
    emails,
  };
}
