import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportPaths } from './import-files.js';

/** The committed files; beside `src` and beside `dist` alike. */
const DEMO_FILES = fileURLToPath(new URL('../../demo/', import.meta.url));

export function demoFiles(): Required<ImportPaths> {
  const path = (name: string): string => join(DEMO_FILES, name);
  if (!existsSync(path('jobs.csv'))) throw new Error(`The demo files are not in ${DEMO_FILES}.`);
  return {
    ...{ technicians: path('technicians.csv'), priceBook: path('price-book.csv') },
    ...{ customers: path('customers.csv'), jobs: path('jobs.csv') },
  };
}
