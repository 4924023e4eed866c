import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildAppSchema } from './app-schema.js';

/** Writes schema.graphql, the contract that the board and integrators build on. It is checked in; the check regenerates it. */
const schema = lexicographicSortSchema(await buildAppSchema());
await writeFile(process.argv[2] ?? fileURLToPath(new URL('../../schema.graphql', import.meta.url)), `${printSchema(schema)}\n`);
