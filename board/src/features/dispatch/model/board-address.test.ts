import { describe, expect, test } from 'vitest';
import { inItsView, readAddress, withAddress } from './board-address';
import type { AddressChange } from './board-address';
import { NO_FILTER } from './board-filter';
import { BY_TIME } from './list-rows';

const read = (search: string) => readAddress(new URLSearchParams(search));
const after = (search: string, change: AddressChange) => withAddress(new URLSearchParams(search), change).toString();

describe('R24.1 the address', () => {
  test('opens the same day at the same place', () => {
    expect(read('day=2026-11-24&zoom=fit&at=435&top=120')).toMatchObject({ day: '2026-11-24', zoom: 'fit', minute: 435, top: 120 });
  });

  test('holds the view, the filters, the order and the groups, and reads back what it wrote', () => {
    const change: AddressChange = {
      view: 'week',
      zoom: 'day',
      filter: {
        technicianIds: ['t1', 't2'],
        skills: ['Gas, LP', 'Drains'],
        teams: ['', 'North'],
        statuses: ['SCHEDULED', 'ON_HOLD'],
        priorities: ['EMERGENCY'],
        areas: ['Hyde Park & more'],
        also: ['t3'],
      },
      order: 'distance',
      near: 'j1',
      group: 'team',
      closed: ['North'],
      hot: { visit: 'next', technicianId: 't1' },
      list: { column: 'customer', isDescending: true },
      map: { latitude: 30.2672, longitude: -97.7431, zoom: 11.25 },
    };
    const address = readAddress(withAddress(new URLSearchParams('day=2026-11-24'), change));
    expect(address).toEqual({ ...change, day: '2026-11-24', minute: null, top: 0 });
  });

  test('says nothing of what is as usual', () => {
    const usual = read('');
    expect(usual).toEqual({
      ...{ view: 'day', day: null, zoom: 2.5, minute: null, top: 0, hot: null, map: null },
      ...{ filter: NO_FILTER, order: 'name', near: null, group: 'none', closed: [], list: BY_TIME },
    });
    expect(
      withAddress(
        new URLSearchParams('view=week&skill=Gas&order=load&near=j&group=skill&closed=Gas&hot=next.t&sort=-time&map=1,2,3'),
        usual,
      ).toString(),
    ).toBe('');
  });

  test('leaves out what makes no sense', () => {
    const nonsense =
      'view=year&day=2026-02-31&zoom=9&at=-4&top=x&status=LOST,scheduled&priority=,&order=luck&group=&hot=soon.t1&sort=-&map=91,0,3';
    expect(read(nonsense)).toEqual({ ...read(''), filter: { ...NO_FILTER, statuses: ['SCHEDULED'] } });
  });

  test.each([
    [{ column: 'time', isDescending: false }, ''],
    [{ column: 'time', isDescending: true }, 'sort=-time'],
    [{ column: 'total', isDescending: false }, 'sort=total'],
  ] as const)('holds how the list stands: %o is "%s"', (list, search) => expect(after('', { list })).toBe(search));

  test('holds what the map shows, to a metre, also in the south and the west; everything is no place', () => {
    const at = { latitude: -33.868_820_4, longitude: 151.209_295_5, zoom: 12.347 };
    expect(after('day=2026-11-24', { map: at })).toBe('day=2026-11-24&map=-33.86882%2C151.20930%2C12.35');
    expect(read('map=-33.86882,151.2093,12.35').map).toEqual({ latitude: -33.868_82, longitude: 151.2093, zoom: 12.35 });
    for (const nonsense of ['1,2', '1,2,x', '1,181,3', '86,0,3', '1,2,23', '1e1,2,3']) expect(read(`map=${nonsense}`).map).toBeNull();
    expect(after('map=1,2,3', { map: null })).toBe('');
  });

  test('a new day opens at its own time and keeps the scale and the filters', () => {
    expect(after('day=2026-11-24&zoom=fit&at=435&skill=Gas', { day: '2026-11-25' })).toBe('day=2026-11-25&zoom=fit&skill=Gas');
    expect(after('day=2026-11-24', { day: null })).toBe('');
  });

  test('another view begins at its top, other groups begin open', () => {
    expect(after('top=300&skill=Gas', { view: 'month' })).toBe('skill=Gas&view=month');
    expect(after('group=team&closed=North', { group: 'skill' })).toBe('group=skill');
  });

  test('one filter changes and the others stay; all of them go at once', () => {
    expect(after('skill=Gas&team=North&day=2026-11-24', { filter: { skills: [] } })).toBe('team=North&day=2026-11-24');
    expect(after('skill=Gas&also=t1&status=scheduled&order=load', { filter: NO_FILTER })).toBe('order=load');
  });

  test.each([
    ['day', 'distance', 'job', 'team', ['North']],
    ['list', 'distance', 'job', 'team', ['North']],
    ['week', 'name', null, 'team', ['North']],
    ['map', 'name', null, 'none', []],
    ['month', 'name', null, 'none', []],
  ])('R24.2 R24.3 in the %s the order is by %s', (view, order, near, group, closed) => {
    expect(inItsView(read(`view=${view}&order=distance&near=job&group=team&closed=North`))).toMatchObject({ order, near, group, closed });
  });

  test('R24.4 the month goes by filters of technicians alone', () => {
    const { filter } = inItsView(read('view=month&skill=Gas&status=scheduled&priority=high&area=Zilker'));
    expect(filter).toEqual({ ...NO_FILTER, skills: ['Gas'] });
  });
});
