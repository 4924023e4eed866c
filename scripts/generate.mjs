// npm run codegen: schema.graphql from the api's classes, then the board's typed documents from it.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { bin, isMain, root, run } from './process.mjs';

const GENERATED = ['schema.graphql', 'board/src/graphql'];

async function generate() {
  await build(['api']);
  await run(join(root, 'api/dist/emit-schema.js'), [join(root, 'schema.graphql')], { quiet: true });
  await run(bin('@graphql-codegen/cli', 'graphql-codegen'), ['--config', 'codegen.yml'], { quiet: true });
}

/** The generated files that are not what generating makes. Leaves everything as it was. */
export async function stale() {
  const before = snapshot();
  try {
    await generate();
    const after = snapshot();
    const names = [...new Set([...before.keys(), ...after.keys()])];
    return names.filter((name) => before.get(name) !== after.get(name));
  } finally {
    restore(before);
  }
}

function snapshot() {
  return new Map(GENERATED.flatMap(filesIn).map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

function filesIn(name) {
  const stat = statSync(join(root, name), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [name] : [];
  return readdirSync(join(root, name)).flatMap((entry) => filesIn(`${name}/${entry}`));
}

function restore(before) {
  const now = snapshot();
  for (const name of now.keys()) if (!before.has(name)) rmSync(join(root, name));
  for (const [name, text] of before) {
    if (now.get(name) === text) continue;
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

if (isMain(import.meta)) await generate();
