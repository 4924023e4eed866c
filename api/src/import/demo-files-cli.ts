import { fileURLToPath } from 'node:url';
import { writeDemoFiles } from './demo/demo-generator.js';

// node api/dist/import/demo-files-cli.js, after a build: regenerates the committed files.
writeDemoFiles(fileURLToPath(new URL('../../demo/', import.meta.url)));
