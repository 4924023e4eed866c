import { TriangleAlert, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { dayOf } from '../../../lib/time';
import { IconButton } from '../../../ui/button';
import { announce } from '../../../ui/live-region';
import { StatusIcon } from '../../../ui/status';
import type { Board } from '../board-context';
import type { Plan, PlanProblem, StagedMove } from './model/plan';
import { Change } from './plan-figures';
import type { PlanLayer } from './plan-layer';
import { atWords, loadFigures, placeWords, spoken } from './plan-words';
import styles from './plan-moves.module.css';

interface ListProps {
  layer: PlanLayer;
  plan: Plan;
  board: Board;
}

/** What is staged, from where to where, and whom it changes. */
export function PlanMoves({ layer, plan, board }: ListProps): ReactElement {
  const changed = plan.technicians.flatMap(({ id, name, before, after }) => {
    const figures = loadFigures(before, after);
    return figures.some(({ tone }) => tone !== 'same') ? [{ id, name, figures }] : [];
  });
  return (
    <div className={styles.panel}>
      <section className={styles.moves} aria-label="Staged moves">
        {plan.moves.length === 0 && (
          <p className={styles.empty}>
            Nothing is staged yet. Move cards as always: they go into the plan, and the schedule stays as it is.
          </p>
        )}
        <ul>
          {[...plan.moves].sort(byProblem).map((move) => (
            <Move key={move.job.id} move={move} layer={layer} board={board} />
          ))}
        </ul>
      </section>
      {changed.length > 0 && (
        <section className={styles.people} aria-label="By technician">
          <table>
            <thead>
              <tr>
                <th scope="col">Technician</th>
                <th scope="col">Overlaps</th>
                <th scope="col">Drive</th>
                <th scope="col">Overtime</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ id, name, figures }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {figures.map((one) => (
                    <td key={one.word}>
                      <span className={styles.hidden}>{spoken(one)}</span>
                      <span aria-hidden>
                        <Change {...one} />
                      </span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/** What needs a look comes first. */
const byProblem = (a: StagedMove, b: StagedMove): number => Number(b.problem !== null) - Number(a.problem !== null);

function Move({ move, layer, board }: { move: StagedMove; layer: PlanLayer; board: Board }): ReactElement {
  const { job, problem } = move;
  const { store, zone } = board;
  const at = { day: store.onlyDay(), zone };
  const names = job.crew.map((id) => store.technician(id)?.name ?? 'Somebody');
  const from = job.status === 'DRAFT' ? 'Unscheduled' : job.status === 'ON_HOLD' ? 'On hold' : placeWords(job.window, names, at);
  const to = placeWords(
    move.window,
    move.crew.map(({ name }) => name),
    at,
  );
  return (
    <li className={styles.move} data-move={job.id} data-wrong={problem ? true : undefined}>
      <StatusIcon status={job.status} size={14} />
      <span className={styles.who}>
        <b>{job.customerName}</b> <small>{job.number}</small>
      </span>
      <span className={styles.from}>
        <span className={styles.hidden}>from </span>
        {from}
      </span>
      <span className={styles.to}>
        <span className={styles.hidden}>to </span>
        {to}
      </span>
      <IconButton
        label={`Take ${job.customerName} out of the plan`}
        icon={<X aria-hidden />}
        onPress={({ target }) => {
          const row = target.closest('li');
          const next = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest('[data-plan]');
          void layer.remove([job.id]);
          requestAnimationFrame(() => next?.querySelector('button')?.focus());
          announce(`${job.customerName} is out of the plan`);
        }}
      />
      {problem && <Problem problem={problem} board={board} />}
    </li>
  );
}

export function Problem({ problem, board: { zone } }: { problem: PlanProblem; board: Board }): ReactElement {
  const { isMoved, byWhom, message, clashes } = problem;
  const words =
    isMoved && byWhom
      ? `Moved underneath: ${byWhom.name} ${byWhom.words} ${atWords(byWhom.at, dayOf(serverNow(), zone), zone)}.`
      : clashes.length > 0
        ? `${clashes[0]!.technicianName} is booked on ${clashes.map(({ customerName, number }) => `${customerName} (${number})`).join(', ')} then.`
        : message;
  return (
    <span className={styles.problem}>
      <TriangleAlert aria-hidden /> {words}
    </span>
  );
}
