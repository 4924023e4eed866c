interface Point {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly count: number;
}

const WIDTH = 48;
const HEIGHT = 14;
const TOP = 1;

/** The steps of a count over time as an SVG path, 48 × 16; the lowest line is nobody at work. */
export function coursePath(points: readonly Point[]): string {
  const first = points[0]!.at;
  const span = Math.max(1, points.at(-1)!.at - first);
  const most = Math.max(1, ...points.map(({ count }) => count));
  const x = (at: number) => round(((at - first) / span) * WIDTH);
  const y = (count: number) => round(TOP + HEIGHT - (count / most) * HEIGHT);
  return points.map(({ at, count }, index) => (index === 0 ? `M0 ${y(count)}` : `H${x(at)}V${y(count)}`)).join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
