import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from './config.js';

const SECRET = 'x'.repeat(32);
let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'config-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const embedded = (env: Record<string, string> = {}) => loadConfig({ DATA_DIR: dir, ...env });
const server = (env: Record<string, string> = {}) =>
  loadConfig({ DATA_DIR: dir, DATABASE_URL: 'postgres://shop@db/shop', AUTH_SECRET: SECRET, ...env });

function problems(env: Record<string, string>): readonly string[] {
  try {
    loadConfig({ DATA_DIR: dir, ...env });
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('without any setting', () => {
  test('it is the demo on the embedded database, for this machine only', () => {
    expect(embedded()).toMatchObject({
      host: 'localhost',
      port: 4000,
      publicUrl: 'http://localhost:4000',
      allowedOrigins: ['http://localhost:4000'],
      databaseUrl: null,
      demo: true,
      bus: 'postgres',
      mail: null,
      metricsToken: null,
      metricsPort: null,
      trustProxy: false,
      graphqlJit: true,
      travel: { roadFactor: 1.3, speedKmh: 40 },
      mapStyle: null,
    });
  });

  test('data are kept in .data at the top of the checkout', () => {
    const { dataDir } = server({ DATA_DIR: '', FILES_DIR: dir });
    expect(dataDir.endsWith(`${sep}.data`)).toBe(true);
    expect(existsSync(join(dataDir, '..', 'schema.graphql'))).toBe(true);
  });

  test('AUTH_SECRET is made once and kept where only its user reads it', () => {
    const first = embedded({ DATA_DIR: join(dir, 'new') }).authSecret;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(embedded({ DATA_DIR: join(dir, 'new') }).authSecret).toBe(first);
    const file = join(dir, 'new', 'auth-secret');
    expect(readFileSync(file, 'utf8').trim()).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('a damaged secret is refused, not replaced: replacing it would sign everybody out', () => {
    writeFileSync(join(dir, 'auth-secret'), 'short');
    expect(problems({})).toEqual([expect.stringMatching(/auth-secret is damaged/)]);
  });
});

describe('with a server', () => {
  test('it is no demo unless DEMO says so', () => {
    expect(server().demo).toBe(false);
    expect(server({ DEMO: '1' }).demo).toBe(true);
    expect(embedded({ DEMO: 'off' }).demo).toBe(false);
  });

  test('the secret has to be given, and nothing is written', () => {
    expect(problems({ DATABASE_URL: 'postgres://db/shop' })).toEqual([expect.stringMatching(/^AUTH_SECRET is required with DATABASE_URL/)]);
    server();
    expect(existsSync(join(dir, 'auth-secret'))).toBe(false);
  });

  test('REDIS_URL makes Redis the bus', () => {
    expect(server({ REDIS_URL: 'redis://cache:6379' })).toMatchObject({ bus: 'redis', redisUrl: 'redis://cache:6379' });
    expect(server({ REDIS_URL: 'redis://cache:6379', BUS: 'none' }).bus).toBe('none');
  });
});

test('every problem is listed at once, each with what to do', () => {
  const env = {
    PORT: '70000',
    DATABASE_URL: 'mysql://root:hunter2@db/shop',
    DEMO: 'maybe',
    BUS: 'redis',
    PUBLIC_URL: 'https://shop.example/app',
    ALLOWED_ORIGINS: 'https://ok.example, nonsense',
    AUTH_SECRET: 'short',
    SMTP_URL: 'smtp://mail',
    LOG_LEVEL: 'loud',
    METRICS_PORT: 'x',
    TRUST_PROXY: 'the office',
    POOL_SIZE: '1',
    GRAPHQL_JIT: 'perhaps',
    TRAVEL_SPEED_KMH: 'fast',
    TRAVEL_ROAD_FACTOR: '0.5',
    MAP_STYLE_URL: 'streets/hunter2',
    MAP_STYLE_URL_DARK: 'https://tiles.example/night.json',
    MAP_ORIGINS: 'https://tiles.example/fonts',
  };
  const list = problems(env);
  const named = ['PORT', 'DATABASE_URL', 'DEMO', 'BUS', 'PUBLIC_URL', 'ALLOWED_ORIGINS', 'AUTH_SECRET', 'MAIL_FROM', 'LOG_LEVEL'];
  const more = ['METRICS_PORT', 'TRUST_PROXY', 'POOL_SIZE', 'GRAPHQL_JIT', 'TRAVEL_SPEED_KMH', 'TRAVEL_ROAD_FACTOR', 'MAP_ORIGINS'];
  for (const name of [...named, ...more, 'MAP_STYLE_URL ', 'MAP_STYLE_URL_DARK'])
    expect(list.filter((problem) => problem.startsWith(name))).toHaveLength(1);
  expect(list.join()).not.toContain('hunter2');
  expect(() => loadConfig({ DATA_DIR: dir, ...env })).toThrow(/PORT is "70000": write a whole number from 0 to 65535\n {2}- DATABASE_URL/);
});

test('streets may come from the origins of their styles and those named beside them, by https where people come by https', () => {
  const env = { MAP_STYLE_URL: 'https://maps.example/day.json?key=k', MAP_STYLE_URL_DARK: 'https://maps.example/night.json?key=k' };
  expect(embedded({ ...env, MAP_ORIGINS: 'https://tiles.example, https://maps.example' }).mapStyle).toEqual({
    url: env.MAP_STYLE_URL,
    darkUrl: env.MAP_STYLE_URL_DARK,
    origins: ['https://maps.example', 'https://tiles.example'],
  });
  const plain = { MAP_STYLE_URL: 'http://maps.local/day.json' };
  expect(embedded(plain).mapStyle).toEqual({ url: plain.MAP_STYLE_URL, darkUrl: null, origins: ['http://maps.local'] });
  expect(problems({ ...plain, PUBLIC_URL: 'https://shop.example' })).toEqual([
    expect.stringMatching(/^MAP_STYLE_URL has to begin with https/),
  ]);
});

describe('folders that cannot be written', () => {
  const cannot = (name: string) => expect.stringMatching(new RegExp(`^${name} .* cannot be written`)) as unknown;
  const blocked = (): string => {
    writeFileSync(join(dir, 'a-file'), '');
    return join(dir, 'a-file', 'data');
  };

  test.each<Record<string, string>>([{}, { AUTH_SECRET: SECRET }])('the folder of the embedded database, with %j', (env) => {
    expect(problems({ DATA_DIR: blocked(), ...env })).toEqual([cannot('DATA_DIR')]);
    expect(problems({ DATA_DIR: blocked(), PORT: 'x', ...env })).toEqual([expect.stringMatching(/^PORT/), cannot('DATA_DIR')]);
  });

  test('with a server, the folder of the photos alone: DATA_DIR where it lies there', () => {
    const env = { DATABASE_URL: 'postgres://db/shop', AUTH_SECRET: SECRET };
    expect(problems({ ...env, DATA_DIR: blocked() })).toEqual([cannot('DATA_DIR')]);
    expect(problems({ ...env, DATA_DIR: blocked(), FILES_DIR: join(dir, 'photos') })).toEqual([]);
    expect(problems({ ...env, FILES_DIR: blocked() })).toEqual([cannot('FILES_DIR')]);
  });

  test('both, and a kept secret that is damaged, with everything else', () => {
    expect(problems({ DATA_DIR: blocked(), FILES_DIR: blocked() })).toEqual([cannot('DATA_DIR'), cannot('FILES_DIR')]);
    writeFileSync(join(dir, 'auth-secret'), 'short');
    expect(problems({ PORT: 'x', FILES_DIR: blocked() })).toEqual([
      expect.stringMatching(/^PORT/),
      cannot('FILES_DIR'),
      expect.stringMatching(/^AUTH_SECRET .*auth-secret is damaged/),
    ]);
  });
});

test('photos lie in DATA_DIR unless FILES_DIR says where; that it can be written is seen at once', () => {
  expect(embedded().filesDir).toBe(join(dir, 'files'));
  expect(embedded({ FILES_DIR: join(dir, 'shared', 'photos') }).filesDir).toBe(join(dir, 'shared', 'photos'));
  expect(existsSync(join(dir, 'shared', 'photos'))).toBe(true);
});

test('METRICS_PORT may not be PORT', () => {
  expect(problems({ METRICS_PORT: '4000' })).toEqual([expect.stringMatching(/^METRICS_PORT is the same as PORT/)]);
});

test.each([
  ['on', true],
  ['2', 2],
  ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ['off', false],
])('TRUST_PROXY=%s', (value, expected) => {
  expect(embedded({ TRUST_PROXY: value }).trustProxy).toEqual(expected);
});

test('origins are brought to one form, the public one first', () => {
  const { allowedOrigins } = embedded({
    PUBLIC_URL: 'https://Shop.example/',
    ALLOWED_ORIGINS: 'https://shop.example:443,http://tablet:4000/',
  });
  expect(allowedOrigins).toEqual(['https://shop.example', 'http://tablet:4000']);
});
