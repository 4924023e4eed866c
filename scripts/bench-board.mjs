// npm run bench:board: fetches the schedule components that the board is compared with, outside the workspaces, and prints every board bench.
import { spawnSync } from 'node:child_process';
import { root } from './process.mjs';

const run = (...command) => {
  const { status } = spawnSync(command[0], command.slice(1), { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

run('npm', 'ci', '--prefix', 'board/bench/peers', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund');
run(process.execPath, 'scripts/bench.mjs', 'board-browser');
