import { money } from './money';
import { priorityWords } from './priority-words';
import { statusWords } from './status-words';
import { clock, dayName, dayOf, windowName, type Zone } from './time';

export interface Shop extends Zone {
  readonly currency: string;
}

export interface Change {
  readonly field: string;
  readonly from?: string | null;
  readonly to?: string | null;
}

const FIELDS: Readonly<Record<string, string>> = {
  status: 'Status',
  title: 'Title',
  priority: 'Priority',
  window: 'Window',
  arrivalWindow: 'Arrival',
  crew: 'Crew',
  doubleBooked: 'Double-booked',
  address: 'Address',
  enRouteAt: 'On the way',
  startedAt: 'Started',
  completedAt: 'Completed',
  holdReason: 'On hold for',
  cancelReason: 'Cancelled because',
  lineItems: 'Line items',
  total: 'Total',
  notes: 'Note',
  timeEntries: 'Clock',
  lookAgainOn: 'Look again',
  workOrder: 'Work order',
  photos: 'Photos',
  tools: 'Tools',
  parts: 'Parts',
  safetyProcedures: 'Safety',
  instructions: 'Instructions',
};

export const fieldWords = (field: string): string => FIELDS[field] ?? capital(field.replace(/([A-Z])/g, ' $1').toLowerCase());

/** One side of a change as the shop says it: windows, instants, money and states in words. */
export function valueWords(field: string, value: string | null | undefined, today: string, shop: Shop): string {
  if (!value) return 'none';
  if (field === 'status') return (statusWords as Partial<Record<string, string>>)[value] ?? value;
  if (field === 'priority') return (priorityWords as Partial<Record<string, string>>)[value] ?? value;
  if (field === 'total') return money(Number(value), shop);
  if (value === 'implied') return 'not known';
  const span = /^(\d{4}-\d\d-\d\dT[^/]+)\/(\d{4}-\d\d-\d\dT.+)$/.exec(value);
  if (span) return windowName({ start: span[1]!, end: span[2]! }, shop, today);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayName(value, shop, today);
  return value.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, (instant) => momentWords(instant, today, shop));
}

/** `9:47 AM` today, else `Mon 23 Nov, 4:20 PM`. */
export function momentWords(instant: string | number, today: string, zone: Zone): string {
  const day = dayOf(instant, zone);
  return day === today ? clock(instant, zone) : `${dayName(day, zone, today)}, ${clock(instant, zone)}`;
}

/** Who changed what somebody else was about to change, `this time off`, and when. */
export function changedMeanwhile(what: string, by: { name: string; at: string | number } | null, today: string, zone: Zone): string {
  const who = by ? `${by.name} changed ${what} at ${momentWords(by.at, today, zone)},` : `Somebody changed ${what}`;
  return `${who} while you were editing it.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
