import { DataSource } from 'typeorm';
import type { DataSourceOptions, MigrationInterface, QueryRunner } from 'typeorm';
import type { Database } from './database.js';
import { extensionsOf, readMigrationFiles } from './migration-files.js';
import type { MigrationFile } from './migration-files.js';

const LOCK = 0x64697370; // any constant number: the same in every node
const TABLE = 'schema_migration';

/**
 * Applies every migration that the database does not have, in order, each in its own transaction, through TypeORM's runner.
 * Nodes that boot together take turns. Returns the names applied.
 * @throws when an applied file was edited since, or when the role may not do what a migration needs (the message says what to grant)
 */
export async function migrate(database: Database, files: readonly MigrationFile[] = readMigrationFiles()): Promise<string[]> {
  // A connection of its own: the lock belongs to a session, and a pool's sessions are anybody's.
  const lock = await database.pool.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await createDigests(database);
    const pending = await refuseEdited(database, files);
    if (pending.length === 0) return [];
    await checkRights(database, pending);
    return await run(database.dataSource, files);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    lock.release();
  }
}

async function run({ options }: DataSource, files: readonly MigrationFile[]): Promise<string[]> {
  const runner = new DataSource({
    ...options,
    poolSize: 1,
    migrations: files.map(toMigration),
    migrationsTableName: TABLE,
    migrationsTransactionMode: 'each',
  } as DataSourceOptions);
  await runner.initialize();
  try {
    const applied = await runner.runMigrations();
    return applied.map((migration) => migration.name.slice(0, -(ORDER_DIGITS + 1)));
  } finally {
    await runner.destroy();
  }
}

// TypeORM orders by the 13 digits (meant as milliseconds) that every name has to end in.
const ORDER_DIGITS = 13;

function toMigration(file: MigrationFile): new () => MigrationInterface {
  return class SqlMigration implements MigrationInterface {
    readonly name = `${file.name}-${String(file.order).padStart(ORDER_DIGITS, '0')}`;

    async up(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(file.sql).catch((error: Error & { position?: string }) => {
        const line = file.sql.slice(0, Number(error.position ?? 1)).split('\n').length;
        // Not the whole file again, which TypeORM's error would print.
        throw new Error(`${file.name}.sql, line ${line}: ${error.message}`);
      });
      await queryRunner.query(`INSERT INTO ${TABLE}_digest (name, sha256) VALUES ($1, $2)`, [file.name, file.sha256]);
    }

    async down(): Promise<void> {
      throw new Error('Migrations only go forward: write a new one that changes it back');
    }
  };
}

async function createDigests(database: Database): Promise<void> {
  const [known] = await database.query<{ there: boolean }>(`SELECT to_regclass('${TABLE}_digest') IS NOT NULL AS there`);
  if (known?.there) return;
  await checkRights(database, []);
  await database.query(`CREATE TABLE ${TABLE}_digest (name text PRIMARY KEY, sha256 text NOT NULL)`);
}

async function refuseEdited(database: Database, files: readonly MigrationFile[]): Promise<MigrationFile[]> {
  const rows = await database.query<{ name: string; sha256: string }>(`SELECT name, sha256 FROM ${TABLE}_digest`);
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  const edited = files.filter((file) => applied.has(file.name) && applied.get(file.name) !== file.sha256);
  if (edited.length > 0) {
    const names = edited.map((file) => `${file.name}.sql`).join(', ');
    throw new Error(`${names} changed after this database had applied it: put it back as it was and make the change in a new migration`);
  }
  return files.filter((file) => !applied.has(file.name));
}

async function checkRights(database: Database, pending: readonly MigrationFile[]): Promise<void> {
  const [rights] = await database.query<{ role: string; name: string; may_database: boolean; may_schema: boolean; missing: string[] }>(
    `SELECT current_user AS role, current_database() AS name,
            has_database_privilege(current_database(), 'CREATE') AS may_database,
            coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS may_schema,
            ARRAY(SELECT wanted FROM unnest($1::text[]) wanted
                  WHERE NOT EXISTS (SELECT FROM pg_available_extensions a WHERE a.name = wanted)) AS missing`,
    [pending.flatMap(extensionsOf)],
  );
  if (!rights) return;
  const { role, name } = rights;
  const problems = [
    ...rights.missing.map((extension) => `the server does not offer the extension ${extension}: install its package (postgresql-contrib)`),
    ...(rights.may_database ? [] : [`"${role}" may not create extensions or schemas: GRANT CREATE ON DATABASE "${name}" TO "${role}"`]),
    ...(rights.may_schema ? [] : [`"${role}" may not create tables: GRANT CREATE ON SCHEMA public TO "${role}"`]),
  ];
  if (problems.length > 0) throw new Error(`The database "${name}" cannot be migrated:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
}
