import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './process.mjs';

await build().catch(() => process.exit(1));
// In this very process: signals reach it without being passed on.
await import(pathToFileURL(join(root, 'api/dist/main.js')).href);
