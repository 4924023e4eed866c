import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { undoDesk } from '../../../apollo/undo-desk';
import { announce } from '../../../ui/live-region';
import { notify, notifyFailure } from '../../../ui/toast';
import type { Board } from '../board-context';
import type { BoardSession } from '../board-session';
import { slotWords, speakerOf } from '../command-words';
import { jobsWords } from '../load-words';
import { PlanApi } from './plan-api';
import { PlanLayer } from './plan-layer';
import type { PlanVoice } from './plan-layer';

const NAME = 'plan';
const IN_A_PLAN = { undo: 'the last step in this plan', redo: null };
const ID = /^[0-9a-f-]{36}$/i;

/** Which plan the address names. */
export function readPlanId(params: URLSearchParams): string | null {
  const asked = params.get(NAME);
  return asked && ID.test(asked) ? asked : null;
}

/** The plan in the address, over this board; `go` opens another, or with null leaves it. */
export function usePlan(board: Board | null, session: BoardSession): { layer: PlanLayer | null; go: (planId: string | null) => void } {
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const planId = readPlanId(params);
  const layer = useMemo(
    () => board && planId && new PlanLayer(new PlanApi(client, planId), board.store, voiceOf(board, session, planId)),
    [client, board, session, planId],
  );
  useEffect(() => {
    if (!layer || !board) return;
    const stops = [layer.open(), board.outbox.divert(layer), undoDesk(client).layOver({ next: IN_A_PLAN, undo: layer.undoLast })];
    return () => stops.forEach((stop) => stop());
  }, [client, layer, board]);
  const go = useCallback(
    (next: string | null) => {
      const address = new URLSearchParams(location.search);
      if (next === null) address.delete(NAME);
      else address.set(NAME, next);
      setParams(address);
    },
    [setParams],
  );
  return { layer: layer || null, go };
}

function voiceOf({ store, zone }: Board, session: BoardSession, planId: string): PlanVoice {
  const speaker = speakerOf(store, zone);
  const told = (title: string) => {
    notify({ subject: planId, title, action: { label: 'Undo', onPress: () => session.undoLast() } });
    announce(title);
  };
  return {
    staged: (job, { window, crew }) => {
      const words = window ? slotWords(window, crew[0] ?? null, speaker) : 'off the schedule';
      told(`In the plan: ${job.customerName}, ${words}`);
    },
    stagedTogether: (count) => told(`In the plan: ${jobsWords(count)} assigned`),
    refused: (title, detail) => {
      notifyFailure({ subject: planId, title, detail });
      announce(`${title}. ${detail}`, 'urgent');
    },
    notInPlan: () => {
      const title = 'A plan only moves, assigns and unschedules';
      notifyFailure({ subject: planId, title, detail: 'Leave the plan to do this for real.' });
      announce(`${title}. Leave the plan to do this for real.`, 'urgent');
    },
    nothingToUndo: () => announce('Nothing to undo in this plan'),
  };
}
