import { expect, test } from 'vitest';
import { at, jobOf } from './job-builder';
import { middleOf, placeAt, visitAt } from './where';

const place = (latitude: number) => ({ latitude, longitude: 0 });
const first = jobOf('first', at(8, 9), { place: place(1) });
const second = jobOf('second', at(10, 11), { place: place(2) });
const third = jobOf('third', at(13, 14), { place: place(3) });
const jobs = [third, first, second];
const ten = at(10, 11).start;

test('the previous visit is the one that has begun, the next one the first that has not', () => {
  expect([visitAt(jobs, ten, 'previous')?.id, visitAt(jobs, ten, 'next')?.id]).toEqual(['second', 'third']);
  expect([visitAt(jobs, ten - 1, 'previous')?.id, visitAt(jobs, ten - 1, 'next')?.id]).toEqual(['first', 'second']);
  expect([visitAt(jobs, at(7, 8).start, 'previous'), visitAt(jobs, at(13, 14).start, 'next')]).toEqual([undefined, undefined]);
});

test('what was given up or held, and what nobody knows the place of, is passed over', () => {
  const passed = [jobOf('a', at(10, 11), { place: place(9), status: 'CANCELLED' }), jobOf('b', at(10, 11))];
  expect(visitAt([...passed, first], ten, 'previous')?.id).toBe('first');
});

test('a technician comes from the visit before; before the first from where the device was, or else is at that visit', () => {
  expect(placeAt({ place: place(7) }, jobs, ten)).toEqual(place(2));
  expect(placeAt({ place: place(7) }, jobs, at(6, 7).start)).toEqual(place(7));
  expect(placeAt({ place: null }, jobs, at(6, 7).start)).toEqual(place(1));
  expect(placeAt({ place: null }, [], ten)).toBeNull();
});

test('the middle has half of the places to each side: one far away does not pull it', () => {
  expect(middleOf([place(1), place(2), place(900)])).toEqual(place(2));
  expect(middleOf([])).toBeNull();
});
