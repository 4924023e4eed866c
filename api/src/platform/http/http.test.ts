import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMetrics, registerHealth, registerMetrics, serveMetrics } from './health.js';
import { registerSecurityHeaders } from './security-headers.js';
import { registerStaticBoard } from './static-board.js';

let root: string;
let fastify: FastifyInstance;
let isReady = true;
let answer: () => Promise<never[]> = () => Promise.resolve([]);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'board-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Dispatch</title>');
  writeFileSync(join(root, 'favicon.svg'), '<svg/>');
  writeFileSync(join(root, 'assets', 'index-Ab12.js'), 'plain');
  writeFileSync(join(root, 'assets', 'index-Ab12.js.br'), 'small');
  fastify = Fastify();
  registerSecurityHeaders(fastify, { publicUrl: 'https://shop.example', mapStyle: { origins: ['https://tiles.example'] } });
  registerHealth(fastify, { database: { query: () => answer() }, ready: () => isReady });
  registerMetrics(fastify, { registry: createMetrics(), token: 'sesame' });
  await registerStaticBoard(fastify, { root });
});
afterAll(async () => {
  await fastify.close();
  rmSync(root, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => fastify.inject({ url, headers });
const asPage = { accept: 'text/html,*/*' };

describe('the board', () => {
  test('any page address gets index.html, asked for again each time', async () => {
    for (const url of ['/', '/schedule/2026-03-08', '/jobs/1042?tab=notes']) {
      const response = await get(url, asPage);
      expect([response.statusCode, response.headers['cache-control'], response.body]).toEqual([
        200,
        'no-cache',
        expect.stringContaining('Dispatch'),
      ]);
    }
  });

  test('a file with its hash in its name is kept for ever and sent compressed', async () => {
    const response = await get('/assets/index-Ab12.js', { 'accept-encoding': 'br' });
    expect(response.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'br' });
    expect(response.headers['content-type']).toMatch(/javascript/);
    expect(response.body).toBe('small');
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  test('what is missing is missing: no page instead of a file, an answer of the api or a form', async () => {
    for (const url of ['/assets/gone-Cd34.js', '/logo.png', '/api/nothing', '/graphql/x', '/metrics/x'])
      expect((await get(url, asPage)).statusCode).toBe(404);
    expect((await get('/jobs', { accept: 'application/json' })).statusCode).toBe(404);
    expect((await fastify.inject({ method: 'POST', url: '/jobs', headers: asPage })).statusCode).toBe(404);
    expect((await get('/assets/..%2f..%2fetc/passwd')).statusCode).toBe(404);
  });

  test('its page may run no inline script and be framed by nobody', async () => {
    const { headers } = await get('/', asPage);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain('wss://shop.example');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('31536000'),
    });
  });

  test('R25.14 it loads from the origins of the map and from no other', async () => {
    const policy = String((await get('/', asPage)).headers['content-security-policy']);
    expect(policy).toContain("connect-src 'self' wss://shop.example https://tiles.example;");
    expect(policy).toContain("img-src 'self' data: blob: https://tiles.example;");
    expect(policy.match(/tiles\.example/g)).toHaveLength(2);
    const plain = Fastify();
    registerSecurityHeaders(plain, { publicUrl: 'https://shop.example', mapStyle: null });
    const without = String((await plain.inject('/')).headers['content-security-policy']);
    expect(without).toBe(policy.replaceAll(' https://tiles.example', ''));
  });

  test('without a build it refuses to start', async () => {
    await expect(registerStaticBoard(Fastify(), { root: join(root, 'assets') })).rejects.toThrow(/not built/);
  });
});

describe('health', () => {
  test('/readyz follows the database and the node leaving, /healthz neither', async () => {
    expect((await get('/readyz')).json()).toEqual({ status: 'ready' });
    answer = () => Promise.reject(new Error('connection refused'));
    expect([(await get('/readyz')).statusCode, (await get('/healthz')).statusCode]).toEqual([503, 200]);
    answer = () => Promise.resolve([]);
    isReady = false;
    expect([(await get('/readyz')).json(), (await get('/healthz')).statusCode]).toEqual([{ status: 'leaving' }, 200]);
    isReady = true;
  });
});

describe('metrics', () => {
  test('on the main port only with the token', async () => {
    expect((await get('/metrics')).statusCode).toBe(401);
    expect((await get('/metrics', { authorization: 'Bearer sesam!' })).statusCode).toBe(401);
    const response = await get('/metrics', { authorization: 'Bearer sesame' });
    expect(response.headers['content-type']).toContain('text/plain');
    expect(response.body).toContain('process_cpu_user_seconds_total');
  });

  test('on a port of their own', async () => {
    const server = await serveMetrics({ registry: createMetrics(), host: '127.0.0.1', port: 0 });
    const address = `http://127.0.0.1:${server.port}`;
    expect(await fetch(`${address}/metrics`).then((response) => response.text())).toContain('nodejs_eventloop_lag_seconds');
    expect((await fetch(address)).status).toBe(404);
    server.close();
  });
});
