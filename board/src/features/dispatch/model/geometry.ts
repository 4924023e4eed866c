import { MINUTE } from './board-job';
import type { BoardDay, Span } from './board-job';

/** The grid's measures in CSS pixels; tokens.css holds the same numbers for the style sheets. */
export const TECH_COLUMN = 200;
/** On a phone: the picture and a first name. */
export const TECH_COLUMN_NARROW = 76;
export const HOURS_ROW = 32;
export const LANE = 64;
export const SUB_LANE = 60;
/** The title of a group of technicians. */
export const GROUP_ROW = 32;
export const CARD = 56;
export const CARD_INSET = 4;
/** Drags, nudges and resizes go by quarter hours. */
export const STEP_MIN = 15;
/** The smallest scale at which half an hour can be read; those that fit the width alone go below. */
export const MIN_PX_PER_MIN = 2.5;
/** An hour, half an hour, a quarter of an hour can be read at these, in pixels a minute. */
export const ZOOM_STEPS = [2.5, 5, 8] as const;

export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The nearest quarter hour, in minutes since the day's start. */
export const snap = (minutes: number): number => Math.round(minutes / STEP_MIN) * STEP_MIN;

/** Minutes since the day's start; negative for what began the day before. */
export const minuteOf = (instantMs: number, day: BoardDay): number => (instantMs - day.startMs) / MINUTE;

export const instantOf = (minute: number, day: BoardDay): number => day.startMs + minute * MINUTE;

export const minutesLong = (span: Span): number => (span.end - span.start) / MINUTE;

/** The part of a span that lies on the day, in minutes since its start. */
export function onDay(span: Span, day: BoardDay): { start: number; end: number } {
  return { start: clamp(minuteOf(span.start, day), 0, day.minutes), end: clamp(minuteOf(span.end, day), 0, day.minutes) };
}

export const rowHeight = (subLanes: number): number => LANE + (Math.max(1, subLanes) - 1) * SUB_LANE;

/** The row under a height; the first or last one when above or below all. -1 when there are none. */
export function rowAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= y) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, tops.length - 2);
}

/** Pixels a minute at which `from`–`to` (minutes) fill a width. */
export const fitScale = (width: number, from: number, to: number): number => Math.max(0.5, width / Math.max(60, to - from));

/** Minutes between two lines of the grid at a scale: as close as their labels leave room for. */
export const lineEvery = (pxPerMin: number): number => (pxPerMin >= 8 ? 15 : pxPerMin >= 0.9 ? 30 : 60);

/** Minutes between two labelled times; a time with minutes takes more room. */
export function labelEvery(pxPerMin: number): number {
  if (pxPerMin >= 5) return lineEvery(pxPerMin);
  return [60, 120, 180].find((minutes) => minutes * pxPerMin >= 56) ?? 240;
}

/** Where to scroll so that `minute` stands at a third of the visible width. */
export const scrollToThird = (minute: number, pxPerMin: number, visibleWidth: number): number =>
  Math.max(0, Math.round(minute * pxPerMin - visibleWidth / 3));
