import type { PlanSummaryFragment, PlanViewFragment } from '../../../graphql/graphql';
import { elsewhereOf } from '../../../lib/meanwhile';
import { toBoardJob } from '../board-data';
import type { Plan, PlanProblem, StagedMove } from './model/plan';

/** The API's answer in the board's own terms. */
export function toPlan(plan: PlanViewFragment): Plan {
  const { comparison, moves } = plan;
  return {
    ...toSummary(plan),
    before: comparison.before,
    after: comparison.after,
    technicians: comparison.technicians.map(({ technician, before, after }) => ({ ...technician, before, after })),
    moves: moves.map((move): StagedMove => {
      const { window, crew, problem } = move;
      return {
        job: toBoardJob(move.job),
        window: window && { start: Date.parse(window.start), end: Date.parse(window.end) },
        crew,
        problem: problem && toProblem(problem),
      };
    }),
  };
}

function toSummary(plan: PlanSummaryFragment) {
  const { id, name, from, to, state, updatedAt } = plan;
  return {
    id,
    name,
    from,
    to,
    state,
    updatedAt,
    isEndable: plan.endable,
    authorName: plan.author.name,
    closedByName: plan.closedBy?.name ?? null,
  };
}

function toProblem({ code, message, meanwhile, clashes }: NonNullable<PlanViewFragment['moves'][number]['problem']>): PlanProblem {
  const last = elsewhereOf({ events: meanwhile }).at(-1);
  return {
    isMoved: code === 'STALE_VERSION',
    message,
    byWhom: last ? { name: last.actorName, words: last.words, at: last.at } : null,
    clashes,
  };
}
