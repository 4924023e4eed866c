import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bin, isMain, root, run } from './process.mjs';

const CACHE = join(root, 'node_modules/.cache/dispatch');

/** What each build reads and makes. A build is skipped while the contents of what it reads are those of its last run. */
const BUILDS = {
  api: {
    reads: ['api/src', 'api/package.json', 'api/tsconfig.json', 'api/tsconfig.build.json', 'tsconfig.json', 'package-lock.json'],
    makes: 'api/dist',
    entry: 'main.js',
    make: (out) => run(bin('typescript', 'tsc'), ['-p', 'api/tsconfig.build.json', '--outDir', out]),
  },
  board: {
    reads: ['board/src', 'board/public', 'board/index.html', 'board/vite.config.ts', 'board/package.json', 'package-lock.json'],
    makes: 'board/dist',
    entry: 'index.html',
    async make(out) {
      await run(bin('vite', 'vite'), ['build', '--logLevel', 'warn', '--emptyOutDir', '--outDir', out], { cwd: join(root, 'board') });
      await compress(out);
    },
  },
};

/** Builds what changed since the last build, both at once. Says so on stderr: stdout is the started program's. */
export async function build(names = Object.keys(BUILDS)) {
  await Promise.all(names.map(buildOne));
}

async function buildOne(name) {
  const { reads, makes, entry, make } = BUILDS[name];
  const stamp = join(CACHE, `${name}.stamp`);
  const contents = hash(reads);
  if (existsSync(join(root, makes, entry)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === contents) return;
  process.stderr.write(`building the ${name} …\n`);
  // Made aside and swapped in whole: a build that fails leaves the last one, and nobody runs half of one.
  const out = join(CACHE, `${name}-${process.pid}`);
  rmSync(stamp, { force: true });
  try {
    await make(out);
    rmSync(join(root, makes), { recursive: true, force: true });
    renameSync(out, join(root, makes));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  writeFileSync(stamp, contents);
}

function hash(paths) {
  const sum = createHash('sha256');
  for (const path of paths.flatMap(files))
    sum
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  return sum.digest('hex');
}

function files(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [path] : [];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => files(join(path, name)));
}

/** The api sends these instead of compressing at each request. */
async function compress(dir) {
  const brotli = (data) => promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  const texts = readdirSync(dir, { recursive: true }).filter((name) => /\.(js|css|svg|json|webmanifest)$/.test(name));
  for (const name of texts) {
    const data = readFileSync(join(dir, name));
    if (data.length < 1024) continue;
    writeFileSync(join(dir, `${name}.br`), await brotli(data));
    writeFileSync(join(dir, `${name}.gz`), await promisify(gzip)(data));
  }
}

if (isMain(import.meta)) await build(process.argv.length > 2 ? process.argv.slice(2) : undefined).catch(() => process.exit(1));
