import type { ReactElement } from 'react';
import { ToggleButton } from 'react-aria-components';
import { clockRange, clockWords, minutesAtClock, instantAt } from '../../../lib/time';
import { quickWindows } from '../model/quick-windows';
import { parseClock } from '../model/typed-clock';
import { useShop, useWizard } from '../wizard-context';
import own from './schedule.module.css';

/** The windows that a shop usually promises, one press each. */
export function QuickTimes(): ReactElement {
  const shop = useShop();
  const { draft, plan } = useWizard();
  const { start, end } = draft.schedule;
  // Any ordinary day: the words are of a wall clock.
  const words = (clock: string) => instantAt('2001-06-01', minutesAtClock('2001-06-01', clock, shop), shop);
  return (
    <div className={own.quick} role="group" aria-label="Usual windows">
      {quickWindows(shop).map((one) => (
        <ToggleButton
          key={one.start}
          className={own.chip!}
          isSelected={parseClock(start, shop) === one.start && parseClock(end, shop) === one.end}
          onChange={() =>
            plan(
              { start: clockWords(one.start, shop), end: clockWords(one.end, shop), isOvernight: one.end === '00:00', isSecond: false },
              'start',
            )
          }
        >
          {clockRange(words(one.start), words(one.end), shop)}
        </ToggleButton>
      ))}
    </div>
  );
}
