import { countWords } from '../../../lib/count';
import { distanceUnit } from '../../../lib/distance';
import type { Place } from './board-job';

/** A point of the plane, in kilometres east and south of its middle. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** What of the plane is seen: its point in the middle of the screen, and pixels a kilometre. */
export interface Outlook extends PlanePoint {
  readonly scale: number;
}

/** What a street map is told to show: the place in its middle, and how near, in levels of which each is twice as near. */
export interface MapPlace extends Place {
  readonly zoom: number;
}

/** The plane of a shop's places, laid flat as street maps are: places on it and beneath it agree at every scale. */
export interface Plane {
  readonly pointOf: (place: Place) => PlanePoint;
  /** What a street map is told for the same to be seen, and back. */
  readonly mapPlaceOf: (outlook: Outlook) => MapPlace;
  readonly outlookOf: (at: MapPlace) => Outlook;
}

/** Of longitude, at the equator. */
const KM_A_DEGREE = 111.32;
/** A street map shows the world in so many pixels at level 0, and in twice as many at each next one. */
const WORLD_PX = 512;
const RADIAN = Math.PI / 180;
/** Pixels a kilometre: from a whole state to a single street. */
const SCALES = { least: 0.2, most: 2_000 };
/** A single place is shown in a neighbourhood of so many kilometres. */
const LEAST_KM = 2;

/** Lays the places of a shop flat around their middle, by Mercator's projection. True to scale as far as a day's drive goes. */
export function planeOf(places: readonly Place[]): Plane {
  const north = middle(places.map(({ latitude }) => latitude));
  const east = middle(places.map(({ longitude }) => longitude));
  const km = Math.cos(north * RADIAN) * KM_A_DEGREE;
  const top = stretched(north);
  /** At level 0. */
  const pxAKm = WORLD_PX / (km * 360);
  const pointOf = ({ latitude, longitude }: Place) => ({ x: (longitude - east) * km, y: (top - stretched(latitude)) * km });
  return {
    pointOf,
    mapPlaceOf: ({ x, y, scale }) => ({
      latitude: unstretched(top - y / km),
      longitude: east + x / km,
      zoom: Math.log2(scale / pxAKm),
    }),
    outlookOf: (at) => ({ ...pointOf(at), scale: limit(2 ** at.zoom * pxAKm) }),
  };
}

/** How far north of the equator Mercator's projection draws a latitude, in degrees of longitude, and back. */
const stretched = (latitude: number): number => Math.log(Math.tan(Math.PI / 4 + (latitude * RADIAN) / 2)) / RADIAN;
const unstretched = (degrees: number): number => (2 * Math.atan(Math.exp(degrees * RADIAN)) - Math.PI / 2) / RADIAN;

/** Everything in sight, with a margin in pixels, and of `least` kilometres at least. */
export function outlookOver(points: readonly PlanePoint[], width: number, height: number, margin: number, least = LEAST_KM): Outlook {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const spread = (values: number[]) => Math.max(least, Math.max(...values) - Math.min(...values));
  const scale = Math.min(Math.max(1, width - 2 * margin) / spread(xs), Math.max(1, height - 2 * margin) / spread(ys));
  return { x: middle(xs), y: middle(ys), scale: limit(scale) };
}

/** Nearer or farther by a factor, around a point that stays where it is on the screen; `at` in pixels from the screen's middle. */
export function zoomed(outlook: Outlook, factor: number, at: PlanePoint = { x: 0, y: 0 }): Outlook {
  const scale = limit(outlook.scale * factor);
  const shift = 1 / outlook.scale - 1 / scale;
  return { x: outlook.x + at.x * shift, y: outlook.y + at.y * shift, scale };
}

/** Moved by so many pixels of the screen: the hand takes the plane along. */
export const panned = ({ x, y, scale }: Outlook, dx: number, dy: number): Outlook => ({ x: x - dx / scale, y: y - dy / scale, scale });

/** In feet and metres where a mile or a kilometre is too much. Kilometres in each. */
const SHORT_UNITS = { mi: { sign: 'ft', km: 0.000_304_8 }, km: { sign: 'm', km: 0.001 } } as const;

/** A scale bar of at most so many pixels, of a round length (1, 2 or 5 times a power of ten) in what the shop measures by. `scale`: pixels a kilometre. */
export function scaleBar(scale: number, pixels: number, locale: string): { readonly width: number; readonly words: string } {
  const long = distanceUnit(locale);
  const unit = scale * long.km <= pixels ? long : SHORT_UNITS[long.sign];
  const wanted = pixels / (scale * unit.km);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const length = power * ([5, 2, 1].find((step) => step * power <= wanted) ?? 1);
  return { width: length * unit.km * scale, words: `${countWords(length, locale)} ${unit.sign}` };
}

export interface Cluster<Pin> extends PlanePoint {
  readonly pins: readonly Pin[];
}

/**
 * Puts pins that would lie on one another together, in the order given: each joins the first cluster that began within `distance`, or
 * begins one. The same pins make the same clusters.
 */
export function clustersOf<Pin extends PlanePoint>(pins: readonly Pin[], distance: number): Cluster<Pin>[] {
  const clusters: { first: Pin; pins: Pin[] }[] = [];
  const squares = new Map<string, { first: Pin; pins: Pin[] }[]>();
  const square = (value: number) => Math.floor(value / distance);
  for (const pin of pins) {
    const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => squares.get(`${square(pin.x) + dx}/${square(pin.y) + dy}`) ?? []));
    const found = near.find(({ first }) => Math.hypot(first.x - pin.x, first.y - pin.y) < distance);
    if (found) {
      found.pins.push(pin);
      continue;
    }
    const begun = { first: pin, pins: [pin] };
    const key = `${square(pin.x)}/${square(pin.y)}`;
    clusters.push(begun);
    squares.set(key, [...(squares.get(key) ?? []), begun]);
  }
  return clusters.map(({ pins: together }) => ({
    x: mean(together.map(({ x }) => x)),
    y: mean(together.map(({ y }) => y)),
    pins: together,
  }));
}

/** Pins at one house: no scale shows them apart. */
export const isStack = ({ pins }: Cluster<PlanePoint>, scale: number, distance: number): boolean =>
  pins.every(({ x, y }) => Math.hypot(x - pins[0]!.x, y - pins[0]!.y) * (SCALES.most / scale) < distance);

interface Box extends PlanePoint {
  readonly width: number;
  readonly height: number;
}

/** Those of the labels, in order, that lie neither on another nor on what is `taken`; a box is given by its middle. */
export function legible<Label extends Box>(labels: readonly Label[], taken: readonly Box[]): Label[] {
  const placed: Box[] = [...taken];
  return labels.filter((label) => {
    const isFree = isClear(label, placed);
    if (isFree) placed.push(label);
    return isFree;
  });
}

const SIDES = [
  [0, 1],
  [1, 0],
  [-1, 0],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;
/** In a crowd a chip stands farther away, so many times. */
const RINGS = [1, 1.75, 2.5, 3.25];

/** Where chips stand clear of what is `taken` and of one another: on the first free side of their points, as near as there is room, else below. */
export function beside<Chip extends Box>(chips: readonly Chip[], taken: readonly Box[], gap: number): Chip[] {
  const placed: Box[] = [...taken];
  return chips.map((chip) => {
    const places = RINGS.flatMap((ring) => SIDES.map(([x, y]) => ({ ...chip, x: chip.x + x * ring * gap, y: chip.y + y * ring * gap })));
    const at = places.find((place) => isClear(place, placed)) ?? places[0]!;
    placed.push(at);
    return at;
  });
}

const isClear = (box: Box, others: readonly Box[]): boolean =>
  others.every(
    (other) => Math.abs(other.x - box.x) * 2 >= other.width + box.width || Math.abs(other.y - box.y) * 2 >= other.height + box.height,
  );

const limit = (scale: number): number => Math.max(SCALES.least, Math.min(SCALES.most, scale));
const middle = (values: readonly number[]): number => (values.length ? (Math.min(...values) + Math.max(...values)) / 2 : 0);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
