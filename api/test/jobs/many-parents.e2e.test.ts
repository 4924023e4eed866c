import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-03-10');

interface JobsOf {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  nodes: { id: string; number: string; history: { nodes: { kind: string; jobId: string }[]; pageInfo: { hasNextPage: boolean } } }[];
}
const JOBS = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id number';
const HISTORY = 'history(first: 2) { nodes { kind jobId } pageInfo { hasNextPage } } }';
const ALL = `{ customers(first: 20) { nodes { id jobs(first: 2) { ${JOBS} ${HISTORY} } } } }`;

beforeAll(async () => {
  shop = await openShop();
  const { dispatcher } = shop.as;
  for (let index = 0; index < 7; index++) {
    const { job } = await dispatcher.do('createJob', {
      customerId: shop.customers[index < 4 ? 'C-1' : index < 6 ? 'C-2' : 'C-3'],
      title: `Leak ${index}`,
      ...(index % 2 === 0 && { window: free.day().at(15, 17), technicianId: shop.crew.ana }),
    });
    if (index % 3 === 0) for (const note of ['one', 'two']) await dispatcher.do('addNote', { jobId: job.id, body: note });
  }
});
afterAll(() => shop.close());

async function statementsOf(work: () => Promise<void>): Promise<string[]> {
  const query = vi.spyOn(shop.database, 'query');
  try {
    await work();
    return query.mock.calls.map(([statement]) => (typeof statement === 'string' ? statement : (statement.name ?? statement.text)));
  } finally {
    query.mockRestore();
  }
}

it('answers the jobs of many customers and their histories as it does those of one, in one statement each', async () => {
  const { dispatcher } = shop.as;
  let customers: { id: string; jobs: JobsOf }[] = [];
  const statements = await statementsOf(async () => {
    customers = (await dispatcher.read<{ customers: { nodes: typeof customers } }>(ALL)).customers.nodes;
  });

  expect(customers.map((one) => one.jobs.totalCount).sort()).toEqual([0, 1, 2, 4]);
  for (const { id, jobs } of customers) {
    const listed = await dispatcher.read<{ jobs: JobsOf }>(
      `query($filter: JobFilter) { jobs(filter: $filter, orderBy: CREATED_DESC, first: 2) { ${JOBS} } } }`,
      { filter: { customerId: id } },
    );
    expect({ ...jobs, nodes: jobs.nodes.map(({ id, number }) => ({ id, number })) }).toEqual(listed.jobs);
    for (const job of jobs.nodes) {
      const whole = await dispatcher.history(job.id);
      expect(job.history.nodes.map((event) => event.kind)).toEqual(whole.slice(0, 2).map((event) => event.kind));
      expect(job.history.nodes.every((event) => event.jobId === job.id)).toBe(true);
      expect(job.history.pageInfo.hasNextPage).toBe(whole.length > 2);
    }
  }
  for (const name of ['jobs-of-customers', 'job-counts-of-customers', 'events-of-jobs'])
    expect(statements.filter((statement) => statement === name)).toHaveLength(1);
});

it('pages on from a first page that many customers shared', async () => {
  const { dispatcher } = shop.as;
  const one = `query($id: ID!, $after: String) { customer(id: $id) { jobs(first: 2, after: $after) { ${JOBS} } } } }`;
  const read = async (after: string | null): Promise<JobsOf> =>
    (await dispatcher.read<{ customer: { jobs: JobsOf } }>(one, { id: shop.customers['C-1'], after })).customer.jobs;
  const first = await read(null);
  const second = await read(first.pageInfo.endCursor);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([true, false, true]);
  expect(new Set([...first.nodes, ...second.nodes].map((job) => job.id)).size).toBe(4);
});

it('shows a technician of a customer’s jobs only their own', async () => {
  const one = `query($id: ID!) { customer(id: $id) { jobs { ${JOBS} } } } }`;
  const { customer } = await shop.as.ana.read<{ customer: { jobs: JobsOf } }>(one, { id: shop.customers['C-1'] });
  expect([customer.jobs.nodes.length, customer.jobs.totalCount]).toEqual([2, 2]);
});

it('shows each mutation of one request the history that it has made', async () => {
  const { job } = await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-4'], title: 'Leak' });
  const add = (name: string): string =>
    `${name}: addNote(input: { clientMutationId: "note-${name}-of-many-parents", jobId: "${job.id}", body: "${name}" }) { job { history { nodes { kind } } } }`;
  const answer = await shop.as.dispatcher.read<Record<string, { job: { history: { nodes: unknown[] } } }>>(
    `mutation { ${add('a')} ${add('b')} }`,
  );
  expect([answer.a!.job.history.nodes.length, answer.b!.job.history.nodes.length]).toEqual([2, 3]);
});

it('answers a customer and a job that come several times in an answer alike each time', async () => {
  const { dispatcher } = shop.as;
  const filter = { customerId: shop.customers['C-1'] };
  const { jobs } = await dispatcher.read<{ jobs: { nodes: { customer: { jobs: JobsOf } }[] } }>(
    `query($filter: JobFilter) { jobs(filter: $filter) { nodes { customer { jobs(first: 3) { ${JOBS} ${HISTORY} } } } } }`,
    { filter },
  );
  const once = await dispatcher.read<{ customer: { jobs: JobsOf } }>(
    `query($id: ID!) { customer(id: $id) { jobs(first: 3) { ${JOBS} ${HISTORY} } } }`,
    { id: filter.customerId },
  );
  expect(jobs.nodes.length).toBeGreaterThan(1);
  for (const { customer } of jobs.nodes) expect(customer).toEqual(once.customer);
});
