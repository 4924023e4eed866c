import { GROUPINGS, ORDERS } from './arrange';
import type { Grouping, RowOrder } from './arrange';
import { PRIORITIES, STATUSES } from './board-filter';
import type { BoardFilter } from './board-filter';
import { MIN_PX_PER_MIN, ZOOM_STEPS } from './geometry';
import { BY_TIME, LIST_COLUMNS } from './list-rows';
import type { ListOrder } from './list-rows';
import type { MapPlace } from './map-plane';

/** Pixels a minute; `fit` shows the working hours and `day` midnight to midnight, whatever the width. */
export type Zoom = number | 'fit' | 'day';

export type BoardView = 'day' | 'week' | 'month' | 'list' | 'map';
export const VIEWS: readonly BoardView[] = ['day', 'week', 'month', 'list', 'map'];

/** The waiting jobs nearest first to where a technician was last, or will be next. */
export interface NearOrder {
  readonly technicianId: string;
  readonly visit: 'previous' | 'next';
}

/** Which rows are shown, and how they stand. */
export interface Arrangement {
  readonly filter: BoardFilter;
  readonly order: RowOrder;
  /** The job from whose place distance is counted; null: from the middle of the day's jobs. */
  readonly near: string | null;
  readonly group: Grouping;
  /** Keys of the groups whose rows are folded away. */
  readonly closed: readonly string[];
}

/** What the address bar says of the board: a link or a reload opens the same day at the same place. */
export interface BoardAddress extends Arrangement {
  readonly view: BoardView;
  /** YYYY-MM-DD; null is today. */
  readonly day: string | null;
  readonly zoom: Zoom;
  /** Minutes since the day's start at the left edge; null where the board chooses. */
  readonly minute: number | null;
  /** Pixels scrolled down. */
  readonly top: number;
  /** How the hot list stands; null: the oldest promise first. */
  readonly hot: NearOrder | null;
  /** How the list's rows stand. */
  readonly list: ListOrder;
  /** What the map shows; null: everything there is. */
  readonly map: MapPlace | null;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads the address; what makes no sense is left out. */
export function readAddress(params: URLSearchParams): BoardAddress {
  const day = params.get('day');
  return {
    view: oneOf(params.get('view'), VIEWS) ?? 'day',
    day: day !== null && isDay(day) ? day : null,
    zoom: readZoom(params.get('zoom')),
    minute: wholeNumber(params.get('at'), 1500),
    top: wholeNumber(params.get('top'), 1_000_000) ?? 0,
    hot: readHot(params.get('hot')),
    list: readListOrder(params.get('sort')),
    map: readMapPlace(params.get('map')),
    ...readArrangement(params),
  };
}

/** The part of the address that says which rows are shown and how they stand. */
export function readArrangement(params: URLSearchParams): Arrangement {
  return {
    filter: {
      technicianIds: list(params.get('technician')),
      skills: params.getAll('skill'),
      teams: params.getAll('team'),
      statuses: among(params.get('status'), STATUSES),
      priorities: among(params.get('priority'), PRIORITIES),
      areas: params.getAll('area'),
      also: list(params.get('also')),
    },
    order: oneOf(params.get('order'), ORDERS) ?? 'name',
    near: params.get('near') || null,
    group: oneOf(params.get('group'), GROUPINGS) ?? 'none',
    closed: params.getAll('closed'),
  };
}

/** Views in which technicians are arranged. */
const ARRANGED: readonly BoardView[] = ['day', 'week', 'list'];
export const isArranged = (view: BoardView): boolean => ARRANGED.includes(view);

/** The orders that have a meaning in a view: where somebody is on the way is a matter of one day. */
export const ordersIn = (view: BoardView): readonly RowOrder[] =>
  view === 'week' ? ORDERS.filter((order) => order !== 'distance') : isArranged(view) ? ORDERS : ['name'];

/** The address as far as it has a meaning in its view; what has none there waits in the address bar for one where it has. */
export function inItsView(address: BoardAddress): BoardAddress {
  const { view, order } = address;
  return {
    ...address,
    ...(ordersIn(view).includes(order) ? {} : { order: 'name', near: null }),
    ...(isArranged(view) ? {} : { group: 'none', closed: [] }),
    // The month counts minutes, not jobs.
    ...(view === 'month' ? { filter: { ...address.filter, statuses: [], priorities: [], areas: [] } } : {}),
  };
}

/** A change of the address: what is not given stays. */
export type AddressChange = { [Key in keyof Omit<BoardAddress, 'filter'>]?: BoardAddress[Key] } & { filter?: Partial<BoardFilter> };

/** The address after a change, keeping everything else of it; a new day opens at its own time, a new view at its top. */
export function withAddress(params: URLSearchParams, change: AddressChange): URLSearchParams {
  const next = new URLSearchParams(params);
  if (change.view !== undefined) {
    put(next, 'view', change.view === 'day' ? null : change.view);
    next.delete('top');
  }
  if (change.day !== undefined) {
    put(next, 'day', change.day);
    next.delete('at');
  }
  if (change.zoom !== undefined) put(next, 'zoom', change.zoom === MIN_PX_PER_MIN ? null : String(change.zoom));
  if (change.minute !== undefined) put(next, 'at', change.minute === null ? null : String(change.minute));
  if (change.top !== undefined) put(next, 'top', change.top ? String(change.top) : null);
  if (change.hot !== undefined) put(next, 'hot', change.hot && `${change.hot.visit}.${change.hot.technicianId}`);
  if (change.list !== undefined) put(next, 'sort', writeListOrder(change.list));
  if (change.map !== undefined) put(next, 'map', change.map && writeMapPlace(change.map));
  putFilter(next, change.filter ?? {});
  if (change.order !== undefined) put(next, 'order', change.order === 'name' ? null : change.order);
  if (change.near !== undefined) put(next, 'near', change.near);
  if (change.group !== undefined) put(next, 'group', change.group === 'none' ? null : change.group);
  if (change.closed !== undefined) putAll(next, 'closed', change.closed);
  else if (change.group !== undefined) next.delete('closed');
  return next;
}

function putFilter(params: URLSearchParams, filter: Partial<BoardFilter>): void {
  const { technicianIds, skills, teams, statuses, priorities, areas, also } = filter;
  if (technicianIds) put(params, 'technician', technicianIds.join(',') || null);
  if (skills) putAll(params, 'skill', skills);
  if (teams) putAll(params, 'team', teams);
  if (statuses) put(params, 'status', statuses.join(',').toLowerCase() || null);
  if (priorities) put(params, 'priority', priorities.join(',').toLowerCase() || null);
  if (areas) putAll(params, 'area', areas);
  if (also) put(params, 'also', also.join(',') || null);
}

function readZoom(text: string | null): Zoom {
  if (text === 'fit' || text === 'day') return text;
  const scale = Number(text);
  return ZOOM_STEPS.find((step) => step === scale) ?? MIN_PX_PER_MIN;
}

function readHot(text: string | null): NearOrder | null {
  const [, visit, technicianId] = /^(previous|next)\.(.+)$/.exec(text ?? '') ?? [];
  return technicianId ? { visit: visit as NearOrder['visit'], technicianId } : null;
}

function readListOrder(text: string | null): ListOrder {
  const isDescending = text?.startsWith('-') ?? false;
  const column = oneOf(isDescending ? text!.slice(1) : text, LIST_COLUMNS);
  return column ? { column, isDescending } : BY_TIME;
}

function writeListOrder({ column, isDescending }: ListOrder): string | null {
  if (column === BY_TIME.column && !isDescending) return null;
  return isDescending ? `-${column}` : column;
}

const MAP = /^(-?\d{1,2}(?:\.\d{1,5})?),(-?\d{1,3}(?:\.\d{1,5})?),(\d{1,2}(?:\.\d{1,2})?)$/;
/** Mercator's projection ends there. */
const NORTHERNMOST = 85;
const NEAREST = 22;

function readMapPlace(text: string | null): MapPlace | null {
  const [latitude = NaN, longitude = NaN, zoom = NaN] = (MAP.exec(text ?? '') ?? []).slice(1).map(Number);
  const isOnMap = Math.abs(latitude) <= NORTHERNMOST && Math.abs(longitude) <= 180 && zoom <= NEAREST;
  return isOnMap ? { latitude, longitude, zoom } : null;
}

/** To a metre, and to less than one percent of the scale. */
const writeMapPlace = ({ latitude, longitude, zoom }: MapPlace): string =>
  `${latitude.toFixed(5)},${longitude.toFixed(5)},${zoom.toFixed(2)}`;

function isDay(text: string): boolean {
  // 31 February parses as a date of March: only what reads back the same is a day.
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

function wholeNumber(text: string | null, most: number): number | null {
  return text !== null && /^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

const oneOf = <T extends string>(text: string | null, words: readonly T[]): T | null => words.find((word) => word === text) ?? null;
const list = (text: string | null): string[] => (text ? text.split(',').filter(Boolean) : []);
const among = <T extends string>(text: string | null, words: readonly T[]): T[] => {
  const given = list(text).map((word) => word.toUpperCase());
  return words.filter((word) => given.includes(word));
};

function put(params: URLSearchParams, name: string, value: string | null): void {
  if (value === null) params.delete(name);
  else params.set(name, value);
}

function putAll(params: URLSearchParams, name: string, values: readonly string[]): void {
  params.delete(name);
  for (const value of values) params.append(name, value);
}
