import { useApolloClient, useQuery } from '@apollo/client/react';
import { ChevronDown, FlaskConical } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import { onLogMoved } from '../../../apollo/log-moved';
import { OpenPlansDocument } from '../../../graphql/graphql';
import { dayName } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { announce } from '../../../ui/live-region';
import { MenuButton, MenuDivider, MenuItem, MenuSection } from '../../../ui/menu';
import { notifyFailure } from '../../../ui/toast';
import { Tooltip } from '../../../ui/tooltip';
import { PlanApi } from './plan-api';
import { movesWords } from './plan-words';
import { RefreshPace } from './refresh-pace';

interface PlanMenuProps {
  day: string;
  zone: Zone;
  /** The plan that lies over the board now. */
  shownId: string | null;
  onOpen: (planId: string) => void;
}

/** Begins a "what if" for the day, or opens one that a colleague is at. */
export function PlanMenu({ day, zone, shownId, onOpen }: PlanMenuProps): ReactElement {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const { data, refetch } = useQuery(OpenPlansDocument, { variables: { from: day, to: day }, fetchPolicy: 'cache-and-network' });
  useEffect(() => {
    const pace = new RefreshPace(async () => void (await refetch()));
    // What moves on the schedule changes nothing of the plans in this list.
    const stop = onLogMoved((entities) => (!entities || entities.includes('Plan')) && pace.ask());
    return () => {
      stop();
      pace.stop();
    };
  }, [refetch]);
  const plans = data?.plans ?? [];
  const begin = async () => {
    setBusy(true);
    try {
      onOpen(await PlanApi.create(client, `What if, ${dayName(day, zone)}`, day));
      announce('A plan is open. What you move goes into it, and nothing changes until you publish it.');
    } catch (error) {
      notifyFailure({ subject: 'plan', title: 'The plan could not be begun', detail: apiErrorOf(error).message });
    }
    setBusy(false);
  };
  return (
    <MenuButton
      label="Plans"
      trigger={
        <Tooltip text="What if: plan without touching the schedule">
          <Button
            variant={shownId || plans.length > 0 ? 'default' : 'bare'}
            isPending={isBusy}
            aria-label={plans.length > 0 ? `Plan, ${plans.length} open` : 'Plan'}
          >
            <FlaskConical aria-hidden />
            <span data-word>Plan{plans.length > 0 && ' · '}</span>
            {plans.length > 0 && plans.length}
            <ChevronDown aria-hidden />
          </Button>
        </Tooltip>
      }
      onAction={(key) => (key === 'new' ? void begin() : onOpen(String(key)))}
      placement="bottom start"
    >
      <MenuItem id="new" note="Try moves out without touching the schedule">
        {`New what-if for ${dayName(day, zone)}`}
      </MenuItem>
      {plans.length > 0 && <MenuDivider />}
      {plans.length > 0 && (
        <MenuSection title="Open plans">
          {plans.map((plan) => (
            <MenuItem
              key={plan.id}
              id={plan.id}
              note={`${plan.author.name} · ${movesWords(plan.moveCount)}${plan.id === shownId ? ' · shown' : ''}`}
            >
              {plan.name}
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </MenuButton>
  );
}
