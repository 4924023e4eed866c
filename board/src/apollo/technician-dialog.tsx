import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { SuggestTechniciansDocument, type SuggestTechniciansQuery } from '../graphql/graphql';
import { clockRange, dayName, dayOf } from '../lib/time';
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
  /** Words of the way to give it to nobody, where there is one. */
  nobody?: string | undefined;
  /** With null for nobody. The dialog is closed by then. */
  onChoose: (technician: { readonly id: string; readonly name: string } | null) => void;
  onClose: () => void;
}

/** Who goes, as the API ranks them: what speaks for each, and why the others can't. One press does it, and so do the first letters and Enter. */
export function TechnicianDialog({ title, job, without, nobody, onChoose, onClose }: TechnicianDialogProps): ReactElement {
  const [now] = useState(serverNow);
  // A time that has begun is nobody's free time any more: the API then looks for their first free hour.
  const window = job.window && Date.parse(job.window.start) > now ? { start: job.window.start, end: job.window.end } : null;
  const variables = { jobId: job.id, window };
  const { data, error, refetch } = useQuery(SuggestTechniciansDocument, { variables, fetchPolicy: 'cache-and-network' });
  const suggestions = data?.suggestTechnicians.filter(({ technician }) => !without.includes(technician.id));
  const choose = (technician: { readonly id: string; readonly name: string } | null) => {
    onClose();
    onChoose(technician);
  };
  return (
    <Dialog isOpen onClose={onClose} title={title} width="wide" actions={nobody && <Button onPress={() => choose(null)}>{nobody}</Button>}>
      <p className={people.lead}>
        <When window={window} now={now} />
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
          onAction={(id) => choose(suggestions.find(({ technician }) => technician.id === id)!.technician)}
        >
          {suggestions.map((each) => (
            <ListBoxItem
              key={each.technician.id}
              id={each.technician.id}
              textValue={each.technician.name}
              aria-label={labelOf(each)}
              className={people.person!}
              data-excluded={!each.available || undefined}
            >
              <Avatar name={each.technician.name} color={each.technician.color} size="large" />
              <span className={people.who}>
                <b>{each.technician.name}</b>
                {each.technician.onCall && <span className={people.onCall}>On call</span>}
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

/** What it is judged for. */
function When({ window, now }: { window: { readonly start: string; readonly end: string } | null; now: number }): ReactElement {
  const { workspace } = useViewer();
  const today = dayOf(now, workspace);
  if (!window) return <>For the first free hour from now on.</>;
  const day = dayName(dayOf(window.start, workspace), workspace, today);
  return (
    <>
      For {day}, {clockRange(window.start, window.end, workspace)}.
    </>
  );
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

function labelOf({ technician, available, score, why }: Suggestion): string {
  const fit = available ? `Score ${score}` : 'Not available';
  return [technician.name, technician.onCall && 'on call', `${fit}: ${why}`].filter(Boolean).join(', ');
}
