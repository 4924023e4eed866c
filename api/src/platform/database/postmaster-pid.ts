import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { IS_WINDOWS } from './postgres-binaries.js';
import { isAlive } from './postgres-cluster.js';

export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

/** What postmaster.pid says; it survives a killed server, so it proves nothing by itself. null: no file, or not yet whole. */
export function readPostmaster(dir: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === 'ready' } : null;
}

/**
 * Removes a pid file whose number now belongs to some other program or cluster: after a reboot, or in a new container where numbers start low again.
 * PostgreSQL would take that program for a running server and refuse to start for ever.
 */
export function removeStalePidFile(dir: string): void {
  const postmaster = readPostmaster(dir);
  if (!postmaster || !isAlive(postmaster.pid)) return;
  const command = commandOf(postmaster.pid);
  if (command !== null && !command.includes(dir)) rmSync(join(dir, 'postmaster.pid'), { force: true });
}

function commandOf(pid: number): string | null {
  if (IS_WINDOWS) return null;
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return null;
  }
}
