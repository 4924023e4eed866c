import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShopCaller } from '../harness/shop-caller.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

const FIELDS = 'id name query shared mine editable ownerName';
const SAVE = `mutation($input: SaveViewInput!) { saveView(input: $input) { ${FIELDS} } }`;
const DELETE = `mutation($input: DeleteViewInput!) { deleteView(input: $input) { ${FIELDS} } }`;
const SET = 'mutation($input: SetPreferenceInput!) { setPreference(input: $input) }';
const GET = 'query($key: String!) { preference(key: $key) }';

interface View {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  mine: boolean;
  editable: boolean;
  ownerName: string;
}

let shop: TestShop;

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

const save = async (by: ShopCaller, input: object): Promise<View> => (await by.read<{ saveView: View }>(SAVE, { input })).saveView;
const namesOf = async (by: ShopCaller): Promise<string[]> =>
  (await by.read<{ savedViews: View[] }>(`{ savedViews { ${FIELDS} } }`)).savedViews.map(({ name }) => name);

describe('saved views', () => {
  it('R17.8 are one’s own until they are shared with the office', async () => {
    const { dispatcher, dispatcher2 } = shop.as;
    const view = await save(dispatcher, { name: ' Unassigned today ', query: '?unassigned=1&when=today' });
    expect(view).toMatchObject({ name: 'Unassigned today', query: 'unassigned=1&when=today', shared: false, mine: true, editable: true });
    expect(await namesOf(dispatcher)).toEqual(['Unassigned today']);
    expect(await namesOf(dispatcher2)).toEqual([]);
    expect((await shop.as.manager.refusedRead(DELETE, { input: { viewId: view.id } })).code).toBe('NOT_FOUND');
    await save(dispatcher, { viewId: view.id, name: 'Unassigned today', query: 'unassigned=1', shared: true });
    const { savedViews } = await dispatcher2.read<{ savedViews: View[] }>(`{ savedViews { ${FIELDS} } }`);
    expect(savedViews).toMatchObject([{ id: view.id, query: 'unassigned=1', mine: false, editable: false, ownerName: 'Dispatcher' }]);
    expect((await shop.as.ana.refusedRead('{ savedViews { id } }')).code).toBe('FORBIDDEN');
  });

  it('R17.8 a shared one is changed by its owner and by managers', async () => {
    const view = await save(shop.as.dispatcher, { name: 'Late ones', query: 'late=1', shared: true });
    const input = { viewId: view.id, name: 'Late', query: 'late=1', shared: true };
    expect(await shop.as.dispatcher2.refusedRead(SAVE, { input })).toMatchObject({
      ...{ code: 'FORBIDDEN', message: expect.stringContaining('This view is Dispatcher’s') },
    });
    expect(await save(shop.as.manager, input)).toMatchObject({ name: 'Late', mine: false, editable: true, ownerName: 'Dispatcher' });
    const { deleteView } = await shop.as.manager.read<{ deleteView: View }>(DELETE, { input: { viewId: view.id } });
    expect(deleteView.name).toBe('Late');
    expect(await namesOf(shop.as.dispatcher)).not.toContain('Late');
    expect((await shop.as.dispatcher.refusedRead(DELETE, { input: { viewId: view.id } })).code).toBe('NOT_FOUND');
  });

  it('R17.9 a name is once its owner’s, whatever its case, also when two screens save at once', async () => {
    const answers = await Promise.allSettled(
      ['This week', 'this week', 'THIS WEEK'].map((name) => save(shop.as.dispatcher, { name, query: 'when=week' })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await shop.as.dispatcher.refusedRead(SAVE, { input: { name: 'This Week', query: '' } })).toMatchObject({
      ...{ code: 'BAD_INPUT', details: { field: 'name' } },
    });
    await save(shop.as.dispatcher2, { name: 'This week', query: '' });
  });

  it('R17.9 have limits', async () => {
    for (const wrong of [
      { name: '  ', query: '' },
      { name: 'x'.repeat(81), query: '' },
      { name: 'a\nb', query: '' },
      { name: 'a', query: 'x'.repeat(2001) },
      { name: '\0', query: '' },
    ])
      expect((await shop.as.owner.refusedRead(SAVE, { input: wrong })).code).toBe('BAD_INPUT');
    for (let index = 0; index < 100; index++) await save(shop.as.owner, { name: `View ${index}`, query: '' });
    expect((await shop.as.owner.refusedRead(SAVE, { input: { name: 'One more', query: '' } })).message).toContain('100 views');
  });

  it('R17.10 other screens of the office hear that one changed, not what a private one says', async () => {
    // A cursor is followed for seven days by the database's own clock.
    shop.clock.set(new Date());
    const { eventCursor } = await shop.as.dispatcher2.read<{ eventCursor: string }>('{ eventCursor }');
    const view = await save(shop.as.dispatcher, { name: 'Secret plan', query: 'q=secret' });
    const text = 'query($after: EventCursor!) { jobEvents(after: $after) { changes { entity id deleted node { id } actor { name } } } }';
    const { jobEvents } = await shop.as.dispatcher2.read<{ jobEvents: { changes: object[] } }>(text, { after: eventCursor });
    expect(jobEvents.changes).toEqual([{ entity: 'SavedView', id: view.id, deleted: false, node: null, actor: { name: 'Dispatcher' } }]);
    const toAna = await shop.as.ana.read<{ jobEvents: { changes: object[] } }>(text, { after: eventCursor });
    expect(toAna.jobEvents.changes).toEqual([]);
  });
});

describe('preferences', () => {
  it('R17.11 are each user’s own, and forgotten by null', async () => {
    const value = JSON.stringify({ order: ['number', 'title'] });
    await shop.as.dispatcher.read(SET, { input: { key: 'jobs.columns', value } });
    expect(await shop.as.dispatcher.read(GET, { key: 'jobs.columns' })).toEqual({ preference: value });
    expect(await shop.as.ana.read(GET, { key: 'jobs.columns' })).toEqual({ preference: null });
    await shop.as.dispatcher.read(SET, { input: { key: 'jobs.columns', value: null } });
    expect(await shop.as.dispatcher.read(GET, { key: 'jobs.columns' })).toEqual({ preference: null });
  });

  it('R17.11 are JSON under 16 KB, 200 to a user', async () => {
    const full = JSON.stringify('é'.repeat(8191));
    expect(Buffer.byteLength(full)).toBe(16 * 1024);
    await shop.as.ben.read(SET, { input: { key: 'a.b-c.d2', value: full } });
    for (const wrong of [
      { key: 'a', value: JSON.stringify('é'.repeat(8192)) },
      { key: 'a', value: '{' },
      { key: 'A', value: '1' },
      { key: 'a..b', value: '1' },
      { key: 'a' },
    ])
      expect((await shop.as.ben.refusedRead(SET, { input: wrong })).code).toBe('BAD_INPUT');
    for (let index = 1; index < 200; index++) await shop.as.ben.read(SET, { input: { key: `k${index}`, value: '1' } });
    expect((await shop.as.ben.refusedRead(SET, { input: { key: 'more', value: '1' } })).message).toContain('200');
    await shop.as.ben.read(SET, { input: { key: 'k1', value: '2' } });
  });
});
