import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface RunningNode {
  /** What it printed: the address that people open. */
  url: string;
  pid: number;
  /** Everything on stdout so far. */
  output: () => string;
  /** Everything it logged so far, JSON lines. */
  log: () => string;
  /** Sends the signal and waits for the end. Resolves with the exit code, null when the signal itself ended it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/**
 * Starts the built api as its own process, as production does, and waits until it listens. `npm test` builds it first; by hand:
 * `npm run build -- api`. Give DATABASE_URL with AUTH_SECRET, or DATA_DIR for the embedded database.
 * @throws with its log when it ends before it listens
 */
export async function startNode(env: Readonly<Record<string, string>>): Promise<RunningNode> {
  if (!existsSync(MAIN)) throw new Error('The api is not built: npm run build -- api');
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let output = '';
  child.stderr.on('data', (text: Buffer) => (log += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const url = await new Promise<string>((listening, failed) => {
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      if (output.includes('\n')) listening(output.slice(0, output.indexOf('\n')));
    });
    void ended.then((code) => failed(new Error(`The node ended with ${code}:\n${log}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    log: () => log,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
