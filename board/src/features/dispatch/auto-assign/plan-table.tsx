import type { ReactElement } from 'react';
import type { ProposePlanQuery } from '../../../graphql/graphql';
import { clockRange, durationWords } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import styles from './auto-assign.module.css';

type Plan = ProposePlanQuery['proposePlan'];
type Route = Plan['routes'][number];
type Visit = Route['visits'][number];

export interface PlanTableProps {
  plan: Plan;
  zone: Zone;
  /** Job ids that are not to be taken over. */
  left: ReadonlySet<string>;
  onToggle: (jobIds: readonly string[], isTaken: boolean) => void;
}

/** Who would go where, by technician, each with a tick; and what finds no place. */
export function PlanTable({ plan, zone, left, onToggle }: PlanTableProps): ReactElement {
  return (
    // A part that scrolls has to be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="The plan">
      {plan.routes.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Take</th>
              <th scope="col">When</th>
              <th scope="col">Job</th>
              <th scope="col">Drive</th>
              <th scope="col">Score</th>
            </tr>
          </thead>
          {plan.routes.map((route) => (
            <RouteRows key={route.technician.id} route={route} zone={zone} left={left} onToggle={onToggle} />
          ))}
        </table>
      )}
      {plan.unplaced.length > 0 && (
        <section className={styles.unplaced}>
          <h3>{plan.unplaced.length === 1 ? '1 job finds no place' : `${plan.unplaced.length} jobs find no place`}</h3>
          <ul>
            {plan.unplaced.map(({ job, why }) => (
              <li key={job.id}>
                <b>{job.customer.name}</b> <span className={styles.what}>{job.title}</span>
                <span className={styles.why}>{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function RouteRows({ route, zone, left, onToggle }: { route: Route } & Omit<PlanTableProps, 'plan'>): ReactElement {
  const { technician, visits, driveMinutesBefore: before, driveMinutesAfter: after } = route;
  return (
    <tbody>
      <tr className={styles.route}>
        <th scope="rowgroup" colSpan={3}>
          <Avatar name={technician.name} color={technician.color} />
          {technician.name}
        </th>
        <td colSpan={2}>
          {durationWords(before)} → {durationWords(after)}
        </td>
      </tr>
      {visits.map((visit) => (
        <VisitRow
          key={visit.job.id}
          visit={visit}
          zone={zone}
          isTaken={!left.has(visit.job.id)}
          onToggle={onToggle}
          who={technician.name}
        />
      ))}
    </tbody>
  );
}

interface VisitRowProps extends Pick<PlanTableProps, 'zone' | 'onToggle'> {
  visit: Visit;
  who: string;
  isTaken: boolean;
}

function VisitRow({ visit, zone, who, isTaken, onToggle }: VisitRowProps): ReactElement {
  const { job, window, addedMinutes, score, reasons } = visit;
  const when = clockRange(window.start, window.end, zone);
  return (
    <tr data-job={job.id} data-left={!isTaken || undefined}>
      <td>
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={isTaken}
            aria-label={`${job.customer.name} to ${who}, ${when}`}
            onChange={(event) => onToggle([job.id], event.target.checked)}
          />
        </label>
      </td>
      <td className={styles.when}>{when}</td>
      <td>
        <b>{job.customer.name}</b> <span className={styles.what}>{[job.title, job.address.area ?? job.address.city].join(' · ')}</span>
        <span className={styles.why}>{reasons.flatMap(({ points, text }) => (points > 0 ? [text] : [])).join(' · ')}</span>
      </td>
      <td className={styles.number}>{signed(addedMinutes)}</td>
      <td className={styles.number}>{score}</td>
    </tr>
  );
}

const signed = (minutes: number): string => (minutes === 0 ? '0 min' : `${minutes > 0 ? '+' : '−'}${Math.abs(minutes)} min`);
