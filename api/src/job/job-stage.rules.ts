import type { JobSource, JobStatus } from './job.js';

export const JOB_STAGES = ['ESTIMATE', 'APPROVAL', 'SCHEDULING', 'WORK', 'COMPLETED', 'INVOICE', 'PAYMENT'] as const;
export type JobStage = (typeof JOB_STAGES)[number];

export type LifecycleStepState = 'DONE' | 'CURRENT' | 'AHEAD' | 'NOT_NEEDED';

/** All of a job that the lifecycle bar looks at. Instants as ISO 8601. */
export interface StageFacts {
  status: JobStatus;
  source: JobSource;
  window: object | null;
  startedAt: string | null;
  completedAt: string | null;
}

export interface LifecycleStep {
  stage: JobStage;
  state: LifecycleStepState;
  at: string | null;
}

export function stageOf({ status, startedAt }: StageFacts): JobStage {
  if (status === 'COMPLETED') return 'COMPLETED';
  return startedAt ? 'WORK' : 'SCHEDULING';
}

/** The whole bar, in order. Only a job from an estimate had one; what a cancelled job never came to is not needed any more. */
export function lifecycleOf(job: StageFacts): LifecycleStep[] {
  const current = JOB_STAGES.indexOf(stageOf(job));
  const reached: Partial<Record<JobStage, string | null>> = { WORK: job.startedAt, COMPLETED: job.completedAt };
  return JOB_STAGES.map((stage, index) => {
    if (stage === 'ESTIMATE' || stage === 'APPROVAL') return { stage, state: job.source === 'ESTIMATE' ? 'DONE' : 'NOT_NEEDED', at: null };
    const at = reached[stage] ?? null;
    if (job.status === 'CANCELLED') return { stage, state: wasReached(job, stage) ? 'DONE' : 'NOT_NEEDED', at };
    return { stage, state: index < current ? 'DONE' : index === current ? 'CURRENT' : 'AHEAD', at };
  });
}

function wasReached({ window, startedAt }: StageFacts, stage: JobStage): boolean {
  return (stage === 'SCHEDULING' && window !== null) || (stage === 'WORK' && startedAt !== null);
}
