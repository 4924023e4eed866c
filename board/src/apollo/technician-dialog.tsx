import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { TechnicianDaysDocument, type TechnicianDaysQuery } from '../graphql/graphql';
import { isFree } from '../lib/free-time';
import { clockRange, dayName, dayOf, durationWords } from '../lib/time';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import people from '../ui/people.module.css';
import { Skeleton } from '../ui/skeleton';
import { serverNow } from './live-status';
import { useViewer } from './viewer';

type TechnicianDay = TechnicianDaysQuery['technicianDays'][number];

export interface TechnicianDialogProps {
  title: string;
  job: { readonly id: string; readonly window?: { readonly start: string; readonly end: string } | null };
  /** Technician ids that are not offered. */
  without: readonly string[];
  /** Words of the way to give it to nobody, where there is one. */
  nobody?: string | undefined;
  /** With null for nobody. The dialog is closed by then. */
  onChoose: (technician: { readonly id: string; readonly name: string } | null) => void;
  onClose: () => void;
}

/** Who goes: on call first, then the nearest, then who has most time that day. One press does it, and so do the first letters and Enter. */
export function TechnicianDialog({ title, job, without, nobody, onChoose, onClose }: TechnicianDialogProps): ReactElement {
  const { workspace } = useViewer();
  const [today] = useState(() => dayOf(serverNow(), workspace));
  // A visit of a day that is over is done today at the earliest.
  const planned = job.window ? dayOf(job.window.start, workspace) : today;
  const day = planned < today ? today : planned;
  // Free time begins now: of a visit that should have begun nobody can tell.
  const window = job.window && Date.parse(job.window.start) > serverNow() ? job.window : null;
  const range = window && clockRange(window.start, window.end, workspace);
  const words = (each: TechnicianDay) => {
    const isBusy = window && each.workingMinutes > 0 && !isFree(each.free, window);
    return { about: dayWords(each), busy: isBusy ? 'Not free then' : null };
  };
  const variables = { day, jobId: job.id };
  const { data, error, refetch } = useQuery(TechnicianDaysDocument, { variables, fetchPolicy: 'cache-and-network' });
  const days = data?.technicianDays.filter(({ technician }) => !without.includes(technician.id));
  const choose = (technician: { readonly id: string; readonly name: string } | null) => {
    onClose();
    onChoose(technician);
  };
  return (
    <Dialog isOpen onClose={onClose} title={title} width="wide" actions={nobody && <Button onPress={() => choose(null)}>{nobody}</Button>}>
      <p className={people.lead}>
        {range ? `For ${dayName(day, workspace, today)}, ${range}.` : `Free time on ${dayName(day, workspace, today)}.`}
      </p>
      {error && !data && (
        <ErrorState title="The technicians could not be read" onRetry={() => void refetch().catch(() => {})}>
          Check the connection and try again.
        </ErrorState>
      )}
      {!days && !error && <Skeleton height={160} />}
      {days && (
        <ListBox
          aria-label="Technician"
          // The dialog is here to choose, and the one who is first is the likeliest.
          autoFocus="first"
          className={people.list!}
          renderEmptyState={() => <p>Nobody else works here.</p>}
          onAction={(id) => choose(days.find(({ technician }) => technician.id === id)!.technician)}
        >
          {days.map((each) => (
            <ListBoxItem
              key={each.technician.id}
              id={each.technician.id}
              textValue={each.technician.name}
              aria-label={[each.technician.name, each.technician.onCall && 'on call', words(each).about, words(each).busy]
                .filter(Boolean)
                .join(', ')}
              className={people.person!}
            >
              <Avatar name={each.technician.name} color={each.technician.color} size="large" />
              <b>{each.technician.name}</b>
              {each.technician.onCall && <span className={people.onCall}>On call</span>}
              <span className={people.free}>
                {words(each).busy && <span className={people.busy}>{words(each).busy} · </span>}
                {words(each).about}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </Dialog>
  );
}

function dayWords({ workingMinutes, freeMinutes, jobCount, distanceKm }: TechnicianDay): string {
  const jobs = jobCount === 1 ? '1 job' : `${jobCount} jobs`;
  const far = typeof distanceKm === 'number' ? ` · ${distanceKm < 10 ? distanceKm.toFixed(1) : Math.round(distanceKm)} km` : '';
  const free = workingMinutes === 0 ? 'Not working' : freeMinutes > 0 ? `${durationWords(freeMinutes)} free` : 'No time left';
  return `${free} · ${jobs}${far}`;
}
