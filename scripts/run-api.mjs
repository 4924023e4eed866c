// Runs one of the api's own command-line programs, as in: node scripts/run-api.mjs import/cli.js --customers FILE
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './process.mjs';

const [program, ...args] = process.argv.slice(2);
await build(['api']).catch(() => process.exit(1));
const file = join(root, 'api/dist', program);
process.argv = [process.execPath, file, ...args];
await import(pathToFileURL(file).href);
