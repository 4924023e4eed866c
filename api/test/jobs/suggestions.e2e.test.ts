import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenJob, ShopCaller, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

interface Seen {
  technician: { id: string; name: string };
  available: boolean;
  window: Span | null;
  distanceKm: number | null;
  travelMinutes: number | null;
  missingSkills: string[];
  score: number;
  reasons: { kind: string; points: number; most: number; text: string }[];
  exclusions: { kind: string; text: string; jobId: string | null }[];
  why: string;
}
const SUGGEST = `query ($jobId: ID!, $window: TimeWindowInput) { suggestTechnicians(jobId: $jobId, window: $window) {
  technician { id name } available window { start end } distanceKm travelMinutes missingSkills score
  reasons { kind points most text } exclusions { kind text jobId } why } }`;

/** Wednesday; the shop's clock is five hours behind. */
const at = (from: number, to: number, day = '2026-03-11'): Span => {
  const instant = (hour: number): string => new Date(Date.parse(`${day}T05:00:00Z`) + hour * 3_600_000).toISOString();
  return { start: instant(from), end: instant(to) };
};
const CAPITOL = { latitude: 30.2747, longitude: -97.7404 };
const AIRPORT = { latitude: 30.1975, longitude: -97.6664 };

let shop: TestShop;

beforeAll(async () => {
  shop = await openShop();
  const { database, workspaceId, crew } = shop;
  await database.query(`UPDATE price_book_item SET skills = '{Jetting}' WHERE workspace_id = $1 AND sku = 'DR-200'`, [workspaceId]);
  await database.query(`UPDATE technician SET skills = '{drains,JETTING}' WHERE workspace_id = $1 AND id = ANY($2)`, [
    workspaceId,
    [crew.ana, crew.ben],
  ]);
  await database.query(
    `UPDATE technician SET latitude = $3, longitude = $4, position_at = now(), on_call = true WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, crew.dee, AIRPORT.latitude, AIRPORT.longitude],
  );
  await shop.as.owner.read('{ technicians { id } }');
});
afterAll(() => shop.close());

async function make(crew: CrewName | null, window: Span | null, more: object = {}): Promise<SeenJob> {
  const lead = crew && { technicianId: shop.crew[crew] };
  const address = { line1: '1 Main St', city: 'Austin', region: 'TX', postalCode: '78701', ...CAPITOL };
  return (
    await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-1'], title: 'Fix it', window, address, ...lead, ...more })
  ).job;
}

async function suggested(job: SeenJob, window?: Span, by: ShopCaller = shop.as.dispatcher): Promise<Seen[]> {
  return (await by.read<{ suggestTechnicians: Seen[] }>(SUGGEST, { jobId: job.id, window })).suggestTechnicians;
}
const of = (all: Seen[], crew: CrewName): Seen => all.find(({ technician }) => technician.id === shop.crew[crew])!;

describe('suggestions', () => {
  it('R26.7 tell of everybody who works here why they can’t, and name the job in the way', async () => {
    const busy = await make('cho', at(10, 11));
    const far = await make('eli', at(9, 9.9), {
      address: { line1: '9 Far Rd', city: 'Austin', region: 'TX', postalCode: '78719', ...AIRPORT },
    });
    await shop.database.query(
      `INSERT INTO time_off (workspace_id, id, technician_id, starts_at, ends_at, reason) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'Dentist')`,
      [shop.workspaceId, shop.crew.fay, at(9, 12).start, at(9, 12).end],
    );
    const job = await make(null, at(10, 11));
    const all = await suggested(job);
    expect(all).toHaveLength(6);
    expect(of(all, 'ana')).toMatchObject({ available: true, exclusions: [] });
    expect(of(all, 'cho').exclusions).toMatchObject([
      { kind: 'BOOKED', jobId: busy.id, text: `Booked on ${busy.number}, 10:00 AM–11:00 AM` },
    ]);
    expect(of(all, 'eli').exclusions).toMatchObject([{ kind: 'TRAVEL', jobId: far.id }]);
    expect(of(all, 'fay')).toMatchObject({
      available: false,
      exclusions: [{ kind: 'TIME_OFF', text: 'Time off then: Dentist' }],
      why: 'Time off then: Dentist',
    });
    expect(all.map(({ available }) => available)).toEqual([true, true, true, false, false, false]);

    const early = await suggested(job, at(6, 7));
    expect(early.every(({ exclusions: [first] }) => first?.kind === 'OUTSIDE_SHIFT' && first.text === 'Works 8:00 AM–5:00 PM')).toBe(true);
    const sunday = await suggested(job, at(10, 11, '2026-03-15'));
    expect(sunday.every(({ exclusions: [first] }) => first?.kind === 'NOT_WORKING')).toBe(true);
  });

  it('R26.8 give points that add up exactly to the score, and rank by it', async () => {
    const customerId = shop.customers['C-3'];
    for (const days of [2, 3]) {
      const { id: jobId } = await make('ben', at(9, 10, `2026-03-0${days}`), { customerId });
      await shop.as.dispatcher.do('completeJob', { jobId });
    }
    const job = await make(null, at(13, 14), { customerId, priority: 'EMERGENCY' });
    const all = await suggested(job);
    for (const { score, reasons } of all) {
      expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
      for (const { points, most } of reasons)
        expect(points).toSatisfy((value: number) => Number.isInteger(value) && value >= 0 && value <= most);
    }
    const free = all.filter(({ available }) => available).map(({ score }) => score);
    expect(free).toEqual([...free].sort((a, b) => b - a));
    expect(of(all, 'ben').reasons.find(({ kind }) => kind === 'KNOWS_CUSTOMER')).toMatchObject({
      points: 7,
      text: 'Was there twice, last on 3 Mar',
    });
    expect(of(all, 'dee').reasons.at(-1)).toMatchObject({ kind: 'ON_CALL', points: 10 });
    expect(of(all, 'cho')).toMatchObject({ travelMinutes: 0, distanceKm: 0 });
    expect(of(all, 'cho').reasons.find(({ kind }) => kind === 'DISTANCE')!.points).toBe(20);
  });

  it('R26.10 look for the first free hour from now on where there is no window, or it has begun', async () => {
    const draft = await make(null, null);
    const today = '2026-03-10';
    await make('ana', at(10, 12.5, today));
    const [all, begun] = [await suggested(draft), await suggested(await make(null, at(9.5, 11, today)))];
    expect(of(all, 'ben').window).toEqual(at(10, 11, today));
    expect(of(all, 'ana').window).toEqual(at(12.5, 13.5, today));
    expect(of(all, 'ana').reasons[0]!.text).toBe('Free from 12:30 PM');
    expect(of(begun, 'ben').window).toEqual(at(10, 11, today));
    // Today it is known where somebody is.
    expect(of(all, 'dee')).toMatchObject({ travelMinutes: 22, distanceKm: 11.1 });
  });

  it('R26.11 a job asks for the skills of the price book items on its lines, in any case of letters', async () => {
    const job = await make(null, at(15, 16), { lineItems: [{ priceBookItemId: shop.items['DR-200'], quantity: 1 }] });
    const all = await suggested(job);
    expect(of(all, 'ana')).toMatchObject({ available: true, missingSkills: [] });
    expect(of(all, 'cho')).toMatchObject({ available: false, missingSkills: ['Jetting'], exclusions: [{ kind: 'MISSING_SKILL' }] });
    const { priceBook } = await shop.as.dispatcher.read<{ priceBook: { nodes: { skills: string[] }[] } }>(
      '{ priceBook(search: "Drain") { nodes { skills } } }',
    );
    expect(priceBook.nodes[0]!.skills).toEqual(['Jetting']);
  });

  it('R26.7 leave the job itself out: who has it is free for it', async () => {
    const job = await make('dee', at(10, 11, '2026-03-12'));
    expect(of(await suggested(job), 'dee')).toMatchObject({ available: true });
  });

  it('R26.7 are for the office, about jobs that are there and windows that can be', async () => {
    const job = await make('ana', at(10, 11, '2026-03-13'));
    expect((await shop.as.ana.refusedRead(SUGGEST, { jobId: job.id })).code).toBe('FORBIDDEN');
    expect((await shop.as.dispatcher.refusedRead(SUGGEST, { jobId: 'JOB-7' })).code).toBe('NOT_FOUND');
    const backwards = { start: at(10, 11).end, end: at(10, 11).start };
    expect(await shop.as.dispatcher.refusedRead(SUGGEST, { jobId: job.id, window: backwards })).toMatchObject({ code: 'BAD_INPUT' });
  });
});
