import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EnvironmentReader } from './environment-reader.js';
import { keepSecret } from './platform/kept-secret.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export const BUSES = ['postgres', 'redis', 'none'] as const;
export type BusKind = (typeof BUSES)[number];

/** Everything an operator can set, checked. Nothing else in the api reads the environment. */
export interface Config {
  host: string;
  port: number;
  /** What people type into the browser, without a slash at the end: links in mails and the cookie's Secure flag follow it. */
  publicUrl: string;
  /** Origins that may call with credentials or open a socket; the public one is always among them. */
  allowedOrigins: readonly string[];
  /** Absolute. Holds the embedded database, uploads and the kept secrets. */
  dataDir: string;
  /** Absolute. The photos; nodes of one shop share it. */
  filesDir: string;
  /** null: the embedded database in `dataDir`. */
  databaseUrl: string | null;
  poolSize: number;
  /** Demo sign-ins and a demo workspace in an empty database. */
  demo: boolean;
  authSecret: string;
  redisUrl: string | null;
  /** `none` rings no doorbell: every node then finds new events by its own poll, once a second. */
  bus: BusKind;
  mail: { smtpUrl: string; from: string } | null;
  logLevel: LogLevel;
  /** Each opens /metrics: a token on the main port, or a port of its own. Neither: there is no /metrics. */
  metricsToken: string | null;
  metricsPort: number | null;
  /** Whose X-Forwarded-For is believed: nobody's, everybody's, so many hops, or those addresses. */
  trustProxy: boolean | number | string[];
  graphqlJit: boolean;
  /** How long a road takes: so many times the straight line, at this average speed. */
  travel: { roadFactor: number; speedKmh: number };
  /** Streets under the schedule's map: MapLibre styles, and every origin that they load from. null: maps without streets. */
  mapStyle: { url: string; darkUrl: string | null; origins: readonly string[] } | null;
  /** The built board, served when it is there. */
  boardDir: string;
}

/** Every problem of the environment at once, each with what to do about it. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads and checks the environment; an empty variable counts as not set.
 * It makes the folders that will be used, and with the embedded database keeps a generated AUTH_SECRET in `dataDir`.
 * @throws {ConfigError} listing every problem
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = new EnvironmentReader(env);
  const port = read.integer('PORT', { fallback: 4000, min: 0, max: 65535 });
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const redisUrl = read.url('REDIS_URL', ['redis:', 'rediss:']);
  const publicUrl = read.origin('PUBLIC_URL') ?? `http://localhost:${port}`;
  const bus = read.choice('BUS', BUSES, redisUrl ? 'redis' : 'postgres');
  if (bus === 'redis' && !redisUrl) read.problem('BUS=redis needs REDIS_URL: set it (redis://host:6379) or take BUS=postgres');
  const dataDir = resolve(read.text('DATA_DIR') ?? join(ROOT, '.data'));
  const config: Config = {
    host: read.text('HOST') ?? 'localhost',
    port,
    publicUrl,
    allowedOrigins: [...new Set([publicUrl, ...read.origins('ALLOWED_ORIGINS')])],
    dataDir,
    filesDir: resolve(read.text('FILES_DIR') ?? join(dataDir, 'files')),
    databaseUrl,
    // One connection holds the migration lock while another migrates.
    poolSize: read.integer('POOL_SIZE', { fallback: 16, min: 2, max: 500 }),
    demo: read.flag('DEMO', databaseUrl === null),
    authSecret: read.text('AUTH_SECRET') ?? '',
    redisUrl,
    bus,
    mail: mail(read),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    metricsToken: read.text('METRICS_TOKEN'),
    metricsPort: read.optionalInteger('METRICS_PORT', { min: 1, max: 65535 }),
    trustProxy: trustProxy(read),
    graphqlJit: read.flag('GRAPHQL_JIT', true),
    travel: {
      roadFactor: read.decimal('TRAVEL_ROAD_FACTOR', { fallback: 1.3, min: 1, max: 5 }),
      speedKmh: read.decimal('TRAVEL_SPEED_KMH', { fallback: 40, min: 1, max: 200 }),
    },
    mapStyle: mapStyle(read, publicUrl),
    boardDir: join(ROOT, 'board', 'dist'),
  };
  if (config.metricsPort !== null && config.metricsPort === port)
    read.problem('METRICS_PORT is the same as PORT: choose another, or set METRICS_TOKEN to serve /metrics on PORT');
  // Also one that cannot be used: whoever set it means no embedded database.
  const isEmbedded = read.text('DATABASE_URL') === null;
  const canKeep = checkFolders(read, config, isEmbedded);
  if (config.authSecret === '' && canKeep) config.authSecret = keptAuthSecret(read, config.dataDir);
  else checkAuthSecret(read, config.authSecret, isEmbedded);
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

/** Those that will be used are made. Whether there is a DATA_DIR to keep a secret in. */
function checkFolders(read: EnvironmentReader, { dataDir, filesDir }: Config, isEmbedded: boolean): boolean {
  const hasData = isEmbedded && isWritable(read, 'DATA_DIR', dataDir);
  if (read.text('FILES_DIR') !== null) isWritable(read, 'FILES_DIR', filesDir);
  // Where DATA_DIR was refused, so is what lies in it.
  else if (hasData || !isEmbedded) isWritable(read, 'DATA_DIR', filesDir);
  return hasData;
}

function isWritable(read: EnvironmentReader, name: string, directory: string): boolean {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    read.problem(`${name} ${directory} cannot be written (${(error as Error).message}): make it writable or choose another`);
    return false;
  }
}

function checkAuthSecret(read: EnvironmentReader, authSecret: string, isEmbedded: boolean): void {
  if (authSecret === '' && !isEmbedded)
    read.problem('AUTH_SECRET is required with DATABASE_URL, the same on every node: set it to the output of `openssl rand -hex 32`');
  if (authSecret !== '' && authSecret.length < 32)
    read.problem(`AUTH_SECRET has ${authSecret.length} characters and needs at least 32: take the output of \`openssl rand -hex 32\``);
}

function keptAuthSecret(read: EnvironmentReader, dataDir: string): string {
  try {
    return keepSecret(join(dataDir, 'auth-secret'));
  } catch (error) {
    read.problem(`AUTH_SECRET is not kept (${(error as Error).message}): set it, or remove the file, which signs everybody out`);
    return '';
  }
}

function mail(read: EnvironmentReader): Config['mail'] {
  const smtpUrl = read.url('SMTP_URL', ['smtp:', 'smtps:']);
  const from = read.text('MAIL_FROM');
  if (from !== null && !/^[^<>]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/.test(from))
    read.problem(`MAIL_FROM is not an address: "${from}"; write office@example.com or Name <office@example.com>`);
  if (smtpUrl === null) return null;
  if (from === null) read.problem('MAIL_FROM is required with SMTP_URL: the address that mails come from, as in Name <office@example.com>');
  return { smtpUrl, from: from ?? '' };
}

function mapStyle(read: EnvironmentReader, publicUrl: string): Config['mapStyle'] {
  const address = (name: string): string | null => {
    const url = read.url(name, ['https:', 'http:']);
    if (url?.startsWith('http:') && publicUrl.startsWith('https:'))
      read.problem(`${name} has to begin with https:// as PUBLIC_URL does: on such a page browsers load nothing by http`);
    return url;
  };
  const [url, darkUrl] = [address('MAP_STYLE_URL'), address('MAP_STYLE_URL_DARK')];
  const origins = read.origins('MAP_ORIGINS');
  if (url === null) {
    if (darkUrl !== null) read.problem('MAP_STYLE_URL_DARK needs MAP_STYLE_URL: the style in the light theme');
    return null;
  }
  const own = [url, darkUrl].flatMap((style) => (style === null ? [] : new URL(style).origin));
  return { url, darkUrl, origins: [...new Set([...own, ...origins])] };
}

function trustProxy(read: EnvironmentReader): Config['trustProxy'] {
  const value = read.text('TRUST_PROXY');
  if (value === null || /^(off|false|no)$/i.test(value)) return false;
  if (/^(on|true|yes)$/i.test(value)) return true;
  if (/^\d+$/.test(value)) return Number(value);
  const addresses = value.split(',').map((address) => address.trim());
  if (addresses.every((address) => /^[\da-f.:]+(\/\d{1,3})?$/i.test(address) || /^(loopback|linklocal|uniquelocal)$/.test(address)))
    return addresses;
  read.problem(`TRUST_PROXY is "${value}": write on, off, a number of hops, or addresses as in 10.0.0.0/8,127.0.0.1`);
  return false;
}
