import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { bin, isMain, root, run } from './process.mjs';

/** What each build reads and makes. A build is skipped while the contents of what it reads are those of its last run. */
const BUILDS = {
  api: {
    reads: ['api/src', 'api/package.json', 'api/tsconfig.json', 'api/tsconfig.build.json', 'tsconfig.json', 'package-lock.json'],
    makes: 'api/dist/main.js',
    async make() {
      rmSync(join(root, 'api/dist'), { recursive: true, force: true });
      await run(bin('typescript', 'tsc'), ['-p', 'api/tsconfig.build.json']);
    },
  },
  board: {
    reads: ['board/src', 'board/public', 'board/index.html', 'board/vite.config.ts', 'board/package.json', 'package-lock.json'],
    makes: 'board/dist/index.html',
    async make() {
      await run(bin('vite', 'vite'), ['build', '--logLevel', 'warn'], { cwd: join(root, 'board') });
      await compress(join(root, 'board/dist'));
    },
  },
};

/** Builds what changed since the last build, both at once. Says so on stderr: stdout is the started program's. */
export async function build(names = Object.keys(BUILDS)) {
  await Promise.all(names.map(buildOne));
}

async function buildOne(name) {
  const { reads, makes, make } = BUILDS[name];
  const stamp = join(root, 'node_modules/.cache/dispatch', `${name}.stamp`);
  const contents = hash(reads);
  if (existsSync(join(root, makes)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === contents) return;
  process.stderr.write(`building the ${name} …\n`);
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
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
