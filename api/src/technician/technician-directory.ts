import type { Queryable } from '../platform/database/database.js';
import { ShortCache } from '../platform/short-cache.js';
import { readTechnicians } from './technician.repository.js';
import type { Technician } from './technician.js';

/** A workspace's technicians by id, in the order of their names. */
export type Technicians = ReadonlyMap<string, Technician>;

/** Who works here, at most two seconds old: every job on a screen names some. For showing names; commands lock and read the rows. */
export class TechnicianDirectory extends ShortCache<Technicians> {
  constructor(db: Queryable, now: () => Date) {
    super(async (workspaceId) => new Map((await readTechnicians(db, workspaceId)).map((one) => [one.id, one])), now);
  }
}

/** Names for messages and the history, which outlive the people in them. */
export function nameIn(technicians: Technicians): (technicianId: string) => string {
  return (id) => technicians.get(id)?.name ?? 'Somebody who left';
}
