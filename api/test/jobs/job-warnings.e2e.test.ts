import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createWorkspace } from '../../src/workspace/workspace.repository.js';
import { FreeSlots } from '../harness/free-slots.js';
import type { SeenJob, ShopCaller } from '../harness/shop-caller.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

interface Warned {
  number: string;
  requiredSkills: string[];
  warnings: { kind: string; text: string; technician: { id: string } | null }[];
}
const WARNED = 'number requiredSkills warnings { kind text technician { id } }';

let shop: TestShop;
const free = new FreeSlots('2026-03-11');

beforeAll(async () => {
  shop = await openShop();
  const { database, workspaceId, crew } = shop;
  const skill = (sku: string, skills: string) =>
    database.query('UPDATE price_book_item SET skills = $3 WHERE workspace_id = $1 AND sku = $2', [workspaceId, sku, skills]);
  await skill('DR-200', '{Jetting,Drains}');
  await skill('HR-001', '{Gas}');
  await database.query(`UPDATE technician SET skills = '{drains,JETTING}' WHERE workspace_id = $1 AND id = $2`, [workspaceId, crew.ana]);
});
afterAll(() => shop.close());

const line = (sku: 'DR-200' | 'PT-025' | 'HR-001') => ({ priceBookItemId: shop.items[sku], quantity: 1 });

async function make(technicianId: string | null, lineItems: object[] = []): Promise<SeenJob> {
  const input = { customerId: shop.customers['C-1'], title: 'Fix it', window: free.day().at(15, 16), technicianId, lineItems };
  return (await shop.as.dispatcher.do('createJob', input)).job;
}

async function warned({ id }: { id: string }, by: ShopCaller = shop.as.dispatcher): Promise<Warned | null> {
  return (await by.read<{ job: Warned | null }>(`query ($id: ID!) { job(id: $id) { ${WARNED} } }`, { id })).job;
}

it('R26.19 a job tells which skills its lines ask for', async () => {
  const both = await make(null, [line('HR-001'), line('DR-200'), line('PT-025')]);
  expect((await warned(both))!.requiredSkills).toEqual(['Drains', 'Gas', 'Jetting']);
  expect((await warned(await make(null, [line('PT-025'), { name: 'Call-out', quantity: 1, unitPrice: 100 }])))!.requiredSkills).toEqual([]);
  expect((await warned(await make(null)))!.requiredSkills).toEqual([]);
});

it('R26.20 a job warns of who lacks a skill, and of having no line items, until it is over', async () => {
  const { ana, ben } = shop.crew;
  expect((await warned(await make(ana, [line('DR-200')])))!.warnings).toEqual([]);
  const job = await make(ben, [line('DR-200'), line('HR-001')]);
  expect((await warned(job))!.warnings).toEqual([
    { kind: 'MISSING_SKILL', text: 'Ben Okafor lacks Gas, Jetting', technician: { id: ben } },
  ]);
  await shop.as.dispatcher.do('addCrewMember', { jobId: job.id, technicianId: ana });
  expect((await warned(job))!.warnings.map(({ text }) => text)).toEqual(['Ben Okafor lacks Gas, Jetting', 'Ana Beltrán lacks Gas']);

  await shop.as.dispatcher.do('updateJob', { jobId: job.id, lineItems: [] });
  expect((await warned(job))!.warnings).toEqual([{ kind: 'NO_LINE_ITEMS', text: 'Nothing on it yet: no line items', technician: null }]);
  await shop.as.dispatcher.do('cancelJob', { jobId: job.id, reason: 'Customer called off' });
  expect((await warned(job))!.warnings).toEqual([]);
});

it('R26.20 warns nobody of a job that they may not see', async () => {
  const job = await make(shop.crew.ben, [line('HR-001')]);
  expect(await warned(job, shop.as.ana)).toBeNull();
  expect((await warned(job, shop.as.ben))!.requiredSkills).toEqual(['Gas']);
});

it('R26.22 what somebody lacks for items of the price book that are on no job yet', async () => {
  const lacks = async (ids: string[], by = shop.as.dispatcher) => {
    const query = 'query ($ids: [ID!]!) { technicians { id missingSkills(priceBookItemIds: $ids) } }';
    const { technicians } = await by.read<{ technicians: { id: string; missingSkills: string[] }[] }>(query, { ids });
    const of = (id: string) => technicians.find((one) => one.id === id)!.missingSkills;
    return { ana: of(shop.crew.ana), ben: of(shop.crew.ben) };
  };
  const { 'DR-200': drain, 'HR-001': hour, 'PT-025': stop } = shop.items;
  const query = vi.spyOn(shop.database, 'query');
  try {
    expect(await lacks([drain, hour, stop, drain])).toEqual({ ana: ['Gas'], ben: ['Gas', 'Jetting'] });
    const asked = query.mock.calls.filter(([statement]) => typeof statement === 'object' && statement.name === 'skills-of-items');
    expect(asked).toHaveLength(1);
  } finally {
    query.mockRestore();
  }
  expect(await lacks([stop])).toEqual({ ana: [], ben: [] });
  expect(await lacks([])).toEqual({ ana: [], ben: [] });
  expect(await lacks(['nothing', '01938b5e-7c3a-7000-8000-000000000000'])).toEqual({ ana: [], ben: [] });
  const { database } = shop;
  const [other, theirs] = [await createWorkspace(database, { name: 'Birch', timeZone: 'UTC', currency: 'USD' }), uuid()];
  await database.query(
    `INSERT INTO price_book_item (workspace_id, id, sku, name, kind, unit_price_cents, search, skills) VALUES ($1, $2, 'B-1', 'Birch', 'SERVICE', 1, 'birch', '{Birch skill}')`,
    [other, theirs],
  );
  expect(await lacks([theirs])).toEqual({ ana: [], ben: [] });
  await expect(lacks(Array.from({ length: 201 }, () => hour))).rejects.toThrow(/BAD_INPUT|at most 200/);
});

it('R26.19 many jobs’ skills are read in one statement', async () => {
  const made = [await make(shop.crew.ben, [line('HR-001')]), await make(shop.crew.ana, [line('DR-200')]), await make(null)];
  const query = vi.spyOn(shop.database, 'query');
  try {
    const { jobs } = await shop.as.dispatcher.read<{ jobs: { nodes: Warned[] } }>(`{ jobs(first: 50) { nodes { ${WARNED} } } }`);
    const skillsOf = ({ number }: SeenJob) => jobs.nodes.find((job) => job.number === number)!.requiredSkills;
    expect(made.map(skillsOf)).toEqual([['Gas'], ['Drains', 'Jetting'], []]);
    const names = query.mock.calls.map(([statement]) => (typeof statement === 'string' ? statement : statement.name));
    expect(names.filter((name) => name === 'required-skills')).toHaveLength(1);
  } finally {
    query.mockRestore();
  }
});
