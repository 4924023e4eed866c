import { Zap } from 'lucide-react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useByMinute } from '../../../apollo/minute-clock';
import { distanceWords } from '../../../lib/distance';
import { addDays, clock, clockRange, clockWords, dayName, dayOf, windowName } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { keyNames } from '../../../ui/shortcuts';
import { Kbd } from '../../../ui/kbd';
import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { goNow } from '../go-now';
import { usualEnd, windowOf } from '../model/window-of';
import { useFirstVisit } from '../use-technician-days';
import { useShop, useWizard } from '../wizard-context';
import { ArrivalFields } from './arrival-fields';
import { ClockField } from './clock-field';
import { ClashPanel } from './clash-panel';
import { DayField } from './day-field';
import { QuickTimes } from './quick-times';
import { TechnicianList } from './technician-list';
import styles from './steps.module.css';
import own from './schedule.module.css';

/** When, and who goes. Without a time the job is a draft. */
export function ScheduleStep({ onDoubleBook }: { onDoubleBook: () => void }): ReactElement {
  const shop = useShop();
  const { draft, plan } = useWizard();
  const { schedule } = draft;
  const planned = windowOf(schedule, shop);
  const usual = usualEnd(schedule.start, shop);
  const today = dayOf(serverNow(), shop);
  const isPast = useByMinute((now) => planned.window !== null && Date.parse(planned.window.start) < now);
  return (
    <div className={own.grid}>
      <div className={styles.stack}>
        <GoNow />
        <DayField />
        <div className={own.times}>
          <ClockField
            label="Start"
            name="start"
            value={schedule.start}
            placeholder="9:30 or 2p"
            onChange={(start) => plan({ start, isSecond: false }, 'start')}
          />
          <ClockField
            label="End"
            name="end"
            value={schedule.end}
            placeholder={usual ? clockWords(usual.clock, shop) : undefined}
            onChange={(end) => plan({ end }, 'end')}
          />
        </div>
        <QuickTimes />
        {planned.isBackwards && (
          <Tick isSelected={schedule.isOvernight} onChange={(isOvernight) => plan({ isOvernight }, 'end')}>
            Ends the day after, {dayName(addDays(schedule.day, 1), shop)}
          </Tick>
        )}
        {planned.isTwice && (
          <Tick isSelected={schedule.isSecond} onChange={(isSecond) => plan({ isSecond }, 'start')}>
            This time comes twice on {dayName(schedule.day, shop)}: the second, after the clocks have gone back
          </Tick>
        )}
        <ArrivalFields />
        <p className={own.outcome} aria-live="polite">
          {planned.window && !(planned.isBackwards && !schedule.isOvernight)
            ? windowName(planned.window, shop, today)
            : 'Without a time it is saved as a draft, to be scheduled later.'}
          {isPast && <span className={own.past}>This begins in the past.</span>}
          {(schedule.start || schedule.end) && (
            <Button variant="bare" onPress={() => plan({ start: '', end: '', isOvernight: false, isSecond: false }, 'start')}>
              Leave it open
            </Button>
          )}
        </p>
      </div>
      <div className={styles.stack}>
        <ClashPanel onDoubleBook={onDoubleBook} />
        <TechnicianList window={planned.window} />
      </div>
    </div>
  );
}

/** The emergency call: the nearest one who is free, from the next quarter of an hour. */
function GoNow(): ReactElement | null {
  const shop = useShop();
  const { store } = useWizard();
  const first = useFirstVisit();
  if (!first) return null;
  const { technicianDay, window, kind } = first;
  const { technician, distanceKm } = technicianDay;

  const facts = [
    technician.onCall && 'on call',
    distanceKm !== null && `${distanceWords(distanceKm, shop.locale)} away`,
    kind === 'ON_CALL' && 'outside their hours',
  ].filter(Boolean);
  return (
    <Button className={own.now} onPress={() => goNow(store, first, shop)} aria-keyshortcuts="Alt+E">
      <Zap aria-hidden />
      <span className={own.nowWords}>
        <b>
          Emergency: {technician.name} {kind === 'SOONEST' ? `at ${clock(window.start, shop)}` : 'now'}
        </b>
        <span>
          {kind === 'SOONEST' ? 'Nobody can go at once; the soonest' : clockRange(window.start, window.end, shop)}
          {facts.length > 0 && ` · ${facts.join(', ')}`}
        </span>
      </span>
      <Kbd>{keyNames('alt+e').join(' ')}</Kbd>
    </Button>
  );
}

function Tick({
  children,
  ...rest
}: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: React.ReactNode;
}): ReactElement {
  return (
    <Checkbox {...rest} className={styles.checkbox!}>
      <span className={styles.box} aria-hidden>
        <Check />
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
