import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';

/** The bytes of a file are not UTF-8 at this line. */
export class NotUtf8 extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
    this.name = 'NotUtf8';
  }
}

const ADVICE = 'Save it as "CSV UTF-8" and try again.';
const NEWLINE = 0x0a;

/** Passes bytes on as they are and fails at the first that are not UTF-8, so that no name arrives with its accents broken. */
export class Utf8Check extends Transform {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private line = 1;
  private isFirst = true;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    if (this.isFirst && isUtf16(chunk)) return done(new NotUtf8(1, `The file is UTF-16, not UTF-8. ${ADVICE}`));
    this.isFirst = false;
    let from = 0;
    try {
      // Line by line, so that the failing line is known; a sequence cut by the chunk's end stays in the decoder.
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
        this.decoder.decode(chunk.subarray(from, at + 1), { stream: true });
        from = at + 1;
        this.line++;
      }
      this.decoder.decode(chunk.subarray(from), { stream: true });
    } catch {
      return done(new NotUtf8(this.line, `This line is not UTF-8 text. ${ADVICE}`));
    }
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    try {
      this.decoder.decode();
      done();
    } catch {
      done(new NotUtf8(this.line, `The file ends in the middle of a character. ${ADVICE}`));
    }
  }
}

function isUtf16(start: Buffer): boolean {
  return start.length >= 2 && ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff));
}
