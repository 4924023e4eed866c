import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../process.mjs';

const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const { packages } = read('package-lock.json');
const nameOf = (path) => path.split('node_modules/').at(-1);
const locked = new Set(Object.keys(packages).map(nameOf));

describe('package-lock.json', () => {
  test('holds the binaries of every platform, without which npm ci refuses', () => {
    const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies).filter((name) => !locked.has(name)),
    );
    expect(missing).toEqual([]);
  });

  test('is what the package.json files ask for', () => {
    for (const [folder, file] of [
      ['', 'package.json'],
      ['api', 'api/package.json'],
      ['board', 'board/package.json'],
    ]) {
      const { dependencies, devDependencies } = read(file);
      expect({ dependencies, devDependencies }).toEqual({
        dependencies: packages[folder].dependencies,
        devDependencies: packages[folder].devDependencies,
      });
    }
  });

  test('names no place to fetch from: whoever installs asks the registry that they use', () => {
    const places = Object.values(packages).flatMap(({ resolved }) => (resolved?.includes('://') ? [resolved] : []));
    expect(places).toEqual([]);
  });
});

test('no install script is run: each package that has one is denied, and npm is told so', () => {
  const withScript = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path));
  expect(withScript.length).toBeGreaterThan(0);
  const { allowScripts } = read('package.json');
  expect(withScript.filter((name) => allowScripts[name] !== false)).toEqual([]);
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
});
