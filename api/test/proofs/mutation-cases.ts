import type { Scene } from './scene.js';

/** The input of one call that the owner may make and that changes something, after making the job that it is about. */
export type Arrange = (scene: Scene) => Promise<Record<string, unknown>>;

const job = async (made: Promise<{ jobId: string }>): Promise<{ jobId: string }> => ({ jobId: (await made).jobId });
const REASON = 'the customer asked for it';

/** One for each mutation of the schema: a mutation without one fails the suites that are generated from it. */
export const MUTATIONS: Readonly<Record<string, Arrange>> = {
  addCrewMember: async (scene) => ({ ...(await job(scene.scheduled())), technicianId: scene.shop.technicians.rita, allowOverlap: true }),
  addNote: async (scene) => ({ ...(await job(scene.scheduled())), body: `${scene.shop.name} crew note: gate code 4421` }),
  cancelJob: async (scene) => ({ ...(await job(scene.scheduled())), reason: REASON }),
  clockIn: async (scene) => ({ ...(await job(scene.clockFree())), technicianId: scene.shop.technicians.luis }),
  clockOut: async (scene) => ({ ...(await job(scene.clockedIn())), technicianId: scene.shop.technicians.luis }),
  completeJob: (scene) => job(scene.started()),
  createJob: async (scene) => ({
    customerId: scene.shop.customers.crew,
    title: `${scene.shop.name} crew visit`,
    window: scene.slot(),
    technicianId: scene.shop.technicians.luis,
    allowOverlap: true,
    lineItems: [{ priceBookItemId: scene.shop.priceBookItemId, quantity: 2 }],
    note: `${scene.shop.name} crew note`,
  }),
  duplicateJob: async (scene) => ({ ...(await job(scene.scheduled())), window: scene.slot(), technicianId: scene.shop.technicians.rita }),
  holdJob: async (scene) => ({ ...(await job(scene.scheduled())), reason: REASON }),
  markEnRoute: (scene) => job(scene.scheduled()),
  moveJob: async (scene) => ({ ...(await job(scene.scheduled())), window: scene.slot(), technicianId: scene.shop.technicians.rita }),
  reassignJob: async (scene) => ({ ...(await job(scene.scheduled())), technicianId: scene.shop.technicians.rita }),
  removeCrewMember: async (scene) => ({ ...(await job(scene.withTwo())), technicianId: scene.shop.technicians.rita }),
  reopenJob: (scene) => job(scene.completed()),
  rescheduleJob: async (scene) => ({ ...(await job(scene.scheduled())), window: scene.slot(), allowOverlap: true }),
  restoreJob: (scene) => job(scene.cancelled()),
  resumeJob: (scene) => job(scene.held()),
  scheduleJob: async (scene) => ({ ...(await job(scene.draft())), window: scene.slot(), allowOverlap: true }),
  setMemberRole: async (scene) => {
    const { userId } = scene.shop.people.target;
    const { members } = await scene.owner.data<{ members: { userId: string; role: string }[] }>('{ members { userId role } }');
    const role = members.find((one) => one.userId === userId)?.role === 'DISPATCHER' ? 'MANAGER' : 'DISPATCHER';
    return { userId, role };
  },
  startJob: (scene) => job(scene.scheduled()),
  undo: async (scene) => {
    const { jobId } = await scene.scheduled();
    const { batchId } = await scene.mutate('updateJob', { jobId, title: `${scene.shop.name} crew visit, retitled` });
    return { batchId };
  },
  unscheduleJob: (scene) => job(scene.scheduled()),
  updateJob: async (scene) => ({ ...(await job(scene.scheduled())), title: `${scene.shop.name} crew visit, corrected` }),
};
