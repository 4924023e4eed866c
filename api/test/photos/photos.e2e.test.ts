import { readdirSync, statSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import type { ShopCaller } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';
import { heicBeginning, phonePicture, picture } from './pictures.js';

const MEGABYTE = 1024 * 1024;
const PHOTOS = 'photos { id url thumbnailUrl width height caption at author { kind name } }';

interface Upload {
  uploadId: string;
  width: number;
  height: number;
  thumbnailUrl: string;
}
interface SeenPhoto {
  id: string;
  url: string;
  thumbnailUrl: string;
  caption: string | null;
  at: string;
  author: { kind: string; name: string };
}

let shop: TestShop;
let jpeg: Buffer;
const free = new FreeSlots('2026-03-10');

beforeAll(async () => {
  shop = await openShop();
  jpeg = await picture('jpeg');
});
afterAll(() => shop.close());

const send = (body: Buffer, by: ShopCaller = shop.as.dispatcher, type = 'image/jpeg'): Promise<Response> =>
  by.fetch('/api/uploads', { method: 'POST', headers: { 'content-type': type }, body: new Uint8Array(body) });

async function upload(by: ShopCaller = shop.as.dispatcher, body: Buffer = jpeg): Promise<Upload> {
  const response = await send(body, by);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Upload;
}

async function refusal(body: Buffer, type?: string): Promise<{ status: number; code: string; message: string }> {
  const response = await send(body, shop.as.dispatcher, type);
  return { status: response.status, ...((await response.json()) as { code: string; message: string }) };
}

async function makeJob(crew: CrewName = 'ana'): Promise<string> {
  const input = { customerId: shop.customers['C-1'], title: 'Fix it', window: free.day().at(15, 16), technicianId: shop.crew[crew] };
  return (await shop.as.dispatcher.do('createJob', input)).job.id;
}

async function photosOf(jobId: string, by: ShopCaller = shop.as.dispatcher): Promise<SeenPhoto[] | null> {
  const { job } = await by.read<{ job: { photos: SeenPhoto[] } | null }>(`query($id: ID!) { job(id: $id) { ${PHOTOS} } }`, { id: jobId });
  return job && job.photos;
}

async function status(by: ShopCaller, path: string, init: Parameters<ShopCaller['fetch']>[1] = {}): Promise<number> {
  const response = await by.fetch(path, init);
  await response.arrayBuffer();
  return response.status;
}

/** Every file below the store's directory. */
function filesThere(): string[] {
  const all = readdirSync(shop.filesDir, { recursive: true, encoding: 'utf8' });
  return all.filter((name) => statSync(join(shop.filesDir, name), { throwIfNoEntry: false })?.isFile()).sort();
}

/** Sends some of what was promised and, when the node has written something of it, breaks off. */
async function breakOff(): Promise<void> {
  const { port } = new URL(shop.url);
  const signIn = await shop.as.dispatcher.fetch('/graphql', {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  await signIn.text();
  const before = filesThere();
  await new Promise<void>((resolve) => {
    const headers = { ...shop.as.dispatcher.headers(), 'content-type': 'image/jpeg', 'content-length': String(jpeg.length) };
    const request = httpRequest({ host: 'localhost', port, path: '/api/uploads', method: 'POST', headers });
    request.on('error', () => resolve()).on('close', () => resolve());
    request.write(jpeg.subarray(0, jpeg.length / 2));
    const look = setInterval(() => {
      if (filesThere().length === before.length) return;
      clearInterval(look);
      request.destroy();
    }, 2);
  });
  await until(() => filesThere().length === before.length);
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

describe('sending a photo', () => {
  it('R18.1 takes JPEG, PNG, WebP and AVIF by what they are, whatever the sender calls them', async () => {
    for (const kind of ['jpeg', 'png', 'webp', 'avif'] as const) {
      const sent = await upload(shop.as.dispatcher, await picture(kind, { width: 300, height: 200 }));
      expect(sent).toMatchObject({ width: 300, height: 200, thumbnailUrl: `/api/photos/${sent.uploadId}/thumbnail` });
    }
  });

  it('R18.1 refuses what is none, what is damaged and what it cannot read, and says what to do', async () => {
    const png = await picture('png');
    expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'.padEnd(200)), 'image/png')).toMatchObject({
      ...{ status: 400, code: 'BAD_INPUT' },
      message: expect.stringContaining('Send a JPEG, PNG, WebP or AVIF'),
    });
    expect(await refusal(Buffer.concat([png.subarray(0, 8), Buffer.alloc(5000, 7)]), 'image/png')).toMatchObject({
      ...{ status: 400, code: 'BAD_INPUT' },
      message: expect.stringContaining('This PNG is damaged'),
    });
    expect(await refusal(jpeg.subarray(0, Math.floor(jpeg.length * 0.9)))).toMatchObject({
      ...{ status: 400, code: 'BAD_INPUT' },
      message: expect.stringContaining('This JPEG is damaged'),
    });
    expect(await refusal(heicBeginning(), 'image/heic')).toMatchObject({
      ...{ status: 400, code: 'BAD_INPUT' },
      message: expect.stringContaining('Most Compatible'),
    });
    expect(await refusal(Buffer.alloc(0))).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining('Nothing was sent') });
    expect(await refusal(jpeg, 'text/plain')).toMatchObject({ status: 415, code: 'BAD_INPUT' });
    expect(filesThere().filter((name) => name.startsWith('incoming'))).toEqual([]);
  });

  it('R18.1 refuses a picture that unfolds into more pixels than any camera has', async () => {
    const flat = await sharp({ create: { width: 9000, height: 8000, channels: 3, background: '#fff' }, limitInputPixels: false })
      .png()
      .toBuffer();
    expect(flat.length).toBeLessThan(MEGABYTE);
    expect(await refusal(flat)).toMatchObject({ status: 400, code: 'BAD_INPUT', message: expect.stringContaining('9000 × 8000') });
  });

  it('R18.1 stops at 20 MB, announced or not, without reading the rest (what is counted left our side: most of it may still be on its way)', async () => {
    const large = Buffer.concat([jpeg, Buffer.alloc(60 * MEGABYTE - jpeg.length)]);
    for (const announced of [true, false]) {
      const answer = await sendSlowly(large, announced);
      expect(answer).toMatchObject({ status: 413, body: { code: 'BAD_INPUT', message: expect.stringContaining('20 MB') } });
      expect(answer.read).toBeLessThan(MEGABYTE * (announced ? 15 : 40));
    }
    expect(filesThere().filter((name) => name.startsWith('incoming'))).toEqual([]);
  });

  it('R18.2 keeps it upright, at a sensible size, with a thumbnail, and without where and with what it was taken', async () => {
    const taken = await phonePicture();
    const { exif, orientation } = await sharp(taken).metadata();
    expect(orientation).toBe(6);
    expect(exif?.includes('SecretPhone')).toBe(true);
    const { uploadId, width, height } = await upload(shop.as.dispatcher, taken);
    expect([width, height]).toEqual([400, 600]);
    for (const path of [`/api/photos/${uploadId}`, `/api/photos/${uploadId}/thumbnail`]) {
      const kept = Buffer.from(await (await shop.as.dispatcher.fetch(path)).arrayBuffer());
      const metadata = await sharp(kept).metadata();
      expect([metadata.format, metadata.exif, metadata.xmp, metadata.orientation]).toEqual(['jpeg', undefined, undefined, undefined]);
      expect(kept.includes('SecretPhone') || kept.includes('Exif') || kept.includes('GPS')).toBe(false);
    }
    const big = await upload(shop.as.dispatcher, await picture('jpeg', { width: 4000, height: 1000 }));
    expect([big.width, big.height]).toEqual([2560, 640]);
    const thumbnail = await (await shop.as.dispatcher.fetch(big.thumbnailUrl)).arrayBuffer();
    expect(await sharp(Buffer.from(thumbnail)).metadata()).toMatchObject({ width: 480, height: 120 });
  });

  it('R18.3 a sender who breaks off leaves nothing behind', async () => {
    const before = [filesThere(), await rows()];
    await breakOff();
    expect([filesThere(), await rows()]).toEqual(before);
  });

  it('R18.3 nobody but its sender sees it until it is on a job, and after a day on none it is gone', async () => {
    const { uploadId } = await upload();
    const path = `/api/photos/${uploadId}`;
    expect(await status(shop.as.dispatcher, path)).toBe(200);
    expect(await status(shop.as.owner, path)).toBe(404);
    const kept = await upload();
    const removed = await upload();
    const jobId = await makeJob();
    for (const one of [kept, removed]) await shop.as.dispatcher.do('addPhoto', { jobId, uploadId: one.uploadId });
    shop.clock.advance(23 * 60);
    await shop.as.dispatcher.do('removePhoto', { jobId, photoId: removed.uploadId });
    shop.clock.advance(2 * 60);
    await shop.keepUp();
    const ids = (): string[] => [uploadId, kept.uploadId, removed.uploadId].filter((id) => filesThere().some((name) => name.includes(id)));
    expect(ids()).toEqual([kept.uploadId, removed.uploadId]);
    expect((await shop.as.dispatcher.refusal('addPhoto', { jobId, uploadId })).code).toBe('NOT_FOUND');
    expect(await status(shop.as.dispatcher, path)).toBe(404);
    // What was removed from a job lies a day longer, and can be put back.
    await shop.as.dispatcher.do('addPhoto', { jobId, uploadId: removed.uploadId });
    await shop.as.dispatcher.do('removePhoto', { jobId, photoId: removed.uploadId });
    shop.clock.advance(25 * 60);
    await shop.keepUp();
    expect(ids()).toEqual([kept.uploadId]);
  });
});

describe('photos of a job', () => {
  it('R18.4 the office adds to any job, a technician to those of their crew, and history says it', async () => {
    const jobId = await makeJob('ana');
    const done = await shop.as.ana.do('addPhoto', {
      jobId,
      uploadId: (await upload(shop.as.ana)).uploadId,
      caption: ' the shut-off valve ',
    });
    expect(done.events[0]).toMatchObject({ kind: 'PHOTO_ADDED', undoable: false, actor: { name: 'Ana' } });
    expect(done.events[0]!.changes).toEqual([{ field: 'photos', from: null, to: 'the shut-off valve' }]);
    await shop.as.dispatcher.do('addPhoto', { jobId, uploadId: (await upload()).uploadId });
    const photos = await photosOf(jobId);
    expect(photos).toMatchObject([
      { caption: 'the shut-off valve', author: { kind: 'TECHNICIAN', name: 'Ana' }, at: shop.clock.now().toISOString() },
      { caption: null, author: { kind: 'USER', name: 'Dispatcher' } },
    ]);
    expect(photos![0]!.url).toBe(`/api/photos/${photos![0]!.id}`);
    const stranger = await upload(shop.as.ben);
    expect((await shop.as.ben.refusal('addPhoto', { jobId, uploadId: stranger.uploadId })).code).toBe('NOT_FOUND');
    await shop.as.dispatcher.do('cancelJob', { jobId, reason: 'called off' });
    await shop.as.ana.do('addPhoto', { jobId, uploadId: (await upload(shop.as.ana)).uploadId });
  });

  it('R18.4 an upload is put on one job, once; what is none is not found', async () => {
    const [one, other] = [await makeJob(), await makeJob()];
    const { uploadId } = await upload();
    const answers = await Promise.allSettled([one, other].map((jobId) => shop.as.dispatcher.do('addPhoto', { jobId, uploadId })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const unknown of ['no-id', '00000000-0000-7000-8000-000000000000'])
      expect((await shop.as.dispatcher.refusal('addPhoto', { jobId: one, uploadId: unknown })).code).toBe('NOT_FOUND');
    const tooLong = { jobId: one, uploadId: (await upload()).uploadId, caption: 'x'.repeat(501) };
    expect((await shop.as.dispatcher.refusal('addPhoto', tooLong)).code).toBe('BAD_INPUT');
  });

  it('R18.4 a job has at most 200', async () => {
    const jobId = await makeJob();
    await shop.database.query(
      `INSERT INTO photo (workspace_id, id, uploaded_by, uploaded_at, width, height, bytes, thumbnail_bytes, job_id, author, attached_at)
       SELECT $1, gen_random_uuid(), 'x', now(), 1, 1, 1, 1, $2, '{"kind":"USER","id":"x","name":"X"}', now() FROM generate_series(1, 199)`,
      [shop.workspaceId, jobId],
    );
    const [last, over] = [await upload(), await upload()];
    await shop.as.dispatcher.do('addPhoto', { jobId, uploadId: last.uploadId });
    expect((await shop.as.dispatcher.refusal('addPhoto', { jobId, uploadId: over.uploadId })).message).toContain('200 photos');
  });

  it('R18.5 whoever added it takes it away, and the office; no undo, but it can be added again', async () => {
    const jobId = await makeJob('ana');
    await shop.as.dispatcher.do('addCrewMember', { jobId, technicianId: shop.crew.ben });
    const { uploadId } = await upload(shop.as.ana);
    const added = await shop.as.ana.do('addPhoto', { jobId, uploadId, caption: 'before' });
    expect(await shop.as.ben.refusal('removePhoto', { jobId, photoId: uploadId })).toMatchObject({
      ...{ code: 'FORBIDDEN', message: expect.stringContaining('Ana added this photo') },
    });
    expect(
      (await shop.as.ana.refusedRead('mutation($b: ID!) { undo(input: { batchId: $b }) { batchId } }', { b: added.batchId })).code,
    ).toBe('UNDO_CONFLICT');
    const removed = await shop.as.ana.do('removePhoto', { jobId, photoId: uploadId });
    expect(removed.events[0]).toMatchObject({ kind: 'PHOTO_REMOVED', changes: [{ field: 'photos', from: 'before', to: null }] });
    expect(await photosOf(jobId)).toEqual([]);
    expect((await shop.as.ana.refusal('removePhoto', { jobId, photoId: uploadId })).code).toBe('NOT_FOUND');
    expect((await shop.as.ana.refusal('removePhoto', { jobId, photoId: 'no-id' })).code).toBe('NOT_FOUND');
    await shop.as.ana.do('addPhoto', { jobId, uploadId });
    await shop.as.dispatcher.do('removePhoto', { jobId, photoId: uploadId });
  });

  it('R18.6 is given to whoever sees the job, at every node, and to nobody else', async () => {
    const jobId = await makeJob('ana');
    const { uploadId } = await upload();
    await shop.as.dispatcher.do('addPhoto', { jobId, uploadId });
    const elsewhere = await shop.anotherNode();
    const path = `/api/photos/${uploadId}`;
    for (const by of [shop.as.owner, shop.as.ana, shop.as.ana.at(elsewhere)]) {
      const response = await by.fetch(path);
      expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, Number(response.headers.get('content-length'))]);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        ...{ 'content-type': 'image/jpeg', 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' },
      });
      const again = await by.fetch(path, { headers: { 'if-none-match': response.headers.get('etag')! } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    for (const one of [path, `${path}/thumbnail`, '/api/photos/no-id', `${path}%00`]) {
      const response = await shop.as.ben.fetch(one, { headers: { 'if-none-match': '*' } });
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND']);
    }
    expect(await photosOf(jobId, shop.as.ben)).toBeNull();
    expect(await status(shop.as.owner, path, { headers: { authorization: '' } })).toBe(401);
    // Whoever leaves the crew sees it no longer, from the next look on.
    await shop.as.dispatcher.do('reassignJob', { jobId, technicianId: shop.crew.ben });
    const etag = { 'if-none-match': `"${uploadId}"` };
    expect([await status(shop.as.ana, path, { headers: etag }), await status(shop.as.ben, path)]).toEqual([404, 200]);
  });
});

interface SlowAnswer {
  status: number;
  body: unknown;
  /** How much of the body left our side until the answer came, at least as much as was read. */
  read: number;
}

/** Sends with or without saying how much, a piece at a time, as fast as it is taken. */
function sendSlowly(body: Buffer, announced: boolean): Promise<SlowAnswer> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(shop.url);
    const length = announced ? { 'content-length': String(body.length) } : { 'transfer-encoding': 'chunked' };
    const headers = { ...shop.as.dispatcher.headers(), 'content-type': 'image/jpeg', ...length };
    const request = httpRequest({ host: 'localhost', port, path: '/api/uploads', method: 'POST', headers });
    let sent = 0;
    let answered = false;
    const next = (): void => {
      if (answered || sent >= body.length) return;
      const piece = body.subarray(sent, sent + 65_536);
      sent += piece.length;
      if (request.write(piece)) setImmediate(next);
      else request.once('drain', next);
    };
    request.on('response', (response) => {
      answered = true;
      const read = sent;
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode!, body: JSON.parse(text), read });
        request.destroy();
      });
    });
    request.on('error', (error) => answered || reject(error));
    next();
  });
}

async function rows(): Promise<number> {
  const [row] = await shop.database.query<{ count: number }>('SELECT count(*)::int AS count FROM photo WHERE workspace_id = $1', [
    shop.workspaceId,
  ]);
  return row!.count;
}
