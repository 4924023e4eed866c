import { Command, useCommandState } from 'cmdk';
import {
  CalendarDays,
  CircleDashed,
  CirclePlus,
  CircleUser,
  Keyboard,
  ListChecks,
  MapPin,
  Moon,
  Search,
  Sun,
  TriangleAlert,
  UsersRound,
} from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useViewer } from '../../apollo/viewer';
import { openNewJob } from '../../lib/office-commands';
import { windowName } from '../../lib/time';
import { Kbd, ShortcutHint } from '../../ui/kbd';
import { StatusIcon } from '../../ui/status';
import { chooseTheme, useTheme } from '../../ui/theme';
import { actionsFor, readPaletteText, wordsOf } from './model/palette-text';
import type { PaletteAction } from './model/palette-text';
import { usePaletteResults } from './use-palette-results';
import type { PaletteResults } from './use-palette-results';
import styles from './palette.module.css';

export interface PaletteProps {
  onClose: () => void;
  onShortcuts: () => void;
  onAct: (job: NonNullable<PaletteResults['job']>, action: PaletteAction) => void;
}

/** One field to get anywhere or do anything: a job by number or word, a customer, a page, a command, or "2046 complete". */
export function Palette({ onClose, onShortcuts, onAct }: PaletteProps): ReactElement {
  const [text, setText] = useState('');
  const { results, isBusy, error } = usePaletteResults(text);
  const [chosen, setChosen] = useState('');
  const list = useRef<HTMLDivElement>(null);
  // Enter takes the first row, also when the rows came after the last letter.
  useEffect(() => {
    const first = list.current?.querySelector('[cmdk-item]:not([aria-disabled=true])');
    setChosen(first?.getAttribute('data-value') ?? '');
  }, [text, results]);
  const navigate = useNavigate();
  const leaveFor = (run: () => void) => () => {
    onClose();
    run();
  };
  const go = (to: string) => leaveFor(() => void navigate(to));
  const asked = readPaletteText(text);
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} isDismissable className={styles.scrim!}>
      <Modal className={styles.modal!}>
        <Dialog aria-label="Find or do" className={styles.dialog!}>
          <Command label="Find or do" shouldFilter={false} loop value={chosen} onValueChange={setChosen}>
            <div className={styles.field}>
              <Search aria-hidden />
              {/* The palette is opened to type: the focus belongs here at once. */}
              <Command.Input
                autoFocus
                value={text}
                onValueChange={setText}
                maxLength={200}
                placeholder="Find a job, customer or page, or type “2046 complete”"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List ref={list} className={styles.list!} aria-busy={isBusy}>
              {results.job && (
                <JobByNumber job={results.job} verb={asked.verb} go={go} act={(...what) => leaveFor(() => onAct(...what))()} />
              )}
              <Found results={results} go={go} />
              <Commands words={text} go={go} leaveFor={leaveFor} onShortcuts={onShortcuts} />
            </Command.List>
            <Nothing words={error ?? (isBusy ? 'Searching …' : 'Nothing by that name or number')} />
          </Command>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Beside the list, for a list of options holds nothing else; without any it is not shown. */
function Nothing({ words }: { words: string }): ReactElement {
  const isEmpty = useCommandState(({ filtered }) => filtered.count === 0);
  return (
    <p role="status" className={styles.none}>
      {isEmpty && words}
    </p>
  );
}

type Go = (to: string) => () => void;

/** The job of that number, and what may be done to it now; what may not says why. */
function JobByNumber({
  job,
  verb,
  go,
  act,
}: {
  job: NonNullable<PaletteResults['job']>;
  verb: string;
  go: Go;
  act: PaletteProps['onAct'];
}): ReactElement {
  const offered = actionsFor(verb).flatMap((action) => {
    const state = job.actions.find((one) => one.action === action);
    return state && (state.available || verb) ? [{ ...state, action }] : [];
  });
  const rows = offered.map(({ action, available, message }) => (
    <Item key={action} value={`act ${action}`} isDisabled={!available} onSelect={() => act(job, action)} note={available ? null : message}>
      {wordsOf(action)} <span className={styles.faint}>{job.number}</span>
    </Item>
  ));
  const open = (
    <Item key="open" value="open" icon={<StatusIcon status={job.status} />} status={job.status} onSelect={go(`/jobs/${job.number}`)}>
      <JobWords job={job} />
    </Item>
  );
  return <Group heading={job.number}>{verb && offered.length > 0 ? [...rows, open] : [open, ...rows]}</Group>;
}

function Found({ results, go }: { results: PaletteResults; go: Go }): ReactElement {
  return (
    <>
      {results.jobs.length > 0 && (
        <Group heading="Jobs">
          {results.jobs.map((job) => (
            <Item
              key={job.id}
              value={job.id}
              icon={<StatusIcon status={job.status} />}
              status={job.status}
              onSelect={go(`/jobs/${job.number}`)}
            >
              <JobWords job={job} />
            </Item>
          ))}
        </Group>
      )}
      {results.customers.length > 0 && (
        <Group heading="Customers">
          {results.customers.map(({ id, name, phone, primaryAddress }) => (
            <Item key={id} value={id} icon={<CircleUser aria-hidden />} onSelect={go(`/customers/${id}`)}>
              {name}{' '}
              <span className={styles.faint}>
                {[phone, primaryAddress && `${primaryAddress.line1}, ${primaryAddress.city}`].filter(Boolean).join(' · ')}
              </span>
            </Item>
          ))}
        </Group>
      )}
    </>
  );
}

function JobWords({ job }: { job: PaletteResults['jobs'][number] }): ReactElement {
  const { workspace } = useViewer();
  return (
    <>
      {job.customer.name}{' '}
      <span className={styles.faint}>
        {[job.number, job.title, job.window && windowName(job.window, workspace)].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

/** Pages and commands whose words begin like the typed ones. */
function Commands({
  words,
  go,
  leaveFor,
  onShortcuts,
}: {
  words: string;
  go: Go;
  leaveFor: (run: () => void) => () => void;
  onShortcuts: () => void;
}): ReactElement | null {
  const { shown } = useTheme();
  const { permissions } = useViewer();
  const isDark = shown === 'dark';
  const all = [
    { label: 'New job', icon: <CirclePlus aria-hidden />, keys: 'n', run: leaveFor(() => openNewJob()) },
    { label: 'Jobs', icon: <ListChecks aria-hidden />, keys: 'g j', run: go('/jobs') },
    { label: 'Schedule', icon: <CalendarDays aria-hidden />, keys: 'g s', run: go('/schedule') },
    ...(permissions.includes('team:manage') ? [{ label: 'Team', icon: <UsersRound aria-hidden />, keys: 'g t', run: go('/team') }] : []),
    { label: 'Unassigned jobs today', icon: <MapPin aria-hidden />, run: go('/jobs?unassigned=1&when=today&sort=window_start_asc') },
    { label: 'In progress', icon: <CircleDashed aria-hidden />, run: go('/jobs?status=in_progress&sort=window_start_asc') },
    { label: 'Late jobs', icon: <TriangleAlert aria-hidden />, run: go('/jobs?late=1&sort=window_start_asc') },
    { label: 'Account', icon: <CircleUser aria-hidden />, run: go('/account') },
    {
      label: isDark ? 'Light appearance' : 'Dark appearance',
      icon: isDark ? <Sun aria-hidden /> : <Moon aria-hidden />,
      run: leaveFor(() => chooseTheme(isDark ? 'light' : 'dark')),
    },
    { label: 'Keyboard shortcuts', icon: <Keyboard aria-hidden />, keys: '?', run: leaveFor(onShortcuts) },
  ];
  const typed = words.trim().toLowerCase();
  const fitting = all.filter(({ label }) =>
    label
      .toLowerCase()
      .split(' ')
      .some((word, at) => (at === 0 ? label.toLowerCase() : word).startsWith(typed)),
  );
  if (fitting.length === 0) return null;
  return (
    <Group heading="Go and do">
      {fitting.map(({ label, icon, keys, run }) => (
        <Item key={label} value={label} icon={icon} keys={keys} onSelect={run}>
          {label}
        </Item>
      ))}
    </Group>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }): ReactElement {
  return (
    <Command.Group heading={heading} className={styles.group!}>
      {children}
    </Command.Group>
  );
}

function Item({
  value,
  icon,
  status,
  keys,
  note,
  isDisabled,
  onSelect,
  children,
}: {
  value: string;
  icon?: ReactNode;
  status?: string;
  keys?: string | undefined;
  note?: string | null;
  isDisabled?: boolean;
  onSelect: () => void;
  children: ReactNode;
}): ReactElement {
  return (
    <Command.Item value={value} disabled={isDisabled ?? false} onSelect={onSelect} className={styles.item!}>
      <span className={styles.icon} data-status={status}>
        {icon}
      </span>
      <span className={styles.words}>
        {children}
        {note && <small>{note}</small>}
      </span>
      {keys && <ShortcutHint keys={keys} />}
    </Command.Item>
  );
}
