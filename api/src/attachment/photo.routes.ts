import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { canUpload } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Authenticate } from '../platform/graphql/authenticate.js';
import { RateLimiter } from '../platform/graphql/rate-limiter.js';
import { answerTyped, HttpRefusal } from '../platform/http/typed-refusal.js';
import type { Rendition } from './photo-files.js';
import { thumbnailUrl } from './photo.js';
import { MOST_BYTES, tooLarge } from './receive-file.js';
import type { UploadService } from './upload.service.js';

export interface PhotoRoutes {
  uploads: UploadService;
  authenticate: Authenticate;
}

/** A whole gallery at once is one burst; what comes after is at the pace of somebody who takes pictures. Per session. */
const SENDING = { perSecond: 2, burst: 100 };
const LOOKING = { perSecond: 100, burst: 800 };

/**
 * `POST /api/uploads` takes a photo as its body, `GET /api/photos/:id` and `…/thumbnail` give it out. A photo never changes, so its id is its
 * ETag; it is asked for again each time all the same, because who may see its job does change.
 */
export async function registerPhotos(fastify: FastifyInstance, { uploads, authenticate }: PhotoRoutes): Promise<void> {
  const sending = new RateLimiter(SENDING);
  const looking = new RateLimiter(LOOKING);
  const identify = async ({ headers: { authorization, cookie } }: FastifyRequest, rate: RateLimiter) => {
    const viewer = await authenticate({ authorization, cookie });
    if (rate.take(viewer.sessionId)) return viewer;
    throw new DomainError('RATE_LIMITED', 'Too many photos at once. Wait a few seconds and try again.', { retryAfterSeconds: 5 });
  };

  await fastify.register(async (scope) => {
    scope.setErrorHandler(answerTyped);
    // The body stays in the socket until the handler reads it.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));

    scope.post('/api/uploads', async (request, reply) => {
      const viewer = await identify(request, sending);
      if (!canUpload(viewer)) throw new DomainError('FORBIDDEN', 'Photos are sent by the office and by technicians.');
      refuseUnread(request);
      const { id, width, height } = await uploads.receive(viewer, request.raw);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ uploadId: id, width, height, thumbnailUrl: thumbnailUrl(id) });
    });

    const give =
      (rendition: Rendition) =>
      async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply): Promise<FastifyReply> => {
        const { id } = request.params;
        const photo = await uploads.read(await identify(request, looking), id, rendition);
        const etag = `"${id.toLowerCase()}${rendition === 'thumbnail' ? '-t' : ''}"`;
        reply.header('cache-control', 'private, no-cache').header('etag', etag).header('content-type', 'image/jpeg');
        if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
        const stream = await photo.open();
        return reply.header('content-length', photo.bytes).send(stream);
      };
    scope.get('/api/photos/:id', give('image'));
    scope.get('/api/photos/:id/thumbnail', give('thumbnail'));
  });
}

/** What its headers alone say against it. A type that no form can send also keeps other sites' pages out. */
function refuseUnread({ headers }: FastifyRequest): void {
  const type = headers['content-type'] ?? '';
  if (!/^(image\/|application\/octet-stream)/i.test(type))
    throw new HttpRefusal(415, 'BAD_INPUT', 'Send the photo itself as the body, with its Content-Type, as in image/jpeg.', {
      field: 'body',
    });
  if (Number(headers['content-length'] ?? 0) > MOST_BYTES) throw tooLarge();
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((one) => [etag, `W/${etag}`, '*'].includes(one.trim()));
}
