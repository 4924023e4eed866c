import { afterEach, expect, test } from 'vitest';
import { chooseKey, isChangeable, keymap, pressedFor, readKeyChanges } from './keymap';

afterEach(() => keymap.set({}));

test('R30.8 letters, signs and sequences can be changed, keys with Ctrl or of a focused part cannot', () => {
  expect(['n', '?', 'g j'].map(isChangeable)).toEqual([true, true, true]);
  expect(['mod+k', 'alt+n', 'enter', 'shift+arrowdown'].map(isChangeable)).toEqual([false, false, false, false]);
});

test('R30.8 what was kept is read with care: what makes no sense leaves the key as it was', () => {
  keymap.set(readKeyChanges({ n: 'y', t: 'alt+t', c: 'enter', 'mod+k': 'k', x: 7, m: 'm' }));
  expect(['n', 't', 'c', 'mod+k', 'x', 'm'].map(pressedFor)).toEqual(['y', 'alt+t', 'c', 'mod+k', 'x', 'm']);
  for (const kept of [null, 'n', 3, []]) expect(readKeyChanges(kept)).toEqual({});
});

test('R30.8 a key that is taken is refused with the name of what has it, also the first of a sequence and a changed one', () => {
  const others = [
    { keys: 'n', label: 'New job' },
    { keys: 't', label: 'Today' },
    { keys: 'g j', label: 'Jobs' },
  ];
  expect(chooseKey('t', 'n', others)).toEqual({ problem: 'Already “Today”. Press another key.' });
  expect(chooseKey('g', 'n', others)).toEqual({ problem: 'Already “Jobs”. Press another key.' });
  expect(chooseKey('n', 'n', others)).toEqual({ keys: 'n' });
  expect(chooseKey('alt+y', 'n', others)).toEqual({ keys: 'alt+y' });
  for (const press of ['enter', 'f5', 'mod+y', 'arrowup']) expect(chooseKey(press, 'n', others)).toHaveProperty('problem');
  keymap.set({ t: 'y' });
  expect(chooseKey('t', 'n', others)).toEqual({ keys: 't' });
  expect(chooseKey('y', 'n', others)).toEqual({ problem: 'Already “Today”. Press another key.' });
});
