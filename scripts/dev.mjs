// The api compiled and restarted at every change, the board served by Vite with hot reload and the api behind its proxy.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { bin, leaveWithNpm, root } from './process.mjs';

leaveWithNpm();
await build(['api']).catch(() => process.exit(1));

const programs = [
  [bin('typescript', 'tsc'), '-p', 'api/tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  ['--watch', '--watch-preserve-output', '--watch-path=api/dist', 'api/dist/main.js'],
  [bin('vite', 'vite'), join(root, 'board')],
];
// In groups of their own: tsc starts a native child that outlives it, so only killing the whole group ends it.
const children = programs.map((args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', detached: true }));

let isLeaving = false;
async function leave() {
  if (isLeaving) return;
  isLeaving = true;
  await Promise.all(children.map(end));
  process.exit();
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((ended) => {
    child.once('exit', ended);
    process.kill(-child.pid, 'SIGTERM');
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave());
for (const child of children) child.once('exit', () => void leave());
