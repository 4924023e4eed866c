import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Api } from './api.mjs';
import { today } from './day.mjs';
import { goHome, rememberHomes } from './homes.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const KEPT = join(ROOT, '.data/bench');

/**
 * The production build with two workspaces: the demo shop, and the large one with 200 technicians and 2,000 jobs today. Filling takes
 * over a minute and the jobs lie around the present day, so the filled directory is kept for that day.
 */
export async function withShop(work) {
  const dataDir = join(KEPT, `board-${today()}`);
  const filled = join(dataDir, 'filled.json');
  if (!existsSync(filled)) {
    for (const name of existsSync(KEPT) ? readdirSync(KEPT) : [])
      if (name.startsWith('board-')) rmSync(join(KEPT, name), { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, 0o755);
  }
  const node = await start(dataDir);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => node.child.kill('SIGTERM') && process.exit(1));
  try {
    if (!existsSync(filled)) {
      console.log('filling the large workspace …');
      await end(
        spawn(process.execPath, [join(ROOT, 'api/dist/import/demo-large-cli.js')], { env: environment(dataDir), stdio: 'inherit' }),
      );
      await rememberHomes(filled, await everybody(node.url));
    } else await goHome(filled, await everybody(node.url));
    await work({ url: node.url, api: (email) => Api.signIn(node.url, email) });
  } finally {
    node.child.kill('SIGTERM');
    await once(node.child, 'exit');
  }
}

export const LARGE = 'large@demo.test';
export const DEMO = 'dispatcher@demo.test';
export const DEMO_TOO = 'dispatcher2@demo.test';

const everybody = (url) => Promise.all([LARGE, DEMO].map((email) => Api.signIn(url, email)));

async function start(dataDir) {
  const port = await freePort();
  const env = { ...environment(dataDir), PORT: String(port) };
  const child = spawn(process.execPath, [join(ROOT, 'api/dist/main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((listening, failed) => {
    child.stdout.once('data', listening);
    child.once('exit', (code) => failed(new Error(`the node ended with ${code}`)));
  });
  return { child, url: `http://localhost:${port}` };
}

const environment = (dataDir) => ({ PATH: process.env.PATH, DATA_DIR: dataDir, LOG_LEVEL: 'warn', NODE_NO_WARNINGS: '1' });

async function end(child) {
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`filling ended with ${code}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
