import {
  CalendarPlus,
  Check,
  Copy,
  CornerDownRight,
  Ellipsis,
  FileText,
  Play,
  Printer,
  RotateCcw,
  UserRoundPlus,
  type LucideIcon,
} from 'lucide-react';
import type { ReactElement } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  JobPageClockInDocument,
  JobPageClockOutDocument,
  JobPageCompleteDocument,
  JobPageEnRouteDocument,
  JobPageReopenDocument,
  JobPageRestoreDocument,
  JobPageResumeDocument,
  JobPageStartDocument,
  JobPageUnscheduleDocument,
  type JobAction,
} from '../../../graphql/graphql';
import { openNewJob } from '../../../lib/office-commands';
import { Button, IconButton } from '../../../ui/button';
import { ShortcutHint } from '../../../ui/kbd';
import { MenuButton, MenuItem, MenuSection } from '../../../ui/menu';
import { useShortcut } from '../../../ui/shortcuts';
import { useOpenDialog } from '../dialogs/dialog-state';
import { useJob, useJobPage } from '../job-context';
import { BUTTON_WORDS, inOrder } from '../model/action-order';
import { printJob } from '../print/print-job';
import styles from './header.module.css';
import { useAskedAction } from './use-asked-action';

type Plain = TypedDocumentNode<Record<string, unknown>, { input: { jobId: string } }>;

/** Those that are one press. */
const PLAIN: Partial<Record<JobAction, { document: Plain; done: string; isUnversioned?: boolean }>> = {
  START: { document: JobPageStartDocument, done: 'Work started' },
  RESUME: { document: JobPageResumeDocument, done: 'Work resumed' },
  COMPLETE: { document: JobPageCompleteDocument, done: 'Completed' },
  REOPEN: { document: JobPageReopenDocument, done: 'Reopened' },
  RESTORE: { document: JobPageRestoreDocument, done: 'Restored as a draft' },
  EN_ROUTE: { document: JobPageEnRouteDocument, done: 'On the way' },
  UNSCHEDULE: { document: JobPageUnscheduleDocument, done: 'Taken off the schedule' },
  CLOCK_IN: { document: JobPageClockInDocument, done: 'Clocked in', isUnversioned: true },
  CLOCK_OUT: { document: JobPageClockOutDocument, done: 'Clocked out', isUnversioned: true },
};
const KEYS: Partial<Record<JobAction, string>> = { COMPLETE: 'c', HOLD: 'h', RESCHEDULE: 'r', SCHEDULE: 'r', REASSIGN: 'a' };

const ICONS: Partial<Record<JobAction, LucideIcon>> = {
  SCHEDULE: CalendarPlus,
  START: Play,
  RESUME: Play,
  COMPLETE: Check,
  REASSIGN: UserRoundPlus,
  REOPEN: RotateCcw,
  RESTORE: RotateCcw,
};

function MainIcon({ action }: { action: JobAction }): ReactElement | null {
  const Icon = ICONS[action];
  return Icon ? <Icon aria-hidden /> : null;
}

/** Exactly what the API says is possible, the main thing first; what is not stands behind the dots, with the reason. */
export function ActionsRow(): ReactElement {
  const { desk } = useJobPage();
  const { id: jobId, customer, crew, window, actions } = useJob();
  const openDialog = useOpenDialog();
  const isUnassigned = crew.length === 0;
  // A draft gets its technician with its time.
  const { possible, impossible } = inOrder(actions, isUnassigned && window !== null);
  const can = new Set(possible.map(({ action }) => action));

  const act = (action: JobAction): void => {
    const plain = PLAIN[action];
    if (plain) void desk.run({ ...plain, input: { jobId } });
    else if (action === 'HOLD') openDialog({ kind: 'hold' });
    else if (action === 'CANCEL') openDialog({ kind: 'cancel' });
    else openDialog({ kind: action === 'REASSIGN' ? 'reassign' : 'move' });
  };
  useAskedAction(act);
  const followUp = () => openNewJob({ followUpOf: jobId, customerId: customer.id });
  const plan = can.has('SCHEDULE') ? 'SCHEDULE' : 'RESCHEDULE';
  const group = 'This job';
  useShortcut({ keys: 'c', label: 'Complete it', group, isEnabled: can.has('COMPLETE'), run: () => act('COMPLETE') });
  useShortcut({ keys: 'h', label: 'Put it on hold', group, isEnabled: can.has('HOLD'), run: () => act('HOLD') });
  useShortcut({ keys: 'r', label: 'Reschedule it', group, isEnabled: can.has(plan), run: () => act(plan) });
  useShortcut({ keys: 'a', label: 'Give it to somebody else', group, isEnabled: can.has('REASSIGN'), run: () => act('REASSIGN') });
  return (
    <div className={styles.acts} role="group" aria-label="Actions">
      {possible.map(({ action }, index) => (
        <Button key={action} variant={index === 0 ? 'primary' : 'default'} data-action={action} onPress={() => act(action)}>
          {index === 0 && <MainIcon action={action} />}
          {action === 'REASSIGN' && isUnassigned ? 'Assign' : BUTTON_WORDS[action]}
          {KEYS[action] && <ShortcutHint keys={KEYS[action]} />}
        </Button>
      ))}
      <MenuButton
        label="More"
        placement="bottom start"
        trigger={<IconButton label="More" variant="default" icon={<Ellipsis />} />}
        disabledKeys={impossible.map(({ action }) => action)}
      >
        <MenuSection>
          <MenuItem icon={<Copy />} onAction={() => openDialog({ kind: 'duplicate' })}>
            Duplicate
          </MenuItem>
          <MenuItem icon={<CornerDownRight />} onAction={followUp}>
            Follow-up job
          </MenuItem>
          <MenuItem icon={<Printer />} onAction={() => printJob('job')}>
            Print the job
          </MenuItem>
          <MenuItem icon={<FileText />} onAction={() => printJob('work-order')}>
            Print the work order
          </MenuItem>
        </MenuSection>
        {impossible.length > 0 && (
          <MenuSection title="Not possible now">
            {impossible.map(({ action, message }) => (
              <MenuItem key={action} id={action} note={message ?? undefined}>
                {action === 'REASSIGN' && isUnassigned ? 'Assign' : BUTTON_WORDS[action]}
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </MenuButton>
    </div>
  );
}
