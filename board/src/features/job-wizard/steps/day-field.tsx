import { parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  ToggleButton,
} from 'react-aria-components';
import { serverNow } from '../../../apollo/live-status';
import { addDays, dayName, dayOf, relativeDayName } from '../../../lib/time';
import fields from '../../../ui/field.module.css';
import { Popover } from '../../../ui/popover';
import { useShop, useWizard } from '../wizard-context';
import own from './schedule.module.css';

const NEXT_DAYS = 4;

/** The day: typed, chosen in a calendar, or one of the next ones. */
export function DayField(): ReactElement {
  const shop = useShop();
  const { draft, plan, problem } = useWizard();
  const { day } = draft.schedule;
  const today = dayOf(serverNow(), shop);
  const error = problem('day');
  return (
    <div className={own.day}>
      <DatePicker
        value={/^\d{4}-\d\d-\d\d$/.test(day) ? parseDate(day) : null}
        onChange={(date) => plan({ day: date?.toString() ?? '' }, 'day')}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        shouldForceLeadingZeros={false}
        className={own.picker!}
        data-field="day"
      >
        <Label className={fields.label!}>Day</Label>
        <Group className={own.dateGroup!}>
          <DateInput className={own.date!}>{(segment) => <DateSegment segment={segment} className={own.segment!} />}</DateInput>
          <AriaButton className={own.openCalendar!}>
            <CalendarDays aria-hidden />
          </AriaButton>
        </Group>
        <FieldError className={fields.error!}>{error}</FieldError>
        <Popover>
          <Dialog className={own.calendarDialog!}>
            <Calendar>
              <header className={own.calendarHead}>
                <AriaButton slot="previous" className={own.month!}>
                  <ChevronLeft aria-hidden />
                </AriaButton>
                <Heading />
                <AriaButton slot="next" className={own.month!}>
                  <ChevronRight aria-hidden />
                </AriaButton>
              </header>
              <CalendarGrid>{(date) => <CalendarCell date={date} className={own.dayCell!} />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
      <div className={own.quick} role="group" aria-label="The next days">
        {Array.from({ length: NEXT_DAYS }, (_, ahead) => addDays(today, ahead)).map((one) => (
          <ToggleButton key={one} className={own.chip!} isSelected={one === day} onChange={() => plan({ day: one }, 'day')}>
            {one <= addDays(today, 1) ? relativeDayName(one, today, shop) : dayName(one, shop)}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
}
