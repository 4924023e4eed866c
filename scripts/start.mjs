import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { leaveWithNpm, root } from './process.mjs';

leaveWithNpm();
await build().catch(() => process.exit(1));
// In this very process: what signals it gets, the node gets.
await import(pathToFileURL(join(root, 'api/dist/main.js')).href);
