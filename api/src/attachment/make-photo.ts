import sharp from 'sharp';
import { DomainError } from '../kernel/domain-error.js';
import type { ImageKind } from './image-kind.js';

/** What is stored: JPEGs, turned upright, without metadata (where and with what it was taken is nobody's business). */
export interface MadePhoto {
  image: Buffer;
  thumbnail: Buffer;
  /** Pixels of the image. */
  width: number;
  height: number;
}

/** Long sides, pixels. */
const IMAGE_SIDE = 2560;
const THUMBNAIL_SIDE = 480;
/** Phones take up to 50 million; a file that unfolds into more is a mistake or an attack. */
export const MOST_PIXELS = 64_000_000;

// Two photos at a time, each on one thread: the rest of the machine answers people.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Decodes the file whole and makes what is stored. Only the first picture of a moving one.
 * @throws {DomainError} BAD_INPUT: too many pixels, damaged, or of a kind that is not built in
 */
export async function makePhoto(path: string, kind: ImageKind): Promise<MadePhoto> {
  try {
    await refuseTooManyPixels(path);
    const { data, info } = await sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'truncated', sequentialRead: true, autoOrient: true })
      .resize({ width: IMAGE_SIDE, height: IMAGE_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 82, progressive: true })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(data)
      .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 75 })
      .toBuffer();
    return { image: data, thumbnail, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw unreadable(kind);
  }
}

async function refuseTooManyPixels(path: string): Promise<void> {
  const { width, height } = await sharp(path, { limitInputPixels: false }).metadata();
  if (width * height <= MOST_PIXELS) return;
  const most = MOST_PIXELS / 1_000_000;
  throw new DomainError(
    'BAD_INPUT',
    `This picture is ${width} × ${height} pixels; ${most} megapixels is the most. Make it smaller first.`,
    {
      ...{ width, height, mostPixels: MOST_PIXELS },
    },
  );
}

function unreadable(kind: ImageKind): DomainError {
  const message =
    kind === 'HEIC'
      ? 'This server cannot read HEIC photos. Send it as JPEG; on an iPhone: Settings → Camera → Formats → Most Compatible.'
      : `This ${kind} is damaged: it cannot be read to its end. Take or save the photo again.`;
  return new DomainError('BAD_INPUT', message, { kind });
}
