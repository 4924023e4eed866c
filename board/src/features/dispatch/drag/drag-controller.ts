import type { Hand } from '../../../apollo/presence-voice';
import { dayOf, shortClockRange, shortDayName } from '../../../lib/time';
import { announce } from '../../../ui/live-region';
import type { Board } from '../board-context';
import type { Point } from '../board-surface';
import { slotWords, speakerOf } from '../command-words';
import type { BoardJob } from '../model/board-job';
import { STEP_MIN, clamp, minutesLong } from '../model/geometry';
import { giveTogether, placesOf } from '../hot/give-together';
import { goingWith } from '../hot/picked-jobs';
import { processDrop } from '../model/process-drop';
import { DEFAULT_DURATION_MIN, isRowKey, isStepKey, resizedWindow } from '../model/slot';
import type { Carried, LaneSlot, Slot } from '../model/slot';
import type { TraySection } from '../model/placement';
import { GhostPainter, setText } from './ghost-painter';
import type { Landing } from './landing';
import type { DragPort, Stroke } from './drag-port';

const TRAY_WORDS: Record<TraySection, string> = { unassigned: 'Unassigned', unscheduled: 'Unscheduled', onHold: 'On hold' };
/** A card from the tray hangs by this point: its width there says nothing about its length on the board. */
const TRAY_GRAB: Point = { x: 24, y: 20 };

interface Held {
  carried: Carried;
  readonly source: HTMLElement;
  readonly grab: Point;
  /** Where the pointer is. It may be there, and let go, before the engine says that the card is lifted. */
  pointer: Point | null;
  slot: Slot | null;
  landing: Landing | null;
  /** What was last said of where it would land. */
  said: string | null;
  /** Where the keyboard left the lanes for the tray, and comes back to. */
  lane: LaneSlot | null;
  isLifted: boolean;
  readonly isByKey: boolean;
  /** Where the board stood: on its way to the tray a card passes the zone that scrolls. */
  scroll: Point;
  /** Taken away by somebody else meanwhile. */
  isGone: boolean;
  /** The chosen jobs that go with it, itself among them; empty when it goes alone. */
  readonly together: readonly BoardJob[];
}

/**
 * Our side of a drag: what is carried, where it would land, how that looks and sounds, and what a drop means. The engine only brings
 * presses, moves and the end of them.
 */
export class DragController implements DragPort {
  readonly ghost: GhostPainter;
  /** The flying card; painted by hand like the ghost. */
  flying: HTMLElement | null = null;
  private held: Held | null = null;
  private readonly listeners = new Set<() => void>();
  private cancelEngine: () => void = () => {};

  constructor(
    private readonly board: Board,
    private readonly onLift: () => void,
    /** Tells the colleagues what is in the hand, and where; null when the hand is empty. */
    readonly tell: (hand: Hand | null) => void,
  ) {
    this.ghost = new GhostPainter(board);
  }

  /** The job in the air, for the flying card; null when nothing is. */
  carriedJob = (): BoardJob | null => (this.held?.isLifted ? this.held.carried.job : null);
  /** How many are in the air, with it. */
  carriedCount = (): number => Math.max(1, this.held?.together.length ?? 0);
  /** The row to keep mounted: with its element the touch that drags would die. */
  sourceTechnicianId = (): string | null => this.held?.carried.fromTechnicianId ?? null;
  flyingWidth = (): number | undefined => (this.held ? this.board.surface.flyingWidth(this.held.carried) : undefined);
  grabPoint = (): Point => this.held?.grab ?? TRAY_GRAB;
  isActive = (): boolean => this.held !== null;
  isByKey = (): boolean => this.held?.isByKey ?? false;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  bindCancel(cancel: () => void): void {
    this.cancelEngine = cancel;
  }

  press(target: Element, point: Point | null): boolean {
    const source = target.closest<HTMLElement>('[data-job]');
    if (!source || target.closest('[data-resize]')) return false;
    const job = this.board.store.job(source.dataset['job']!);
    if (!job || !(job.handles.includes('START') || job.handles.includes('TECHNICIAN'))) return false;
    const box = source.getBoundingClientRect();
    const fromTechnicianId = source.dataset['lane'] ?? null;
    const durationMin = job.window ? minutesLong(job.window) : DEFAULT_DURATION_MIN;
    const grab = fromTechnicianId && point ? { x: point.x - box.left, y: point.y - box.top } : TRAY_GRAB;
    this.held = {
      carried: { job, fromTechnicianId, durationMin },
      source,
      grab,
      pointer: null,
      slot: null,
      landing: null,
      said: null,
      lane: null,
      isLifted: false,
      isByKey: point === null,
      scroll: { x: 0, y: 0 },
      isGone: false,
      together: fromTechnicianId === null ? goingWith(this.board, job.id) : [],
    };
    return true;
  }

  lift(): void {
    const { held } = this;
    if (!held) return;
    held.isLifted = true;
    const { scroller } = this.board.surface;
    held.scroll = { x: scroller?.scrollLeft ?? 0, y: scroller?.scrollTop ?? 0 };
    held.source.dataset['lifted'] = '';
    this.board.store.hold(held.carried.job.id, () => {
      held.isGone = true;
      this.cancelEngine();
    });
    this.onLift();
    this.tellPlace(held);
    this.wake();
    if (held.pointer) this.show(this.slotUnder(held.pointer, held));
    void this.board.needs.ask(held.carried.job).then(() => this.held === held && this.judgeAnew(held));
  }

  moveTo(point: Point): void {
    const { held } = this;
    // A pointer that is only in the way does not take a card from the keyboard.
    if (!held || held.isByKey) return;
    held.pointer = point;
    if (held.isLifted) this.show(this.slotUnder(point, held));
  }

  liftByKey(): Point | null {
    const { held } = this;
    if (!held) return null;
    const slot = this.board.surface.homeSlot(held.carried);
    if (!slot) return null;
    held.slot = slot;
    const { job } = held.carried;
    const more = this.carriedCount() - 1;
    const what = `${job.customerName}, ${job.title}${more > 0 ? ` and ${more} more` : ''}`;
    const toTray = more > 0 ? '' : ' Tab goes to the tray,';
    announce(`Lifted ${what}. ${this.keysWords()}${toTray} Space drops, Escape cancels.`, 'urgent');
    return this.pointOf(slot);
  }

  step(stroke: Stroke): Point | null {
    const { held } = this;
    const slot = held?.slot && this.slotAfter(held, held.slot, stroke);
    if (!held || !slot) return null;
    if (slot.kind === 'lane') held.lane = slot;
    const point = this.pointOf(slot);
    this.show(slot);
    announce((held.said = this.slotSentence(held)), 'urgent');
    return point;
  }

  repaint(): void {
    if (this.held?.isLifted && this.held.slot) this.show(this.held.slot);
  }

  /** More is known of the job in the air. */
  private judgeAnew(held: Held): void {
    this.repaint();
    const sentence = this.slotSentence(held);
    if (held.said !== null && held.said !== sentence) announce((held.said = sentence), 'urgent');
  }

  drop(): void {
    const { held } = this;
    if (!held) return;
    if (held.isLifted && held.together.length > 0) return this.dropTogether(held);
    const intent = held.isLifted ? processDrop(held.carried, held.slot) : null;
    const { job } = held.carried;
    if (!intent) {
      if (held.isLifted) announce(`${job.customerName} stays where it was.`, 'urgent');
      return this.putBack(held);
    }
    const { store, outbox, motion, asks, surface } = this.board;
    if (intent.kind === 'hold') {
      this.putBack(held);
      return asks.put({ kind: 'reason', job, action: 'HOLD' });
    }
    const sentence = this.slotSentence(held);
    const from = this.flying?.getBoundingClientRect();
    if (from) motion.departFrom(job.id, from);
    this.finish(held);
    if (intent.kind === 'move') outbox.submit(job.id, { kind: 'move', intent, allowOverlap: false }, job.version);
    else outbox.submit(job.id, { kind: 'action', action: 'UNSCHEDULE' }, job.version);
    store.release();
    announce(`Dropped ${job.customerName}. ${sentence}`, 'urgent');
    // It may be nowhere to be seen: in a part of the tray that is closed. The keyboard goes on from the board then.
    if (held.isByKey) requestAnimationFrame(() => (motion.element(job.id) ?? surface.scroller)?.focus({ preventScroll: true }));
  }

  private dropTogether(held: Held): void {
    const { slot, together, isByKey } = held;
    if (slot?.kind !== 'lane') {
      announce(`${together.length} jobs stay where they were.`, 'urgent');
      return this.putBack(held);
    }
    const sentence = this.slotSentence(held);
    const moves = placesOf(this.board, together, slot.technicianId, slot.window.start);
    this.finish(held);
    this.board.store.release();
    void giveTogether(this.board, moves);
    announce(`Dropped ${together.length} jobs. ${sentence}`, 'urgent');
    if (isByKey) requestAnimationFrame(() => this.board.surface.scroller?.focus({ preventScroll: true }));
  }

  cancel(): void {
    const { held } = this;
    if (!held) return;
    const what = held.isGone ? 'is no longer on your board. Nothing was moved.' : 'was put back.';
    if (held.isLifted) announce(`${held.carried.job.customerName} ${what}`, 'urgent');
    this.putBack(held);
  }

  private putBack(held: Held): void {
    const from = held.isLifted ? this.flying?.getBoundingClientRect() : undefined;
    this.finish(held);
    if (held.isLifted) this.board.store.release();
    if (!from || !held.source.isConnected) return;
    const box = held.source.getBoundingClientRect();
    this.board.motion.slide(held.source, from.left - box.left, from.top - box.top);
  }

  private finish(held: Held): void {
    this.held = null;
    if (held.slot?.kind === 'tray') this.board.surface.scroller?.scrollTo({ left: held.scroll.x, top: held.scroll.y });
    delete held.source.dataset['lifted'];
    this.ghost.hide();
    this.markTray(null);
    this.tell(null);
    this.wake();
  }

  private slotUnder(point: Point, held: Held): Slot | null {
    const section = this.sectionUnder(point);
    if (section) return held.together.length > 0 ? null : { kind: 'tray', section };
    return this.board.surface.slotUnder(point, held.grab, held.carried);
  }

  private keysWords(): string {
    if (!this.board.store.onlyDay()) return 'Arrow keys move by a day or technician,';
    return 'Arrow keys move by 15 minutes or technician, Shift with left or right changes the length,';
  }

  /** Shift with left or right: the length. Tab, and up and down there: the tray. Else a quarter hour or a technician. */
  private slotAfter(held: Held, slot: Slot, { key, isShifted }: Stroke): Slot | null {
    if (key === 'Tab' && held.together.length > 0) return null;
    if (key === 'Tab' || slot.kind === 'tray') return this.throughTray(held, slot, { key, isShifted });
    if (!isStepKey(key)) return null;
    if (!isShifted || isRowKey(key)) return this.board.surface.step(slot, key, held.carried);
    // Where several days are shown a card has no length.
    if (!this.board.store.onlyDay()) return null;
    const { job } = held.carried;
    if (!job.handles.includes('END')) {
      announce(`The length of ${job.customerName} cannot be changed.`, 'urgent');
      return null;
    }
    const window = resizedWindow(slot.window, key === 'ArrowRight' ? STEP_MIN : -STEP_MIN, this.board.store.day);
    held.carried = { ...held.carried, durationMin: minutesLong(window) };
    if (this.flying) this.flying.style.width = `${this.flyingWidth()}px`;
    return { ...slot, window };
  }

  /** The board, and the tray's sections after it, in a ring for Tab; up and down stay in the tray, left goes back to the board. */
  private throughTray(held: Held, slot: Slot, { key, isShifted }: Stroke): Slot | null {
    const ids = [...(this.board.surface.tray?.querySelectorAll<HTMLElement>('[data-tray-section]') ?? [])].map(
      (element) => element.dataset['traySection'] as TraySection,
    );
    const at = slot.kind === 'tray' ? ids.indexOf(slot.section) : -1;
    const toSection = (index: number): Slot | null =>
      ids[index] ? { kind: 'tray', section: ids[index] } : (held.lane ?? this.board.surface.homeSlot(held.carried));
    if (key === 'Tab') return toSection(isShifted && at < 0 ? ids.length - 1 : at + (isShifted ? -1 : 1));
    if (key === 'ArrowLeft') return toSection(-1);
    return isRowKey(key) ? toSection(clamp(at + (key === 'ArrowUp' || key === 'PageUp' ? -1 : 1), 0, ids.length - 1)) : null;
  }

  private sectionUnder({ x, y }: Point): TraySection | null {
    const box = this.board.surface.tray?.getBoundingClientRect();
    if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) return null;
    // Over everything there lies what shows the hand.
    const sections = document.elementsFromPoint(x, y).map((element) => element.closest<HTMLElement>('[data-tray-section]'));
    return (sections.find((section) => section)?.dataset['traySection'] as TraySection | undefined) ?? null;
  }

  private show(slot: Slot | null): void {
    const { held } = this;
    if (!held) return;
    held.slot = slot;
    this.tellPlace(held);
    this.markTray(slot?.kind === 'tray' ? slot.section : null);
    const landing = slot?.kind === 'lane' ? this.ghost.paint(held.carried.job, this.landingOf(held, slot)) : null;
    held.landing = landing;
    if (!landing) this.ghost.hide();
    const words = this.flying?.querySelector<HTMLElement>('[data-target]');
    if (!words) return;
    setText(words, this.targetWords(slot));
    words.dataset['tone'] = landing?.tone ?? 'free';
  }

  /** Where the card itself would come to lie: among others that is not always where it is let go. */
  private landingOf({ carried, together }: Held, slot: LaneSlot): LaneSlot {
    if (together.length === 0) return slot;
    const own = placesOf(this.board, together, slot.technicianId, slot.window.start).find(({ jobId }) => jobId === carried.job.id);
    return own ? { ...slot, window: own.window } : slot;
  }

  private tellPlace({ carried, slot, isLifted }: Held): void {
    if (!isLifted) return;
    const place = slot?.kind === 'lane' ? slot : { technicianId: null, window: null };
    this.tell({ jobId: carried.job.id, technicianId: place.technicianId, window: place.window });
  }

  private markTray(section: TraySection | null): void {
    for (const element of this.board.surface.tray?.querySelectorAll<HTMLElement>('[data-tray-section]') ?? []) {
      element.toggleAttribute('data-over', element.dataset['traySection'] === section);
    }
  }

  private targetWords(slot: Slot | null): string {
    if (!slot) return 'Let go to put it back';
    if (slot.kind === 'tray') return TRAY_WORDS[slot.section];
    const { store, zone } = this.board;
    const name = slot.technicianId === null ? TRAY_WORDS.unassigned : (store.technician(slot.technicianId)?.name.split(' ')[0] ?? '');
    const count = this.carriedCount();
    if (count > 1) return `${name} · ${count} jobs`;
    const range = shortClockRange(slot.window.start, slot.window.end, zone);
    return `${name} · ${store.onlyDay() ? '' : `${shortDayName(dayOf(slot.window.start, zone), zone)}, `}${range}`;
  }

  private slotSentence(held: Held): string {
    const { carried, slot, landing } = held;
    if (!slot) return '';
    if (slot.kind === 'tray') return `${TRAY_WORDS[slot.section]}${processDrop(carried, slot) ? '' : ', where it changes nothing'}`;
    const { store, zone } = this.board;
    const warning = landing?.warning ? `. ${landing.warning}` : '';
    const { window, technicianId } = this.landingOf(held, slot);
    return `${slotWords(window, technicianId, speakerOf(store, zone))}${warning}`;
  }

  private pointOf(slot: Slot): Point {
    if (slot.kind === 'tray') {
      const section = this.board.surface.tray!.querySelector(`[data-tray-section="${slot.section}"]`)!;
      section.scrollIntoView({ block: 'nearest' });
      const { left, top } = section.getBoundingClientRect();
      // However long the job is: its card stays within the window, which ends where the tray does.
      const most = window.innerWidth - (this.flyingWidth() ?? 0);
      return { x: Math.min(left + TRAY_GRAB.x, most), y: top + TRAY_GRAB.y };
    }
    this.board.surface.reveal(slot);
    const { x, y } = this.board.surface.toWindow(slot);
    return { x: x + this.grabPoint().x, y };
  }

  private wake(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
