import { useApolloClient } from '@apollo/client/react';
import { CalendarClock, ExternalLink, UserPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { JobsPageActionsDocument } from '../../../graphql/graphql';
import type { JobAction, JobsPageActionsQuery } from '../../../graphql/graphql';
import { ACTION_WORDS } from '../../../lib/job-step-words';
import type { JobStep } from '../../../lib/job-step-words';
import { AnchoredMenu, MenuDivider, MenuItem, MenuSection } from '../../../ui/menu';
import { useJobs } from '../jobs-context';

type Availability = NonNullable<JobsPageActionsQuery['job']>['actions'][number];

/** The next step of the work first, the way out last. */
const STEPS: readonly JobStep[] = ['START', 'RESUME', 'COMPLETE', 'EN_ROUTE', 'REOPEN', 'RESTORE', 'HOLD', 'UNSCHEDULE', 'CANCEL'];
const PLANS: readonly (JobAction & ('SCHEDULE' | 'RESCHEDULE' | 'REASSIGN'))[] = ['SCHEDULE', 'RESCHEDULE', 'REASSIGN'];
const PLAN_WORDS = { SCHEDULE: 'Schedule…', RESCHEDULE: 'Reschedule…', REASSIGN: 'Reassign…' } as const;
const ASKS_FIRST: readonly JobStep[] = ['HOLD', 'CANCEL'];

/** What can be done to a job now, as the API says it; what cannot says why. */
export function RowMenu({ id, anchor, onClose }: { id: string; anchor: Element; onClose: () => void }): ReactElement {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { session } = useJobs();
  const anchorRef = useRef<Element | null>(anchor);
  const [actions, setActions] = useState<readonly Availability[] | 'unread' | null>(null);
  const job = session.list.store.shown(id)!;
  useEffect(() => {
    let isOver = false;
    client.query({ query: JobsPageActionsDocument, variables: { id }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => {
        if (isOver) return;
        if (data?.job) session.list.confirm(data.job);
        setActions(data?.job?.actions ?? 'unread');
      },
      () => !isOver && setActions('unread'),
    );
    return () => void (isOver = true);
  }, [client, id, session]);

  const now = () => session.list.store.shown(id) ?? job;
  const step = (one: JobStep) =>
    one === 'HOLD' || one === 'CANCEL'
      ? session.desk.put({ kind: 'reason', job: now(), step: one })
      : void session.desk.run(now(), { kind: 'step', step: one });
  const of = (action: JobAction) => (Array.isArray(actions) ? actions.find((each) => each.action === action) : undefined);
  const can = (action: JobAction) => of(action)?.available === true;
  const plans = PLANS.filter(can);
  const steps = STEPS.filter(can);
  const refused = [...PLANS, ...STEPS].filter((action) => of(action)?.available === false);
  return (
    <AnchoredMenu anchor={anchorRef} label={`Actions for ${job.number}`} onClose={onClose}>
      <MenuItem icon={<ExternalLink aria-hidden />} shortcut="Enter" onAction={() => void navigate(`/jobs/${job.number}`)}>
        Open the job
      </MenuItem>
      {actions === null && <MenuItem isDisabled>Reading what is possible …</MenuItem>}
      {actions === 'unread' && (
        <MenuItem isDisabled note="Check the connection">
          Actions could not be read
        </MenuItem>
      )}
      {plans.map((action) => (
        <MenuItem
          key={action}
          icon={action === 'REASSIGN' ? <UserPlus aria-hidden /> : <CalendarClock aria-hidden />}
          onAction={() => session.desk.put({ kind: action === 'REASSIGN' ? 'assign' : 'move', job: now() })}
        >
          {PLAN_WORDS[action]}
        </MenuItem>
      ))}
      {steps.length > 0 && <MenuDivider />}
      {steps.map((one) => (
        <MenuItem key={one} onAction={() => step(one)}>
          {ASKS_FIRST.includes(one) ? `${ACTION_WORDS[one]}…` : ACTION_WORDS[one]}
        </MenuItem>
      ))}
      {refused.length > 0 && (
        <MenuSection title="Not possible now">
          {refused.map((action) => (
            <MenuItem key={action} isDisabled note={why(of(action)?.message)}>
              {action in PLAN_WORDS ? PLAN_WORDS[action as keyof typeof PLAN_WORDS].replace('…', '') : ACTION_WORDS[action as JobStep]}
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </AnchoredMenu>
  );
}

/** Why not, without what is possible instead: that stands above. */
const why = (message: string | null | undefined): string | undefined => message?.split(/(?<=\.)\s/)[0];
