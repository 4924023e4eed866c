import type { BoardTechnician } from './board-job';
import { isShown } from './board-filter';
import type { BoardFilter } from './board-filter';

/** By what rows are ordered: name; who has most room; who is nearest to a place; as the viewer arranged them. */
export type RowOrder = 'name' | 'load' | 'distance' | 'own';
export type Grouping = 'none' | 'team' | 'skill';
export const ORDERS: readonly RowOrder[] = ['name', 'load', 'distance', 'own'];
export const GROUPINGS: readonly Grouping[] = ['none', 'team', 'skill'];

/** What an order goes by. */
export interface Measures {
  /** Booked by working minutes; null where nobody works. */
  readonly loadOf: (technicianId: string) => number | null;
  /** Kilometres to the place in question; null where a technician's own is not known. */
  readonly kmOf: (technicianId: string) => number | null;
  /** Ids as the viewer arranged them; who joined since comes last. */
  readonly own: readonly string[];
}

type Row = Pick<BoardTechnician, 'id' | 'name' | 'skills' | 'team'>;

export interface RowGroup<T extends Row> {
  /** Stays the same while its name does; '' for those who belong to none. */
  readonly key: string;
  /** null: rows are not grouped. */
  readonly title: string | null;
  readonly technicians: readonly T[];
}

/** Technicians in order. They come by name, which also settles what the order leaves open; whom it says nothing of comes last. */
export function inOrder<T extends Row>(technicians: readonly T[], order: RowOrder, { loadOf, kmOf, own }: Measures): T[] {
  if (order === 'name') return [...technicians];
  const place = new Map(own.map((id, at) => [id, at]));
  const rank = { load: loadOf, distance: kmOf, own: (id: string) => place.get(id) ?? null }[order];
  const ranks = new Map(technicians.map(({ id }) => [id, rank(id) ?? Infinity]));
  return [...technicians].sort((a, b) => compare(ranks.get(a.id)!, ranks.get(b.id)!));
}

/** The technicians in view, by group. A technician stands once: in their team, or under the skill that is named first. */
export function inGroups<T extends Row>(technicians: readonly T[], grouping: Grouping, filter: BoardFilter): RowGroup<T>[] {
  const shown = technicians.filter((technician) => isShown(technician, filter));
  if (grouping === 'none') return [{ key: '', title: null, technicians: shown }];
  const groups = new Map<string, T[]>();
  for (const technician of shown) {
    const key = groupKey(technician, grouping);
    groups.set(key, [...(groups.get(key) ?? []), technician]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en', { sensitivity: 'base' }))
    .map(([key, members]) => ({ key, title: key || (grouping === 'team' ? 'No team' : 'No skill noted'), technicians: members }));
}

const groupKey = ({ team, skills }: Row, grouping: Grouping): string => (grouping === 'team' ? team : skills[0]) ?? '';

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
