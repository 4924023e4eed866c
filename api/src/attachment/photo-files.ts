import { createReadStream, mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { MadePhoto } from './make-photo.js';

export type Rendition = 'image' | 'thumbnail';

const RENDITIONS: readonly Rendition[] = ['image', 'thumbnail'];
const INCOMING = 'incoming';

/** The files of all photos, in a directory that every node shares. */
export class PhotoFiles {
  private readonly disk: Disk;

  /** @throws when the directory cannot be made */
  constructor(private readonly directory: string) {
    mkdirSync(join(directory, INCOMING), { recursive: true });
    this.disk = new Disk(new FSDriver({ location: directory, visibility: 'private' }));
  }

  /** Where an upload is written before it is known to be a photo. */
  incomingPath(id: string): string {
    return join(this.directory, INCOMING, id);
  }

  async put(workspaceId: string, id: string, made: MadePhoto): Promise<void> {
    for (const rendition of RENDITIONS) await this.disk.put(keyOf(workspaceId, id, rendition), made[rendition]);
  }

  /** Open already, so that a missing file is known before an answer begins; null then. */
  async read(workspaceId: string, id: string, rendition: Rendition): Promise<Readable | null> {
    const stream = createReadStream(join(this.directory, keyOf(workspaceId, id, rendition)));
    try {
      await once(stream, 'open');
      return stream;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** What is gone already is gone. */
  async remove(workspaceId: string, id: string): Promise<void> {
    for (const rendition of RENDITIONS) await this.disk.delete(keyOf(workspaceId, id, rendition));
  }

  /** Removes what nodes that died left half received. */
  async sweepIncoming(before: Date): Promise<void> {
    const directory = join(this.directory, INCOMING);
    for (const name of await readdir(directory)) {
      const path = join(directory, name);
      const found = await stat(path).catch(() => null);
      if (found && found.mtime < before) await rm(path, { force: true });
    }
  }
}

/** Spread over folders by the id's last digits, which are random. */
function keyOf(workspaceId: string, id: string, rendition: Rendition): string {
  return `${workspaceId}/${id.slice(-2)}/${id}${rendition === 'thumbnail' ? '-thumbnail' : ''}.jpg`;
}
