import { expect, it } from 'vitest';
import { progressBar } from './progress-bar.js';

function terminal(isTTY: boolean): { out: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  return { out: { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream, written };
}

it('fills one line on a terminal, and ends it once', () => {
  const { out, written } = terminal(true);
  const bar = progressBar(out);
  bar.onProgress('Reading jobs.csv', 50, 100);
  bar.onProgress('Reading jobs.csv', 100, 100);
  bar.end();
  expect(written).toHaveLength(2);
  expect(written[0]).toContain(' 50 %  Reading jobs.csv');
  expect(written[1]).toMatch(/100 % {2}Reading jobs\.csv\n$/);
});

it('leaves an unfinished line before what is said next', () => {
  const { out, written } = terminal(true);
  const bar = progressBar(out);
  bar.onProgress('Reading jobs.csv', 1, 100);
  bar.end();
  expect(written.at(-1)).toBe('\n');
});

it('writes nothing into a file', () => {
  const { out, written } = terminal(false);
  const bar = progressBar(out);
  bar.onProgress('Reading jobs.csv', 100, 100);
  bar.end();
  expect(written).toEqual([]);
});
