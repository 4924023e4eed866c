import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { demoFiles } from '../demo-files.js';
import { writeDemoFiles } from './demo-generator.js';

it('writes the committed files, byte for byte', () => {
  const directory = mkdtempSync(join(tmpdir(), 'dispatch-demo-'));
  try {
    writeDemoFiles(directory);
    const stale = Object.values(demoFiles()).filter(
      (path) => readFileSync(path, 'utf8') !== readFileSync(join(directory, basename(path)), 'utf8'),
    );
    // Regenerate as docs/import.md says, and commit.
    expect(stale).toEqual([]);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
