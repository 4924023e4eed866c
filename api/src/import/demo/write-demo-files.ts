import { fileURLToPath } from 'node:url';
import { writeDemoFiles } from './demo-generator.js';

// node api/dist/import/demo/write-demo-files.js, after a build: regenerates the committed files.
writeDemoFiles(fileURLToPath(new URL('../../../demo/', import.meta.url)));
