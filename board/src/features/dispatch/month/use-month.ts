import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import { ScheduleMonthCountsDocument } from '../../../graphql/graphql';
import type { FilterTechnician } from '../frame/filter-parts';
import { isShown, narrowsRows } from '../model/board-filter';
import type { BoardFilter } from '../model/board-filter';
import type { Figures } from '../model/figures';
import { together } from '../model/heat';
import { useMonthLoads } from './use-month-loads';
import type { Asked, Loads, MonthState } from './use-month-loads';

export interface Month extends MonthState {
  readonly days: readonly string[];
  /** The loads that the filter leaves; null while there are none yet. */
  readonly shown: Loads | null;
  readonly isFiltered: boolean;
  /** What is in view in numbers, as far as they are known by now. */
  readonly figures: Partial<Figures>;
  readonly retry: () => void;
}

/** A month as the filter leaves it, live; null without days. */
export function useMonth(days: readonly string[] | null, planId: string | null, filter: BoardFilter): Month | null {
  const [from, to] = [days?.[0], days?.at(-1)];
  const asked = useMemo(() => (from && to ? { from, to, planId } : null), [from, to, planId]);
  const state = useMonthLoads(asked);
  const { loads } = state;
  const shown = useMemo(() => loads && loads.filter((load) => isShown(technicianOf(load), filter)), [loads, filter]);
  const isFiltered = narrowsRows(filter);
  const counts = useMonthCounts(asked, shown, isFiltered);
  const figures = useMemo(() => (shown ? { ...counts, ...takenOf(shown) } : {}), [shown, counts]);
  return days && { ...state, days, shown, isFiltered, figures };
}

export const technicianOf = ({ technician }: Loads[number]): FilterTechnician => ({ ...technician, team: technician.team ?? null });

function takenOf(shown: Loads): Pick<Figures, 'bookedMin' | 'workingMin'> {
  const { bookedMinutes, workingMinutes } = together(shown.flatMap((load) => load.days));
  return { bookedMin: bookedMinutes, workingMin: workingMinutes };
}

type Counts = Pick<Figures, 'jobs' | 'late' | 'overdue' | 'unassigned'>;

/** Counted by the API with each reading of the loads and each minute; not with a plan, of which its counts know nothing. */
function useMonthCounts(asked: Asked | null, shown: Loads | null, isFiltered: boolean): Counts | null {
  const client = useApolloClient();
  const isCounted = shown !== null;
  const minute = useByMinute((now) => (isCounted ? now : 0));
  const [counted, setCounted] = useState<{ for: Asked; counts: Counts } | null>(null);
  useEffect(() => {
    if (!asked || !shown || asked.planId) return;
    let isOver = false;
    const { from, to } = asked;
    const technicianIds = isFiltered ? shown.map(({ technician }) => technician.id) : undefined;
    const variables = { held: { from, to, unassigned: false, technicianIds }, nobodys: { from, to, unassigned: true } };
    client.query({ query: ScheduleMonthCountsDocument, variables, fetchPolicy: 'no-cache' }).then(
      ({ data }) => {
        if (isOver || !data) return;
        const { held, nobodys } = data;
        setCounted({
          for: asked,
          counts: {
            jobs: held.scheduled + held.inProgress + held.completed + nobodys.scheduled,
            late: held.late + nobodys.late,
            overdue: held.overdue + nobodys.overdue,
            unassigned: nobodys.scheduled,
          },
        });
      },
      // The next reading counts again.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [client, asked, shown, isFiltered, minute]);
  return asked && counted?.for === asked ? counted.counts : null;
}
