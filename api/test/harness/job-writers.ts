import { v7 as uuid } from 'uuid';
import { ROLE_PERMISSIONS } from '../../src/kernel/authorization.js';
import type { Authorization } from '../../src/kernel/authorization.js';
import { JobCreationService, JobService } from '../../src/job/index.js';
import type { Database } from '../../src/platform/database/database.js';
import { TechnicianDirectory } from '../../src/technician/index.js';
import { createShop } from '../proofs/shop.js';

const HOUR_MS = 3_600_000;

export interface JobWriters {
  workspaceId: string;
  /** What moves this writer's job to the hour `n` from now, as a dispatcher does, and returns the event's seq. */
  moveOf: (writer: number) => (n: number) => Promise<number>;
}

/** A shop in which each of `count` writers has a job and a technician of its own. */
export async function startJobWriters(database: Database, count: number): Promise<JobWriters> {
  const { workspaceId, people, technicians, customers } = await createShop(database, 'Writers', { technicians: Math.max(3, count) });
  const now = () => new Date();
  const directory = new TechnicianDirectory(database, now);
  const parts = { database, directory, now, newId: uuid, committed: () => undefined };
  const [jobs, creation] = [new JobService(parts), new JobCreationService(parts)];
  const authorization: Authorization = {
    ...{ workspaceId, userId: people.owner.userId, sessionId: uuid(), email: people.owner.email },
    ...{ role: 'OWNER', permissions: new Set(ROLE_PERMISSIONS.OWNER), technicianId: null },
    actor: { kind: 'USER', id: people.owner.userId, name: 'Owner' },
  };
  const start = Math.ceil(Date.now() / HOUR_MS) * HOUR_MS;
  const hour = (n: number) => ({ start: new Date(start + n * HOUR_MS), end: new Date(start + (n + 1) * HOUR_MS) });
  const created = await Promise.all(
    technicians.all.slice(0, count).map((technicianId) =>
      creation.create(
        { authorization, operation: 'createJob', input: {} },
        {
          ...{
            customer: { id: customers.crew },
            title: 'Moved',
            priority: 'NORMAL',
            source: 'PHONE',
            lineItems: [],
            crew: [technicianId],
          },
          ...{ window: hour(-1), arrivalWindow: null, allowOverlap: false, address: null, addressId: null, saveAddress: false },
          ...{ followUpOf: null, note: null },
        },
      ),
    ),
  );
  return {
    workspaceId,
    moveOf: (writer) => async (n) => {
      const input = { clientMutationId: `${writer}-${n}` };
      const request = { authorization, operation: 'moveJob', input, jobId: created[writer]!.job.id };
      const { events } = await jobs.execute(request, { type: 'move', window: hour(n) });
      return events.at(-1)!.seq;
    },
  };
}
