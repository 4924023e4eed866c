import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SeenJob, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

interface Leg {
  technicianId: string;
  fromJobId: string;
  toJobId: string;
  departsAt: string;
  dueAt: string;
  minutes: number;
  fit: string;
}
const LEGS = `query ($day: Date!, $technicianIds: [ID!]) { travelLegs(day: $day, technicianIds: $technicianIds) {
  technicianId fromJobId toJobId departsAt dueAt minutes fit } }`;
const DAY = '2026-03-11';
const at = (from: number, to: number): Span => {
  const instant = (hour: number): string => new Date(Date.parse(`${DAY}T05:00:00Z`) + hour * 3_600_000).toISOString();
  return { start: instant(from), end: instant(to) };
};

let shop: TestShop;
beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

async function make(crew: CrewName, window: Span, latitude: number | null): Promise<SeenJob> {
  const address = { line1: '1 Main St', city: 'Austin', region: 'TX', postalCode: '78701', latitude, longitude: latitude && -97 };
  const input = { customerId: shop.customers['C-1'], title: 'Fix it', window, address, technicianId: shop.crew[crew] };
  return (await shop.as.dispatcher.do('createJob', input)).job;
}
const legs = async (more: object = {}, by = shop.as.dispatcher): Promise<Leg[]> =>
  (await by.read<{ travelLegs: Leg[] }>(LEGS, { day: DAY, ...more })).travelLegs;
const told = (all: Leg[]) => all.map(({ fromJobId, toJobId, minutes, fit }) => [fromJobId, toJobId, minutes, fit]);

it('R26.12 the way from visit to visit is told with whether the time is enough, and follows every move', async () => {
  const [first, second, third] = [
    await make('ana', at(9, 10), 30),
    await make('ana', at(10.5, 11), 30.12),
    await make('ana', at(14, 15), 30),
  ];
  const other = await make('ben', at(9, 10), 30);
  await make('ben', at(12, 13), null);
  expect(told(await legs())).toEqual([
    [first.id, second.id, 26, 'TIGHT'],
    [second.id, third.id, 26, 'EASY'],
  ]);
  expect((await legs())[0]).toMatchObject({ technicianId: shop.crew.ana, departsAt: first.window!.end, dueAt: second.window!.start });

  await shop.as.dispatcher.do('moveJob', { jobId: second.id, window: at(10.25, 11), technicianId: shop.crew.ben });
  expect(told(await legs())).toEqual([[other.id, second.id, 26, 'IMPOSSIBLE']]);
  expect(told(await legs({ technicianIds: [shop.crew.ana] }))).toEqual([]);
  await shop.as.dispatcher.do('startJob', { jobId: second.id });
  expect(await legs()).toEqual([]);
});

it('R26.12 a technician is told of their own ways alone', async () => {
  await make('cho', at(9, 10), 30);
  await make('cho', at(11, 12), 30.12);
  expect(await legs({ technicianIds: [shop.crew.cho] })).toHaveLength(1);
  expect(await legs({ technicianIds: [shop.crew.cho] }, shop.as.ana)).toEqual([]);
  expect(await legs({}, shop.as.ben)).toEqual([]);
});
