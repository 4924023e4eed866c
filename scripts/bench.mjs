// npm run bench [-- NAME…]: every api/bench/*.bench.mjs and board/bench/*.bench.mjs whose name holds one of the words, one after another.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { build } from './build.mjs';
import { root } from './process.mjs';

const words = process.argv.slice(2);
const benches = ['api/bench', 'board/bench']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.bench.mjs') && (words.length === 0 || words.some((word) => basename(file).includes(word))));

await build().catch(() => process.exit(1));
for (const bench of benches) {
  console.log(`\n── ${bench}`);
  const { status } = spawnSync(process.execPath, [bench], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
