import { priorityWords } from '../../../lib/priority-words';
import { statusWords } from '../../../lib/status-words';
import { NO_TEAM, PRIORITIES, STATUSES } from '../model/board-filter';
import type { BoardFilter } from '../model/board-filter';
import type { BoardTechnician } from '../model/board-job';

export type FilterTechnician = Pick<BoardTechnician, 'id' | 'name' | 'color' | 'skills' | 'team'>;

/** What there is to filter by. */
export interface FilterChoices {
  readonly technicians: readonly FilterTechnician[];
  /** Areas of the jobs that are loaded; null where technicians alone are filtered. */
  readonly areas: readonly string[] | null;
}

export interface FilterPart {
  readonly key: keyof BoardFilter;
  readonly title: string;
  /** One word, before a choice on a chip. */
  readonly word: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly color?: string }[];
}

/** All filters with their choices, those that are set included even where nothing has them any more; without choices there is no filter. */
export function filterParts({ technicians, areas }: FilterChoices, filter: BoardFilter): FilterPart[] {
  const words = (found: Iterable<string>, set: readonly string[]) =>
    [...new Set([...found, ...set])].sort((a, b) => a.localeCompare(b)).map((id) => ({ id, label: id }));
  const teams = words(
    technicians.flatMap(({ team }) => team ?? []),
    filter.teams.filter((team) => team !== NO_TEAM),
  );
  const isTeamless = technicians.some(({ team }) => team === null);
  const people = technicians.map(({ id, name, color }) => ({ id, label: name, color }));
  const gone = [...filter.technicianIds, ...filter.also].filter((id) => !people.some((one) => one.id === id));
  const everybody = [...people, ...gone.map((id) => ({ id, label: 'Somebody who left', color: '#888888' }))];
  const parts: FilterPart[] = [
    { key: 'statuses', title: 'Status', word: 'Status', options: areas ? STATUSES.map((id) => ({ id, label: statusWords[id] })) : [] },
    {
      key: 'priorities',
      title: 'Priority',
      word: 'Priority',
      options: areas ? PRIORITIES.map((id) => ({ id, label: priorityWords[id] })) : [],
    },
    {
      key: 'teams',
      title: 'Team',
      word: 'Team',
      options: teams.length && isTeamless ? [...teams, { id: NO_TEAM, label: 'No team' }] : teams,
    },
    {
      key: 'skills',
      title: 'Skill',
      word: 'Skill',
      options: words(
        technicians.flatMap(({ skills }) => skills),
        filter.skills,
      ),
    },
    { key: 'areas', title: 'Area', word: 'Area', options: areas ? words(areas, filter.areas) : [] },
    { key: 'technicianIds', title: 'Technician', word: 'Technician', options: everybody },
    { key: 'also', title: 'Also show', word: 'Also', options: everybody },
  ];
  return parts.filter(({ options }) => options.length > 0);
}
