import { describe, expect, test } from 'vitest';
import { beside, clustersOf, isStack, legible, outlookOver, panned, planeOf, scaleBar, zoomed } from './map-plane';

const austin = { latitude: 30.27, longitude: -97.74 };

test('R25.6 the plane is true to scale', () => {
  const { pointOf } = planeOf([austin, { latitude: 30.37, longitude: -97.64 }]);
  const [a, b] = [pointOf(austin), pointOf({ latitude: 30.37, longitude: -97.64 })];
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(14.69, 1);
  expect([b.x > a.x, b.y < a.y]).toEqual([true, true]);
});

describe('R25.12 the plane and a street map', () => {
  const oslo = { latitude: 59.91, longitude: 10.75 };
  const plane = planeOf([oslo, { latitude: 60.39, longitude: 5.32 }]);
  test('have each place at the same spot: where a world of 512 pixels, doubled at each level, has it', () => {
    const zoom = 11.5;
    // As the specification of tiled maps has it, from the upper left corner of the world.
    const onMap = ({ latitude, longitude }: typeof oslo) => {
      const radians = (latitude * Math.PI) / 180;
      const half = 256 * 2 ** zoom;
      return { x: half * (1 + longitude / 180), y: half * (1 - Math.asinh(Math.tan(radians)) / Math.PI) };
    };
    const bergen = { latitude: 60.39, longitude: 5.32 };
    const { scale } = plane.outlookOf({ ...oslo, zoom });
    const [a, b] = [plane.pointOf(oslo), plane.pointOf(bergen)];
    expect((b.x - a.x) * scale).toBeCloseTo(onMap(bergen).x - onMap(oslo).x, 3);
    expect((b.y - a.y) * scale).toBeCloseTo(onMap(bergen).y - onMap(oslo).y, 3);
  });
  test('tell place and level of what is seen', () => {
    const there = plane.mapPlaceOf(plane.outlookOf({ ...oslo, zoom: 14.25 }));
    expect([there.latitude, there.longitude, there.zoom]).toEqual([59.91, 10.75, 14.25].map((each) => expect.closeTo(each, 9)));
  });
});

describe('the outlook', () => {
  test('has everything in sight, with a margin', () => {
    const { x, y, scale } = outlookOver(
      [
        { x: -10, y: -5 },
        { x: 30, y: 5 },
      ],
      900,
      600,
      50,
    );
    expect([x, y, scale]).toEqual([10, 0, 20]);
  });
  test('of a single place is a neighbourhood, of none the middle', () => {
    expect(outlookOver([{ x: 3, y: 4 }], 900, 600, 50)).toEqual({ x: 3, y: 4, scale: 250 });
    expect(outlookOver([], 900, 600, 50)).toMatchObject({ x: 0, y: 0 });
  });
  test('zooms around the point under the pointer', () => {
    const before = { x: 0, y: 0, scale: 10 };
    const after = zoomed(before, 2, { x: 100, y: -40 });
    expect(after.x + 100 / after.scale).toBeCloseTo(100 / 10);
    expect(after.y - 40 / after.scale).toBeCloseTo(-40 / 10);
    expect(zoomed(before, 1e9).scale).toBe(2_000);
  });
  test('goes with the hand', () => expect(panned({ x: 0, y: 0, scale: 10 }, 30, -20)).toEqual({ x: -3, y: 2, scale: 10 }));
});

test.each([
  [20, 'de-DE', '2 km', 40],
  [100, 'de-DE', '500 m', 50],
  [9, 'de-DE', '10 km', 90],
  [1, 'de-DE', '50 km', 50],
  [9, 'en-US', '5 mi', 72],
  [100, 'en-US', '2,000 ft', 61],
])('R25.6 at %d pixels a kilometre the bar of %s says %s', (scale, locale, words, width) => {
  const bar = scaleBar(scale, 96, locale);
  expect([bar.words, Math.round(bar.width)]).toEqual([words, width]);
});

describe('R25.6 clusters', () => {
  const pin = (id: string, x: number, y: number) => ({ id, x, y });
  const idsOf = (pins: ReturnType<typeof pin>[]) => clustersOf(pins, 30).map((cluster) => cluster.pins.map(({ id }) => id).join(''));
  test('put together what would lie on one another, and nothing else', () => {
    expect(idsOf([pin('a', 0, 0), pin('b', 20, 0), pin('c', 31, 0), pin('d', -29, 0)])).toEqual(['abd', 'c']);
  });
  test('across the squares by which they are found', () => expect(idsOf([pin('a', 29, 29), pin('b', 31, 31)])).toEqual(['ab']));
  test('stand in the middle of their pins', () => {
    expect(clustersOf([pin('a', 0, 0), pin('b', 20, 10)], 30)).toMatchObject([{ x: 10, y: 5 }]);
  });
});

test('R25.6 pins of one house are a stack, which no scale takes apart', () => {
  const at = (x: number) => ({ x, y: 0 });
  expect(clustersOf([at(0), at(0.1)], 30).map((cluster) => isStack(cluster, 20, 30))).toEqual([true]);
  expect(clustersOf([at(0), at(2)], 30).map((cluster) => isStack(cluster, 20, 30))).toEqual([false]);
});

test('labels that would lie on another or on a pin are left out', () => {
  const label = (x: number, y: number) => ({ x, y, width: 60, height: 16 });
  expect(legible([label(0, 0), label(30, 10), label(0, 20), label(200, 0)], [{ x: 200, y: 5, width: 30, height: 30 }])).toEqual([
    label(0, 0),
    label(0, 20),
  ]);
});

test('a technician’s chip stands beside their place, clear of pins and of other chips where there is room', () => {
  const chip = { x: 0, y: 0, width: 30, height: 26 };
  const pin = (x: number, y: number) => ({ x, y, width: 30, height: 30 });
  expect(beside([chip, chip], [pin(0, 0), pin(0, 30)], 30)).toMatchObject([
    { x: 30, y: 0 },
    { x: -30, y: 0 },
  ]);
  const crowd = [-30, 0, 30].flatMap((x) => [-30, 0, 30].map((y) => pin(x, y)));
  expect(beside([chip], crowd, 30)).toMatchObject([{ x: 0, y: 75 }]);
});
