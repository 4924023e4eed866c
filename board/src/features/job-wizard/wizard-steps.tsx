import { Check, CircleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { serverNow } from '../../apollo/live-status';
import { money } from '../../lib/money';
import { dayOf, relativeDayName, shortClockRange } from '../../lib/time';
import { STEPS, whoseDraft } from './model/draft';
import type { Draft, Step } from './model/draft';
import { runningTotal } from './model/to-input';
import { windowOf } from './model/window-of';
import { AddressStep } from './steps/address-step';
import { CustomerStep } from './steps/customer-step';
import { LinesStep } from './steps/lines-step';
import { NotesStep } from './steps/notes-step';
import { ScheduleStep } from './steps/schedule-step';
import { useShop, useWizard } from './wizard-context';
import styles from './wizard.module.css';

const NAMES: Readonly<Record<Step, string>> = {
  customer: 'Customer',
  lines: 'Line Items',
  schedule: 'Schedule',
  address: 'Address',
  notes: 'Notes',
};

/** The five steps across the top, each with what it holds so far, and the one that is open. */
export function WizardSteps({ onDoubleBook }: { onDoubleBook: () => void }): ReactElement {
  const shop = useShop();
  const { draft, store, problems, conflicts } = useWizard();
  return (
    <Tabs selectedKey={draft.step} onSelectionChange={(step) => step !== draft.step && store.go(step as Step)} className={styles.tabs!}>
      <TabList aria-label="Steps" className={styles.steps!}>
        {STEPS.map((step, at) => {
          const held = heldIn(step, draft, shop);
          const isWrong = problems.some((one) => one.step === step) || (step === 'schedule' && conflicts.length > 0);
          return (
            <Tab key={step} id={step} className={styles.step!} aria-keyshortcuts={`Alt+${at + 1}`}>
              <span className={styles.mark} data-state={isWrong ? 'wrong' : held ? 'done' : undefined} aria-hidden>
                {isWrong ? <CircleAlert /> : held ? <Check /> : at + 1}
              </span>
              <span className={styles.stepWords}>
                <b>{NAMES[step]}</b>
                <span>{held ?? blankWords[step]}</span>
              </span>
            </Tab>
          );
        })}
      </TabList>
      <TabPanel id="customer" className={styles.panel!}>
        <CustomerStep />
      </TabPanel>
      <TabPanel id="lines" className={styles.panel!}>
        <LinesStep />
      </TabPanel>
      <TabPanel id="schedule" className={styles.panel!}>
        <ScheduleStep onDoubleBook={onDoubleBook} />
      </TabPanel>
      <TabPanel id="address" className={styles.panel!}>
        <AddressStep />
      </TabPanel>
      <TabPanel id="notes" className={styles.panel!}>
        <NotesStep />
      </TabPanel>
    </Tabs>
  );
}

const blankWords: Readonly<Record<Step, string>> = {
  customer: 'Who is calling?',
  lines: 'None yet',
  schedule: 'Open: a draft',
  address: 'Where to?',
  notes: 'Nothing yet',
};

type Shop = ReturnType<typeof useShop>;

/** What a step holds so far, in a few words; null while it is blank. */
function heldIn(step: Step, draft: Draft, shop: Shop): string | null {
  switch (step) {
    case 'customer':
      return whoseDraft(draft) || (draft.customerId && draft.customerMode === 'known' ? 'Chosen' : null);
    case 'lines': {
      const count = draft.lines.length;
      return count > 0 ? `${count} ${count === 1 ? 'line' : 'lines'} · ${money(runningTotal(draft.lines, shop).cents, shop)}` : null;
    }
    case 'schedule': {
      const { window } = windowOf(draft.schedule, shop);
      const day = window && relativeDayName(dayOf(window.start, shop), dayOf(serverNow(), shop), shop);
      const when = window && `${day} ${shortClockRange(window.start, window.end, shop)}`;
      return [when, draft.schedule.technicianName.split(' ')[0]].filter(Boolean).join(' · ') || null;
    }
    case 'address': {
      const own = draft.customerMode === 'new' ? draft.newCustomer.address.line1 : draft.addressWords;
      return (draft.addressMode === 'other' ? draft.otherAddress.line1 : own).trim() || null;
    }
    case 'notes':
      return draft.note.trim().split('\n')[0] || null;
  }
}
