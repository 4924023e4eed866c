import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { ValueNode } from 'graphql';

/** The contract's own scalars. What they refuse on input says what to write instead, as BAD_INPUT; what they cannot put out is our fault. */

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-8]):[0-5]\d)$/i;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

function refuse(what: string, value: unknown): never {
  throw new GraphQLError(`${what}; got ${shown(value)}.`, { extensions: { code: 'BAD_INPUT' } });
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : typeof value === 'object' ? 'something else' : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN || node.kind === Kind.ENUM) return node.value;
  // A float with a zero fraction is a float still: 1.0 is not a whole number of cents that anybody meant.
  return node.kind === Kind.INT ? Number(node.value) : node.kind === Kind.FLOAT ? node : node.kind === Kind.NULL ? null : node;
}

function isRealDay(year: string, month: string, day: string): boolean {
  if (Number(year) < 1 || Number(month) < 1 || Number(month) > 12 || Number(day) < 1) return false;
  const last = new Date(0);
  last.setUTCFullYear(Number(year), Number(month), 0);
  return Number(day) <= last.getUTCDate();
}

function toInstant(value: unknown): Date {
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (!match || !isRealDay(match[1]!, match[2]!, match[3]!))
    refuse('DateTime takes an ISO 8601 instant with its offset, as in 2026-11-24T09:00:00-06:00', value);
  return new Date(value as string);
}

/** Instants leave as toISOString writes them, whichever way they came, so that equal instants are equal strings. */
function fromInstant(value: unknown): string {
  if (typeof value === 'string') {
    // How PostgreSQL's json writes a whole second in UTC: by far the commonest, and no Date is made for it.
    if (value.length === 25 && value.endsWith('+00:00')) return `${value.slice(0, 19)}.000Z`;
    if (value.length === 24 && value.endsWith('Z')) return value;
  }
  const date = value instanceof Date ? value : new Date(value as string);
  if (Number.isNaN(date.getTime())) throw new TypeError(`not an instant: ${shown(value)}`);
  return date.toISOString();
}

function toDay(value: unknown): string {
  const match = typeof value === 'string' ? DAY.exec(value) : null;
  if (!match || !isRealDay(match[1]!, match[2]!, match[3]!)) refuse('Date takes a day of the calendar, as in 2026-11-24', value);
  return value as string;
}

function fromDay(value: unknown): string {
  if (typeof value !== 'string' || !DAY.test(value)) throw new TypeError(`not a day: ${shown(value)}`);
  return value;
}

function toCents(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    refuse('Cents takes a whole number of the smallest unit, as in 12950 for 129.50, no larger than 9007199254740991', value);
  return value === 0 ? 0 : value;
}

function fromCents(value: unknown): number {
  // int8 leaves the driver as text.
  const cents = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof cents !== 'number' || !Number.isSafeInteger(cents)) throw new TypeError(`not an amount of cents: ${shown(value)}`);
  return cents;
}

function toCursor(value: unknown): string {
  if (typeof value !== 'string' || value.length > 200) refuse('EventCursor takes a cursor as this API gave it', value);
  return value;
}

/** A Date inside; always UTC on output. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: "An instant, ISO 8601 with offset; always UTC ('Z') on output.",
  serialize: fromInstant,
  parseValue: toInstant,
  parseLiteral: (node) => toInstant(literal(node)),
});

/** A string YYYY-MM-DD inside as outside. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: "A calendar day in the workspace's time zone, YYYY-MM-DD.",
  serialize: fromDay,
  parseValue: toDay,
  parseLiteral: (node) => toDay(literal(node)),
});

export const CentsScalar = new GraphQLScalarType<number, number>({
  name: 'Cents',
  description: "Money as an integer number of the workspace currency's minor unit (cents). A safe integer, not limited to 32 bits.",
  serialize: fromCents,
  parseValue: toCents,
  parseLiteral: (node) => toCents(literal(node)),
});

/** Any string on input: one that this server never made is answered with a resync, not with an error. */
export const EventCursorScalar = new GraphQLScalarType<string, string>({
  name: 'EventCursor',
  description: "A position in the workspace's event log: opaque, safe to store, comes back after any reconnect.",
  serialize: String,
  parseValue: toCursor,
  parseLiteral: (node) => toCursor(literal(node)),
});
