import { getNamedType, isInputObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAppSchema } from '../../src/app-schema.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import type { Answer } from '../harness/socket-client.js';
import { codeOf, signIn } from './caller.js';
import type { Caller } from './caller.js';
import { timesInHistory } from './log-checks.js';
import { FOR_THE_MOMENT, MUTATIONS, WITHOUT_EVENT } from './mutation-cases.js';
import type { Arrange } from './mutation-cases.js';
import { startApp } from './node.js';
import type { ProofNode } from './node.js';
import { Scene } from './scene.js';
import { createShop, seqOf } from './shop.js';
import type { Shop } from './shop.js';
import { wholeDocument } from './whole-document.js';

const MOST_COPIES = 5;
/** The move that is made, and the plan. */
const WITH_TWO_EVENTS = new Set(['publishPlan', 'createJob for a new customer']);

let schema: GraphQLSchema;
let db: TestDatabase;
let nodes: ProofNode[];
let shop: Shop;
let scene: Scene;
/** One session at either node. */
let owner: Caller[];

beforeAll(async () => {
  schema = await buildAppSchema();
  db = await createTestDatabase({ poolSize: 32 });
  nodes = [await startApp(db), await startApp(db)];
  shop = await createShop(db.database, 'Alder');
  const sessions = await Promise.all([1, 2, 3, 4].map(() => signIn(nodes[0]!.url, shop.people.owner.email)));
  scene = new Scene(shop, sessions.slice(1));
  owner = nodes.map(({ url }) => sessions[0]!.at(url));
});

afterAll(async () => {
  for (const node of nodes ?? []) await node.close();
  await db?.drop();
});

/** A new customer makes two events of one command. */
const CASES: Record<string, Arrange> = {
  ...MUTATIONS,
  'createJob for a new customer': async (place) => ({
    customer: { name: 'New', address: { line1: '1 First Street', city: 'Austin', region: 'TX', postalCode: '78701' } },
    window: place.slot(),
  }),
};

describe('a mutation sent several times at once to two nodes', () => {
  test('has a case for every mutation of the schema', () => {
    expect(Object.keys(MUTATIONS).sort()).toEqual(Object.keys(schema.getMutationType()!.getFields()).sort());
  });

  test('every mutation takes a clientMutationId, but what is forgotten in seconds', () => {
    const without = Object.values(schema.getMutationType()!.getFields()).filter(({ args: [input] }) => {
      const type = getNamedType(input!.type);
      return !isInputObjectType(type) || !('clientMutationId' in type.getFields());
    });
    expect(without.map(({ name }) => name)).toEqual([...FOR_THE_MOMENT]);
  });

  for (const [name, arrange] of Object.entries(CASES).filter(([field]) => !FOR_THE_MOMENT.has(field)))
    test(`${name} is carried out once, and every copy gets the same answer`, async () => {
      const field = name.split(' ')[0]!;
      for (let copies = 1; copies <= MOST_COPIES; copies++) {
        const input = { ...(await arrange(scene)), clientMutationId: uuid() };
        const before = await seqOf(db.database, shop.workspaceId);
        const answers = await Promise.all(Array.from({ length: copies }, (_, copy) => send(field, input, copy)));
        const after = await seqOf(db.database, shop.workspaceId);
        answers.push(await send(field, input, copies));
        for (const answer of answers) expect(answer.errors).toBeUndefined();
        for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
        const events = WITHOUT_EVENT.has(field) ? 0 : WITH_TWO_EVENTS.has(name) ? 2 : 1;
        expect(after - before).toBe(events);
        expect(await seqOf(db.database, shop.workspaceId)).toBe(after);
        expect([...(await timesInHistory(db.database, shop.workspaceId, input.clientMutationId))]).toEqual(
          events > 0 ? [[input.clientMutationId, 1]] : [],
        );
        expect(first(await sendAfterChange(field, input, answers[0]!))).toEqual(first(answers[0]!));
        expect(codeOf(await send(field, { ...(await arrange(scene)), clientMutationId: input.clientMutationId }, 0))).toBe(
          'IDEMPOTENCY_MISMATCH',
        );
      }
      expect(nodes.flatMap((node) => node.logged())).toEqual([]);
    });

  test('a refusal is not kept: the same call is judged again, and then carried out', async () => {
    const window = scene.slot();
    const inTheWay = await scene.scheduled({ window });
    const { jobId } = await scene.draft();
    const input = { jobId, window, clientMutationId: uuid() };
    const refused = await Promise.all([0, 1, 2, 3].map((copy) => send('scheduleJob', input, copy)));
    expect(refused.map(codeOf)).toEqual(Array(4).fill('SCHEDULE_CONFLICT'));
    await scene.mutate('cancelJob', { jobId: inTheWay.jobId, reason: 'makes room' });
    const answers = await Promise.all([0, 1, 2, 3].map((copy) => send('scheduleJob', input, copy)));
    expect(answers.map(codeOf)).toEqual(Array(4).fill(null));
    expect([...(await timesInHistory(db.database, shop.workspaceId, input.clientMutationId)).values()]).toEqual([1]);
  });

  test('one id under two mutations at once: one is carried out, the other told', async () => {
    for (let round = 0; round < 5; round++) {
      const clientMutationId = uuid();
      const [one, two] = [await scene.scheduled(), await scene.scheduled()];
      const answers = await Promise.all([
        send('startJob', { jobId: one.jobId, clientMutationId }, 0),
        send('holdJob', { jobId: two.jobId, reason: 'rain', clientMutationId }, 1),
      ]);
      expect(answers.map(codeOf).sort()).toEqual(['IDEMPOTENCY_MISMATCH', null]);
    }
  });

  test('the same id of two people are two commands', async () => {
    const clientMutationId = uuid();
    const dispatcher = await signIn(nodes[1]!.url, shop.people.dispatcher.email);
    const { jobId } = await scene.scheduled();
    const answers = await Promise.all([
      send('addNote', { jobId, body: 'the same', clientMutationId }, 0),
      dispatcher.run(documentOf('addNote'), { input: { jobId, body: 'the same', clientMutationId } }),
    ]);
    expect(answers.map(codeOf)).toEqual([null, null]);
    expect([...(await timesInHistory(db.database, shop.workspaceId, clientMutationId)).values()]).toEqual([2]);
  });
});

interface Payload {
  batchId?: string;
  job?: { id: string; version: number };
  succeeded?: { id: string; version: number }[];
  events?: { cursor: string }[];
}

/** Somebody writes a note on the job, and the call comes once more: it is told what the first was, not how the job is now. */
async function sendAfterChange(field: string, input: object, answer: Answer<unknown>): Promise<Answer<unknown>> {
  const { job, succeeded } = Object.values(answer.data as Record<string, Payload>)[0]!;
  const jobId = (job ?? succeeded?.[0])?.id;
  if (jobId) await scene.mutate('addNote', { jobId, body: 'something else' });
  return send(field, input, 1);
}

function first({ data }: Answer<unknown>): unknown {
  const [payload] = Object.values(data as Record<string, Payload | string>);
  if (typeof payload === 'string') return payload;
  const { batchId, job, succeeded, events } = payload!;
  return { batchId, versions: [job, ...(succeeded ?? [])].map((one) => one?.version), cursors: events?.map(({ cursor }) => cursor) };
}

function documentOf(field: string): string {
  return wholeDocument(schema, schema.getMutationType()!, field, {
    from: '"2026-01-01"',
    to: '"2026-01-01"',
    first: '5',
    priceBookItemIds: '[]',
  }).query;
}

function send(field: string, input: object, copy: number) {
  return owner[copy % owner.length]!.run(documentOf(field), { input });
}
