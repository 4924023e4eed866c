import { GraphQLError, buildSchema, parse, validate } from 'graphql';
import type { GraphQLInterfaceType, GraphQLObjectType, GraphQLScalarType, GraphQLUnionType } from 'graphql';
import { beforeEach, describe, expect, test } from 'vitest';
import { DomainError } from '../../kernel/domain-error.js';
import { createExecutor, resolveTypesByName } from './executor.js';
import { formatError } from './format-error.js';
import * as scalars from './scalars.js';

const schema = buildSchema(`
  scalar DateTime scalar Date scalar Cents scalar EventCursor
  enum Status { DRAFT DONE }
  interface Node { id: ID! }
  type Job implements Node { id: ID! title: String! status: Status! total: Cents! at: DateTime day: Date crew: [Person!]! parent: Job notes: [String] strict(fail: Boolean): String! }
  type Person implements Node { id: ID! name: String! jobs(first: Int = 2, status: Status): [Job!]! }
  union Found = Job | Person
  input Range { from: DateTime! to: DateTime min: Cents = 5 tags: [String!] }
  type Query {
    job(id: ID!): Job node(id: ID!): Node nodes: [Node!]! found: [Found!]! echo(range: Range!, statuses: [Status!]): String!
    broken: Job nullInList: [Job] throws: String promised: String! throwsDomain: Job! badEnum: Status badScalar: Cents huge: Int float: Float
    text(value: Date!): Date cursor(value: EventCursor): EventCursor
  }
  type Mutation { first: Int! second: Int! }
  type Subscription { jobs: Job }`);

for (const [name, scalar] of Object.entries({
  DateTime: scalars.DateTimeScalar,
  Date: scalars.DateScalar,
  Cents: scalars.CentsScalar,
  EventCursor: scalars.EventCursorScalar,
})) {
  const { serialize, parseValue, parseLiteral } = scalar as GraphQLScalarType;
  Object.assign(schema.getType(name) as GraphQLScalarType, { serialize, parseValue, parseLiteral });
}
const luis = { id: 'p1', kind: 'Person', name: 'Luis' };
const job = {
  id: 'j1',
  kind: 'Job',
  title: 'Boiler',
  status: 'DONE',
  total: '12950',
  at: '2026-11-24T15:00:00+00:00',
  day: '2026-11-24',
  crew: [luis],
  parent: null,
  notes: ['a', null],
};
let steps: string[];

(schema.getType('Node') as GraphQLInterfaceType).resolveType = (value) => (value as { kind: string }).kind;
(schema.getType('Found') as GraphQLUnionType).resolveType = async (value: { kind: string }) => value.kind;
const resolvers: Record<string, Record<string, (root: never, args: never) => unknown>> = {
  Query: {
    job: () => Promise.resolve(job),
    node: (_root, { id }: { id: string }) => (id === 'p1' ? luis : job),
    nodes: () => [job, Promise.resolve(luis)],
    found: async () => [luis, job],
    echo: (_root, args) => JSON.stringify(args),
    broken: () => ({ ...job, title: null }),
    nullInList: () => [job, { ...job, total: null }, null],
    throws: () => {
      throw new Error('SELECT 1');
    },
    promised: () => Promise.reject(new Error('later')),
    throwsDomain: () => {
      throw new DomainError('SCHEDULE_CONFLICT', 'Luis is busy.', { conflicts: [] });
    },
    badEnum: () => 'NOPE',
    badScalar: () => 1.5,
    huge: () => 2 ** 40,
    float: () => 0.1,
    text: (_root, { value }: { value: string }) => value,
    cursor: (_root, { value }: { value: string }) => value,
  },
  Person: {
    jobs: (_person, { first, status }: { first: number; status?: string }) =>
      Array.from({ length: first }, (_, n) => ({ ...job, id: `${n}`, status: status ?? 'DRAFT' })),
  },
  Job: {
    strict: (_job, { fail }: { fail?: boolean }) => {
      if (fail) throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
      return 'fine';
    },
  },
  Mutation: {
    first: async () => {
      await Promise.resolve();
      return steps.push('first');
    },
    second: () => steps.push('second'),
  },
  Subscription: { jobs: (event) => event },
};
for (const [type, fields] of Object.entries(resolvers))
  for (const [field, resolve] of Object.entries(fields))
    (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = resolve as never;

const plain = createExecutor(schema, false);
const jit = createExecutor(schema, true);
beforeEach(() => (steps = []));

/** What a client would see, without the ids of log lines. */
async function answer(execute: typeof plain, document: ReturnType<typeof parse>, variables?: Record<string, unknown>, rootValue?: unknown) {
  const { data, errors } = await execute({ document, variables, context: {}, rootValue });
  const seen = errors?.map((error) => formatError(error, () => undefined));
  const comparable = seen?.map(({ message, path, extensions }) =>
    extensions!.code === 'INTERNAL' ? { path, code: 'INTERNAL' } : { message, path, extensions },
  );
  return JSON.parse(JSON.stringify({ data, errors: comparable?.sort((a, b) => String(a.path).localeCompare(String(b.path))) })) as unknown;
}

const CASES: [string, string, Record<string, unknown>?][] = [
  ['scalars', '{ job(id: 1) { id title status total at day notes } float huge }'],
  [
    'aliases, fragments and __typename',
    'query { a: job(id: 1) { ...F __typename } b: job(id: 2) { ...F } } fragment F on Job { id crew { name __typename } }',
  ],
  [
    'an interface',
    '{ nodes { __typename id ... on Job { title } ... on Person { name jobs(first: 1) { id } } } node(id: "p1") { id ... on Person { name } } }',
  ],
  ['a union', '{ found { __typename ... on Job { total } ... on Person { name } } }'],
  [
    'arguments and defaults',
    '{ node(id: "p1") { ... on Person { jobs { id status } done: jobs(first: 1, status: DONE) { id status } } } }',
  ],
  [
    'input objects',
    'query Q($r: Range!, $s: [Status!]) { echo(range: $r, statuses: $s) }',
    { r: { from: '2026-11-24T09:00:00-06:00', tags: ['a'] }, s: ['DONE'] },
  ],
  ['a literal input', '{ echo(range: { from: "2026-11-24T15:00:00Z", min: 7 }, statuses: [DRAFT]) }'],
  [
    'skip and include',
    'query Q($yes: Boolean!) { job(id: 1) { id @skip(if: $yes) title @include(if: $yes) ...F @include(if: $yes) } } fragment F on Job { day }',
    { yes: true },
  ],
  ['a null that bubbles', '{ broken { id title } nullInList { id total } }'],
  ['an error thrown', '{ throws job(id: 1) { id } }'],
  ['a promise rejected where nothing may be null', '{ promised }'],
  ['a refusal', '{ throwsDomain { id } }'],
  ['a refusal of a GraphQLError in a list', '{ nodes { id ... on Job { strict(fail: true) } } }'],
  ['an enum that is none', '{ badEnum }'],
  ['a scalar that cannot be put out', '{ badScalar }'],
  ['mutations in order', 'mutation { second: first first: second }'],
  ['an absent required variable', 'query Q($id: ID!) { job(id: $id) { id } }', {}],
  [
    'a variable of the wrong type',
    'query Q($s: [Status!]) { echo(range: { from: "2026-11-24T15:00:00Z" }, statuses: $s) }',
    { s: ['NOPE'] },
  ],
  ['an unknown input field', 'query Q($r: Range!) { echo(range: $r) }', { r: { from: '2026-11-24T15:00:00Z', nope: 1 } }],
  ['a day that does not exist', 'query Q($d: Date!) { text(value: $d) }', { d: '2026-02-30' }],
  ['money that is no whole number', 'query Q($r: Range!) { echo(range: $r) }', { r: { from: '2026-11-24T15:00:00Z', min: 1e308 } }],
  ['an instant without its offset', 'query Q($r: Range!) { echo(range: $r) }', { r: { from: '2026-11-24T15:00:00' } }],
  ['introspection', '{ __schema { queryType { name } } __type(name: "Job") { fields { name type { kind ofType { name } } } } }'],
];

describe('[GQL-1] graphql-jit and graphql-js give the same answers', () => {
  test.each(CASES)('%s', async (_name, source, variables) => {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    const expected = await answer(plain, document, variables);
    steps = [];
    // Compiled from the third use on.
    for (let use = 1; use <= 4; use++) {
      const found = await answer(jit, document, variables);
      expect({ use, found }).toEqual({ use, found: expected });
      steps = [];
    }
  });

  test('abstract types by __typename, compiled', async () => {
    const byName = resolveTypesByName(
      buildSchema('interface Node { id: ID! } type A implements Node { id: ID! a: Int } type Query { nodes: [Node!]! }'),
    );
    const document = parse('{ nodes { __typename id ... on A { a } } }');
    const execute = createExecutor(byName, true);
    const rootValue = { nodes: [{ __typename: 'A', id: '1', a: 1 }, { id: '2' }] };
    const expected = await answer(createExecutor(byName, false), document, undefined, rootValue);
    for (let use = 1; use <= 4; use++) expect(await answer(execute, document, undefined, rootValue)).toEqual(expected);
    expect(expected).toMatchObject({ errors: [{ code: 'INTERNAL', path: ['nodes', 1] }] });
  });

  test("a subscription's document over one event", async () => {
    const document = parse('subscription { jobs { id total crew { name } } }');
    const expected = await answer(plain, document, undefined, job);
    expect(expected).toMatchObject({ data: { jobs: { id: 'j1', total: 12950 } } });
    for (let use = 1; use <= 4; use++) expect(await answer(jit, document, undefined, job)).toEqual(expected);
  });
});
