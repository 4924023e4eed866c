import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { JobCardDocument } from '../../../graphql/graphql';
import type { JobCardQuery } from '../../../graphql/graphql';
import { useJob } from '../board-context';
import type { Board } from '../board-context';
import { JobDetails } from './job-details';
import type { Peeked, PeekState } from './peek-state';
import styles from './peek.module.css';

export type CardFacts = NonNullable<JobCardQuery['job']>;

const GAP = 6;
const EDGE = 8;

/** A card with everything, beside the small one it belongs to. */
export function JobPeek({ peek, board }: { peek: PeekState; board: Board }): ReactElement | null {
  const peeked = useSyncExternalStore(peek.subscribe, peek.current);
  useEffect(() => {
    const { scroller } = board.surface;
    const onScroll = () => peek.current()?.takesFocus || peek.close();
    scroller?.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller?.removeEventListener('scroll', onScroll);
  }, [peek, board]);
  // A question is about what was done, not about what the hand rests on.
  useEffect(() => board.asks.subscribe(() => board.asks.current() && peek.close()), [peek, board]);
  return peeked && createPortal(<Surface key={peeked.jobId} peeked={peeked} peek={peek} board={board} />, document.body);
}

function Surface({ peeked, peek, board }: { peeked: Peeked; peek: PeekState; board: Board }): ReactElement | null {
  const job = useJob(peeked.jobId);
  // The past is told by the board itself and by the log; what can be done now is nothing of it.
  const facts = useCardFacts(board.past ? null : peeked.jobId, job?.version);
  const element = useRef<HTMLDivElement>(null);
  const { anchor, takesFocus } = peeked;

  useLayoutEffect(() => {
    if (element.current) placeBeside(element.current, anchor, board.surface.lanesLeft());
  });
  useEffect(() => {
    if (takesFocus) element.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  /** The card takes the focus back: what is done from here goes on from there. */
  const leave = useCallback(() => {
    if (element.current?.contains(document.activeElement)) board.motion.element(peeked.jobId)?.focus({ preventScroll: true });
    peek.close();
  }, [peek, board, peeked.jobId]);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!element.current?.contains(target) && !anchor.contains(target)) peek.close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // This press has been used: it closes nothing else.
      event.preventDefault();
      leave();
    };
    document.addEventListener('pointerdown', onPress, true);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPress, true);
      document.removeEventListener('keydown', onKey);
    };
  }, [peek, anchor, leave]);

  if (!job) return null;
  return (
    <div
      ref={element}
      className={styles.peek}
      role="dialog"
      aria-label={`${job.number}, ${job.customerName}`}
      tabIndex={-1}
      data-glance={!takesFocus || undefined}
      onPointerEnter={() => peek.stay()}
      onPointerLeave={() => !element.current?.contains(document.activeElement) && peek.closeSoon()}
    >
      <JobDetails job={job} facts={facts} technicianId={peeked.technicianId} onDone={leave} />
    </div>
  );
}

/** Read when asked for, and again when the job changes under it; null until then, undefined when it cannot be read. */
function useCardFacts(id: string | null, version: number | undefined): CardFacts | null | undefined {
  const client = useApolloClient();
  const [facts, setFacts] = useState<CardFacts | null | undefined>(null);
  useEffect(() => {
    if (id === null) return;
    let isOver = false;
    client.query({ query: JobCardDocument, variables: { id }, fetchPolicy: 'no-cache' }).then(
      ({ data }) => !isOver && setFacts(data?.job ?? undefined),
      () => !isOver && setFacts((last) => last ?? undefined),
    );
    return () => {
      isOver = true;
    };
  }, [client, id, version]);
  return facts;
}

/** Below the card, above where there is no room, and always whole within the window; of a card that is scrolled partly out, beside what is seen. */
function placeBeside(element: HTMLElement, anchor: HTMLElement, lanesLeft: number): void {
  const card = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = element;
  const below = card.bottom + GAP;
  const top = below + height <= window.innerHeight - EDGE ? below : Math.max(EDGE, card.top - GAP - height);
  // Off to the side when neither above nor below leaves the card itself in sight.
  const hidesCard = top < card.bottom && top + height > card.top;
  const left = hidesCard ? (card.left - GAP - width >= EDGE ? card.left - GAP - width : card.right + GAP) : Math.max(card.left, lanesLeft);
  element.style.top = `${top}px`;
  element.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
}
