import type { Colleague } from '../../../apollo/colleagues';
import { personColor } from '../../../lib/person-color';
import { shortClockRange } from '../../../lib/time';
import type { Board } from '../board-context';
import { setText } from './ghost-painter';

/** What the colleagues have in their hands, where they hold it. Painted by hand: ten moves a second of each render nothing through React. */
export class ColleagueHands {
  private readonly ghosts = new Map<string, HTMLElement>();
  private held = new Map<string, Colleague>();

  constructor(
    private readonly board: Board,
    private readonly layer: HTMLElement,
  ) {
    board.motion.onMount = (jobId, element) => this.mark(element, this.held.get(jobId));
  }

  /** To be called after every word of theirs, and when the board itself has another scale or other rows. */
  paint(colleagues: readonly Colleague[]): void {
    this.markCards(colleagues);
    const shown = new Set<string>();
    for (const colleague of colleagues) {
      const key = `${colleague.userId} ${colleague.sessionId}`;
      if (this.paintGhost(key, colleague)) shown.add(key);
    }
    for (const [key, ghost] of this.ghosts) {
      if (shown.has(key)) continue;
      ghost.remove();
      this.ghosts.delete(key);
    }
  }

  stop(): void {
    this.paint([]);
    this.board.motion.onMount = null;
  }

  /** Whether there is one to see on this day. */
  private paintGhost(key: string, { userId, name, overTechnicianId, overWindow }: Colleague): boolean {
    const { store, surface, zone } = this.board;
    const row = overTechnicianId ? store.layout().technicianIds.indexOf(overTechnicianId) : -1;
    if (row < 0 || !overWindow) return false;
    const window = { start: Date.parse(overWindow.start), end: Date.parse(overWindow.end) };
    const { startMs, minutes } = store.day;
    if (window.end <= startMs || window.start >= startMs + minutes * 60_000) return false;
    const ghost = this.ghosts.get(key) ?? this.newGhost(key, userId);
    const { left, top, width, height } = surface.outline({ kind: 'lane', row, technicianId: overTechnicianId!, window });
    ghost.style.transform = `translate(${left}px, ${top}px)`;
    ghost.style.width = `${width}px`;
    ghost.style.height = height === undefined ? '' : `${height}px`;
    ghost.toggleAttribute('data-below', row === 0);
    setText(ghost.firstElementChild!, `${firstName(name)} · ${shortClockRange(window.start, window.end, zone)}`);
    return true;
  }

  private newGhost(key: string, userId: string): HTMLElement {
    const ghost = document.createElement('div');
    ghost.dataset['colleague'] = userId;
    ghost.style.setProperty('--who', personColor(userId));
    ghost.append(document.createElement('span'));
    this.layer.append(ghost);
    this.ghosts.set(key, ghost);
    return ghost;
  }

  private markCards(colleagues: readonly Colleague[]): void {
    const before = this.held;
    this.held = new Map(colleagues.flatMap((one) => (one.draggingJobId ? [[one.draggingJobId, one] as const] : [])));
    for (const jobId of new Set([...before.keys(), ...this.held.keys()])) {
      const element = this.board.motion.element(jobId);
      if (element && before.get(jobId)?.userId !== this.held.get(jobId)?.userId) this.mark(element, this.held.get(jobId));
    }
  }

  private mark(element: HTMLElement, holder: Colleague | undefined): void {
    if (!holder) {
      delete element.dataset['hand'];
      element.style.removeProperty('--who');
      return element.removeAttribute('aria-description');
    }
    element.dataset['hand'] = firstName(holder.name);
    element.style.setProperty('--who', personColor(holder.userId));
    element.setAttribute('aria-description', `In the hand of ${holder.name}`);
  }
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
