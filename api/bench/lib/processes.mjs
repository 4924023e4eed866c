import { fork, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
/** As in `npm start` and the Dockerfile. */
const NODE_FLAGS = ['--max-semi-space-size=32'];
export const POOL_SIZE = 16;

/** The api as production runs it, on a database of its own. */
export async function startApi(databaseUrl, { flags = [], env = {} } = {}) {
  const child = spawn(process.execPath, [...NODE_FLAGS, ...flags, MAIN], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: 'bench-secret-of-at-least-32-characters',
      POOL_SIZE: String(POOL_SIZE),
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
      if (output.includes('\n')) resolve(output.split('\n')[0]);
    });
    child.once('exit', (code) => reject(new Error(`the api ended with ${code}`)));
  });
  return { name: 'dispatch', pid: child.pid, port: Number(new URL(url).port), stop: () => stop(child, 'SIGTERM') };
}

/** A script of ours in a process of its own, which says { port } when it listens. */
export async function startScript(name, file, options, { execPath = process.execPath } = {}) {
  const child = fork(file, [], { execPath, execArgv: [], env: { PATH: process.env.PATH, NODE_ENV: 'production' } });
  child.send(options);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${name} ended with ${code}`);
  });
  ended.catch(() => undefined);
  const [{ port }] = await Promise.race([once(child, 'message'), ended]);
  return { name, pid: child.pid, port, child, stop: () => stop(child, 'SIGTERM') };
}

async function stop(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

const TICK_MS = 10;

/** CPU time that the processes have used, ms; null where /proc does not tell. The load of others on the machine does not show in it. */
export function cpuOf(pids) {
  try {
    return pids.reduce((sum, pid) => sum + cpuTicks(readFileSync(`/proc/${pid}/stat`, 'utf8')), 0) * TICK_MS;
  } catch {
    return null;
  }
}

/** Of the server's back-ends that are alive now, and of what it has waited for. */
export function cpuOfPostgres(postmaster) {
  try {
    // Back-ends that ended meanwhile are counted with their parent.
    const [waitedUser, waitedSystem] = fieldsOf(readFileSync(`/proc/${postmaster}/stat`, 'utf8')).slice(13, 15);
    let ticks = Number(waitedUser) + Number(waitedSystem);
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const stat = statOf(entry);
      if (stat && parentOf(stat) === postmaster) ticks += cpuTicks(stat);
    }
    return ticks * TICK_MS;
  } catch {
    return null;
  }
}

export function residentMegabytes(pid) {
  const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(match[1]) / 1024;
}

function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return null; // it has ended meanwhile
  }
}

const fieldsOf = (stat) => stat.slice(stat.lastIndexOf(')') + 2).split(' ');
const parentOf = (stat) => Number(fieldsOf(stat)[1]);
const cpuTicks = (stat) => Number(fieldsOf(stat)[11]) + Number(fieldsOf(stat)[12]);
