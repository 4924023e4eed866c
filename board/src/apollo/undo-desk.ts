import type { ApolloClient } from '@apollo/client';
import { TakeBackDocument, UndoStackDocument, type UndoStepFragment } from '../graphql/graphql';
import type { Shop } from '../lib/change-words';
import { Signal } from '../lib/signal';
import { stepWords } from '../lib/step-words';
import { dayOf } from '../lib/time';
import { undoRefusalWords } from '../lib/undo-refusal-words';
import { announce } from '../ui/live-region';
import { dismissNotice, notify, notifyFailure } from '../ui/toast';
import { apiErrorOf } from './api-error';
import { newClientMutationId } from './client-mutation-id';
import { serverNow } from './live-status';
import { nextAnswer, onMutationSettled } from './mutation-watch';
import { isUnreachable } from './retry-link';

export type Direction = 'undo' | 'redo';

/** A change that can be taken back from where it was told. */
export interface TakenBack {
  readonly batchId: string;
  /** What it was. */
  readonly words: string;
  /** What becomes of it, where that is not plain. */
  readonly note?: string;
  /** The toast whose place the answer takes. */
  readonly subject: string;
  /** Its clientMutationId, where whoever takes it back repeats that until it is answered. */
  readonly repeatedAs?: string;
}

/** What has undo to itself for a while. */
export interface Overlay {
  readonly next: Readonly<Record<Direction, string | null>>;
  readonly undo: () => void;
}

/** Changes that this screen shows already and the API has not answered: the screen itself takes them back, before anything on the stack. */
export interface Unanswered {
  /** Sends what is held back for a moment. */
  flush(): void;
  /** What it would take back or bring back next, in words; null where that is not for it to do. */
  next(direction: Direction): string | null;
  step(direction: Direction): void;
  /** The stack is stepped through: what it took back before that it does not bring back any more. */
  forget(): void;
}

/** The toast about a job, or about what has an id of its own: of each the last word stands. */
export const subjectOf = (id: string): string => `job-${id}`;

const STACK_SUBJECT = 'undo';
const WORDS = {
  undo: { done: 'Undone', failed: 'Not undone', partly: 'Not everything could be undone', nothing: 'Nothing to undo', doing: 'Undoing …' },
  redo: { done: 'Redone', failed: 'Not redone', partly: 'Not everything could be redone', nothing: 'Nothing to redo', doing: 'Redoing …' },
} as const;
const OPPOSITE = { undo: 'redo', redo: 'undo' } as const;

/**
 * The one place that takes changes back: by key and button whatever stands on the person's own stack at the API, which every device of
 * theirs shares; by a toast the change that it tells of.
 */
export class UndoDesk {
  private readonly changed = new Signal();
  private unanswered: Unanswered | null = null;
  private shown: Readonly<Record<Direction, string | null>> = { undo: null, redo: null };
  private next: Readonly<Record<Direction, string | null>> = { undo: null, redo: null };
  /** What was refused because somebody built on it: it stays refused, and must not stand in the way of what lies beneath it. */
  private readonly passed = new Set<string>();
  private turn: Promise<void> = Promise.resolve();
  private reading: Promise<void> | null = null;
  private isStale = false;
  private readonly overlays: Overlay[] = [];

  constructor(private readonly client: ApolloClient) {}

  subscribe = this.changed.subscribe;
  /** What undo and redo would take next, in words; null where there is nothing. */
  current = (): Readonly<Record<Direction, string | null>> => this.shown;

  /** From now on it is this whose changes may be unanswered; to be called again whenever others are. */
  heed(unanswered: Unanswered): void {
    this.unanswered = unanswered;
    this.show();
  }

  /** While something lies over the board (a plan, the past) undo is about that alone: `words` say of what. Until the returned function is called. */
  layOver(overlay: Overlay): () => void {
    this.overlays.push(overlay);
    this.show();
    return () => {
      const at = this.overlays.indexOf(overlay);
      if (at >= 0) this.overlays.splice(at, 1);
      this.show();
    };
  }

  /** A change that stands on no stack of the API (somebody's hours) is the next to be taken back, until this screen changes anything else. */
  offer(words: string, takeBack: () => void): void {
    // Its own answer settles in this turn.
    setTimeout(() => {
      const end = () => {
        stop();
        lift();
      };
      const lift = this.layOver({ next: { undo: words, redo: null }, undo: () => (end(), takeBack()) });
      const stop = onMutationSettled(end);
    });
  }

  /** One step, after whatever this screen has under way: presses in quick succession wait for one another. */
  step(direction: Direction, shop: Shop): Promise<void> {
    const overlay = this.overlays.at(-1);
    if (overlay) {
      if (direction === 'undo') overlay.undo();
      else announce(WORDS.redo.nothing);
      return Promise.resolve();
    }
    this.unanswered?.flush();
    this.turn = this.turn.then(() => this.takeStep(direction, shop)).catch(() => {});
    return this.turn;
  }

  /** @throws what the network threw, where it is to be repeated */
  async takeBack(taken: TakenBack, shop: Shop, direction: Direction = 'undo', allowOverlap = false): Promise<void> {
    const { repeatedAs, ...plain } = taken;
    const { batchId, words, subject, note } = plain;
    const say = WORDS[direction];
    notify({ subject, title: words, detail: say.doing }); // At once, and without the button.
    try {
      const input = { batchId, allowOverlap, clientMutationId: repeatedAs ?? newClientMutationId() };
      const context = { repeatsItself: repeatedAs !== undefined };
      const { data } = await this.client.mutate({ mutation: TakeBackDocument, variables: { input }, fetchPolicy: 'no-cache', context });
      const failed = data?.undo.failed ?? [];
      const back = data?.undo.batchId ?? null;
      if (failed[0]) return notifyFailure({ subject, title: say.partly, detail: failed[0].message });
      const other = OPPOSITE[direction];
      const again = back && { batchId: back, words, subject };
      notify({
        subject,
        title: say.done,
        detail: note ? `${words}. ${note}` : words,
        ...(again ? { action: { label: other === 'redo' ? 'Redo' : 'Undo', onPress: () => void this.takeBack(again, shop, other) } } : {}),
      });
      announce(`${say.done}: ${words}`);
    } catch (error) {
      if (repeatedAs !== undefined && isUnreachable(error)) throw error;
      const refusal = apiErrorOf(error);
      if (refusal.code === 'UNDO_CONFLICT') this.passed.add(batchId);
      const anyway = refusal.code === 'SCHEDULE_CONFLICT' && !allowOverlap;
      const detail = undoRefusalWords(refusal, shop, dayOf(serverNow(), shop));
      const title = `${say.failed}: ${words}`;
      notifyFailure({
        subject,
        title,
        detail,
        ...(anyway ? { action: { label: 'Double-book anyway', onPress: () => void this.takeBack(plain, shop, direction, true) } } : {}),
      });
      announce(`${title}. ${detail}`, 'urgent');
    }
  }

  /** Reads what is next; while a reading is under way, once more after it. */
  refresh(shop: Shop): Promise<void> {
    this.isStale = true;
    this.reading ??= this.readWhileStale(shop).finally(() => (this.reading = null));
    return this.reading;
  }

  private async takeStep(direction: Direction, shop: Shop): Promise<void> {
    for (let isMore = true; ; isMore = await nextAnswer()) {
      if (this.unanswered && this.unanswered.next(direction) !== null) return this.unanswered.step(direction);
      if (!isMore) break;
    }
    let top: UndoStepFragment | undefined;
    try {
      top = await this.read(direction, shop);
    } catch (error) {
      const detail = apiErrorOf(error).message;
      notifyFailure({ subject: STACK_SUBJECT, title: WORDS[direction].failed, detail });
      return announce(`${WORDS[direction].failed}. ${detail}`, 'urgent');
    }
    if (!top) return announce(WORDS[direction].nothing);
    this.unanswered?.forget();
    const words = wordsOf(top, shop);
    // Its own toast still offers to take back what is about to be.
    dismissNotice(subjectOf(top.event.jobId));
    await this.takeBack({ batchId: top.batchId, words, subject: STACK_SUBJECT }, shop, direction);
  }

  private async readWhileStale(shop: Shop): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      await this.read('undo', shop).catch(() => {}); // The buttons keep their last words; a press asks again.
    }
  }

  private async read(direction: Direction, shop: Shop): Promise<UndoStepFragment | undefined> {
    const { data } = await this.client.query({ query: UndoStackDocument, fetchPolicy: 'no-cache' });
    const topOf = (which: Direction) => data?.undoStack[which].find(({ batchId }) => !this.passed.has(batchId));
    const tops = { undo: topOf('undo'), redo: topOf('redo') };
    const next = { undo: tops.undo ? wordsOf(tops.undo, shop) : null, redo: tops.redo ? wordsOf(tops.redo, shop) : null };
    this.next = next;
    this.show();
    return tops[direction];
  }

  private show(): void {
    const next = (direction: Direction) => this.unanswered?.next(direction) ?? this.next[direction];
    const shown = this.overlays.at(-1)?.next ?? { undo: next('undo'), redo: next('redo') };
    if (shown.undo === this.shown.undo && shown.redo === this.shown.redo) return;
    this.shown = shown;
    this.changed.tell();
  }
}

const wordsOf = (step: UndoStepFragment, shop: Shop): string => stepWords(step, shop, dayOf(serverNow(), shop));

const desks = new WeakMap<ApolloClient, UndoDesk>();

/** This tab's desk. */
export function undoDesk(client: ApolloClient): UndoDesk {
  const desk = desks.get(client) ?? new UndoDesk(client);
  desks.set(client, desk);
  return desk;
}
