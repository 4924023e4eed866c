import { describe, expect, test } from 'vitest';
import { inGroups, inOrder } from './arrange';
import type { Measures } from './arrange';
import { isMatch, isShown, NO_FILTER } from './board-filter';
import { jobOf, technicianOf } from './job-builder';

const ana = technicianOf('ana', { team: 'North', skills: ['Drains', 'Gas'] });
const ben = technicianOf('ben', { team: 'South', skills: ['Gas'] });
const cho = technicianOf('cho', { team: null, skills: [] });
const dee = technicianOf('dee', { team: 'north', skills: ['Drains'] });
const all = [ana, ben, cho, dee];
const ids = (technicians: readonly { id: string }[]) => technicians.map(({ id }) => id).join(' ');
const measures = (more: Partial<Measures>): Measures => ({ loadOf: () => null, kmOf: () => null, own: [], ...more });
const of = (values: Record<string, number>) => (id: string) => values[id] ?? null;

describe('R24.2 rows in order', () => {
  test('by name as they come', () => expect(ids(inOrder(all, 'name', measures({})))).toBe('ana ben cho dee'));
  test('by load: who has most room first, who does not work last, by name among equals', () => {
    expect(ids(inOrder(all, 'load', measures({ loadOf: of({ ana: 0.9, ben: 0.2, dee: 0.2 }) })))).toBe('ben dee ana cho');
  });
  test('by distance: the nearest first, whose place is unknown last', () => {
    expect(ids(inOrder(all, 'distance', measures({ kmOf: of({ ana: 12, cho: 3, dee: 0 }) })))).toBe('dee cho ana ben');
  });
  test('by the viewer’s own arrangement, newcomers last', () => {
    expect(ids(inOrder(all, 'own', measures({ own: ['dee', 'gone', 'ben'] })))).toBe('dee ben ana cho');
  });
});

describe('R24.3 rows in groups', () => {
  const groups = (grouping: 'none' | 'team' | 'skill', filter = NO_FILTER) =>
    inGroups(all, grouping, filter).map(({ title, technicians }) => `${title}: ${ids(technicians)}`);
  test('one without a title where nothing is grouped', () => expect(groups('none')).toEqual(['null: ana ben cho dee']));
  test('by team, those of none last', () => expect(groups('team')).toEqual(['North: ana', 'north: dee', 'South: ben', 'No team: cho']));
  test('by the skill that is named first: everybody stands once', () => {
    expect(groups('skill')).toEqual(['Drains: ana dee', 'Gas: ben', 'No skill noted: cho']);
  });
  test('a group whose technicians are all filtered out is none', () => {
    expect(groups('team', { ...NO_FILTER, skills: ['Gas'] })).toEqual(['North: ana', 'South: ben']);
  });
  test('keeps the order within a group', () => {
    const [drains] = inGroups(inOrder(all, 'own', measures({ own: ['dee'] })), 'skill', NO_FILTER);
    expect(ids(drains!.technicians)).toBe('dee ana');
  });
});

describe('R24.4 filters', () => {
  const shown = (filter: Partial<typeof NO_FILTER>) => ids(all.filter((one) => isShown(one, { ...NO_FILTER, ...filter })));
  test('narrow by technician, skill and team; any one of a list will do, and all lists must hold', () => {
    expect(shown({})).toBe('ana ben cho dee');
    expect(shown({ technicianIds: ['ben', 'cho'] })).toBe('ben cho');
    expect(shown({ skills: ['Gas', 'Slab'] })).toBe('ana ben');
    expect(shown({ teams: ['North', ''] })).toBe('ana cho');
    expect(shown({ skills: ['Gas'], teams: ['South'] })).toBe('ben');
    expect(shown({ skills: ['Slab'] })).toBe('');
  });
  test('show somebody besides', () => expect(shown({ teams: ['South'], also: ['cho'] })).toBe('ben cho'));

  const match = (filter: Partial<typeof NO_FILTER>) => isMatch(jobOf('1', null, { priority: 'HIGH' }), { ...NO_FILTER, ...filter });
  test('pick jobs by status, priority and area', () => {
    expect(match({})).toBe(true);
    expect([match({ statuses: ['DRAFT', 'ON_HOLD'] }), match({ statuses: ['SCHEDULED'] })]).toEqual([true, false]);
    expect([match({ priorities: ['HIGH'] }), match({ priorities: ['LOW'] })]).toEqual([true, false]);
    expect([match({ areas: ['Zilker'] }), match({ areas: ['Mueller'] })]).toEqual([true, false]);
    expect(match({ areas: ['Zilker'], priorities: ['LOW'] })).toBe(false);
  });
});
