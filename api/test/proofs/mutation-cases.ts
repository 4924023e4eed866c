import type { Scene } from './scene.js';

/** The input of one call that the owner may make and that changes something, after making the job that it is about. */
export type Arrange = (scene: Scene) => Promise<Record<string, unknown>>;

const job = async (made: Promise<{ jobId: string }>): Promise<{ jobId: string }> => ({ jobId: (await made).jobId });
const one = async (made: Promise<{ jobId: string }>): Promise<string[]> => [(await made).jobId];
const newcomer = (scene: Scene) => ({
  name: scene.word('crew hand'),
  email: `${scene.word('hand').replaceAll(' ', '-')}@proof.test`,
  role: 'DISPATCHER',
});
const REASON = 'the customer asked for it';
const YEARS_MS = 10 * 365 * 24 * 3_600_000;

/** They change what is no news to anybody. */
export const WITHOUT_EVENT: ReadonlySet<string> = new Set(['announcePresence', 'inviteAgain', 'setPreference']);

/** Forgotten in seconds: to repeat it is to say it again, and it takes no clientMutationId. */
export const FOR_THE_MOMENT: ReadonlySet<string> = new Set(['announcePresence']);

/** One for each mutation of the schema: a mutation without one fails the suites that are generated from it. */
export const MUTATIONS: Readonly<Record<string, Arrange>> = {
  addCrewMember: async (scene) => ({ ...(await job(scene.scheduled())), technicianId: scene.shop.technicians.rita, allowOverlap: true }),
  addPhoto: async (scene) => ({
    ...(await job(scene.scheduled())),
    uploadId: await scene.upload(),
    caption: `${scene.shop.name} crew photo`,
  }),
  addNote: async (scene) => ({ ...(await job(scene.scheduled())), body: `${scene.shop.name} crew note: gate code 4421` }),
  addMember: (scene) => Promise.resolve(newcomer(scene)),
  addTimeOff: (scene) => Promise.resolve({ technicianId: scene.shop.technicians.luis, ...scene.dayOff() }),
  announcePresence: async (scene) => ({
    sessionId: scene.word('crew screen'),
    day: '2026-01-01',
    draggingJobId: (await scene.scheduled()).jobId,
    overTechnicianId: scene.shop.technicians.rita,
    overWindow: scene.slot(),
  }),
  bulkCancel: async (scene) => ({ jobIds: await one(scene.scheduled()), reason: REASON }),
  bulkComplete: async (scene) => ({ jobIds: await one(scene.started()), closeOpenClocks: true }),
  bulkReassign: async (scene) => ({ jobIds: await one(scene.scheduled()), technicianId: scene.shop.technicians.rita, allowOverlap: true }),
  bulkReschedule: async (scene) => ({ jobIds: await one(scene.scheduled()), shiftDays: 60, allowOverlap: true }),
  cancelJob: async (scene) => ({ ...(await job(scene.scheduled())), reason: REASON }),
  changeTimeOff: async (scene) => ({ timeOffId: await scene.timeOff(), ...scene.dayOff() }),
  clockIn: async (scene) => ({ ...(await job(scene.clockFree())), technicianId: scene.shop.technicians.luis }),
  clockOut: async (scene) => ({ ...(await job(scene.clockedIn())), technicianId: scene.shop.technicians.luis }),
  completeJob: (scene) => job(scene.started()),
  correctTimeEntry: async (scene) => {
    const { jobId } = await scene.clockedIn();
    // Years ago, in an hour of its own: no other clock of the technician ran then.
    const ago = (at: string) => new Date(Date.parse(at) - YEARS_MS).toISOString();
    const { start, end } = scene.slot();
    return { timeEntryId: await scene.timeEntry(jobId), clockedInAt: ago(start), clockedOutAt: ago(end), reason: REASON };
  },
  createJob: async (scene) => ({
    customerId: scene.shop.customers.crew,
    title: `${scene.shop.name} crew visit`,
    window: scene.slot(),
    technicianId: scene.shop.technicians.luis,
    allowOverlap: true,
    lineItems: [{ priceBookItemId: scene.shop.priceBookItemId, quantity: 2 }],
    note: `${scene.shop.name} crew note`,
  }),
  createPlan: async (scene) => ({ name: scene.word('crew plan'), from: scene.day(), to: scene.day() }),
  deleteView: async (scene) => ({ viewId: await scene.view() }),
  discardPlan: async (scene) => ({ planId: await scene.plan() }),
  duplicateJob: async (scene) => ({ ...(await job(scene.scheduled())), window: scene.slot(), technicianId: scene.shop.technicians.rita }),
  holdJob: async (scene) => ({ ...(await job(scene.scheduled())), reason: REASON }),
  inviteAgain: async (scene) => {
    const document = 'mutation($input: AddMemberInput!) { addMember(input: $input) { member { userId } } }';
    const { addMember } = await scene.owner.data<{ addMember: { member: { userId: string } } }>(document, { input: newcomer(scene) });
    return { userId: addMember.member.userId };
  },
  markEnRoute: (scene) => job(scene.scheduled()),
  moveJob: async (scene) => ({ ...(await job(scene.scheduled())), window: scene.slot(), technicianId: scene.shop.technicians.rita }),
  moveJobs: async (scene) => ({
    moves: [{ ...(await job(scene.scheduled())), window: scene.slot(), technicianId: scene.shop.technicians.rita }],
  }),
  publishPlan: async (scene) => ({ planId: (await scene.staged()).planId }),
  reassignJob: async (scene) => ({ ...(await job(scene.scheduled())), technicianId: scene.shop.technicians.rita }),
  removePhoto: async (scene) => {
    const uploadId = await scene.upload();
    const { jobId } = await scene.mutate('addPhoto', { ...(await job(scene.scheduled())), uploadId });
    return { jobId, photoId: uploadId };
  },
  removeCrewMember: async (scene) => ({ ...(await job(scene.withTwo())), technicianId: scene.shop.technicians.rita }),
  renamePlan: async (scene) => ({ planId: await scene.plan(), name: scene.word('crew plan') }),
  removeTimeOff: async (scene) => ({ timeOffId: await scene.timeOff() }),
  reopenJob: (scene) => job(scene.completed()),
  rescheduleJob: async (scene) => ({ ...(await job(scene.scheduled())), window: scene.slot(), allowOverlap: true }),
  restoreJob: (scene) => job(scene.cancelled()),
  resumeJob: (scene) => job(scene.held()),
  saveView: async (scene) => ({ viewId: await scene.view(), name: scene.word('crew view'), query: 'status=scheduled', shared: true }),
  scheduleJob: async (scene) => ({ ...(await job(scene.draft())), window: scene.slot(), allowOverlap: true }),
  setMemberRole: async (scene) => {
    const { userId } = scene.shop.people.target;
    const { members } = await scene.owner.data<{ members: { userId: string; role: string }[] }>('{ members { userId role } }');
    const role = members.find((one) => one.userId === userId)?.role === 'DISPATCHER' ? 'MANAGER' : 'DISPATCHER';
    return { userId, role };
  },
  setPreference: (scene) => Promise.resolve({ key: 'proof', value: JSON.stringify(scene.word('crew wish')) }),
  setShifts: (scene) =>
    Promise.resolve({ technicianId: scene.shop.technicians.rita, shifts: [{ weekday: 2, starts: '07:00', ends: scene.closing() }] }),
  setWorkOrder: async (scene) => ({ ...(await job(scene.scheduled())), tools: [`${scene.shop.name} crew ladder`] }),
  stageAbsence: async (scene) => ({ ...(await scene.planOfDay()), technicianId: scene.shop.technicians.luis }),
  stageMoves: async (scene) => ({
    planId: await scene.plan(),
    moves: [{ ...(await job(scene.scheduled())), window: scene.slot(), technicianIds: [scene.shop.technicians.rita] }],
  }),
  stageShift: async (scene) => ({ ...(await scene.planOfDay()), days: 1, technicianIds: [scene.shop.technicians.luis] }),
  startJob: (scene) => job(scene.scheduled()),
  undo: async (scene) => {
    const { jobId } = await scene.scheduled();
    const { batchId } = await scene.mutate('updateJob', { jobId, title: `${scene.shop.name} crew visit, retitled` });
    return { batchId };
  },
  unscheduleJob: (scene) => job(scene.scheduled()),
  unstageMoves: async (scene) => {
    const { planId, jobId } = await scene.staged();
    return { planId, jobIds: [jobId] };
  },
  updateJob: async (scene) => ({ ...(await job(scene.scheduled())), title: `${scene.shop.name} crew visit, corrected` }),
};
