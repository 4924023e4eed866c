import type { Authorization } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { isoInstant, type TimeWindow } from '../kernel/time-window.js';
import { holdsSlot, noSuchJob, requireWindow, type Job, type PlannedMove } from '../job/index.js';
import type { Technicians } from '../technician/index.js';
import type { ChooseMoves, WantedMove } from './choose-moves.js';
import { PLAN_LIMITS, type StagedMove } from './plan.js';

interface Stage {
  authorization: Authorization;
  staged: ReadonlyMap<string, StagedMove>;
  technicians: Technicians;
  at: Date;
  dayOf: (at: Date) => string;
  jobs: (ids: readonly string[]) => Promise<Map<string, Job>>;
  judge: (moves: readonly PlannedMove[]) => Promise<(DomainError | 'nothing to change' | null)[]>;
}

interface Staged {
  write: StagedMove[];
  /** Jobs that are to stand where they stand: nothing is staged of them any more. */
  remove: string[];
  problems: Map<string, DomainError>;
  /** That the moves leave and reach. */
  days: string[];
}

/** What comes of the wish: whether the lifecycle lets each job go there is judged now, who is booked there only when it is published. */
export async function stageMoves(chosen: Awaited<ReturnType<ChooseMoves>>, stage: Stage): Promise<Staged> {
  const { authorization, staged, at, dayOf } = stage;
  const found = await stage.jobs(chosen.map(({ jobId }) => jobId).filter(isId));
  const result: Staged = { write: [], remove: [], problems: new Map(), days: [] };
  const moves: PlannedMove[] = [];
  for (const wanted of chosen) {
    try {
      moves.push(moveOf('move' in wanted ? wanted.move() : wanted, found, stage));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      result.problems.set(wanted.jobId, error);
    }
  }
  const verdicts = await stage.judge(moves);
  for (const [index, move] of moves.entries()) {
    const verdict = verdicts[index]!;
    if (verdict === 'nothing to change') result.remove.push(move.jobId);
    else if (verdict) result.problems.set(move.jobId, verdict);
    else {
      result.write.push({ ...move, stagedBy: authorization.actor, stagedAt: isoInstant(at) });
      const job = found.get(move.jobId)!;
      for (const window of [move.window, holdsSlot(job.status) ? job.window : null])
        if (window) result.days.push(dayOf(window.start), dayOf(new Date(window.end.getTime() - 1)));
    }
  }
  const kept = new Set([...staged.keys(), ...result.write.map(({ jobId }) => jobId)]);
  if (kept.size > PLAN_LIMITS.moves)
    throw new DomainError('BAD_INPUT', `A plan has at most ${PLAN_LIMITS.moves} moves. Publish it, or begin another.`, { field: 'moves' });
  return result;
}

function moveOf(wanted: WantedMove, found: ReadonlyMap<string, Job>, { staged, technicians }: Stage): PlannedMove {
  const job = found.get(wanted.jobId);
  if (!job) throw noSuchJob();
  const before = staged.get(job.id);
  const stands: TimeWindow | null = before ? before.window : job.window;
  const window = wanted.window === undefined ? stands : wanted.window;
  const crew = wanted.crew ?? before?.crew ?? job.crew;
  for (const id of crew) {
    const technician = technicians.get(id);
    if (!technician) throw new DomainError('NOT_FOUND', 'There is no such technician.', { technicianId: id });
    if (!technician.active && !job.crew.includes(id))
      throw new DomainError('BAD_INPUT', `${technician.name} does not work here any more. Choose somebody else.`, { technicianId: id });
  }
  return {
    jobId: job.id,
    version: wanted.version ?? job.version,
    window: window && requireWindow('window', window),
    arrivalWindow: wanted.arrivalWindow ?? before?.arrivalWindow ?? null,
    crew,
  };
}
