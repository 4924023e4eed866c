import { ApolloLink, gql } from '@apollo/client';
import { execute } from '@apollo/client/link';
import { of } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { applyJob, isNewer } from '../lib/newest-wins';
import { newestWinsLink } from './newest-wins-link';
import { keepNewestJobs, type KnownJobs } from './newest-wins-response';

const job = (version: number, title = `v${version}`) => ({ __typename: 'Job', id: 'j1', version, title });

describe('applyJob', () => {
  test('keeps the highest version, in whatever order they come', () => {
    const jobs = new Map<string, ReturnType<typeof job>>();
    expect([3, 1, 4, 2].map((version) => applyJob(jobs, job(version)))).toEqual([true, false, true, false]);
    expect(jobs.get('j1')?.title).toBe('v4');
  });

  test('an echo of the same version changes nothing; a fresh read of it may', () => {
    const jobs = new Map([['j1', job(2)]]);
    expect(applyJob(jobs, job(2, 'echo'))).toBe(false);
    expect(jobs.get('j1')?.title).toBe('v2');
    expect(applyJob(jobs, job(2, 'read afresh'), { refresh: true })).toBe(true);
    expect(applyJob(jobs, job(1, 'stale'), { refresh: true })).toBe(false);
    expect(jobs.get('j1')?.title).toBe('read afresh');
  });

  test('a job never seen is news', () => {
    expect(isNewer(undefined, job(0))).toBe(true);
  });
});

describe('keepNewestJobs', () => {
  test('puts the newest fields into an older row, deep inside an answer', () => {
    const known: KnownJobs = new Map();
    keepNewestJobs(known, { moveJob: { job: job(5) } });
    const late = keepNewestJobs(known, { customer: { __typename: 'Customer', jobs: { nodes: [job(4)] } } });
    expect(late.customer.jobs.nodes[0]).toEqual(job(5));
  });

  test('leaves what the newer state did not carry as it came', () => {
    const known: KnownJobs = new Map();
    keepNewestJobs(known, job(5));
    expect(keepNewestJobs(known, { ...job(4), total: 100 })).toEqual({ ...job(5), total: 100 });
  });

  test('remembers what several answers of one version carried between them', () => {
    const known: KnownJobs = new Map();
    keepNewestJobs(known, job(5));
    keepNewestJobs(known, { __typename: 'Job', id: 'j1', version: 5, total: 700 });
    expect(keepNewestJobs(known, { ...job(4), total: 100 })).toEqual({ ...job(5), total: 700 });
  });

  test('other things with an id and a version are none of its business', () => {
    const known: KnownJobs = new Map();
    keepNewestJobs(known, { __typename: 'Estimate', id: 'j1', version: 9 });
    expect(keepNewestJobs(known, job(1))).toEqual(job(1));
  });
});

test('the link lets no older job through to the cache', async () => {
  const answers = [job(2), job(1), job(3)];
  const link = ApolloLink.from([newestWinsLink(), new ApolloLink(() => of({ data: { job: answers.shift()! } }))]);
  const ask = () =>
    new Promise((resolve, reject) =>
      execute(
        link,
        {
          query: gql`
            {
              job {
                id
                version
                title
              }
            }
          `,
        },
        { client: {} as never },
      ).subscribe({
        next: ({ data }) => resolve((data as { job: { version: number } }).job.version),
        error: reject,
      }),
    );
  expect([await ask(), await ask(), await ask()]).toEqual([2, 2, 3]);
});
