import { parseValue } from 'graphql';
import { describe, expect, test } from 'vitest';
import { CentsScalar, DateScalar, DateTimeScalar, EventCursorScalar } from './scalars.js';

const refusal = (take: () => unknown): { message: string; code: unknown } => {
  try {
    take();
  } catch (error) {
    return { message: (error as Error).message, code: (error as { extensions?: { code: unknown } }).extensions?.code };
  }
  throw new Error('was taken');
};

describe('[GQL-2] DateTime', () => {
  test.each([
    ['2026-11-24T09:00:00-06:00', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24T15:00Z', '2026-11-24T15:00:00.000Z'],
    ['2028-02-29T23:59:59.123456+05:30', '2028-02-29T18:29:59.123Z'],
  ])('takes %s', (text, instant) => {
    expect(DateTimeScalar.parseValue(text).toISOString()).toBe(instant);
    expect(DateTimeScalar.parseLiteral(parseValue(JSON.stringify(text)) as never).toISOString()).toBe(instant);
  });

  test.each([
    '2026-11-24T15:00:00',
    '2026-11-24',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T15:60:00Z',
    '0000-01-01T00:00:00Z',
    '2026-11-24 15:00:00Z',
    ' 2026-11-24T15:00:00Z',
    '',
    0,
    null,
    new Date(),
    {},
  ])('refuses %j and says what to write', (value) => {
    expect(refusal(() => DateTimeScalar.parseValue(value))).toEqual({
      message: expect.stringContaining('2026-11-24T09:00:00-06:00') as string,
      code: 'BAD_INPUT',
    });
  });

  test.each([
    ['2026-11-24T15:00:00+00:00', '2026-11-24T15:00:00.000Z'],
    ['2026-11-24T15:00:00.5+00:00', '2026-11-24T15:00:00.500Z'],
    ['2026-11-24T15:00:00.123456+00:00', '2026-11-24T15:00:00.123Z'],
    ['2026-11-24T15:00:00.123Z', '2026-11-24T15:00:00.123Z'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
  ])('puts out %s', (value, text) => expect(DateTimeScalar.serialize(value)).toBe(text));

  test('does not put out what is no instant', () => expect(() => DateTimeScalar.serialize('soon')).toThrow('not an instant'));
});

describe('[GQL-2] Date', () => {
  test('takes a day', () => expect(DateScalar.parseValue('2028-02-29')).toBe('2028-02-29'));
  test.each(['2026-02-29', '2026-04-31', '2026-00-10', '2026-1-1', '2026-11-24T00:00:00Z', 20261124, null])('refuses %j', (value) =>
    expect(refusal(() => DateScalar.parseValue(value))).toEqual({
      message: expect.stringContaining('2026-11-24') as string,
      code: 'BAD_INPUT',
    }),
  );
});

describe('[GQL-2] Cents', () => {
  test.each([0, 12950, -500, Number.MAX_SAFE_INTEGER])('takes %d', (value) => {
    expect(CentsScalar.parseValue(value)).toBe(value);
    expect(CentsScalar.parseLiteral(parseValue(`${value}`) as never)).toBe(value);
  });
  test.each([1e308, Number.NaN, Infinity, 1.5, 2 ** 53, '12950', 10n, true, null, [1]])('refuses %s', (value) =>
    expect(refusal(() => CentsScalar.parseValue(value))).toEqual({
      message: expect.stringContaining('whole number') as string,
      code: 'BAD_INPUT',
    }),
  );
  test.each(['1.0', '1e3', '"5"', '9007199254740993', '{a: 1}'])('refuses %s in a query', (text) =>
    expect(refusal(() => CentsScalar.parseLiteral(parseValue(text) as never)).code).toBe('BAD_INPUT'),
  );
  test('puts out what the driver gives for int8', () => expect(CentsScalar.serialize('12950')).toBe(12950));
  test('does not put out what would be rounded', () => expect(() => CentsScalar.serialize('9007199254740993')).toThrow('not an amount'));
});

describe('[GQL-2] EventCursor', () => {
  test('takes any text, for an unknown cursor is answered with a resync', () =>
    expect(EventCursorScalar.parseValue('nonsense')).toBe('nonsense'));
  test.each([5, null, 'x'.repeat(201)])('refuses %j', (value) =>
    expect(refusal(() => EventCursorScalar.parseValue(value)).code).toBe('BAD_INPUT'),
  );
});
