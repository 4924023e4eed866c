import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ShopCaller, Span } from '../harness/shop-caller.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

interface First {
  technicianDay: { technician: { id: string; missingSkills: string[] }; distanceKm: number | null };
  window: Span;
  kind: string;
}
const FIRST = `query($latitude: Float, $longitude: Float, $items: [ID!]!) {
  firstVisit(latitude: $latitude, longitude: $longitude, priceBookItemIds: $items) {
    technicianDay { technician { id missingSkills(priceBookItemIds: $items) } distanceKm } window { start end } kind } }`;

let shop: TestShop;
beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

const first = async (variables: object = {}, by: ShopCaller = shop.as.dispatcher) =>
  (await by.read<{ firstVisit: First | null }>(FIRST, { items: [], ...variables })).firstVisit;
const goes = (technicianId: string, kind: string, start: string, end: string) => ({
  technicianDay: { technician: { id: technicianId } },
  kind,
  window: { start: `2026-04-${start}:00.000Z`, end: `2026-04-${end}:00.000Z` },
});

it('R21.6 who can go first: on call and near first, with the skills, at once, soonest, after hours', async () => {
  const { database, workspaceId, crew, items } = shop;
  const change = (id: string, what: string) =>
    database.query(`UPDATE technician SET ${what} WHERE workspace_id = $1 AND id = $2`, [workspaceId, id]);
  await database.query(`UPDATE price_book_item SET skills = '{Gas}' WHERE workspace_id = $1 AND sku = 'HR-001'`, [workspaceId]);
  await change(crew.ben, `skills = '{gas}', latitude = 30.3, longitude = -97.7, position_at = now()`);
  await change(crew.dee, `on_call = true`);
  const book = async (technicianId: string, start: string, end: string) =>
    shop.as.dispatcher.do('createJob', {
      customerId: shop.customers['C-1'],
      title: 'In the way',
      technicianId,
      window: { start: `2026-04-${start}:00Z`, end: `2026-04-${end}:00Z` },
    });

  // 10:07 on a Tuesday in Austin.
  shop.clock.set('2026-04-07T15:07:00Z');
  expect(await first()).toMatchObject(goes(crew.dee, 'NOW', '07T15:15', '07T17:15'));
  await book(crew.dee, '07T15:30', '07T18:00');
  expect(await first()).toMatchObject(goes(crew.ana, 'NOW', '07T15:15', '07T17:15'));
  const near = await first({ latitude: 30.2, longitude: -97.7 });
  expect(near).toMatchObject(goes(crew.ben, 'NOW', '07T15:15', '07T17:15'));
  expect(near!.technicianDay.distanceKm).toBe(11.1);
  await book(crew.ben, '07T15:00', '07T19:10');
  expect(await first()).toMatchObject(goes(crew.ana, 'NOW', '07T15:15', '07T17:15'));
  expect(await first({ items: [items['HR-001']] })).toMatchObject(goes(crew.ben, 'SOONEST', '07T19:15', '07T21:15'));

  // 20:40.
  shop.clock.set('2026-04-08T01:40:00Z');
  expect(await first()).toMatchObject(goes(crew.dee, 'ON_CALL', '08T01:45', '08T03:45'));
  const lacking = await first({ items: [items['HR-001']] });
  expect(lacking).toMatchObject({ technicianDay: { technician: { id: crew.dee, missingSkills: ['Gas'] } }, kind: 'ON_CALL' });
  await database.query(
    `INSERT INTO time_off (workspace_id, id, technician_id, starts_at, ends_at) VALUES ($1, gen_random_uuid(), $2, '2026-04-08T02:00Z', '2026-04-08T21:00Z')`,
    [workspaceId, crew.dee],
  );
  expect(await first()).toBeNull();
});

it('R21.6 is for the office, and says what is wrong with the question', async () => {
  const refused = async (variables: object, by = shop.as.dispatcher) => (await by.refusedRead(FIRST, { items: [], ...variables })).code;
  expect(await refused({}, shop.as.ben)).toBe('FORBIDDEN');
  for (const half of [{ latitude: 30 }, { longitude: 30 }, { latitude: 91, longitude: 0 }]) expect(await refused(half)).toBe('BAD_INPUT');
  expect(await refused({ items: Array.from({ length: 201 }, () => shop.items['HR-001']) })).toBe('BAD_INPUT');
});
