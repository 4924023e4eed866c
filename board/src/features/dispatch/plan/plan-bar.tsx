import { ChevronDown, ChevronUp, EllipsisVertical, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import { dayName } from '../../../lib/time';
import { Button, IconButton } from '../../../ui/button';
import { announce } from '../../../ui/live-region';
import { MenuButton, MenuDivider, MenuItem } from '../../../ui/menu';
import { dismissNotice, notify, notifyFailure } from '../../../ui/toast';
import type { Board } from '../board-context';
import type { BoardSession } from '../board-session';
import type { Plan } from './model/plan';
import { usePlanState } from './plan-context';
import { DiscardDialog } from './discard-dialog';
import { PlanFigures } from './plan-figures';
import type { PlanLayer } from './plan-layer';
import { PlanMoves } from './plan-moves';
import { PublishDialog } from './publish-dialog';
import { RenameDialog } from './rename-dialog';
import { ShiftDialog } from './shift-dialog';
import { TakeOffDialog } from './take-off-dialog';
import { closedWords, daysWords, movesWords, NO_SUCH_PLAN } from './plan-words';
import styles from './plan-bar.module.css';

export interface PlanBarProps {
  layer: PlanLayer;
  board: Board;
  session: BoardSession;
  /** In the address. */
  day: string;
  onDay: (day: string) => void;
  onLeave: () => void;
}

/** At the bottom while a plan lies over the board: what it comes to, what is in it, and the ways out of it. */
export function PlanBar(props: PlanBarProps): ReactElement {
  const { layer, onLeave } = props;
  const state = usePlanState(layer);
  if (state.kind === 'ready' && state.plan.state === 'OPEN') return <OpenPlan {...props} plan={state.plan} />;
  const words = {
    loading: () => 'Opening the plan…',
    missing: () => NO_SUCH_PLAN,
    failed: () => `The plan could not be read. ${state.kind === 'failed' ? state.error.message : ''}`,
    ready: () => (state.kind === 'ready' ? closedWords(state.plan) : ''),
  }[state.kind]();
  return (
    <section className={styles.bar} aria-label="Plan">
      <p className={styles.told} role="status">
        {words}
      </p>
      {state.kind === 'failed' && <Button onPress={layer.retry}>Try again</Button>}
      {state.kind !== 'loading' && (
        <Button variant="primary" onPress={onLeave}>
          Back to the schedule
        </Button>
      )}
    </section>
  );
}

type Open = 'publish' | 'takeOff' | 'shift' | 'rename' | 'discard';

function OpenPlan({ layer, board, session, day, onDay, onLeave, plan }: PlanBarProps & { plan: Plan }): ReactElement {
  const [isListed, setListed] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const list = useId();
  const close = () => setOpen(null);
  const wrong = plan.moves.filter(({ problem }) => problem).length;
  const { zone } = board;

  const copyLink = async () => {
    const url = new URL(location.href);
    url.searchParams.set('plan', plan.id);
    url.searchParams.set('day', day);
    try {
      await navigator.clipboard.writeText(url.href);
      notify({ subject: plan.id, title: 'Link copied', detail: 'Colleagues see the plan live.' });
    } catch {
      notifyFailure({ subject: plan.id, title: 'The link could not be copied', detail: 'Copy it from the address bar.' });
    }
  };
  const discard = async () => {
    try {
      await layer.discard();
      notify({ subject: plan.id, title: `“${plan.name}” was discarded` });
      announce(`${plan.name} was discarded. The schedule is as it was.`);
      onLeave();
    } catch (error) {
      notifyFailure({ subject: plan.id, title: 'The plan was kept', detail: apiErrorOf(error).message });
    }
  };

  return (
    <section className={styles.plan} aria-label={`Plan: ${plan.name}`} data-plan>
      <div id={list} hidden={!isListed}>
        {isListed && <PlanMoves layer={layer} plan={plan} board={board} />}
      </div>
      <div className={styles.bar}>
        <div className={styles.name}>
          <b title={plan.name}>{plan.name}</b>
          <small>
            {daysWords(plan, zone)} · {plan.authorName}
          </small>
        </div>
        <PlanFigures before={plan.before} after={plan.after} />
        <div className={styles.ways}>
          {(day < plan.from || day > plan.to) && <Button onPress={() => onDay(plan.from)}>Show {dayName(plan.from, zone)}</Button>}
          <Button aria-expanded={isListed} aria-controls={list} onPress={() => setListed(!isListed)}>
            {movesWords(plan.moves.length)}
            {wrong > 0 && (
              <span className={styles.wrong}>
                <TriangleAlert aria-hidden />
                {wrong}
                <span className={styles.hidden}> can’t be made now</span>
              </span>
            )}
            {isListed ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          </Button>
          <MenuButton
            label="More for this plan"
            trigger={<IconButton label="More for this plan" variant="default" icon={<EllipsisVertical aria-hidden />} />}
            placement="top end"
            disabledKeys={plan.isEndable ? [] : ['rename', 'discard']}
            onAction={(key) => {
              if (key === 'copy') void copyLink();
              else if (key === 'discard' && plan.moves.length === 0) void discard();
              else {
                // On a phone the last step's toast would lie on the question.
                dismissNotice(plan.id);
                setOpen(key as Open);
              }
            }}
          >
            <MenuItem id="takeOff" note="Somebody is sick: their jobs of the day become unassigned">
              Take everything off…
            </MenuItem>
            <MenuItem id="shift" note="It rains: the day’s jobs go to another time or day">
              Shift everything…
            </MenuItem>
            <MenuDivider />
            <MenuItem id="copy" note="Colleagues who open it see the plan live">
              Copy the link
            </MenuItem>
            <MenuItem id="rename" note={plan.isEndable ? undefined : `Only ${plan.authorName} and managers`}>
              Rename…
            </MenuItem>
            <MenuItem id="discard" note={plan.isEndable ? 'The schedule stays as it is' : `Only ${plan.authorName} and managers`}>
              {plan.moves.length === 0 ? 'Discard' : 'Discard…'}
            </MenuItem>
          </MenuButton>
          <Button onPress={onLeave}>Leave</Button>
          <Button variant="primary" isDisabled={plan.moves.length === 0} onPress={() => setOpen('publish')}>
            Publish…
          </Button>
        </div>
      </div>
      {open === 'publish' && <PublishDialog layer={layer} plan={plan} board={board} session={session} onClose={close} onLeave={onLeave} />}
      {open === 'takeOff' && <TakeOffDialog layer={layer} board={board} day={day} onClose={close} />}
      {open === 'shift' && <ShiftDialog layer={layer} board={board} day={day} onClose={close} />}
      {open === 'rename' && <RenameDialog layer={layer} plan={plan} onClose={close} />}
      {open === 'discard' && <DiscardDialog plan={plan} onDiscard={() => void discard()} onClose={close} />}
    </section>
  );
}
