import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

it('follows what the browser tells, and never asks it again', async () => {
  let asked = 0;
  const lists = new EventTarget();
  const list = Object.defineProperty(lists, 'matches', { get: () => (asked++, false) });
  vi.stubGlobal('matchMedia', () => list);
  const { Media } = await import('./media');
  const media = new Media('(prefers-color-scheme: dark)');
  const atFirst = asked;
  const told: boolean[] = [];
  const stop = media.subscribe(() => told.push(media.matches()));
  const change = (matches: boolean) => list.dispatchEvent(Object.assign(new Event('change'), { matches }));
  expect(media.matches()).toBe(false);
  change(true);
  expect(media.matches()).toBe(true);
  change(false);
  expect(told).toEqual([true, false]);
  expect(asked).toBe(atFirst);
  stop();
  change(true);
  expect(told).toHaveLength(2);
});
