import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demoFiles } from '../demo-seed.js';
import { writeDemoFiles } from './demo-generator.js';

it('writes the committed files, byte for byte', () => {
  const directory = mkdtempSync(join(tmpdir(), 'dispatch-demo-'));
  try {
    writeDemoFiles(directory);
    for (const [name, path] of Object.entries(demoFiles())) {
      const file = path.split(/[\\/]/).at(-1) ?? '';
      expect(readFileSync(join(directory, file), 'utf8'), `${name}: run the generator and commit`).toBe(readFileSync(path, 'utf8'));
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
});
