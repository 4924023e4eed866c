import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { dayName } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { MenuItem, MenuList } from '../../../ui/menu';
import { useJobs } from '../jobs-context';
import { daysOf, PRESETS } from '../model/jobs-query';
import type { When } from '../model/jobs-query';
import { FilterButton } from './filter-button';
import styles from './filters.module.css';

const WORDS = { today: 'Today', tomorrow: 'Tomorrow', week: 'This week', next7: 'Next 7 days' } as const;
const ANY = 'any';

/** Days by name, or from one to another. */
export function WhenFilter(): ReactElement {
  const { query, today, go } = useJobs();
  const { workspace } = useViewer();
  const { when } = query;
  const days = (value: When) => {
    const { from, to } = daysOf(value, today);
    return from === to ? dayName(from, workspace, today) : `${dayName(from, workspace, today)} – ${dayName(to, workspace, today)}`;
  };
  const value = when === null ? null : typeof when === 'string' ? WORDS[when] : days(when);
  return (
    <FilterButton label="When" value={value}>
      {(close) => (
        <>
          <MenuList
            label="When"
            autoFocus
            selectionMode="single"
            selectedKeys={[typeof when === 'string' ? when : when === null ? ANY : '']}
            onAction={(key) => {
              go({ when: key === ANY ? null : (key as When) });
              close();
            }}
          >
            <MenuItem id={ANY}>Any day</MenuItem>
            {PRESETS.map((preset) => (
              <MenuItem key={preset} id={preset} note={days(preset)}>
                {WORDS[preset]}
              </MenuItem>
            ))}
          </MenuList>
          <Range when={when} onChoose={(range) => (go({ when: range }), close())} />
        </>
      )}
    </FilterButton>
  );
}

function Range({ when, onChoose }: { when: When | null; onChoose: (range: { from: string; to: string }) => void }): ReactElement {
  const { today } = useJobs();
  const [range, setRange] = useState(() => (when === null ? { from: today, to: today } : daysOf(when, today)));
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!range.from || !range.to) return setError('Choose both days.');
    if (range.from > range.to) return setError('The last day lies before the first.');
    onChoose(range);
  };
  const change = (part: Partial<typeof range>) => (setRange({ ...range, ...part }), setError(null));
  return (
    <form className={styles.range} onSubmit={submit} noValidate>
      <label>
        From
        <input type="date" value={range.from} onChange={(event) => change({ from: event.target.value })} />
      </label>
      <label>
        To
        <input
          type="date"
          value={range.to}
          aria-invalid={error !== null}
          aria-describedby={error ? 'range-error' : undefined}
          onChange={(event) => change({ to: event.target.value })}
        />
      </label>
      {error && (
        <p id="range-error" role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <Button type="submit">Show these days</Button>
    </form>
  );
}
