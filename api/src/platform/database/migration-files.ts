import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** api/migrations, reached alike from src and from dist. */
export const MIGRATIONS_DIR = fileURLToPath(new URL('../../../migrations', import.meta.url));

export interface MigrationFile {
  /** The file's name without `.sql`: `0001-dispatch`. */
  name: string;
  order: number;
  sql: string;
  /** Of the text with LF line ends, so that a checkout on Windows counts as the same. */
  sha256: string;
}

/** Every migration, in the order of their numbers. @throws on a misnamed file or a number used twice */
export function readMigrationFiles(dir: string = MIGRATIONS_DIR): MigrationFile[] {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => readMigrationFile(dir, file))
    .sort((a, b) => a.order - b.order);
  files.forEach((file, index) => {
    if (files[index - 1]?.order === file.order)
      throw new Error(`Two migrations have one number: ${files[index - 1]?.name} and ${file.name}`);
  });
  return files;
}

function readMigrationFile(dir: string, file: string): MigrationFile {
  const named = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file);
  if (!named || Number(named[1]) === 0) throw new Error(`A migration is named like 0002-what-it-does.sql, not ${file}`);
  const sql = readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n');
  return { name: file.slice(0, -'.sql'.length), order: Number(named[1]), sql, sha256: createHash('sha256').update(sql).digest('hex') };
}

/** The extensions that a migration creates, in the order it does. */
export function extensionsOf(file: MigrationFile): string[] {
  return [...file.sql.matchAll(/^\s*CREATE EXTENSION (?:IF NOT EXISTS )?"?([\w-]+)"?/gim)].flatMap((match) => match[1] ?? []);
}
