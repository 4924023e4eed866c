/** What one hand does in one round; what it is done to is drawn when it is done. */
export type FuzzAct = 'nudge' | 'resize' | 'carry' | 'drag' | 'unassign' | 'undo';

export interface Round {
  readonly acts: readonly FuzzAct[];
  /** Which of the two nodes dies before it. */
  readonly kill: 0 | 1 | null;
  /** Whose network goes off or comes back before it: [seat, is offline]. */
  readonly network: readonly (readonly [number, boolean])[];
}

const SHARES: readonly (readonly [FuzzAct, number])[] = [
  ['nudge', 25],
  ['resize', 15],
  ['carry', 20],
  ['drag', 15],
  ['unassign', 5],
  ['undo', 20],
];
const LONGEST_OFFLINE = 3;

/** FUZZ_SEED replays a run, FUZZ_STEPS lengthens it. */
export function readFuzzOptions(): { seed: number; steps: number } {
  const number = (name: string, otherwise: number) => Number(process.env[name] || otherwise);
  return { seed: number('FUZZ_SEED', Date.now() % 1_000_000), steps: number('FUZZ_STEPS', 64) };
}

/** The same numbers in every run with the same seed, evenly between 0 and 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The whole run, before anything of it happens: a quarter and three quarters through it a node dies, and networks fail all along. */
export function planRounds(seed: number, steps: number, seats: number): Round[] {
  const random = seeded(seed);
  const count = Math.ceil(steps / seats);
  const backAt = new Map<number, number>();
  const firstToDie = random() < 0.5 ? 0 : 1;
  return Array.from({ length: count }, (_, index) => {
    const network: (readonly [number, boolean])[] = [];
    for (const [seat, at] of backAt) {
      if (at > index) continue;
      network.push([seat, false]);
      backAt.delete(seat);
    }
    const seat = Math.floor(random() * seats);
    if (random() < 0.25 && !backAt.has(seat)) {
      network.push([seat, true]);
      backAt.set(seat, index + 1 + Math.floor(random() * LONGEST_OFFLINE));
    }
    const every = Math.max(2, Math.floor(count / 2));
    const isDeath = index % every === Math.floor(every / 2);
    const kill = isDeath ? (((Math.floor(index / every) + firstToDie) % 2) as 0 | 1) : null;
    return { acts: Array.from({ length: seats }, () => draw(random)), kill, network };
  });
}

function draw(random: () => number): FuzzAct {
  let left = random() * SHARES.reduce((sum, [, share]) => sum + share, 0);
  return SHARES.find(([, share]) => (left -= share) < 0)?.[0] ?? 'nudge';
}
