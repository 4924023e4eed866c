interface Stretch {
  readonly start: string;
  readonly end: string;
}

/** Whether one of the free stretches, as the API told them, holds the whole window. */
export function isFree(free: readonly Stretch[], { start, end }: Stretch): boolean {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  return free.some((one) => Date.parse(one.start) <= from && Date.parse(one.end) >= to);
}
