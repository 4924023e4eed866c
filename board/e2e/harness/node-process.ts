import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));

/** A node as `npm start` runs it, that can be killed and started again at the same address with the same data. */
export class NodeProcess {
  private child: ChildProcess | null = null;
  /** Everything it has logged since it was last started. */
  log = '';

  private constructor(
    readonly url: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  static async start(dataDir: string, env: Record<string, string> = {}): Promise<NodeProcess> {
    const port = await freePort();
    const node = new NodeProcess(`http://localhost:${port}`, {
      PATH: process.env['PATH'],
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
      ...env,
    });
    await node.start();
    return node;
  }

  /** Resolves when it listens. */
  async start(): Promise<void> {
    this.log = '';
    const child = spawn(process.execPath, [MAIN], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    child.stderr.on('data', (text: Buffer) => (this.log += text.toString()));
    child.stdout.on('data', (text: Buffer) => (this.log += text.toString()));
    await new Promise<void>((listening, failed) => {
      child.stdout.once('data', () => listening());
      child.once('exit', (code) => failed(new Error(`the node ended with ${code}:\n${this.log}`)));
    });
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
}

/** Below those that the system gives to connections: from there another would have it before the node listens. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    try {
      await once(server.listen(port, '127.0.0.1'), 'listening');
    } catch {
      continue;
    }
    server.close();
    await once(server, 'close');
    return port;
  }
}

/** A data directory that PostgreSQL's own user can reach too (as root the node hands over to one), and how to remove it. */
export function temporaryDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join('/var/tmp', 'dispatch-e2e-'));
  chmodSync(dataDir, 0o755);
  return { dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}
