import { describe, expect, test } from 'vitest';
import { addressOf, daysOf, filterCount, filterOf, NO_FILTER, readQuery } from './jobs-query';

const read = (address: string) => readQuery(new URLSearchParams(address));

describe('the address', () => {
  test('R20.1 holds every filter and the order, there and back', () => {
    const address =
      '?status=scheduled,in_progress&unassigned=1&late=1&overdue=1&ready=1&when=2026-11-16..2026-11-27&technician=a,b&customer=c&priority=emergency,high&q=leak+512&sort=window_start_asc';
    expect(addressOf(read(address))).toBe(address);
    expect(filterOf(read(address), '2026-11-24')).toEqual({
      statuses: ['SCHEDULED', 'IN_PROGRESS'],
      unassigned: true,
      late: true,
      overdue: true,
      readyToInvoice: true,
      from: '2026-11-16',
      to: '2026-11-27',
      technicianIds: ['a', 'b'],
      customerId: 'c',
      priorities: ['EMERGENCY', 'HIGH'],
      search: 'leak 512',
    });
    expect(filterCount(read(address))).toBe(10);
  });

  test('R20.1 says the same list in the same words, in whatever order it was chosen', () => {
    expect(addressOf(read('?priority=low,high&status=in_progress,draft'))).toBe('?status=draft,in_progress&priority=high,low');
    expect(addressOf(NO_FILTER)).toBe('');
  });

  test.each([
    '?status=done&priority=urgent&sort=price&late=yes',
    '?when=someday',
    '?when=2026-02-30..2026-03-01',
    '?when=2026-11-27..2026-11-16',
    '?when=2026-11-16..2026-11-17..2026-11-18',
    '?q=%20%20',
  ])('leaves out what cannot be meant: %s', (address) => {
    expect(filterOf(read(address), '2026-11-24')).toEqual({});
  });
});

describe('days by name', () => {
  test.each([
    ['today', '2026-11-24', '2026-11-24'],
    ['tomorrow', '2026-11-25', '2026-11-25'],
    ['week', '2026-11-23', '2026-11-29'],
    ['next7', '2026-11-24', '2026-11-30'],
  ] as const)('%s is %s to %s', (name, from, to) => {
    expect(daysOf(name, '2026-11-24')).toEqual({ from, to });
  });

  test('a week that begins today, and one that ends today', () => {
    expect(daysOf('week', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(daysOf('week', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });
});
