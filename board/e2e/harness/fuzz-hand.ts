import { GRIP } from './board-screen.js';
import type { BoardScreen } from './board-screen.js';
import type { FuzzAct } from './fuzz-plan.js';

const SIDEWAYS = ['ArrowLeft', 'ArrowRight'] as const;
const ANYWHERE = [...SIDEWAYS, 'ArrowUp', 'ArrowDown'] as const;
/** One question in so many is answered by going ahead all the same. */
const INSISTS = 0.3;

/** One dispatcher of the fuzz: does at random what a hand can do, and answers what the screen asks. */
export class FuzzHand {
  constructor(
    readonly screen: BoardScreen,
    private readonly seat: number,
    private readonly random: () => number,
    private readonly jobIds: readonly string[],
    private readonly technicianIds: readonly string[],
  ) {}

  /** @returns what it did, for the journal */
  async act(act: FuzzAct): Promise<string> {
    await this.answer();
    const { screen } = this;
    if (act === 'undo') {
      await screen.press('Control+z');
      return 'undoes';
    }
    const job = this.pick(this.jobIds);
    if (act === 'drag') return this.drag(job);
    const isFocused = await screen.page.evaluate((id) => {
      const card =
        document.querySelector<HTMLElement>(`[data-board] [data-job="${id}"]`) ?? document.querySelector<HTMLElement>(`[data-job="${id}"]`);
      card?.focus({ preventScroll: true });
      return card !== null && document.activeElement === card;
    }, job);
    if (!isFocused) return `finds no ${job}`;
    const keys = this.keysOf(act);
    await screen.press(...keys);
    return `${act} ${job}: ${keys.join(' ')}`;
  }

  private keysOf(act: FuzzAct): string[] {
    const arrows = (from: readonly string[], most: number) =>
      Array.from({ length: 1 + Math.floor(this.random() * most) }, () => this.pick(from));
    if (act === 'nudge') return arrows(ANYWHERE, 4).map((key) => `Alt+${key}`);
    if (act === 'resize') return arrows(SIDEWAYS, 3).map((key) => `Alt+Shift+${key}`);
    if (act === 'carry') return ['Space', ...arrows(ANYWHERE, 6), this.random() < 0.85 ? 'Space' : 'Escape'];
    return act === 'unassign' ? ['Space', 'Tab', 'Space'] : [];
  }

  private async drag(job: string): Promise<string> {
    const { page } = this.screen;
    const lane = this.pick(this.technicianIds);
    const hour = 7 + Math.floor(this.random() * 40) / 4;
    const from = await page.evaluate(
      ([id, grip]) => {
        const card =
          document.querySelector<HTMLElement>(`[data-board] [data-job="${id}"]`) ??
          document.querySelector<HTMLElement>(`[data-job="${id}"]`);
        const box = card?.getBoundingClientRect();
        const point = box && { x: box.x + grip.x, y: box.y + grip.y };
        return point && document.elementFromPoint(point.x, point.y)?.closest('[data-job]') === card ? point : null;
      },
      [job, GRIP] as const,
    );
    const to = from && (await this.screen.place(lane, hour));
    if (!from || !to) return `cannot take hold of ${job}`;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await this.screen.move(from, to);
    await page.mouse.up();
    // A hand that rests on a card is shown its details, over other cards.
    await page.mouse.move(700, 4);
    return `drags ${job} to ${lane} at ${hour}`;
  }

  /** Answers the questions that are open, at random. */
  private async answer(): Promise<void> {
    const { page } = this.screen;
    if (await page.locator('[data-lifted], [role=dialog]:not([data-glance])').count()) await this.screen.press('Escape');
    await page.evaluate(
      ([chance, insists]) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('[role=alertdialog] footer button')];
        // The safe answer is the last.
        (chance < insists ? buttons[0] : buttons.at(-1))?.click();
      },
      [this.random(), INSISTS] as const,
    );
  }

  /** Answers what is open and says what this screen still waits for; empty when it is at rest. */
  async settle(): Promise<string> {
    await this.answer();
    const { page } = this.screen;
    const waits = await page.evaluate(() => [
      ...[...document.querySelectorAll('[data-saving]')].map(({ ariaLabel }) => `saves ${ariaLabel}`),
      ...[...document.querySelectorAll('[role=alertdialog]')].map(({ textContent }) => `asks ${textContent}`),
    ]);
    const isLive = await page.getByText('Live', { exact: true }).count();
    return [...waits, ...(isLive ? [] : ['is not live'])].map((what) => `${this.seat} ${what}`).join(', ');
  }

  /** Where the jobs stand on this screen. */
  async shown(): Promise<string[]> {
    const cards = await this.screen.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-job]')].map(({ dataset, ariaColIndex, ariaColSpan }) => ({
        id: dataset['job']!,
        place: dataset['lane']
          ? `${dataset['lane']} ${ariaColIndex} ${ariaColSpan} ${dataset['status']}`
          : `unassigned ${dataset['status']}`,
      })),
    );
    return cards
      .filter(({ id }) => this.jobIds.includes(id))
      .map(({ id, place }) => `${id} ${place}`)
      .sort();
  }

  /** What this screen says of each of the jobs. */
  async words(): Promise<string[]> {
    const cards = await this.screen.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-job]')].map(({ dataset, ariaLabel }) => `${dataset['job']} ${ariaLabel}`),
    );
    return cards.filter((card) => this.jobIds.some((id) => card.startsWith(id))).sort();
  }

  private pick<Value>(from: readonly Value[]): Value {
    return from[Math.floor(this.random() * from.length)]!;
  }
}
