import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Authorization } from '../kernel/authorization.js';
import { canSeeJob } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { Queryable } from '../platform/database/database.js';
import { LaneFull, Lanes } from '../platform/auth/lanes.js';
import { makePhoto } from './make-photo.js';
import type { MadePhoto } from './make-photo.js';
import type { PhotoFiles, Rendition } from './photo-files.js';
import { receiveFile } from './receive-file.js';
import { deleteDoomedUpload, doomLooseUploads, insertUpload, LOOSE_LIFE_MS, readPhotoAccess } from './upload.repository.js';

/** Photos worked on at once by a node, and how many more may wait for that. */
const AT_ONCE = 2;
const MOST_WAITING = 40;

export interface UploadDeps {
  database: Queryable;
  files: PhotoFiles;
  now: () => Date;
  newId: () => string;
}

export interface ReadyUpload {
  id: string;
  width: number;
  height: number;
}

/** Takes photos in, gives them out, and forgets those that nobody put on a job. */
export class UploadService {
  private readonly workshop = new Lanes(AT_ONCE, MOST_WAITING);

  constructor(private readonly deps: UploadDeps) {}

  /**
   * Receives one photo. Its row is written before its files, so that whatever a crash leaves is found by the clean-up.
   * @throws {DomainError} BAD_INPUT for what is no photo, too large or damaged; RATE_LIMITED when too many wait
   */
  async receive({ workspaceId, userId }: Authorization, body: Readable): Promise<ReadyUpload> {
    const { database, files, now, newId } = this.deps;
    const id = newId();
    const path = files.incomingPath(id);
    const made = await this.make(body, path);
    const { width, height, image, thumbnail } = made;
    await insertUpload(database, workspaceId, {
      ...{ id, uploadedBy: userId, uploadedAt: now(), width, height },
      ...{ bytes: image.length, thumbnailBytes: thumbnail.length },
    });
    await files.put(workspaceId, id, made);
    return { id, width, height };
  }

  private async make(body: Readable, path: string): Promise<MadePhoto> {
    const kind = await receiveFile(body, path);
    try {
      return await this.workshop.run('photos', () => makePhoto(path, kind));
    } catch (error) {
      if (!(error instanceof LaneFull)) throw error;
      throw new DomainError('RATE_LIMITED', 'Many photos are being sent at this moment. Try again in a few seconds.', {
        retryAfterSeconds: 5,
      });
    } finally {
      await rm(path, { force: true });
    }
  }

  /** @throws {DomainError} NOT_FOUND for what is not there or not theirs to see */
  async read(authorization: Authorization, id: string, rendition: Rendition): Promise<{ bytes: number; open: () => Promise<Readable> }> {
    const { database, files } = this.deps;
    const { workspaceId, userId } = authorization;
    const photo = isId(id) ? await readPhotoAccess(database, workspaceId, id) : null;
    if (!photo || !(photo.job ? canSeeJob(authorization, photo.job) : photo.uploadedBy === userId)) throw noSuchPhoto();
    return {
      bytes: rendition === 'image' ? photo.bytes : photo.thumbnailBytes,
      open: async () => {
        const stream = await files.read(workspaceId, id.toLowerCase(), rendition);
        if (!stream) throw noSuchPhoto();
        return stream;
      },
    };
  }

  /** Removes uploads that were on no job for a day. Repeats what an earlier call did not finish. */
  async forgetLoose(workspaceId: string): Promise<void> {
    const { database, files, now } = this.deps;
    for (const id of await doomLooseUploads(database, workspaceId, new Date(now().getTime() - LOOSE_LIFE_MS))) {
      await files.remove(workspaceId, id);
      await deleteDoomedUpload(database, workspaceId, id);
    }
  }

  /** Removes what nodes that died left half received. */
  sweepIncoming(): Promise<void> {
    // Files carry the machine's time, not the clock of a test.
    return this.deps.files.sweepIncoming(new Date(Date.now() - LOOSE_LIFE_MS));
  }
}

function noSuchPhoto(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such photo, or it is not yours to see.');
}
