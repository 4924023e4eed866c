import { describe, expect, test } from 'vitest';
import { emptyDraft, hasContent, whoseDraft, withCustomer, withLine } from './draft';
import type { Draft, LineText } from './draft';
import { isFree } from '../../../lib/free-time';
import { quickWindows } from './quick-windows';
import { problemOf } from './refusal';
import { missingWords } from './site-words';
import { runningTotal, toJobInput } from './to-input';
import { parseClock } from './typed-clock';
import { windowOf } from './window-of';

const austin = { timeZone: 'America/Chicago', locale: 'en-US', currency: 'USD', dayStart: '07:00', dayEnd: '18:00' };
const berlin = { timeZone: 'Europe/Berlin', locale: 'de-DE', currency: 'EUR', dayStart: '07:00', dayEnd: '18:00' };

const empty = (): Draft => emptyDraft('id-1', 0, '2026-11-24');
const line = (over: Partial<LineText> = {}): LineText => ({
  key: 'a',
  priceBookItemId: 'p1',
  kind: 'SERVICE',
  name: 'Drain clear',
  unit: null,
  quantity: '1',
  price: '189.00',
  listPrice: 18900,
  ...over,
});
const known = (over: Partial<Draft> = {}): Draft => ({ ...withCustomer(empty(), { id: 'c1', name: 'Irene Matsuda' }), ...over });
const timed = (start: string, end: string, over: Partial<Draft['schedule']> = {}) => ({ ...empty().schedule, start, end, ...over });

describe('R21.4 times as they are said', () => {
  test.each([
    ['2p', '14:00'],
    ['2:30 pm', '14:30'],
    ['2:30 p.m.', '14:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['2', '14:00'],
    ['6', '18:00'],
    ['7', '07:00'],
    ['12', '12:00'],
    ['12a', '00:00'],
    ['02:30', '02:30'],
    ['1430', '14:30'],
    ['14.30', '14:30'],
    ['11:45PM', '23:45'],
  ])('%s is %s in Austin', (text, clock) => expect(parseClock(text, austin)).toBe(clock));

  test.each(['', 'noonish', '25', '9:75', '13p', '0p', '9-10', '123456'])('“%s” is no time', (text) =>
    expect(parseClock(text, austin)).toBeNull(),
  );

  test('a 24-hour clock means what it says', () => expect(parseClock('2', berlin)).toBe('02:00'));
});

describe('R21.5 windows', () => {
  test('no time is a draft', () => expect(windowOf(timed('', ''), austin)).toMatchObject({ window: null, problems: [] }));

  test('the shop’s clock, not this device’s', () => {
    expect(windowOf(timed('2p', '4p'), austin).window).toEqual({ start: '2026-11-24T20:00:00.000Z', end: '2026-11-24T22:00:00.000Z' });
    expect(windowOf(timed('14', '16'), berlin).window).toEqual({ start: '2026-11-24T13:00:00.000Z', end: '2026-11-24T15:00:00.000Z' });
  });

  test('a time that the clock skips names no instant', () => {
    const planned = windowOf(timed('02:30', '4a', { day: '2027-03-14' }), austin);
    expect(planned.window).toBeNull();
    expect(planned.problems).toEqual([
      { field: 'start', message: '2:30 AM does not exist on Sun 14 Mar: the clocks go forward. Choose another time.' },
    ]);
  });

  test('a time that comes twice is the first one, or the second when that is meant', () => {
    const fall = { day: '2026-11-01' };
    const first = windowOf(timed('01:30', '3a', fall), austin);
    expect(first).toMatchObject({ isTwice: true, window: { start: '2026-11-01T06:30:00.000Z', end: '2026-11-01T09:00:00.000Z' } });
    expect(windowOf(timed('01:30', '3a', { ...fall, isSecond: true }), austin).window?.start).toBe('2026-11-01T07:30:00.000Z');
    // From the second half past one until a quarter to two: the second one of those too.
    expect(windowOf(timed('01:30', '01:45', { ...fall, isSecond: true }), austin).window?.end).toBe('2026-11-01T07:45:00.000Z');
  });

  test('an end before the start goes to the API as it is, or to the day after when that is meant', () => {
    const backwards = windowOf(timed('11p', '1a'), austin);
    expect(backwards).toMatchObject({ isBackwards: true, problems: [] });
    expect(backwards.window!.end < backwards.window!.start).toBe(true);
    expect(windowOf(timed('11p', '1a', { isOvernight: true }), austin).window).toEqual({
      start: '2026-11-25T05:00:00.000Z',
      end: '2026-11-25T07:00:00.000Z',
    });
  });

  test('what can’t be read is said where it stands', () => {
    expect(windowOf(timed('soon', '4p'), austin).problems).toEqual([{ field: 'start', message: 'Write a time like 9:30 or 2p.' }]);
    expect(windowOf(timed('', '2p'), austin).problems).toEqual([{ field: 'start', message: 'Say when, or leave both times empty.' }]);
    expect(windowOf(timed('soon', ''), austin).problems).toHaveLength(1);
    expect(windowOf(timed('2p', '4p', { day: '' }), austin).problems[0]!.field).toBe('day');
  });

  test('a start alone takes two hours, also over midnight', () => {
    expect(windowOf(timed('2p', ''), austin).window).toEqual({ start: '2026-11-24T20:00:00.000Z', end: '2026-11-24T22:00:00.000Z' });
    const late = windowOf(timed('11p', ''), austin);
    expect(late).toMatchObject({ isBackwards: false, window: { end: '2026-11-25T07:00:00.000Z' } });
  });

  test('an arrival window of its own', () => {
    const schedule = timed('8', '12', { hasArrival: true, arrivalStart: '8', arrivalEnd: '9' });
    expect(windowOf(schedule, austin).arrivalWindow).toEqual({ start: '2026-11-24T14:00:00.000Z', end: '2026-11-24T15:00:00.000Z' });
    expect(windowOf({ ...schedule, arrivalEnd: 'x' }, austin).problems[0]!.field).toBe('arrivalEnd');
  });

  test('the shop’s day in stretches of two hours', () => {
    expect(quickWindows(austin).map(({ start }) => start)).toEqual(['08:00', '10:00', '12:00', '14:00', '16:00']);
    expect(quickWindows({ dayStart: '00:00', dayEnd: '24:00' })).toHaveLength(12);
  });
});

describe('R21.6 who is free', () => {
  const at = (clock: string) => `2026-11-24T${clock}:00-06:00`;

  test('a window is free when one stretch holds all of it', () => {
    const free = [
      { start: at('08:00'), end: at('10:00') },
      { start: at('10:30'), end: at('12:00') },
    ];
    expect(isFree(free, { start: at('08:00'), end: at('10:00') })).toBe(true);
    expect(isFree(free, { start: at('09:30'), end: at('11:00') })).toBe(false);
  });
});

describe('R21.2 what is kept', () => {
  test('only a draft that somebody would miss', () => {
    expect(hasContent(empty())).toBe(false);
    expect(hasContent({ ...empty(), customerSearch: 'ire' })).toBe(true);
    expect(hasContent({ ...empty(), note: ' ' })).toBe(false);
    expect(hasContent({ ...empty(), schedule: timed('2p', '') })).toBe(true);
    expect(whoseDraft(known())).toBe('Irene Matsuda');
  });

  test('another customer keeps the work and lets go of the address', () => {
    const before = known({ addressId: 'a1', addressWords: '12 Test St', lines: [line()], note: 'Dog' });
    expect(withCustomer(before, { id: 'c2', name: 'Bao Nguyen' })).toMatchObject({
      customerId: 'c2',
      addressId: null,
      addressWords: '',
      note: 'Dog',
      lines: [{ key: 'a' }],
    });
    expect(withCustomer(before, { id: 'c1', name: 'Irene Matsuda' }).addressId).toBe('a1');
  });

  test('the same item again raises its quantity, with another price it is another line', () => {
    const draft = withLine(withLine(empty(), line()), line({ key: 'b' }));
    expect(draft.lines).toEqual([line({ quantity: '2' })]);
    expect(withLine(draft, line({ key: 'c', price: '99' })).lines).toHaveLength(2);
    expect(withLine({ ...draft, lines: [line({ quantity: '1.5' })] }, line({ key: 'd' })).lines).toHaveLength(2);
  });
});

describe('R21.3 what is sent', () => {
  const inputOf = (draft: Draft) => {
    const read = toJobInput(draft, austin);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    return read.input;
  };

  test('a draft for a known customer', () => {
    expect(inputOf(known({ lines: [line({ quantity: '1.5', price: '' })], note: 'Gate 4421' }))).toEqual({
      clientMutationId: 'id-1',
      customerId: 'c1',
      title: '',
      priority: 'NORMAL',
      lineItems: [{ priceBookItemId: 'p1', name: 'Drain clear', kind: 'SERVICE', quantity: 1.5 }],
      allowOverlap: false,
      note: 'Gate 4421',
    });
  });

  test('a new customer, and another address', () => {
    const home = { line1: '1 Elm St', line2: '', city: 'Austin', region: 'TX', postalCode: '78701' };
    const input = inputOf({
      ...empty(),
      customerMode: 'new',
      newCustomer: { name: 'Bao', phone: '512', email: '', address: home },
      addressMode: 'other',
      otherAddress: { ...home, line1: '2 Oak St' },
    });
    expect(input.customer).toEqual({ name: 'Bao', phone: '512', email: '', address: { ...home, country: 'US' } });
    expect(input.address).toEqual({ ...home, line1: '2 Oak St', country: 'US' });
    expect(input).not.toHaveProperty('customerId');
    expect(input).not.toHaveProperty('saveAddress'); // Of a customer who is not there yet nothing is kept.
    expect(inputOf(known({ addressMode: 'other', otherAddress: home }))).toMatchObject({ address: { country: 'US' }, saveAddress: true });
  });

  test('what no number can hold never leaves, and says where', () => {
    const read = toJobInput(known({ lines: [line({ price: '1e308' }), line({ key: 'b', quantity: 'two' })] }), austin);
    expect('problems' in read && read.problems.map(({ step, field }) => [step, field])).toEqual([
      ['lines', 'line.a.price'],
      ['lines', 'line.b.quantity'],
    ]);
    expect(toJobInput(empty(), austin)).toMatchObject({ problems: [{ step: 'customer', field: 'customer' }] });
  });

  test('the total counts what can be read and says when that is not all', () => {
    expect(runningTotal([line({ quantity: '2' }), line({ price: '' })], austin)).toEqual({ cents: 56700, isWhole: true });
    expect(runningTotal([line(), line({ price: 'x' })], austin)).toEqual({ cents: 18900, isWhole: false });
    expect(runningTotal([line({ price: '', listPrice: null })], austin).isWhole).toBe(false);
  });
});

describe('R21.7 refusals land where they belong', () => {
  const bad = (field: string, message = 'No.') => ({ code: 'BAD_INPUT', message, details: { field } });

  test.each([
    ['window', 'schedule', 'end'],
    ['arrivalWindow', 'schedule', 'arrivalEnd'],
    ['title', 'lines', 'title'],
    ['note', 'notes', 'note'],
    ['lineItems', 'lines', 'lineSearch'],
    ['lineItems[0].unitPrice', 'lines', 'line.a.price'],
    ['lineItems[0].quantity', 'lines', 'line.a.quantity'],
    ['lineItems[0]', 'lines', 'line.a.name'],
    ['input.lineItems[0].name', 'lines', 'line.a.name'],
    ['address', 'address', 'address'],
  ])('%s is at %s, %s', (field, step, name) => {
    expect(problemOf(bad(field), known({ lines: [line()] }))).toMatchObject({ step, field: name, message: 'No.' });
  });

  test('a blank field is named in the shop’s words, a wrong one in the API’s', () => {
    const draft: Draft = { ...empty(), customerMode: 'new' };
    expect(problemOf(bad('customer.name'), draft)).toEqual({
      step: 'customer',
      field: 'customer.name',
      message: 'Enter the customer’s name.',
    });
    const typed = { ...draft, newCustomer: { ...draft.newCustomer, name: '\0' } };
    expect(problemOf(bad('customer.name', 'Not storable.'), typed)?.message).toBe('Not storable.');
    expect(problemOf(bad('lineItems[0].unitPrice'), known({ lines: [line({ price: '' })] }))?.message).toBe('Enter a price.');
  });

  test('an address is the new customer’s unless theirs is in order and another one is given', () => {
    const draft: Draft = { ...empty(), customerMode: 'new' };
    expect(problemOf(bad('address.city'), draft)).toMatchObject({ step: 'customer', field: 'customer.address.city' });
    const two: Draft = {
      ...draft,
      addressMode: 'other',
      newCustomer: { ...draft.newCustomer, address: { ...draft.otherAddress, city: 'Austin' } },
    };
    expect(problemOf(bad('address.city'), two)).toMatchObject({ step: 'address', field: 'address.city', message: 'Enter the town.' });
    expect(problemOf(bad('address.city'), known())).toMatchObject({ step: 'address' });
  });

  test('somebody who is gone, and refusals that are about no field', () => {
    expect(problemOf({ code: 'NOT_FOUND', message: 'Gone.', details: { technicianId: 't' } }, known())?.field).toBe('technicianId');
    expect(problemOf({ code: 'NOT_FOUND', message: 'Gone.', details: { customerId: 'c' } }, known())?.step).toBe('customer');
    expect(problemOf({ code: 'NO_SUCH_LOCAL_TIME', message: 'No.', details: {} }, known())?.field).toBe('start');
    expect(problemOf({ code: 'INTERNAL', message: 'Ours.', details: {} }, known())).toBeNull();
  });
});

test('R21.8 the note is asked for what nobody has said', () => {
  expect(missingWords([])).toEqual(['access', 'hazards', 'pets']);
  expect(missingWords(['Gate code 4421, dog in backyard.'])).toEqual(['hazards']);
  expect(missingWords(['Cats! Keep the kitchen door closed.', 'Smells of gas'])).toEqual([]);
});
