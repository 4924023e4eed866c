import { expect, it } from 'vitest';
import { at, jobOf } from '../model/job-builder';
import { labelOf } from './card-words';

it('a late card that is being saved says both', () => {
  const words = labelOf({ job: jobOf('j1', at(8, 9)), isStaged: false }, '8–9 AM', 'Ana', ['31 min late', 'Saving'], false);
  expect(words).toContain('31 min late, Saving');
  expect(labelOf({ job: jobOf('j1', at(8, 9)), isStaged: false }, '8–9 AM', 'Ana', [null, null], false)).not.toContain('null');
});
