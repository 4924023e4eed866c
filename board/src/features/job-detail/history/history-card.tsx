import { ListFilter } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { MenuButton, MenuItem } from '../../../ui/menu';
import { Skeleton } from '../../../ui/skeleton';
import { Card } from '../cards/card';
import { KIND_GROUPS } from '../model/event-words';
import styles from './history.module.css';
import { HistoryLine } from './history-line';
import { useHistory } from './use-history';

/** Every transition and change: when, who, why, from what to what. */
export function HistoryCard(): ReactElement {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set());
  const kinds = useMemo(
    () => (chosen.size ? KIND_GROUPS.filter(({ id }) => chosen.has(id)).flatMap((group) => group.kinds) : null),
    [chosen],
  );
  const { events, hasMore, error, isLoading, more } = useHistory(kinds);
  const labels = KIND_GROUPS.filter(({ id }) => chosen.has(id)).map(({ label }) => label);
  return (
    <Card
      title="History"
      action={
        <MenuButton
          label="Show in the history"
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => setChosen(keys === 'all' ? new Set() : new Set([...keys].map(String)))}
          trigger={
            <Button variant="bare" aria-label={`Filter the history: ${labels.join(', ') || 'everything'}`}>
              <ListFilter aria-hidden /> {labels.length === 0 ? 'Everything' : labels.length === 1 ? labels[0] : `${labels.length} kinds`}
            </Button>
          }
        >
          {KIND_GROUPS.map(({ id, label }) => (
            <MenuItem key={id} id={id}>
              {label}
            </MenuItem>
          ))}
        </MenuButton>
      }
    >
      {events === null && !error && <HistorySkeleton />}
      {events?.length === 0 && <p className={styles.nothing}>Nothing of this kind has happened.</p>}
      {events && events.length > 0 && (
        <ol className={styles.history} aria-live="off">
          {events.map((event) => (
            <HistoryLine key={event.cursor} event={event} />
          ))}
        </ol>
      )}
      {error && (
        <p className={styles.failed} role="alert">
          The history could not be read. {error.message}
        </p>
      )}
      {(hasMore || error) && (
        <Button className={styles.more} isPending={isLoading} onPress={more}>
          {error ? 'Try again' : 'Earlier'}
        </Button>
      )}
    </Card>
  );
}

function HistorySkeleton(): ReactElement {
  return (
    <div className={styles.skeleton} aria-hidden>
      {[70, 55, 80, 60].map((width) => (
        <Skeleton key={width} width={`${width}%`} height={14} />
      ))}
    </div>
  );
}
