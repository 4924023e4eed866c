import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Whether the module is the program that was started. */
export function isMain(meta) {
  return process.argv[1] === fileURLToPath(meta.url);
}

/** The script behind a package's command: run with our own node, without a shell or npx between. */
export function bin(packageName, command) {
  const file = join(root, 'node_modules', packageName, 'package.json');
  const { bin: commands } = JSON.parse(readFileSync(file, 'utf8'));
  return join(dirname(file), typeof commands === 'string' ? commands : commands[command]);
}

/** Runs a node script to its end. Its output goes to stderr unless `quiet`; rejects with the output when it fails. */
export function run(script, args = [], { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data) => {
        output += data;
        if (!quiet) process.stderr.write(data);
      });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(Object.assign(new Error(`${script} failed`), { output, code }))));
  });
}

/**
 * Ends this process in order when npm ends. npm hands a signal to the shell between them, and a shell such as dash dies of it without
 * passing it on: the server would stay behind, unseen.
 */
export function leaveWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200).unref();
}
