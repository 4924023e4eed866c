import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DomainError } from '../kernel/domain-error.js';
import { HttpRefusal } from '../platform/http/typed-refusal.js';
import { HEAD_BYTES, imageKindOf } from './image-kind.js';
import type { ImageKind } from './image-kind.js';

export const MOST_BYTES = 20 * 1024 * 1024;
/** A sender that is silent for longer has gone. ms. */
const SILENCE_MS = 30_000;

/**
 * Writes a body to `path` as it comes, a chunk in memory at a time, and stops reading it at the first byte too many or as soon as its beginning
 * is no photo's. Whatever goes wrong, there is no file left.
 * @throws {DomainError} BAD_INPUT, also when the sender breaks off (who is then no longer there to read it)
 */
export async function receiveFile(body: Readable, path: string, silenceMs = SILENCE_MS): Promise<ImageKind> {
  const file = await open(path, 'wx');
  const silence = setTimeout(() => body.destroy(new Error('the sender fell silent')), silenceMs);
  try {
    let bytes = 0;
    let head: Buffer = Buffer.alloc(0);
    // Not destroyed when left early: the refusal goes out on the same connection.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      silence.refresh();
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw tooLarge();
      if (head.length < HEAD_BYTES) {
        head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
        if (head.length === HEAD_BYTES) requireKind(head);
      }
      await file.write(chunk);
    }
    const kind = requireKind(head);
    await file.close();
    return kind;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw body.errored ? brokenOff() : error;
  } finally {
    clearTimeout(silence);
  }
}

function requireKind(head: Buffer): ImageKind {
  const kind = imageKindOf(head);
  if (kind) return kind;
  const message =
    head.length === 0 ? 'Nothing was sent: the body is the photo itself.' : 'This is no photo. Send a JPEG, PNG, WebP or AVIF.';
  throw new DomainError('BAD_INPUT', message, { field: 'body' });
}

function brokenOff(): DomainError {
  return new DomainError('BAD_INPUT', 'The photo did not arrive whole. Send it again.', { field: 'body' });
}

/** 413, said before the rest is sent where the sender said how much it is. */
export function tooLarge(): HttpRefusal {
  const message = 'A photo may have at most 20 MB. Send it smaller: phones offer "Large" or "Medium" when they share one.';
  return new HttpRefusal(413, 'BAD_INPUT', message, { mostBytes: MOST_BYTES });
}
