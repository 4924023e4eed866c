import { PRIORITIES } from '../../../lib/priority-words';
import type { BoardJob, BoardTechnician, JobPriority, JobStatus } from './board-job';

/** What is looked at. An empty list narrows nothing; of a list any one will do, and all lists must hold. */
export interface BoardFilter {
  readonly technicianIds: readonly string[];
  readonly skills: readonly string[];
  readonly teams: readonly string[];
  readonly statuses: readonly JobStatus[];
  readonly priorities: readonly JobPriority[];
  readonly areas: readonly string[];
  /** Shown besides, whatever the filter: somebody it hid needs a look. */
  readonly also: readonly string[];
}

export const NO_FILTER: BoardFilter = { technicianIds: [], skills: [], teams: [], statuses: [], priorities: [], areas: [], also: [] };

export const STATUSES: readonly JobStatus[] = ['DRAFT', 'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED'];
export { PRIORITIES };

/** What the technicians of no team are filtered by. */
export const NO_TEAM = '';

/** Whether a technician's row is in view. */
export function isShown({ id, skills, team }: Pick<BoardTechnician, 'id' | 'skills' | 'team'>, filter: BoardFilter): boolean {
  if (filter.also.includes(id)) return true;
  return holds(filter.technicianIds, [id]) && holds(filter.skills, skills) && holds(filter.teams, [team ?? NO_TEAM]);
}

/** Whether a job is what one looks for. In a lane the others are dimmed, never left out: their time is taken all the same. */
export function isMatch({ status, priority, area }: Pick<BoardJob, 'status' | 'priority' | 'area'>, filter: BoardFilter): boolean {
  return holds(filter.statuses, [status]) && holds(filter.priorities, [priority]) && holds(filter.areas, [area]);
}

/** How much is chosen. */
export const filterCount = ({ technicianIds, skills, teams, statuses, priorities, areas }: BoardFilter): number =>
  [technicianIds, skills, teams, statuses, priorities, areas].reduce((sum, list) => sum + list.length, 0);

export const narrowsRows = ({ technicianIds, skills, teams }: BoardFilter): boolean =>
  technicianIds.length + skills.length + teams.length > 0;

export const narrowsJobs = ({ statuses, priorities, areas }: BoardFilter): boolean =>
  statuses.length + priorities.length + areas.length > 0;

const holds = <T>(wanted: readonly T[], has: readonly T[]): boolean => wanted.length === 0 || has.some((one) => wanted.includes(one));
