import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { ProposePlanDocument } from '../../../graphql/graphql';
import type { ProposePlanQuery } from '../../../graphql/graphql';
import { dayName, dayOf, durationWords } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { ErrorState } from '../../../ui/error-state';
import { Skeleton } from '../../../ui/skeleton';
import type { Board } from '../board-context';
import { PlanTable } from './plan-table';
import { useAcceptPlan } from './use-accept-plan';
import styles from './auto-assign.module.css';

type Plan = ProposePlanQuery['proposePlan'];

/** A plan as the API proposes it, to be taken in whole or in part; nothing is moved until then, and one press takes it back. */
export function AutoAssignDialog({ board, onClose }: { board: Board; onClose: () => void }): ReactElement {
  const { store, zone } = board;
  const day = store.day.date;
  const [today] = useState(() => dayOf(serverNow(), zone));
  const [withDrafts, setWithDrafts] = useState(false);
  const [seed, setSeed] = useState(1);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const variables = { day, includeUnscheduled: withDrafts, seed };
  const { data, previousData, loading, error, refetch } = useQuery(ProposePlanDocument, { variables, fetchPolicy: 'no-cache' });
  const plan = (data ?? previousData)?.proposePlan;
  const { accept, isSending } = useAcceptPlan(board, onClose);
  const visits = plan?.routes.flatMap((route) => route.visits.map((visit) => ({ ...visit, technicianId: route.technician.id }))) ?? [];
  const chosen = visits.filter(({ job }) => !left.has(job.id));
  const toggle = (ids: readonly string[], isTaken: boolean) =>
    setLeft((before) => new Set(isTaken ? [...before].filter((id) => !ids.includes(id)) : [...before, ...ids]));
  const drafts = store.tray('unscheduled').total;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={`Auto-assign ${dayName(day, zone, today)}`}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button isDisabled={loading || visits.length === 0} onPress={() => setSeed(seed + 1)}>
            Look for another plan
          </Button>
          <Button variant="primary" isDisabled={loading || isSending || chosen.length === 0} onPress={() => void accept(chosen)}>
            {chosen.length === 1 ? 'Assign 1 job' : `Assign ${chosen.length} jobs`}
          </Button>
        </>
      }
    >
      {(drafts > 0 || withDrafts) && (
        <label className={styles.check}>
          <input type="checkbox" checked={withDrafts} onChange={(event) => setWithDrafts(event.target.checked)} />
          Also find a time for {drafts === 1 ? 'the job that has none' : `the ${drafts} jobs that have none`}, an hour each
        </label>
      )}
      {error && (
        <ErrorState title="No plan could be made" onRetry={() => void refetch().catch(() => {})}>
          {error.message}
        </ErrorState>
      )}
      {!plan && !error && <Skeleton height={240} />}
      {plan && !error && (
        <div aria-busy={loading} className={styles.plan}>
          <p className={styles.summary} role="status">
            {summaryOf(plan, visits.length)}
          </p>
          <PlanTable plan={plan} zone={zone} left={left} onToggle={toggle} />
        </div>
      )}
    </Dialog>
  );
}

function summaryOf({ unplaced, driveMinutesBefore, driveMinutesAfter }: Plan, placed: number): string {
  const all = placed + unplaced.length;
  if (all === 0) return 'Every job of the day has a technician.';
  if (placed === 0) return 'None of these jobs finds a place.';
  const jobs = unplaced.length === 0 ? `All ${all} jobs find a place` : `${placed} of ${all} jobs find a place`;
  const more = driveMinutesAfter - driveMinutesBefore;
  const drive = more > 0 ? `${durationWords(more)} more` : more < 0 ? `${durationWords(-more)} less` : 'No more';
  return `${all === 1 ? 'The job finds a place' : jobs}. ${drive} driving: ${durationWords(driveMinutesBefore)} before, ${durationWords(driveMinutesAfter)} after.`;
}
