import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { IS_WINDOWS } from './postgres-binaries.js';
import type { RunAs } from './postgres-binaries.js';

export const SUPERUSER = 'postgres';
const PASSWORD_FILE = 'superuser-password';

/** One cluster on disk and the programs and user that run it. */
export interface Cluster {
  dir: string;
  binaries: string;
  as: RunAs;
}

/** Nothing of our own environment: a stray PGDATA or PGPORT would redirect it. */
const ENVIRONMENT = { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin' };

/** pg_trgm follows LC_CTYPE: under plain C it silently drops every letter beyond ASCII, so C is the last resort. */
const CTYPES = process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : IS_WINDOWS ? ['C'] : ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'C'];

export function program(cluster: Cluster, name: string): string {
  return join(cluster.binaries, 'bin', IS_WINDOWS ? `${name}.exe` : name);
}

export function spawnOptions(cluster: Cluster): { uid?: number; gid?: number; env: NodeJS.ProcessEnv; cwd: string; windowsHide: true } {
  return { ...cluster.as, env: ENVIRONMENT, cwd: dirname(cluster.binaries), windowsHide: true };
}

export function readPassword(cluster: Cluster): string {
  try {
    return readFileSync(join(cluster.dir, PASSWORD_FILE), 'utf8').trim();
  } catch (error) {
    throw new Error(`${cluster.dir} is not a database of this program: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Makes the cluster unless it is there. initdb writes PG_VERSION early, so a killed one looks finished: it works in a folder aside that
 * is renamed into place whole. Of two processes doing so at once, the first rename wins.
 */
export async function createCluster(cluster: Cluster): Promise<void> {
  removeAbandonedDrafts(cluster.dir);
  if (existsSync(join(cluster.dir, 'PG_VERSION'))) return;
  const draft = `${cluster.dir}.init-${process.pid}-${randomBytes(3).toString('hex')}`;
  mkdirSync(draft, { mode: 0o700 });
  const password = `${draft}.password`;
  try {
    writeFileSync(password, randomBytes(24).toString('hex') + '\n', { mode: 0o600, flag: 'wx' });
    for (const path of [draft, password]) own(path, cluster.as);
    await initdb(cluster, draft, password);
    renameSync(password, join(draft, PASSWORD_FILE));
    renameSync(draft, cluster.dir);
  } catch (error) {
    if (!existsSync(join(cluster.dir, 'PG_VERSION'))) throw error;
  } finally {
    for (const path of [draft, password]) rmSync(path, { recursive: true, force: true });
  }
}

function own(path: string, { uid, gid }: RunAs): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

async function initdb(cluster: Cluster, dir: string, passwordFile: string): Promise<void> {
  let output = '';
  for (const ctype of CTYPES) {
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${ctype}`];
    const access = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const result = await run(cluster, 'initdb', [`--pgdata=${dir}`, '--encoding=UTF8', '--no-instructions', ...access, ...locale]);
    if (result.code === 0) return;
    output = result.output;
    if (!output.includes('invalid locale name')) break;
  }
  throw new Error(`The database could not be made in ${dir}:\n${output.trim()}`);
}

/** Runs one of the bundled programs to its end; never rejects. */
export function run(cluster: Cluster, name: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program(cluster, name), args, { ...spawnOptions(cluster), stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** What processes that were killed amid initdb left behind. */
function removeAbandonedDrafts(dir: string): void {
  for (const name of readdirSync(dirname(dir))) {
    const pid = name.startsWith(`${basename(dir)}.init-`) ? Number(/\.init-(\d+)-/.exec(name)?.[1]) : 0;
    if (pid > 0 && !isAlive(pid)) rmSync(join(dirname(dir), name), { recursive: true, force: true, maxRetries: 3 });
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
