import type { ErrorCode } from '../../src/kernel/domain-error.js';
import { MUTATIONS } from './mutation-cases.js';
import type { Arrange } from './mutation-cases.js';
import type { Scene } from './scene.js';
import type { Viewer } from './viewers.js';

/**
 * `sees …`: an answer without errors that holds this text. `null`: the field is null and nothing is said about why. `lists …`: none of the
 * jobs was changed, and this is said of its one job, or there was none.
 */
export type Outcome = ErrorCode | 'null' | `sees ${string}` | `lists ${ErrorCode | 'nothing'}`;
export type Outcomes = Readonly<Record<Exclude<Viewer, 'nobody'>, Outcome>>;

export interface Row {
  /** As in `Query.job`. */
  operation: string;
  about?: string;
  /** The variables of one call; a mutation's are arranged afresh for each viewer. */
  variables: (scene: Scene, given: Given) => Promise<object> | object;
  outcomes: Outcomes;
  /** The outsider, who is the office elsewhere, does it there. */
  atHome?: boolean;
  /** Where HTTP answers everybody who is signed in otherwise than the socket. */
  overHttp?: Outcome;
}

/** What the rows about reading look at. */
export interface Given {
  days: { from: string; to: string };
  /** When all of it was there. */
  past: string;
  /** The log's beginning. */
  cursor: string;
  jobs: { crew: string; shared: string; colleague: string; wish: string; crewNumber: string };
}

const office = (outcome: Outcome) => ({ owner: outcome, manager: outcome, dispatcher: outcome });
const CREW = 'sees Alder crew visit';
const COLLEAGUE = 'sees Alder colleague visit';
const OTHER = 'sees Birch crew visit';

const ofEverybody = (sees: Outcome) => ({ ...office(sees), technician: sees, colleague: sees, outsider: sees }) as const;

const mine = { ...office(CREW), technician: CREW, colleague: COLLEAGUE, outsider: OTHER } as const;
const ofTheCrew = (sees: Outcome) => ({ ...office(sees), technician: sees, colleague: 'null', outsider: 'null' }) as const;
const ofTheShop = (alder: string, birch: string) =>
  ({ ...office(`sees ${alder}`), technician: `sees ${alder}`, colleague: `sees ${alder}`, outsider: `sees ${birch}` }) as const;
const foreign = { colleague: 'NOT_FOUND', outsider: 'NOT_FOUND' } as const;

const QUERIES: readonly Row[] = [
  { operation: 'Query.board', variables: (_, { days }) => days, outcomes: mine },
  {
    operation: 'Query.board',
    about: 'as it stood a moment ago',
    variables: (_, { days, past }) => ({ ...days, at: past }),
    outcomes: mine,
  },
  { operation: 'Query.customer', variables: ({ shop }) => ({ id: shop.customers.crew }), outcomes: ofTheCrew('sees Alder crew customer') },
  {
    operation: 'Query.customer',
    about: 'whom both technicians visit',
    variables: ({ shop }) => ({ id: shop.customers.shared }),
    outcomes: {
      ...office('sees Alder colleague second'),
      technician: 'sees Alder crew second',
      colleague: 'sees Alder colleague second',
      outsider: 'null',
    },
  },
  {
    operation: 'Query.customers',
    variables: () => ({ search: 'customer', first: 10 }),
    outcomes: {
      ...office('sees Alder crew customer'),
      technician: 'FORBIDDEN',
      colleague: 'FORBIDDEN',
      outsider: 'sees Birch crew customer',
    },
  },
  { operation: 'Query.eventCursor', variables: () => ({}), outcomes: ofTheShop('"eventCursor":"', '"eventCursor":"') },
  {
    operation: 'Query.inProgressCourse',
    variables: () => ({}),
    outcomes: { ...office('sees "points"'), technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'sees "points"' },
  },
  { operation: 'Query.job', variables: (_, { jobs }) => ({ id: jobs.crew }), outcomes: ofTheCrew(CREW) },
  {
    operation: 'Query.job',
    about: 'with a draft’s wish',
    variables: (_, { jobs }) => ({ id: jobs.wish }),
    outcomes: { ...ofTheCrew(CREW), technician: 'null' },
  },
  {
    operation: 'Query.job',
    about: 'of both, over which others lie',
    variables: (_, { jobs }) => ({ id: jobs.shared }),
    outcomes: { ...office('sees Alder colleague visit'), technician: CREW, colleague: COLLEAGUE, outsider: 'null' },
  },
  {
    operation: 'Query.jobByNumber',
    variables: (_, { jobs }) => ({ number: jobs.crewNumber }),
    // Numbers are each workspace's own: the outsider finds theirs.
    outcomes: { ...ofTheCrew(CREW), outsider: 'sees Birch' },
  },
  {
    operation: 'Query.jobCounts',
    variables: () => ({ filter: { search: 'crew visit', statuses: ['SCHEDULED'] } }),
    outcomes: { ...office('sees "total":1'), technician: 'sees "total":1', colleague: 'sees "total":0', outsider: 'sees "total":1' },
  },
  {
    operation: 'Query.jobCounts',
    about: 'of one customer',
    variables: ({ shop }) => ({ filter: { customerId: shop.customers.shared } }),
    outcomes: { ...office('sees "total":3'), technician: 'sees "total":2', colleague: 'sees "total":2', outsider: 'sees "total":0' },
  },
  {
    operation: 'Query.jobEvents',
    variables: (_, { cursor }) => ({ after: cursor, first: 100 }),
    outcomes: { ...mine, outsider: 'sees LOG_REPLACED' },
  },
  { operation: 'Query.jobs', variables: () => ({ first: 20 }), outcomes: mine },
  {
    operation: 'Query.jobs',
    about: 'of a technician',
    variables: ({ shop }) => ({ first: 20, filter: { technicianIds: [shop.technicians.luis] } }),
    outcomes: { ...mine, colleague: 'sees Alder shared visit', outsider: 'sees "totalCount":0' },
  },
  {
    operation: 'Query.likelyDuplicates',
    variables: ({ shop }) => ({ name: `${shop.name} CREW customer` }),
    outcomes: {
      ...office('sees Same name'),
      technician: 'FORBIDDEN',
      colleague: 'FORBIDDEN',
      outsider: 'sees "likelyDuplicates":[]',
    },
  },
  {
    operation: 'Query.members',
    variables: () => ({}),
    outcomes: {
      owner: 'sees alder-luis@',
      manager: 'sees alder-luis@',
      dispatcher: 'FORBIDDEN',
      technician: 'FORBIDDEN',
      colleague: 'FORBIDDEN',
      outsider: 'sees birch-luis@',
    },
  },
  { operation: 'Query.node', about: 'Job', variables: (_, { jobs }) => ({ id: jobs.crew }), outcomes: ofTheCrew(CREW) },
  {
    operation: 'Query.node',
    about: 'Customer',
    variables: ({ shop }) => ({ id: shop.customers.crew }),
    outcomes: ofTheCrew('sees Alder crew customer'),
  },
  {
    operation: 'Query.node',
    about: 'Technician',
    variables: ({ shop }) => ({ id: shop.technicians.luis }),
    outcomes: { ...ofTheShop('Alder Luis', ''), outsider: 'null' },
  },
  {
    operation: 'Query.node',
    about: 'PriceBookItem',
    variables: ({ shop }) => ({ id: shop.priceBookItemId }),
    outcomes: { ...ofTheShop('Alder drain', ''), outsider: 'null' },
  },
  {
    operation: 'Query.node',
    about: 'SavedView',
    variables: async (scene) => ({ id: await scene.view() }),
    outcomes: { ...office('sees Alder crew view'), technician: 'null', colleague: 'null', outsider: 'null' },
  },
  {
    operation: 'Query.node',
    about: 'Plan',
    variables: async (scene) => ({ id: await scene.plan() }),
    outcomes: { ...office('sees Alder crew plan'), technician: 'null', colleague: 'null', outsider: 'null' },
  },
  { operation: 'Query.preference', variables: () => ({ key: 'nothing.kept' }), outcomes: ofEverybody('null') },
  { operation: 'Query.priceBook', variables: () => ({}), outcomes: ofTheShop('Alder drain clear', 'Birch drain clear') },
  {
    operation: 'Query.recentCustomers',
    variables: () => ({}),
    outcomes: {
      ...office('sees Alder crew customer'),
      technician: 'FORBIDDEN',
      colleague: 'FORBIDDEN',
      outsider: 'sees Birch crew customer',
    },
  },
  {
    operation: 'Query.siteNotes',
    variables: ({ shop }) => ({ customerId: shop.customers.crew }),
    outcomes: { ...office('sees Alder crew visit note'), technician: 'sees Alder crew visit note', ...foreign },
  },
  {
    operation: 'Query.siteNotes',
    about: 'of whom both technicians visit',
    variables: ({ shop }) => ({ customerId: shop.customers.shared }),
    outcomes: {
      ...office('sees Alder colleague second note'),
      technician: 'sees Alder crew second note',
      colleague: 'sees Alder colleague second note',
      outsider: 'NOT_FOUND',
    },
  },
  {
    operation: 'Query.proposePlan',
    variables: async (scene) => ({ day: '2031-05-05', jobIds: [(await scene.draft()).jobId] }),
    outcomes: { ...office(CREW), technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'NOT_FOUND' },
  },
  {
    operation: 'Query.suggestTechnicians',
    variables: (_, { jobs }) => ({ jobId: jobs.crew }),
    outcomes: { ...office('sees Alder Rita'), technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'NOT_FOUND' },
  },
  {
    operation: 'Query.firstVisit',
    variables: () => ({ priceBookItemIds: [] }),
    outcomes: { ...office('sees Alder skill'), technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'sees Birch Rita' },
  },
  {
    operation: 'Query.technicianDays',
    variables: (_, { days }) => ({ day: days.from }),
    outcomes: {
      ...office('sees 30.222222'),
      technician: 'sees Alder Luis',
      colleague: 'sees Alder Ana',
      outsider: 'sees Birch reason of Luis',
    },
  },
  {
    operation: 'Query.technicianDays',
    about: 'for a job',
    variables: (_, { days, jobs }) => ({ day: days.from, jobId: jobs.crew }),
    outcomes: { ...office('sees Alder Rita'), technician: 'sees Alder Luis', ...foreign },
  },
  {
    operation: 'Query.plan',
    variables: async (scene) => ({ id: (await scene.staged()).planId }),
    outcomes: { ...office('sees Alder crew plan'), technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'null' },
  },
  {
    operation: 'Query.plans',
    variables: async (scene) => (await scene.plan(), { from: scene.day(), to: scene.day() }),
    outcomes: { ...office('sees Alder crew plan'), technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'sees []' },
  },
  {
    operation: 'Query.technicianLoads',
    variables: (_, { days }) => days,
    outcomes: {
      ...office('sees Alder Rita'),
      technician: 'sees Alder Luis',
      colleague: 'sees Alder Ana',
      outsider: 'sees Birch reason of Luis',
    },
  },
  {
    operation: 'Query.savedViews',
    variables: async (scene) => (await scene.view(), {}),
    outcomes: { ...office('sees Alder crew view'), technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'sees []' },
  },
  {
    operation: 'Query.technicians',
    variables: () => ({}),
    outcomes: {
      ...office('sees 30.222222'),
      technician: 'sees Alder reason of Luis',
      colleague: 'sees Alder reason of Ana',
      outsider: 'sees Birch reason of Luis',
    },
  },
  {
    operation: 'Query.travelLegs',
    variables: async (scene) => (await scene.drive(), { day: '2031-05-05' }),
    outcomes: { ...office('sees "minutes":26'), technician: 'sees "minutes":26', colleague: 'sees []', outsider: 'sees []' },
  },
  {
    operation: 'Query.usualReasons',
    variables: () => ({ action: 'HOLD' }),
    outcomes: ofTheShop('Awaiting part', 'Awaiting part'),
  },
  { operation: 'Query.viewer', variables: () => ({}), outcomes: ofTheShop('Alder Plumbing', 'Birch Plumbing') },
  {
    operation: 'Query.undoStack',
    variables: () => ({ first: 1 }),
    outcomes: { ...office('sees "undo"'), technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'sees "undo"' },
  },
  {
    operation: 'Subscription.boardPresence',
    variables: () => ({}),
    outcomes: { ...office('sees "boardPresence":['), technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'sees "boardPresence":[' },
    overHttp: 'BAD_INPUT',
  },
  {
    operation: 'Subscription.jobEvents',
    variables: (_, { cursor }) => ({ after: cursor }),
    outcomes: { ...mine, outsider: 'sees LOG_REPLACED' },
    overHttp: 'BAD_INPUT',
  },
];

/** The office plans; the crew sees it and may not; nobody else knows of it. */
const PLANNED: Outcomes = { ...office(CREW), technician: 'FORBIDDEN', ...foreign };
/** The crew works. */
const WORKED: Outcomes = { ...PLANNED, technician: CREW };
const OVERRIDDEN: Outcomes = { ...PLANNED, dispatcher: 'FORBIDDEN' };
/** Not allowed to technicians at all, whichever job it is about. */
const OFFICE_ONLY: Outcomes = { ...PLANNED, colleague: 'FORBIDDEN' };

/** A change of many jobs lists what each may not do of them, instead of refusing as a whole. */
const LISTED: Outcomes = {
  ...office(CREW),
  technician: 'lists FORBIDDEN',
  colleague: 'lists NOT_FOUND',
  outsider: 'lists NOT_FOUND',
};

/** Made by the owner: managers change it too. The outsider is the office elsewhere. */
const SHARED_VIEW: Outcomes = {
  ...{ ...office('sees Alder crew view'), dispatcher: 'FORBIDDEN' },
  ...{ technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'NOT_FOUND' },
};

/** Begun by the owner: the whole office works on it, managers end it. */
const SHARED_PLAN: Outcomes = {
  ...office('sees Alder crew plan'),
  ...{ technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'NOT_FOUND' },
};
const ENDED_PLAN: Outcomes = { ...SHARED_PLAN, dispatcher: 'FORBIDDEN' };
/** Whose hours they are is no secret in the shop; changing them is for those who plan. */
const TEAM_HOURS: Outcomes = {
  ...office('sees Alder reason of Luis'),
  ...{ technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'NOT_FOUND' },
};

const othersAccess = (theirs: string): Outcomes => ({
  ...office(`sees Alder ${theirs}`),
  ...{ dispatcher: 'FORBIDDEN', technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'NOT_FOUND' },
});

const mutation = (field: string, outcomes: Outcomes, about?: string, arrange: Arrange = MUTATIONS[field]!): Row => ({
  operation: `Mutation.${field}`,
  ...(about && { about }),
  variables: async (scene) => ({ input: await arrange(scene) }),
  outcomes,
});

const COMMANDS: readonly Row[] = [
  mutation('addCrewMember', PLANNED),
  mutation('addNote', WORKED),
  mutation('addPhoto', WORKED),
  {
    ...mutation('addMember', {
      ...office('sees Alder crew hand'),
      ...{ dispatcher: 'FORBIDDEN', technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'sees Alder crew hand' },
    }),
    atHome: true,
  },
  mutation('addTimeOff', TEAM_HOURS),
  mutation('announcePresence', {
    ...office('sees "announcePresence":true'),
    ...{ technician: 'FORBIDDEN', colleague: 'FORBIDDEN', outsider: 'NOT_FOUND' },
  }),
  mutation('bulkCancel', LISTED),
  mutation('bulkCancel', { ...LISTED, dispatcher: 'lists FORBIDDEN' }, 'in progress', async (scene) => ({
    jobIds: [(await scene.started()).jobId],
    reason: 'wrong house',
  })),
  mutation(
    'bulkCancel',
    { ...mine, technician: 'lists FORBIDDEN', colleague: 'lists nothing', outsider: 'lists nothing' },
    'by a filter',
    async (scene) => {
      const { jobId } = await scene.scheduled();
      return { filter: { ids: [jobId] }, reason: 'wrong house' };
    },
  ),
  mutation('bulkComplete', { ...LISTED, technician: CREW }),
  mutation('bulkReassign', LISTED),
  mutation('bulkReschedule', LISTED),
  mutation('cancelJob', PLANNED),
  mutation('cancelJob', OVERRIDDEN, 'in progress', async (scene) => ({ jobId: (await scene.started()).jobId, reason: 'wrong house' })),
  mutation('changeTimeOff', TEAM_HOURS),
  mutation('clockIn', WORKED),
  mutation('clockOut', WORKED),
  mutation('completeJob', WORKED),
  mutation('completeJob', PLANNED, 'never started', async (scene) => {
    const begun = { start: new Date(Date.now() - 7_200_000).toISOString(), end: new Date(Date.now() - 3_600_000).toISOString() };
    return { jobId: (await scene.scheduled({ window: begun })).jobId };
  }),
  mutation('correctTimeEntry', PLANNED),
  mutation('createJob', OFFICE_ONLY),
  { ...mutation('createPlan', { ...SHARED_PLAN, outsider: 'sees Alder crew plan' }), atHome: true },
  mutation('deleteView', SHARED_VIEW),
  mutation('discardPlan', ENDED_PLAN),
  mutation('duplicateJob', PLANNED),
  mutation('holdJob', WORKED),
  mutation('inviteAgain', othersAccess('crew hand')),
  mutation('markEnRoute', WORKED),
  mutation('moveJob', PLANNED),
  mutation('moveJobs', LISTED),
  mutation('publishPlan', SHARED_PLAN),
  mutation('reassignJob', PLANNED),
  mutation('removeCrewMember', PLANNED),
  mutation('renamePlan', ENDED_PLAN),
  mutation('removePhoto', PLANNED),
  mutation('removeTimeOff', TEAM_HOURS),
  mutation('reopenJob', PLANNED),
  mutation('rescheduleJob', PLANNED),
  mutation('restoreJob', OVERRIDDEN),
  mutation('resumeJob', WORKED),
  mutation('saveView', SHARED_VIEW),
  mutation('scheduleJob', { ...PLANNED, technician: 'NOT_FOUND' }),
  mutation('setMemberRole', othersAccess('target')),
  mutation('setPreference', ofEverybody('sees Alder crew wish')),
  mutation('setShifts', { ...TEAM_HOURS, ...office('sees Alder Rita') }),
  mutation('setWorkOrder', PLANNED),
  mutation('stageAbsence', SHARED_PLAN),
  mutation('stageMoves', SHARED_PLAN),
  mutation('stageShift', SHARED_PLAN),
  mutation('startJob', WORKED),
  mutation('undo', OVERRIDDEN, 'what the owner did'),
  mutation('unscheduleJob', PLANNED),
  mutation('unstageMoves', SHARED_PLAN),
  mutation('updateJob', PLANNED),
  mutation('updateJob', WORKED, 'a line added', async (scene) => ({
    jobId: (await scene.scheduled()).jobId,
    lineItems: [{ name: 'Angle stop', kind: 'PART', quantity: 2, unitPrice: 1650 }],
  })),
];

/** The rows: reading first, while the shop holds only what `arrangeGiven` made. */
export const ROWS: readonly Row[] = [...QUERIES, ...COMMANDS];

/** Puts into a shop what the rows about reading look at. */
export async function arrangeGiven(scene: Scene, cursor: string): Promise<Given> {
  const { name, technicians, customers } = scene.shop;
  const shared = await scene.scheduled({ title: `${name} shared visit`, customerId: customers.shared });
  await scene.mutate('addCrewMember', { jobId: shared.jobId, technicianId: technicians.ana });
  const crew = await scene.scheduled();
  const colleague = await scene.scheduled({
    title: `${name} colleague visit`,
    customerId: customers.colleague,
    technicianId: technicians.ana,
  });
  const wish = await scene.draft();
  await scene.scheduled({ title: `${name} crew second`, customerId: customers.shared });
  await scene.scheduled({ title: `${name} colleague second`, customerId: customers.shared, technicianId: technicians.ana });
  const { job } = await scene.owner.data<{ job: { number: string; window: { start: string; end: string } } }>(
    'query($id: ID!) { job(id: $id) { number window { start end } } }',
    { id: crew.jobId },
  );
  const day = (offset: number) => new Date(scene.start + offset * 86_400_000).toISOString().slice(0, 10);
  // Both lie over the shared one, each in its own technician's lane.
  const over = await scene.owner.data<{ job: { window: object } }>('query($id: ID!) { job(id: $id) { window { start end } } }', {
    id: shared.jobId,
  });
  for (const { jobId } of [crew, colleague]) await scene.mutate('moveJob', { jobId, window: over.job.window, allowOverlap: true });
  return {
    days: { from: day(-1), to: day(1) },
    cursor,
    past: new Date().toISOString(),
    jobs: { crew: crew.jobId, shared: shared.jobId, colleague: colleague.jobId, wish: wish.jobId, crewNumber: job.number },
  };
}
