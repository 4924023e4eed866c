import { request as httpRequest } from 'node:http';
import { once } from 'node:events';
import { Script } from 'node:vm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { getIntrospectionQuery } from 'graphql';
import { WebSocket } from 'ws';
import { startTestNode, TestSessions } from '../../../test/harness/graphql-node.js';
import type { TestNode } from '../../../test/harness/graphql-node.js';
import { SocketClient } from '../../../test/harness/socket-client.js';
import type { Answer, SocketOptions } from '../../../test/harness/socket-client.js';

/** Nothing here reads the log. */
const noDatabase = { query: () => Promise.reject(new Error('no database in this test')) };
const sessions = new TestSessions();
const { token } = sessions.signIn('w', 'DISPATCHER');
const sockets: SocketClient[] = [];
let node: TestNode;

beforeAll(async () => (node = await startTestNode({ database: noDatabase, sessions, graphql: { rate: { perSecond: 1e6, burst: 1e6 } } })));
afterAll(() => node.close());
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));

interface HttpAnswer extends Answer<Record<string, unknown>> {
  status: number;
}

async function post(
  query: string,
  variables = {},
  headers: Record<string, string> = { authorization: `Bearer ${token}` },
  on = node,
): Promise<HttpAnswer> {
  const response = await fetch(`${on.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Answer<Record<string, unknown>>) };
}

async function connect(options: SocketOptions = { token }, on = node): Promise<SocketClient> {
  const client = await SocketClient.open(on.url, options);
  sockets.push(client);
  return client;
}

async function overSocket(query: string, variables = {}): Promise<Answer<Record<string, unknown>>> {
  return (await connect()).request(query, variables);
}

function start(options: SocketOptions): SocketClient {
  const client = SocketClient.start(node.url, options);
  sockets.push(client);
  return client;
}

const nested = (levels: number): string => (levels === 1 ? 'id' : `parent { ${nested(levels - 1)} }`);
const aliases = (count: number): string => Array.from({ length: count }, (_, n) => `a${n}: me`).join(' ');
const directives = (count: number): string => `{ me ${'@include(if: true) '.repeat(count)} }`;

const LIMITS: [string, string, string | null][] = [
  ['12 levels', `{ items { nodes { ${nested(10)} } } }`, null],
  ['13 levels', `{ items { nodes { ${nested(11)} } } }`, 'depth'],
  [
    '13 levels through fragments',
    `{ items { nodes { ...A } } } fragment A on Item { parent { parent { parent { ...B } } } } fragment B on Item { ${nested(8)} }`,
    'depth',
  ],
  ['50 aliases', `{ ${aliases(50)} }`, null],
  ['51 aliases', `{ ${aliases(51)} }`, 'aliases'],
  ['51 directives', directives(51), 'directives'],
  ['pages in pages', '{ items(first: 100) { nodes { items(first: 100) { nodes { items(first: 100) { nodes { id } } } } } } }', 'cost'],
  [
    'pages in pages by variables',
    'query Q($n: Int) { items(first: $n) { nodes { items(first: $n) { nodes { items(first: $n) { nodes { id } } } } } } }',
    'cost',
  ],
  ['lists in lists', `{ items { nodes { ${'all { '.repeat(8)} id ${'} '.repeat(8)} } } }`, 'cost'],
  [
    'fragments that double',
    `{ items { nodes { ...F0 } } } ${Array.from({ length: 6 }, (_, n) => `fragment F${n} on Item { ${['a', 'b', 'c', 'd'].map((alias) => `${alias}: parent { ...F${n + 1} }`).join(' ')} }`).join(' ')} fragment F6 on Item { all { all { all { id } } } }`,
    'cost',
  ],
  [
    'a page of pages that a screen needs',
    '{ items(first: 100) { nodes { id items(first: 50) { nodes { id parent { id } } totalCount } } } }',
    null,
  ],
];

describe('[GQL-3] the same limits on HTTP and on the socket', () => {
  test.each(LIMITS)('%s', async (_name, query, limit) => {
    for (const { errors } of [await post(query), await overSocket(query)]) {
      if (limit === null) expect(errors).toBeUndefined();
      else expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY', details: { limit } } }]);
    }
  });

  test('20,000 tokens, and braces thousands deep', async () => {
    for (const query of [`{ ${'me '.repeat(20_000)} }`, '{ a '.repeat(9_000), `{ ${'... { '.repeat(3_000)} me ${'} '.repeat(3_001)}`])
      for (const { errors } of [await post(query), await overSocket(query)])
        expect(errors![0]!.extensions.code).toMatch(/QUERY_TOO_COSTLY|BAD_INPUT/);
  });

  test('the whole introspection passes, also for those who are not signed in', async () => {
    expect((await post(getIntrospectionQuery(), {}, {})).data).toHaveProperty('__schema');
    expect((await overSocket(getIntrospectionQuery())).data).toHaveProperty('__schema');
  });

  test('a body of more than 1 MB and a frame of more than 64 KB', async () => {
    expect(await post(`{ me } # ${'x'.repeat(1024 * 1024)}`)).toMatchObject({
      status: 413,
      errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }],
    });
    expect(await post(`{ me } # ${'x'.repeat(900_000)}`)).toMatchObject({ status: 200, data: { me: 'DISPATCHER' } });
    const client = await connect();
    client.subscribe(`{ me } # ${'x'.repeat(65 * 1024)}`);
    expect((await client.closed).code).toBe(1009);
  });

  test('the rate per session: the burst passes, then RATE_LIMITED, and it comes back; another session has its own', async () => {
    const limited = await startTestNode({ database: noDatabase, sessions, graphql: { rate: { perSecond: 50, burst: 30 } } });
    try {
      const client = await connect({ token }, limited);
      const [http, socket] = await Promise.all([
        Promise.all(Array.from({ length: 40 }, () => post('{ me }', {}, undefined, limited))),
        Promise.all(Array.from({ length: 40 }, () => client.request('{ me }'))),
      ]);
      const over = [...http, ...socket].map(({ errors }) => errors?.[0]?.extensions.code ?? 'fine');
      for (const answers of [http, socket])
        expect(answers.find(({ errors }) => errors)?.errors).toMatchObject([{ extensions: { details: { retryAfterSeconds: 1 } } }]);
      expect(over.filter((code) => code === 'fine').length).toBeGreaterThanOrEqual(30);
      expect(over.filter((code) => code === 'RATE_LIMITED').length).toBeGreaterThan(0);
      expect(over.every((code) => code === 'fine' || code === 'RATE_LIMITED')).toBe(true);
      const other = sessions.signIn('w', 'OWNER');
      expect(await post('{ me }', {}, { authorization: `Bearer ${other.token}` }, limited)).toMatchObject({
        status: 200,
        data: { me: 'OWNER' },
      });
      await expect.poll(async () => (await client.request<{ me: string }>('{ me }')).data?.me).toBe('DISPATCHER');
    } finally {
      await limited.close();
    }
  });
});

describe('[GQL-3] those who are not signed in', () => {
  test('have one rate an address, over HTTP and the socket, as the proxy tells the address', async () => {
    const limited = await startTestNode({
      database: noDatabase,
      sessions,
      graphql: { rate: { perSecond: 0.01, burst: 10 }, trustProxy: true },
    });
    try {
      const from = (address: string) => ({ 'x-forwarded-for': address });
      const closeOf = async (address: string, options: SocketOptions = {}) =>
        (await SocketClient.start(limited.url, { headers: from(address), ...options }).closed).code;
      const flood = (address: string) =>
        Promise.all(Array.from({ length: 20 }, () => closeOf(address, { payload: { authorization: 'Bearer x' } })));
      const codes = await flood('10.0.0.1');
      expect([4401, 4429].map((code) => codes.filter((one) => one === code).length)).toEqual([10, 10]);
      expect((await post('{ me }', {}, from('10.0.0.1'), limited)).status).toBe(429);
      expect((await post('{ me }', {}, from('10.0.0.2'), limited)).status).toBe(401);
      expect(await closeOf('10.0.0.2')).toBe(4401);
      // Whoever is signed in comes in from there all the same.
      expect((await connect({ token, headers: from('10.0.0.1') }, limited)).socket.readyState).toBe(WebSocket.OPEN);
    } finally {
      await limited.close();
    }
  });
});

describe('[GQL-4] errors', () => {
  test.each([
    ['a syntax error', '{ me', {}, 'BAD_INPUT'],
    ['an unknown field', '{ nope }', {}, 'BAD_INPUT'],
    ['an operation that is not named', 'query A { me } query B { me }', {}, 'BAD_INPUT'],
    ['no operation at all', 'fragment F on Query { me }', {}, 'BAD_INPUT'],
    ['a variable that does not fit', 'query Q($v: Cents!) { cents(value: $v) }', { v: '12' }, 'BAD_INPUT'],
    ['a literal that does not fit', '{ day(value: "2026-02-30") }', {}, 'BAD_INPUT'],
    ['a refusal', '{ refuse }', {}, 'SCHEDULE_CONFLICT'],
    ['a crash', '{ crash }', {}, 'INTERNAL'],
  ])('%s', async (_name, query, variables, code) => {
    for (const { errors } of [await post(query, variables), await overSocket(query, variables)]) {
      expect(errors![0]!.extensions.code).toBe(code);
      expect(errors![0]!.extensions.details).toBeTypeOf('object');
      expect(Object.keys(errors![0]!.extensions).sort()).toEqual(['code', 'details']);
    }
  });

  test('a refusal carries its details and its place; the rest of the answer is there', async () => {
    const query = '{ refuse instant(value: "2026-11-24T09:00:00-06:00") }';
    const expected = {
      data: { refuse: null, instant: '2026-11-24T15:00:00.000Z' },
      errors: [{ message: 'Luis is busy then.', path: ['refuse'], extensions: { code: 'SCHEDULE_CONFLICT', details: { conflicts: [1] } } }],
    };
    expect(await post(query)).toMatchObject({ status: 200, ...expected });
    expect(await overSocket(query)).toMatchObject(expected);
  });

  test('a crash leaves with the id of its log line and nothing else', async () => {
    for (const answer of [await post('{ crash }'), await overSocket('{ crash }')]) {
      const text = JSON.stringify(answer);
      expect(text).not.toMatch(/SELECT|vault|\.ts|at /);
      const { id } = answer.errors![0]!.extensions.details as { id: string };
      const line = node
        .logged()
        .split('\n')
        .find((one) => one.includes(id));
      expect(line).toContain('SELECT secret FROM vault');
    }
  });

  test.each([
    ['not JSON', '{', 'application/json', 400],
    ['an empty object', '{}', 'application/json', 400],
    ['a list', '[{"query":"{ me }"}]', 'application/json', 400],
    ['variables that are text', '{"query":"{ me }","variables":"{}"}', 'application/json', 400],
    ['a form', 'query=%7Bme%7D', 'application/x-www-form-urlencoded', 415],
    ['text, as a foreign page may send it', '{"query":"mutation { touch }"}', 'text/plain', 400],
  ])('%s is BAD_INPUT', async (_name, body, type, status) => {
    const response = await fetch(`${node.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type, authorization: `Bearer ${token}` },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  });
});

describe('[GQL-5] who may ask', () => {
  test.each([[{}], [{ authorization: 'Bearer nobody' }], [{ cookie: 'session=nobody' }]])('nobody is UNAUTHENTICATED %j', async (headers) =>
    expect(await post('{ me }', {}, headers as Record<string, string>)).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    }),
  );

  test('a schema question beside another is not a way in', async () =>
    expect(await post('{ __typename me }', {}, {})).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }));

  test('somebody without a workspace is FORBIDDEN', async () =>
    expect(await post('{ me }', {}, { authorization: 'Bearer outsider' })).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    }));

  test('by cookie and by bearer', async () => {
    expect(await post('{ me }', {}, { cookie: `session=${token}` })).toMatchObject({ data: { me: 'DISPATCHER' } });
    expect(await post('{ me }')).toMatchObject({ data: { me: 'DISPATCHER' } });
  });

  test('a GET asks but never changes, and only with a header that no foreign page can send unasked', async () => {
    const get = (query: string, headers: Record<string, string>) =>
      fetch(`${node.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
    expect(await (await get('{ me }', { 'apollo-require-preflight': '1' })).json()).toMatchObject({ data: { me: 'DISPATCHER' } });
    expect((await get('{ me }', {})).status).toBe(400);
    expect(await (await get('mutation { touch }', { 'apollo-require-preflight': '1' })).json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_INPUT' } }],
    });
  });

  test('a subscription over HTTP is told where it belongs', async () =>
    expect(await post('subscription { ticks(count: 1) }')).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_INPUT' } }] }));

  test.each<[string, SocketOptions, number]>([
    ['no token', {}, 4401],
    ['a wrong token', { token: 'nobody' }, 4401],
    ['no workspace', { token: 'outsider' }, 4403],
    ['a cookie without an Origin, as no browser sends it', { headers: { cookie: `session=${token}` } }, 4401],
    ['a token that is not text', { payload: { authorization: { $ne: 1 } } }, 4401],
  ])('the socket with %s closes', async (_name, options, code) => expect((await start(options).closed).code).toBe(code));

  test('a cookie from the same host or an allowed origin opens the socket; a foreign origin is refused even with a token', async () => {
    for (const origin of [node.url, 'https://shop.example']) {
      const client = await connect({ headers: { cookie: `session=${token}`, origin } });
      expect((await client.request<{ me: string }>('{ me }')).data!.me).toBe('DISPATCHER');
    }
    for (const origin of ['https://evil.example', 'null', 'https://shop.example.evil.example', 'http://shop.example']) {
      const client = start({ token, headers: { origin } });
      await expect(client.acknowledged).rejects.toThrow('403');
    }
  });

  test('asking before saying who one is closes 4401', async () => {
    const socket = new WebSocket(`${node.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => socket.send('{"id":"1","type":"subscribe","payload":{"query":"{ me }"}}'));
    expect((await once(socket, 'close'))[0]).toBe(4401);
  });

  test('an upgrade elsewhere is refused', async () => {
    const socket = new WebSocket(`${node.url.replace('http', 'ws')}/other`, 'graphql-transport-ws');
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('404');
  });
});

describe('[GQL-6] the socket', () => {
  test('queries, mutations and other subscriptions run over it', async () => {
    const client = await connect();
    expect((await client.request<{ me: string }>('{ me }')).data!.me).toBe('DISPATCHER');
    expect((await client.request<{ touch: number }>('mutation { touch }')).data!.touch).toBeGreaterThan(0);
    const ticks = client.subscribe<{ ticks: number }>('subscription { ticks(count: 2) }');
    expect([(await ticks.next()).data!.ticks, (await ticks.next()).data!.ticks]).toEqual([1, 2]);
    expect((await ticks.nextMessage()).type).toBe('complete');
  });

  test('four subscriptions at once, the fifth is refused, and a place that is left is free', async () => {
    const client = await connect();
    const endless = 'subscription { ticks(count: 1000000000) }';
    const open = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const stream = client.subscribe(endless);
        await stream.next();
        return stream;
      }),
    );
    expect((await client.request(endless)).errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
    open[0]!.complete();
    await expect.poll(async () => (await client.subscribe(endless).next()).errors).toBeUndefined();
  });

  test('a peer that answers no ping is cut off', async () => {
    const impatient = await startTestNode({ database: noDatabase, sessions, graphql: { pingMs: 30 } });
    const client = SocketClient.start(impatient.url, { token });
    try {
      await client.acknowledged;
      // The wire stays up and nobody answers.
      client.socket.pong = () => undefined;
      (client.socket as unknown as { _autoPong: boolean })._autoPong = false;
      expect((await client.closed).code).toBe(1006);
    } finally {
      client.close();
      await impatient.close();
    }
  });

  test('a node that stops sends its clients elsewhere', async () => {
    const leaving = await startTestNode({ database: noDatabase, sessions });
    const client = await SocketClient.open(leaving.url, { token });
    await leaving.close();
    expect((await client.closed).code).toBe(1001);
  });
});

describe('[GQL-7] the explorer', () => {
  const page = (path: string, accept: string) =>
    new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
      httpRequest(`${node.url}${path}`, { headers: { accept } }, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += String(chunk)));
        response.on('end', () => resolve({ status: response.statusCode!, type: response.headers['content-type']!, text }));
      })
        .on('error', reject)
        .end();
    });

  test('is what a browser gets, with nothing inline and nothing from elsewhere', async () => {
    const { status, type, text } = await page('/graphql', 'text/html,application/xhtml+xml,*/*;q=0.8');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).not.toMatch(/https?:\/\/|<script>|<style>| on\w+=/);
    const linked = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
    expect(linked).toEqual(['/graphql/explorer.css', '/graphql/explorer.js']);
    for (const path of linked) expect((await page(path, '*/*')).status).toBe(200);
    const { text: script } = await page('/graphql/explorer.js', '*/*');
    expect(() => new Script(script)).not.toThrow();
  });
});
