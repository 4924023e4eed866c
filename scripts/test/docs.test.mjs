import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PURE_KINDS } from '../boundary-rules.mjs';
import { root } from '../process.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');

test('the README lists the settings that the api reads, and no others', () => {
  const [, settings] = /## Settings\n([^]*?)\n## /.exec(read('README.md'));
  const listed = [...settings.matchAll(/^\| ([^|]+)/gm)].flatMap(([, cell]) => cell.match(/[A-Z][A-Z_]+/g) ?? []);
  const known = [...read('api/src/config.ts').matchAll(/(?:read\.\w+|address)\('([A-Z_]+)'/g)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...new Set(known)].sort());
});

test('the map in ARCHITECTURE.md has every folder of the api', () => {
  const [map] = /```\napi\/src\n[^]*?```/.exec(read('ARCHITECTURE.md'));
  for (const entry of readdirSync(join(root, 'api/src'), { withFileTypes: true }))
    if (entry.isDirectory()) expect(map).toContain(`${entry.name}/`);
});

test('CONTRIBUTING.md names every kind of file that has to be pure', () => {
  for (const kind of PURE_KINDS) expect(read('CONTRIBUTING.md')).toContain(`\`*.${kind}.ts\``);
});
