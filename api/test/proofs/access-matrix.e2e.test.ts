import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAppSchema } from '../../src/app-schema.js';
import { SocketClient } from '../harness/socket-client.js';
import type { Answer } from '../harness/socket-client.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { codeOf, signIn } from './caller.js';
import type { Caller } from './caller.js';
import { arrangeGiven, ROWS } from './matrix-rows.js';
import type { Given, Outcome, Row } from './matrix-rows.js';
import { startApp } from './node.js';
import type { ProofNode } from './node.js';
import { foreignIds, idFields, withForeignId } from './foreign-ids.js';
import { MUTATIONS, WITHOUT_EVENT } from './mutation-cases.js';
import { Scene } from './scene.js';
import { createShop, seqOf } from './shop.js';
import type { Shop } from './shop.js';
import { hiddenFrom, signInViewers, VIEWERS } from './viewers.js';
import type { Viewer } from './viewers.js';
import { allFields, wholeDocument } from './whole-document.js';
import type { WholeDocument } from './whole-document.js';

const TRANSPORTS = ['http', 'socket'] as const;
type Transport = (typeof TRANSPORTS)[number];

let schema: GraphQLSchema;
let db: TestDatabase;
let node: ProofNode;
let alder: Shop;
let birch: Shop;
let scene: Scene;
let given: Given;
let viewers: Record<Viewer, Caller>;
let sockets: Partial<Record<Viewer, SocketClient>>;
const documents = new Map<string, WholeDocument>();

beforeAll(async () => {
  schema = await buildAppSchema();
  db = await createTestDatabase();
  node = await startApp(db);
  [alder, birch] = [await createShop(db.database, 'Alder'), await createShop(db.database, 'Birch')];
  const birchOwner = await signIn(node.url, birch.people.owner.email);
  await arrangeGiven(new Scene(birch, [birchOwner]), '');
  scene = new Scene(alder, await Promise.all([1, 2, 3, 4].map(() => signIn(node.url, alder.people.owner.email))));
  const days = { from: '2026-01-01', to: '2026-01-01' };
  const { board } = await scene.owner.data<{ board: { cursor: string } }>(
    'query($from: Date!, $to: Date!) { board(from: $from, to: $to) { cursor } }',
    days,
  );
  given = await arrangeGiven(scene, board.cursor);
  viewers = await signInViewers(node.url, alder, birch);
  sockets = {};
  for (const viewer of VIEWERS)
    if (viewers[viewer].token) sockets[viewer] = await SocketClient.open(node.url, { token: viewers[viewer].token });
  const priceBookItemIds = `["${alder.priceBookItemId}"]`;
  const nested = { from: `"${given.days.from}"`, to: `"${given.days.to}"`, first: '4', priceBookItemIds };
  for (const root of [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!])
    for (const field of Object.keys(root.getFields())) documents.set(`${root.name}.${field}`, wholeDocument(schema, root, field, nested));
});

afterAll(async () => {
  Object.values(sockets ?? {}).forEach((socket) => socket.close());
  await node?.close();
  await db?.drop();
});

describe('the matrix of operations and roles', () => {
  test('has a row for every operation of the schema, and none for another', () => {
    expect([...new Set(ROWS.map((row) => row.operation))].sort()).toEqual([...documents.keys()].sort());
  });

  test('asks for every field of every type', () => {
    const covered = new Set([...documents.values()].flatMap(({ covers }) => [...covers]));
    expect(allFields(schema).filter((field) => !covered.has(field))).toEqual([]);
  });

  for (const row of ROWS)
    test(`${row.operation}${row.about ? ` (${row.about})` : ''}`, async () => {
      const wrong: string[] = [];
      for (const transport of TRANSPORTS)
        for (const viewer of VIEWERS) {
          const problem = await judge(row, viewer, transport);
          if (problem) wrong.push(`${viewer} over ${transport}: ${problem}`);
        }
      expect(wrong).toEqual([]);
      expect(node.logged()).toEqual([]);
    });

  test('an id of another workspace is not found, wherever a mutation takes one', async () => {
    const ids = await foreignIds(new Scene(birch, [await signIn(node.url, birch.people.owner.email)]));
    const wrong: string[] = [];
    for (const [field, arrange] of Object.entries(MUTATIONS))
      for (const path of idFields(schema, field)) {
        const before = await arrange(scene);
        const input = withForeignId(before, path, ids);
        const answer = await viewers.owner.run(documents.get(`Mutation.${field}`)!.query, { input });
        // Somebody of elsewhere is not in the crew either, which is all that is said where the crew is asked first.
        const codes = codeOf(answer) ? [codeOf(answer)!] : (codesListed(answer) ?? ['carried out']);
        if (!codes.every((code) => ['NOT_FOUND', 'NOT_IN_CREW'].includes(code)))
          wrong.push(`${field}.${path}: ${JSON.stringify(answer).slice(0, 300)}`);
      }
    expect(wrong).toEqual([]);
  });
});

/** What is wrong with the answer that this viewer gets; null when it is as the row says, and nothing that is not theirs is in it or was written. */
async function judge(row: Row, viewer: Viewer, transport: Transport): Promise<string | null> {
  const variables = await row.variables(scene, given);
  const before = await Promise.all([seqOf(db.database, alder.workspaceId), seqOf(db.database, birch.workspaceId)]);
  const answer = await ask(row, viewer, transport, variables);
  const after = await Promise.all([seqOf(db.database, alder.workspaceId), seqOf(db.database, birch.workspaceId)]);
  const wanted: Outcome =
    viewer === 'nobody' ? 'UNAUTHENTICATED' : transport === 'http' && row.overHttp ? row.overHttp : row.outcomes[viewer];
  const text = JSON.stringify(answer);
  if (!isAsWanted(answer, text, wanted)) return `wanted ${wanted}, got ${text.slice(0, 400)}`;
  // What the asker sent may come back to them.
  const sent = JSON.stringify(variables);
  const leak = [...text.matchAll(hiddenFrom(viewer, alder, birch))].find(([word]) => !sent.includes(word));
  if (leak) return `sees "${leak[0]}" in …${text.slice(Math.max(0, leak.index - 200), leak.index + 50)}`;
  const [kind, field] = row.operation.split('.') as [string, string];
  const writes = kind === 'Mutation' && wanted.startsWith('sees ') && !WITHOUT_EVENT.has(field);
  const [own, other] = row.atHome && viewer === 'outsider' ? ([1, 0] as const) : ([0, 1] as const);
  if (after[other] !== before[other]) return 'something was written to the other workspace';
  if (writes !== after[own] > before[own]) return `the log went from ${before[own]} to ${after[own]}`;
  return null;
}

async function ask(row: Row, viewer: Viewer, transport: Transport, variables: object): Promise<Answer> {
  const { query } = documents.get(row.operation)!;
  if (transport === 'http') return viewers[viewer].run<never>(query, variables);
  const socket = sockets[viewer];
  if (!socket) {
    const { code } = await SocketClient.start(node.url).closed;
    return { errors: [{ message: '', extensions: { code: code === 4401 ? 'UNAUTHENTICATED' : String(code), details: {} } }] };
  }
  const stream = socket.subscribe<never>(query, variables as Record<string, unknown>);
  let answer = await stream.next();
  // A stream says where it stands before the first events.
  while (answer.data && JSON.stringify(answer.data).includes('"events":[],"changes":[],"resync":null')) answer = await stream.next();
  if (row.operation.startsWith('Subscription.')) stream.complete();
  return answer;
}

function isAsWanted({ data, errors }: Answer, text: string, wanted: Outcome): boolean {
  if (wanted === 'null') return !errors && Object.values(data ?? {}).every((value) => value === null);
  if (wanted.startsWith('sees ')) return !errors && text.includes(wanted.slice(5));
  if (wanted === 'lists nothing') return codesListed({ data, errors })?.length === 0;
  if (wanted.startsWith('lists ')) return codesListed({ data, errors })?.join() === wanted.slice(6);
  return !Object.values(data ?? {}).some((value) => value !== null) && errors?.length === 1 && errors[0]?.extensions.code === wanted;
}

/** Why a change of many jobs did none of them; null where it did some, or was another kind of change. */
function codesListed({ data, errors }: Answer<unknown>): string[] | null {
  const [payload] = Object.values((data ?? {}) as Record<string, { succeeded?: unknown[]; failed?: { code: string }[] } | null>);
  return !errors && payload?.succeeded?.length === 0 ? (payload.failed ?? []).map(({ code }) => code) : null;
}
