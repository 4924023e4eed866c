import sharp from 'sharp';

/** A noisy picture: noise does not compress, so that its size is a photo's. */
export async function picture(
  kind: 'jpeg' | 'png' | 'webp' | 'avif',
  { width = 640, height = 400 }: { width?: number; height?: number } = {},
): Promise<Buffer> {
  const noise = sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } });
  return noise.toFormat(kind).toBuffer();
}

/** A JPEG as a phone makes it: lying on its side, with the camera's name and where it was taken. */
export async function phonePicture(): Promise<Buffer> {
  const plain = sharp({ create: { width: 600, height: 400, channels: 3, background: '#c33' } });
  return plain
    .withExif({
      IFD0: { Make: 'SecretPhone', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 16/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '97/1 44/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** The beginning of a HEIC file as an iPhone writes it, with nothing behind that a decoder without HEVC could read. */
export function heicBeginning(): Buffer {
  const box = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length + 8);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content]);
  };
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
    box('meta', Buffer.alloc(400)),
    box('mdat', Buffer.alloc(4000)),
  ]);
}
