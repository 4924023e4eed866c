import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../process.mjs';

test.skipIf(process.platform === 'win32')('a SIGTERM to npm start reaches the program, whatever the shell between them does', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'signals-'));
  const program = `import { leaveWithNpm } from ${JSON.stringify(join(root, 'scripts/process.mjs'))};
leaveWithNpm();
process.on('SIGTERM', () => { console.log('left'); process.exit(); });
setInterval(() => undefined, 1000);
console.log('up');`;
  writeFileSync(join(dir, 'program.mjs'), program);
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ name: 'signals', scripts: { start: 'node program.mjs' } }));
  const npm = spawn('npm', ['start', '--silent'], { cwd: dir, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const ended = new Promise((resolve) => npm.stdout.on('end', resolve));
  npm.stdout.on('data', (data) => {
    if (!output.includes('up') && String(data).includes('up')) npm.kill('SIGTERM');
    output += data;
  });
  await ended;
  expect(output).toBe('up\nleft\n');
  rmSync(dir, { recursive: true });
});
