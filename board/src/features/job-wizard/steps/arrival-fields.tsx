import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { useWizard } from '../wizard-context';
import { ClockField } from './clock-field';
import own from './schedule.module.css';

/** What the customer is promised, where that is not the whole window. */
export function ArrivalFields(): ReactElement {
  const { draft, plan, store } = useWizard();
  const { hasArrival, arrivalStart, arrivalEnd } = draft.schedule;
  if (!hasArrival)
    return (
      <p className={own.arrival}>
        The customer is promised this window.
        <Button
          variant="bare"
          onPress={() => {
            plan({ hasArrival: true });
            store.focusOn('arrivalStart');
          }}
        >
          Promise another
        </Button>
      </p>
    );
  return (
    <div className={own.promised}>
      <ClockField
        label="Arrives from"
        name="arrivalStart"
        value={arrivalStart}
        onChange={(text) => plan({ arrivalStart: text }, 'arrivalStart')}
      />
      <ClockField
        label="Arrives until"
        name="arrivalEnd"
        value={arrivalEnd}
        onChange={(text) => plan({ arrivalEnd: text }, 'arrivalEnd')}
      />
      <Button
        variant="bare"
        onPress={() => {
          plan({ hasArrival: false }, 'arrivalEnd');
          store.focusOn('start');
        }}
      >
        Same as the window
      </Button>
    </div>
  );
}
