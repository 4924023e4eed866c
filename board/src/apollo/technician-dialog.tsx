import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { SuggestTechniciansDocument, type SuggestTechniciansQuery } from '../graphql/graphql';
import { clockRange, dayName, dayOf, shortClockRange } from '../lib/time';
import type { Zone } from '../lib/time';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import people from '../ui/people.module.css';
import { Skeleton } from '../ui/skeleton';
import { serverNow } from './live-status';
import { useViewer } from './viewer';

type Suggestion = SuggestTechniciansQuery['suggestTechnicians'][number];

export interface TechnicianDialogProps {
  title: string;
  job: { readonly id: string; readonly window?: { readonly start: string; readonly end: string } | null };
  /** Technician ids that are not offered. */
  without: readonly string[];
  /** A job without a time, or whose time has begun, comes to the hour that is shown for whoever is chosen; absent: it keeps its time. */
  comesToHour?: boolean;
  /** Words of the way to give it to nobody, where there is one. */
  nobody?: string | undefined;
  /** Another way out, beside that one. */
  other?: { readonly words: string; readonly go: () => void } | undefined;
  /** With null for nobody. The dialog is closed by then. `window`: when they would come; null where they have no time. */
  onChoose: (technician: { readonly id: string; readonly name: string } | null, window: Suggestion['window'] | null) => void;
  onClose: () => void;
}

/** Who goes, as the API ranks them: what speaks for each, and why the others can't. One press does it, and so do the first letters and Enter. */
export function TechnicianDialog(props: TechnicianDialogProps): ReactElement {
  const { title, job, without, nobody, other, onChoose, onClose } = props;
  const [now] = useState(serverNow);
  const { workspace } = useViewer();
  // A time that has begun is nobody's free time any more: the API then looks for their first free hour.
  const window = job.window && Date.parse(job.window.start) > now ? { start: job.window.start, end: job.window.end } : null;
  const showsHour = window === null && props.comesToHour === true;
  const variables = { jobId: job.id, window };
  const { data, error, refetch } = useQuery(SuggestTechniciansDocument, { variables, fetchPolicy: 'cache-and-network' });
  const suggestions = data?.suggestTechnicians.filter(({ technician }) => !without.includes(technician.id));
  const leave = (act: () => void) => {
    onClose();
    act();
  };
  const choose = ({ technician, window: theirs }: Suggestion) => leave(() => onChoose(technician, theirs ?? null));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      width="wide"
      actions={
        (nobody || other) && (
          <>
            {nobody && <Button onPress={() => leave(() => onChoose(null, null))}>{nobody}</Button>}
            {other && <Button onPress={() => leave(other.go)}>{other.words}</Button>}
          </>
        )
      }
    >
      <p className={people.lead}>
        <When window={window ?? job.window ?? null} isKept={window === null && !showsHour} isOpen={showsHour} now={now} />
      </p>
      {error && !data && (
        <ErrorState title="The technicians could not be read" onRetry={() => void refetch().catch(() => {})}>
          Check the connection and try again.
        </ErrorState>
      )}
      {!suggestions && !error && <Skeleton height={160} />}
      {suggestions && (
        <ListBox
          aria-label="Technician"
          // The dialog is here to choose, and the one who is first is the likeliest.
          autoFocus="first"
          className={people.list!}
          renderEmptyState={() => <p>Nobody else works here.</p>}
          onAction={(id) => choose(suggestions.find(({ technician }) => technician.id === id)!)}
        >
          {suggestions.map((each) => (
            <ListBoxItem
              key={each.technician.id}
              id={each.technician.id}
              textValue={each.technician.name}
              aria-label={labelOf(each, showsHour ? hourOf(each, workspace) : '')}
              className={people.person!}
              data-excluded={!each.available || undefined}
            >
              <Avatar name={each.technician.name} color={each.technician.color} size="large" />
              <span className={people.who}>
                <b>{each.technician.name}</b>
                {each.technician.onCall && <span className={people.onCall}>On call</span>}
                {showsHour && <span className={people.hour}>{hourOf(each, workspace)}</span>}
              </span>
              <Why suggestion={each} />
              {each.available && <span className={people.score}>{each.score}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      )}
    </Dialog>
  );
}

interface WhenProps {
  window: { readonly start: string; readonly end: string } | null;
  /** Its time has begun, and stays. */
  isKept: boolean;
  /** Its time is that of whoever is chosen. */
  isOpen: boolean;
  now: number;
}

/** What it is judged for. */
function When({ window, isKept, isOpen, now }: WhenProps): ReactElement {
  const { workspace } = useViewer();
  if (isOpen || !window) return <>For the first free hour from now on.</>;
  const words = `${dayName(dayOf(window.start, workspace), workspace, dayOf(now, workspace))}, ${clockRange(window.start, window.end, workspace)}`;
  return <>{isKept ? `It stays at ${words}. Who is free from now on:` : `For ${words}.`}</>;
}

function Why({ suggestion: { available, reasons, exclusions } }: { suggestion: Suggestion }): ReactElement {
  if (!available) return <span className={people.why}>{exclusions.map(({ text }) => text).join(' · ')}</span>;
  return (
    <span className={people.why}>
      {reasons
        .filter(({ points }) => points > 0)
        .map(({ kind, text, points }) => (
          <span key={kind} className={people.reason}>
            {text} <i>{points}</i>
          </span>
        ))}
    </span>
  );
}

/** When they would come, to a job that has no time. */
const hourOf = ({ window }: Suggestion, zone: Zone): string => (window ? shortClockRange(window.start, window.end, zone) : '');

function labelOf({ technician, available, score, why }: Suggestion, hour: string): string {
  const fit = available ? `Score ${score}` : 'Not available';
  return [technician.name, technician.onCall && 'on call', hour, `${fit}: ${why}`].filter(Boolean).join(', ');
}
