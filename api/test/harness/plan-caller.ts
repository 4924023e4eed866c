import type { BulkDone } from './bulk-caller.js';
import { EVENT_FIELDS, JOB_FIELDS, type Refused, type ShopCaller, type Span } from './shop-caller.js';

interface Load {
  jobs: number;
  overlaps: number;
  driveMinutes: number;
  overtimeMinutes: number;
}

export interface SeenPlan {
  id: string;
  name: string;
  from: string;
  to: string;
  state: 'OPEN' | 'PUBLISHED' | 'DISCARDED';
  author: { name: string };
  closedBy: { name: string } | null;
  batchId: string | null;
  moveCount: number;
  endable: boolean;
  moves: {
    job: { id: string; version: number; status: string };
    version: number;
    window: Span | null;
    crew: { id: string }[];
    stagedBy: { name: string };
    problem: {
      code: string;
      message: string;
      meanwhile: { actor: { name: string }; kind: string; changes: { field: string }[] }[];
      clashes: { jobId: string; technicianName: string }[];
    } | null;
  }[];
  comparison: {
    before: Load & { unassigned: number };
    after: Load & { unassigned: number };
    technicians: { technician: { id: string }; before: Load; after: Load }[];
  };
}

const LOAD = 'jobs overlaps driveMinutes overtimeMinutes';
const PLAN = `id name from to state author { name } closedBy { name } batchId moveCount endable
  moves { job { id version status } version window { start end } crew { id } stagedBy { name }
    problem { code message meanwhile { actor { name } kind changes { field } } clashes { jobId technicianName } } }
  comparison { before { ${LOAD} unassigned } after { ${LOAD} unassigned } technicians { technician { id } before { ${LOAD} } after { ${LOAD} } } }`;

const INPUT_OF = {
  createPlan: 'CreatePlanInput',
  renamePlan: 'RenamePlanInput',
  discardPlan: 'PlanInput',
  stageMoves: 'StageMovesInput',
  stageAbsence: 'StageAbsenceInput',
  stageShift: 'StageShiftInput',
  unstageMoves: 'UnstageMovesInput',
  publishPlan: 'PublishPlanInput',
} as const;
export type PlanMutation = keyof typeof INPUT_OF;

export interface PlanDone {
  plan: SeenPlan;
  failed: { jobId: string; code: string; message: string }[];
  result: BulkDone;
}

function documentOf(mutation: PlanMutation): string {
  const result = `result { succeeded { ${JOB_FIELDS} } failed { jobId code message } changes { job { id version } changes { field from to } }
    events { ${EVENT_FIELDS} } batchId }`;
  const rest = mutation === 'publishPlan' ? result : 'failed { jobId code message }';
  return `mutation($input: ${INPUT_OF[mutation]}!) { ${mutation}(input: $input) { plan { ${PLAN} } ${rest} } }`;
}

export async function plan(by: ShopCaller, mutation: PlanMutation, input: object): Promise<PlanDone> {
  return (await by.read<Record<string, PlanDone>>(documentOf(mutation), { input }))[mutation]!;
}

export function planRefusal(by: ShopCaller, mutation: PlanMutation, input: object): Promise<Refused> {
  return by.refusedRead(documentOf(mutation), { input });
}

export async function seePlan(by: ShopCaller, id: string): Promise<SeenPlan> {
  const { plan: seen } = await by.read<{ plan: SeenPlan }>(`query($id: ID!) { plan(id: $id) { ${PLAN} } }`, { id });
  return seen;
}

export async function openPlans(by: ShopCaller, from: string, to = from): Promise<string[]> {
  const text = 'query($from: Date!, $to: Date!) { plans(from: $from, to: $to) { id } }';
  return (await by.read<{ plans: { id: string }[] }>(text, { from, to })).plans.map(({ id }) => id);
}
