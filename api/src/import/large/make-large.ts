import type { JobStatus } from '../../job/index.js';
import { createMember } from '../../platform/auth/create-member.js';
import { createWorkspace } from '../../workspace/index.js';
import type { Bulk } from '../bulk.js';
import { WallClock } from '../cells/wall-clock.js';
import { Random } from '../demo/random.js';
import type { JobWrite } from '../jobs/job-write.js';
import { JobWriterRepository } from '../jobs/job-writer.repository.js';
import type { OnProgress } from '../progress.js';
import { writeHistory } from './large-history.js';
import { makeLargeDay, numberJob } from './large-jobs.js';
import { writeLargePeople } from './large-people.js';
import { planDays } from './large-plan.js';
import type { LargePlan } from './large-plan.js';

/** Always the same id, so that a second making finds the first. */
export const LARGE_WORKSPACE_ID = '01930000-0000-7000-8000-00001a49e000';
export const LARGE_NAME = 'Lone Star Home Services';

const PASSWORD = 'demo-password';
const ACCOUNTS = [
  { name: 'Large Owner', email: 'large-owner@demo.test', role: 'OWNER' },
  { name: 'Large Dispatcher', email: 'large@demo.test', role: 'DISPATCHER' },
] as const;
const BATCH = 2000;
const SEED = 7;

export interface LargeReport {
  jobs: number;
  today: number;
  events: number;
}

/** Makes the large workspace around the present day. Jobs are generated and copied in groups, so memory is bounded by one group. */
export async function makeLarge(bulk: Bulk, plan: LargePlan, now: Date, onProgress: OnProgress): Promise<LargeReport> {
  const workspaceId = await createWorkspace(bulk, {
    ...{ workspaceId: LARGE_WORKSPACE_ID, name: LARGE_NAME, timeZone: 'America/Chicago', currency: 'USD', isDemo: true },
  });
  for (const account of ACCOUNTS) await createMember(bulk, { ...account, workspaceId, password: PASSWORD });
  const random = new Random(SEED);
  const people = await writeLargePeople(bulk, workspaceId, plan, random);
  const clock = new WallClock('America/Chicago', now);
  const writer = new JobWriterRepository(bulk, workspaceId);
  const report = { jobs: 0, today: 0, events: 0 };
  let batch: JobWrite[] = [];
  const flush = async (): Promise<void> => {
    await writeBatch(writer, batch, report, plan);
    batch = [];
    onProgress('Writing jobs', report.jobs, plan.jobs);
  };
  for (const planned of planDays(plan)) {
    for (const write of makeLargeDay(random, planned, people, clock)) {
      batch.push(write);
      if (planned.day === 0) report.today++;
      if (batch.length === BATCH) await flush();
    }
  }
  if (batch.length > 0) await flush();
  return report;
}

async function writeBatch(writer: JobWriterRepository, batch: JobWrite[], report: LargeReport, plan: LargePlan): Promise<void> {
  const statuses = new Map<JobStatus, number>();
  for (const { job } of batch) statuses.set(job.status, (statuses.get(job.status) ?? 0) + 1);
  // Events are spread evenly: after k jobs there are k × events / jobs of them, and each job has one at least.
  const upTo = (jobs: number): number => Math.max(jobs, Math.floor((jobs * plan.events) / plan.jobs));
  const before = await writer.reserve(statuses, upTo(report.jobs + batch.length) - upTo(report.jobs));
  batch.forEach((write, index) => {
    numberJob(write, before.number + index + 1);
    const done = report.jobs + index;
    write.events = writeHistory(write.job, upTo(done + 1) - upTo(done), before.seq + 1 + upTo(done) - upTo(report.jobs));
  });
  await writer.write(batch);
  report.jobs += batch.length;
  report.events = upTo(report.jobs);
}
