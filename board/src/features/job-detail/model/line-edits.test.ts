import { expect, test } from 'vitest';
import { linesWith, placeOf, theirsOf, type Line } from './line-edits';

const line = (id: string, name: string, quantity = 1): Line => ({
  id,
  priceBookItemId: null,
  name,
  kind: 'SERVICE',
  quantity,
  unitPrice: 100,
  total: 100 * quantity,
});
const [trap, valve, labor] = [line('1', 'P-trap'), line('2', 'Valve'), line('3', 'Labor')];

test('R22.3 a line in hand is found again where others have put lines before it', () => {
  expect(placeOf({ index: 0, base: valve }, [trap, labor, valve])).toBe(2);
  const pushedOn = [line('7', 'Service call'), line('8', 'P-trap'), line('9', 'Valve')];
  expect(placeOf({ index: 1, base: valve }, pushedOn)).toBe(2);
});

test('R22.4 a line that somebody changed is another line: theirs stands beside mine, wherever it went', () => {
  const theirs = line('9', 'Valve', 4);
  expect(placeOf({ index: 1, base: valve }, [trap, theirs])).toBeNull();
  expect(theirsOf({ index: 1, base: valve }, [theirs, trap])).toBe(theirs);
  expect(theirsOf({ index: 1, base: valve }, [trap])).toBeNull();
});

test('R22.3 all lines are sent with this one replaced, taken out or added', () => {
  const names = (lines: { name?: string | null }[]) => lines.map(({ name }) => name);
  expect(names(linesWith([trap, valve], 1, { ...valve, name: 'Ball valve' }))).toEqual(['P-trap', 'Ball valve']);
  expect(names(linesWith([trap, valve], 0, null))).toEqual(['Valve']);
  expect(names(linesWith([trap, valve], 2, labor))).toEqual(['P-trap', 'Valve', 'Labor']);
});
