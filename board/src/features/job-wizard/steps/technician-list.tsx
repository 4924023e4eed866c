import { TriangleAlert, UserRound } from 'lucide-react';
import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { distanceWords } from '../../../lib/distance';
import { isFree } from '../../../lib/free-time';
import { clockRange, durationWords, relativeDayName, dayOf } from '../../../lib/time';
import { serverNow } from '../../../apollo/live-status';
import { Avatar, NobodyChip } from '../../../ui/avatar';
import { Kbd } from '../../../ui/kbd';
import { keyNames } from '../../../ui/shortcuts';
import { Skeleton } from '../../../ui/skeleton';
import type { Window } from '../model/window-of';
import { useTechnicianDays } from '../use-technician-days';
import type { TechnicianDay } from '../use-technician-days';
import { useShop, useWizard } from '../wizard-context';
import { FreeBar } from './free-bar';
import own from './schedule.module.css';

const NOBODY = 'nobody';

/** Who goes: everybody's free time on that day, and whether the chosen window fits into it. */
export function TechnicianList({ window }: { window: Window | null }): ReactElement {
  const shop = useShop();
  const { draft, plan, store, problem } = useWizard();
  const { day, technicianId, technicianName } = draft.schedule;
  const { days, isLoading, error } = useTechnicianDays(day);
  const isGone = technicianId !== null && days.length > 0 && !days.some(({ technician }) => technician.id === technicianId);
  const choose = (id: string) => {
    if (id === (technicianId ?? NOBODY)) return;
    const technician = days.find((one) => one.technician.id === id)?.technician;
    plan({ technicianId: technician?.id ?? null, technicianName: technician?.name ?? '' }, 'technicianId');
  };
  const complaint =
    problem('technicianId') ?? (isGone ? `${technicianName} does not work here any more. Choose somebody else.` : undefined);
  return (
    <section className={own.technicians} data-field="technicianId">
      <h3 className={own.listHead}>
        <span>
          Technician <Kbd>{keyNames('alt+t').join(' ')}</Kbd>
        </span>
        <span className={own.listDay}>{day && relativeDayName(day, dayOf(serverNow(), shop), shop)}</span>
      </h3>
      {complaint && <p className={own.error}>{complaint}</p>}
      {error && days.length === 0 && <p className={own.error}>{error}</p>}
      {isLoading && days.length === 0 ? (
        <Skeleton height={240} />
      ) : (
        // Enter on a technician goes on, as in any field.
        <div
          onKeyDownCapture={(event) =>
            event.key === 'Enter' && !event.ctrlKey && !event.metaKey && (event.preventDefault(), event.stopPropagation(), store.goOn())
          }
          // Who is found by typing the first letters is chosen, as by the arrow keys.
          onFocusCapture={(event) => {
            const key = event.target.closest('[role=option]')?.getAttribute('data-key');
            if (key) choose(key);
          }}
        >
          <ListBox
            aria-label="Technician"
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={[technicianId ?? NOBODY]}
            onSelectionChange={(keys) => keys !== 'all' && choose(String([...keys][0] ?? NOBODY))}
            className={own.list!}
          >
            <ListBoxItem id={NOBODY} textValue="Nobody yet" className={own.person!}>
              <NobodyChip icon={<UserRound />} />
              <span className={own.who}>
                <b>Nobody yet</b>
                <span>{window ? 'It waits in the unassigned tray' : 'Decided later'}</span>
              </span>
            </ListBoxItem>
            {days.map((one) => (
              <ListBoxItem key={one.technician.id} id={one.technician.id} textValue={one.technician.name} className={own.person!}>
                <Avatar name={one.technician.name} color={one.technician.color} size="large" />
                <Person of={one} window={window} />
              </ListBoxItem>
            ))}
          </ListBox>
        </div>
      )}
    </section>
  );
}

function Person({ of: one, window }: { of: TechnicianDay; window: Window | null }): ReactElement {
  const shop = useShop();
  const { draft } = useWizard();
  const fits = window ? isFree(one.free, window) : true;
  const { missingSkills } = one.technician;
  const facts = [
    one.distanceKm != null && distanceWords(one.distanceKm, shop.locale),
    one.jobCount > 0 ? `${one.jobCount} ${one.jobCount === 1 ? 'job' : 'jobs'}` : 'no jobs',
  ].filter(Boolean);
  return (
    <span className={own.who}>
      <span className={own.name}>
        <b>{one.technician.name}</b>
        {one.technician.onCall && <span className={own.onCall}>On call</span>}
        <span className={own.free}>{freeWords(one)}</span>
      </span>
      <FreeBar day={draft.schedule.day} free={one.free} window={window} fits={fits} />
      <span className={own.facts}>
        {facts.join(' · ')}
        {window && !fits && (
          <span className={own.clash}>
            <TriangleAlert aria-hidden /> Not free {clockRange(window.start, window.end, shop)}
          </span>
        )}
        {missingSkills.length > 0 && (
          <span className={own.clash}>
            <TriangleAlert aria-hidden /> Lacks {missingSkills.join(', ')}
          </span>
        )}
      </span>
    </span>
  );
}

function freeWords({ workingMinutes, freeMinutes }: TechnicianDay): string {
  if (workingMinutes === 0) return 'Not working';
  return freeMinutes === 0 ? 'No time left' : `${durationWords(freeMinutes)} free`;
}
