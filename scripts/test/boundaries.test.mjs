import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkBoundaries } from '../boundaries.mjs';
import { RULES } from '../boundary-rules.mjs';

const dirs = [];
afterEach(() => dirs.splice(0).forEach((dir) => rmSync(dir, { recursive: true })));

function tree(files) {
  const dir = mkdtempSync(join(tmpdir(), 'boundaries-'));
  dirs.push(dir);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return dir;
}

function importing(from, to) {
  if (to.startsWith('npm:')) return { [from]: `import '${to.slice(4)}';` };
  if (to.startsWith('node:')) return { [from]: `import '${to}';` };
  const path = posix.relative(posix.dirname(from), to).replace(/\.tsx?$/, '.js');
  return { [from]: `import { x } from '${path.startsWith('.') ? path : `./${path}`}';\nexport const y = x;`, [to]: 'export const x = 1;' };
}

describe('a planted wrong import is refused', () => {
  test.each(RULES.map((rule) => [rule.name, ...rule.planted]))('%s: %s importing %s', (name, from, to) => {
    expect(checkBoundaries(tree(importing(from, to))).map((problem) => problem.split(':')[0])).toContain(name);
  });

  test('also as a type, as an export and when lazy', () => {
    const from = 'api/src/kernel/money.ts';
    const forms = [`import type { A } from '../app.js'`, `export * from '../app.js'`, `void import('../app.js')`];
    for (const form of forms)
      expect(checkBoundaries(tree({ [from]: form, 'api/src/app.ts': '' }))).toEqual([
        expect.stringMatching(/^app-on-top|^kernel-alone/),
        expect.anything(),
      ]);
  });

  test('found: an import of a file that is not there', () => {
    expect(checkBoundaries(tree({ 'board/src/lib/a.ts': `import './b';` }))).toEqual([
      expect.stringMatching(/^found: board\/src\/lib\/a\.ts imports \.\/b/),
    ]);
  });

  test.each(['save', 'update', 'remove'])("no-blind-write: TypeORM's %s()", (call) => {
    const files = { 'api/src/job/job.repository.ts': `await database.dataSource.manager.${call}(Job, row);` };
    expect(checkBoundaries(tree(files))).toEqual([expect.stringMatching(/^no-blind-write: /)]);
  });

  test('no-cycle: files that need each other at load', () => {
    const a = (form) => ({
      'board/src/lib/a.ts': `${form} { b } from './b'; export const a = 1;`,
      'board/src/lib/b.ts': `import { a } from './a'; export const b = a;`,
    });
    expect(checkBoundaries(tree(a('import')))).toEqual([expect.stringMatching(/^no-cycle: /)]);
    expect(checkBoundaries(tree(a('import type')))).toEqual([]);
  });
});

test('the ways that are drawn are open', () => {
  const ways = [
    ['api/src/job/job.service.ts', 'api/src/job/job.repository.ts'],
    ['api/src/job/job.resolver.ts', 'api/src/job/job.service.ts'],
    ['api/src/job/job.resolver.ts', 'npm:type-graphql'],
    ['api/src/job/job.repository.ts', 'api/src/platform/database/database.ts'],
    ['api/src/schedule/schedule.service.ts', 'api/src/job/index.ts'],
    ['api/src/main.ts', 'api/src/app.ts'],
    ['board/src/features/dispatch/board-page.tsx', 'board/src/features/dispatch/model/lanes.ts'],
    ['board/src/app/shell.tsx', 'board/src/features/dispatch/board-page.tsx'],
  ];
  for (const [from, to] of ways) expect(checkBoundaries(tree(importing(from, to)))).toEqual([]);
});
