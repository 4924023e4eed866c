import type { JobOrder } from '../../../graphql/graphql';

export type ColumnKey = 'number' | 'title' | 'status' | 'customer' | 'technician' | 'scheduled' | 'total' | 'area' | 'priority';

export interface Column {
  readonly key: ColumnKey;
  readonly label: string;
  /** Pixels, where the viewer has not drawn it wider or narrower. */
  readonly width: number;
  /** The least it is pressed to where there is no room. */
  readonly least?: number;
  /** Its part of what is left over. */
  readonly grows?: number;
  readonly isNumber?: true;
  /** Orders for a press on its heading, the first one first. */
  readonly orders?: readonly [JobOrder, JobOrder];
}

export const COLUMNS: readonly Column[] = [
  { key: 'number', label: 'Job #', width: 92, orders: ['NUMBER_DESC', 'NUMBER_ASC'] },
  { key: 'title', label: 'Title', width: 200, least: 168, grows: 1.6 },
  { key: 'status', label: 'Status', width: 132 },
  { key: 'customer', label: 'Customer', width: 208, least: 124, grows: 1, orders: ['CUSTOMER_ASC', 'CUSTOMER_DESC'] },
  { key: 'technician', label: 'Technician', width: 160, least: 116 },
  { key: 'scheduled', label: 'Scheduled', width: 304, least: 172, orders: ['WINDOW_START_ASC', 'WINDOW_START_DESC'] },
  { key: 'total', label: 'Total', width: 104, least: 84, isNumber: true, orders: ['TOTAL_DESC', 'TOTAL_ASC'] },
  { key: 'area', label: 'Area', width: 136 },
  { key: 'priority', label: 'Priority', width: 96 },
];

export const NARROWEST = 64;
export const WIDEST = 640;
const HIDDEN_AT_FIRST: readonly ColumnKey[] = ['area', 'priority'];

/** Which columns a viewer sees, in which order and how wide. */
export interface ColumnLayout {
  readonly order: readonly ColumnKey[];
  readonly hidden: readonly ColumnKey[];
  readonly widths: Readonly<Partial<Record<ColumnKey, number>>>;
}

export const FIRST_LAYOUT: ColumnLayout = { order: COLUMNS.map(({ key }) => key), hidden: HIDDEN_AT_FIRST, widths: {} };

/** A kept layout, whatever an older or a newer version of this page has written: unknown columns go, new ones come at the end. */
export function readLayout(value: unknown): ColumnLayout {
  const kept = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof ColumnLayout, unknown>>;
  const order = known(kept.order);
  if (order.length === 0) return FIRST_LAYOUT;
  const added = COLUMNS.map(({ key }) => key).filter((key) => !order.includes(key));
  const hidden = [...known(kept.hidden), ...added.filter((key) => HIDDEN_AT_FIRST.includes(key))];
  const widths = Object.entries(Object(kept.widths) as object).filter(
    (entry): entry is [ColumnKey, number] => isKey(entry[0]) && typeof entry[1] === 'number' && entry[1] >= NARROWEST && entry[1] <= WIDEST,
  );
  return { order: [...order, ...added], hidden, widths: Object.fromEntries(widths) };
}

export const shownColumns = ({ order, hidden }: ColumnLayout): Column[] =>
  order.filter((key) => !hidden.includes(key)).map((key) => COLUMNS.find((column) => column.key === key)!);

/** The CSS columns of a row, between the tick and the menu; and the least width at which none is cut. */
export function gridTemplate(layout: ColumnLayout): { columns: string; minWidth: number } {
  const shown = shownColumns(layout);
  // Once all were drawn to a width somebody has to take up what is left over.
  const growers = shown.filter(({ key, grows }) => grows && layout.widths[key] === undefined);
  const last = growers.length ? null : shown.at(-1);
  const leastOf = ({ key, width, least }: Column) => layout.widths[key] ?? least ?? width;
  const columns = shown.map((column) => {
    const drawn = layout.widths[column.key];
    if (growers.includes(column) || column === last) return `minmax(${leastOf(column)}px, ${column.grows ?? 1}fr)`;
    // A wide one gives way to the titles before a list that is not wide cuts them.
    return drawn === undefined ? `minmax(${leastOf(column)}px, min(${column.width}px, 25cqw))` : `${drawn}px`;
  });
  return { columns: `40px ${columns.join(' ')} 44px`, minWidth: shown.reduce((sum, column) => sum + leastOf(column), 84) };
}

/** One column moved by so many places in the order, hidden ones counted. */
export function moveColumn(layout: ColumnLayout, key: ColumnKey, by: number): ColumnLayout {
  const order = [...layout.order];
  const from = order.indexOf(key);
  const to = Math.max(0, Math.min(order.length - 1, from + by));
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...layout, order };
}

const isKey = (key: unknown): key is ColumnKey => COLUMNS.some((column) => column.key === key);
const known = (keys: unknown): ColumnKey[] => (Array.isArray(keys) ? [...new Set(keys.filter(isKey))] : []);
