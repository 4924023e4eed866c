import { postRequest } from '../lib/connection.mjs';
import { v7 as uuid } from 'uuid';

const QUARTER_MS = 15 * 60_000;

/**
 * Moves each job to and fro by a quarter of an hour within its slot, so that none ever overlaps another; every connection has jobs of its
 * own, so none is ever refused. `jobs` are { jobId, workspaceId, token, version, start, end, crew }, instants in ms.
 */
export function createPlan({ target, document, jobs }, connections) {
  const request = TARGETS[target];
  const own = Array.from({ length: connections }, (_, index) => jobs.filter((_job, at) => at % connections === index));
  const next = own.map(() => 0);
  return {
    next(index) {
      const job = own[index][next[index]++ % own[index].length];
      const by = job.start % (2 * QUARTER_MS) === 0 ? QUARTER_MS : -QUARTER_MS;
      job.start += by;
      job.end += by;
      const key = uuid();
      const bytes = request(job, new Date(job.start).toISOString(), new Date(job.end).toISOString(), { document, key });
      job.version++;
      const sign = new RegExp(`"version" ?: ?${job.version}\\b`);
      return {
        bytes,
        key,
        check(body) {
          const text = body.toString();
          if (text.includes('"errors"') || !sign.test(text)) throw new Error(`not moved to version ${job.version}: ${text.slice(0, 500)}`);
        },
      };
    },
  };
}

const TARGETS = {
  api: ({ jobId, version, token }, start, end, { document: query, key }) =>
    postRequest(
      '/graphql',
      { query, variables: { input: { jobId, expectedVersion: version, window: { start, end }, clientMutationId: key } } },
      { authorization: `Bearer ${token}` },
    ),
  floor: ({ workspaceId, jobId, version }, start, end, { key }) =>
    postRequest('/reschedule', { workspaceId, jobId, version, start, end, eventId: key }),
  guarded: ({ workspaceId, jobId, version }, start, end, { key }) =>
    postRequest('/reschedule-guarded', { workspaceId, jobId, version, start, end, eventId: key }),
  peer: ({ workspaceId, jobId, version }, windowStart, windowEnd, { document: query }) =>
    postRequest('/graphql', {
      query,
      variables: {
        input: { workspaceId, rowId: jobId, jobPatch: { windowStart, windowEnd, version: version + 1, updatedAt: new Date() } },
      },
    }),
};
