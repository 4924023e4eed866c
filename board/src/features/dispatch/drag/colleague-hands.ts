import type { Colleague } from '../../../apollo/colleagues';
import { personColor } from '../../../lib/person-color';
import { shortClockRange } from '../../../lib/time';
import type { Board } from '../board-context';
import { setText } from './ghost-painter';

/** What the colleagues have in their hands, where they hold it. Painted by hand: ten moves a second of each render nothing through React. */
export class ColleagueHands {
  private readonly ghosts = new Map<string, HTMLElement>();

  constructor(
    private readonly board: Board,
    private readonly layer: HTMLElement,
  ) {}

  /** To be called after every word of theirs, and when the board itself has another scale or other rows. */
  paint(colleagues: readonly Colleague[]): void {
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

  /** Whether there is one to see on these days. */
  private paintGhost(key: string, { userId, name, overTechnicianId, overWindow }: Colleague): boolean {
    const { store, surface, zone } = this.board;
    const technicianId = overTechnicianId ?? null;
    const row = surface.rowOf(technicianId);
    if (row < 0 || !overWindow) return false;
    const window = { start: Date.parse(overWindow.start), end: Date.parse(overWindow.end) };
    const { startMs, minutes } = store.day;
    if (window.end <= startMs || window.start >= startMs + minutes * 60_000) return false;
    const ghost = this.ghosts.get(key) ?? this.newGhost(key, userId);
    const { left, top, width, height } = surface.outline({ kind: 'lane', row, technicianId, window });
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
}

const firstName = (name: string): string => name.split(' ')[0] ?? name;
