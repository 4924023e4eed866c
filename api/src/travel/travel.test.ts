import { describe, expect, it } from 'vitest';
import { distanceKm } from '../kernel/place.js';
import { driveMinutes, straightLineTravel } from './index.js';

const CAPITOL = { latitude: 30.2747, longitude: -97.7404 };
const AIRPORT = { latitude: 30.1975, longitude: -97.6664 };

describe('R26.1 travel', () => {
  it('is the straight line times the road factor at the average speed, in whole minutes', async () => {
    const km = distanceKm(CAPITOL, AIRPORT);
    expect(km).toBeCloseTo(11.15, 1);
    const times = await straightLineTravel({ roadFactor: 1.3, speedKmh: 40 }).between([CAPITOL, AIRPORT]);
    expect(times(CAPITOL, AIRPORT)).toBe(Math.round((km * 1.3 * 60) / 40));
    const slower = await straightLineTravel({ roadFactor: 1.3, speedKmh: 20 }).between([]);
    expect(slower(CAPITOL, AIRPORT)).toBe(Math.round((km * 1.3 * 60) / 20));
    const winding = await straightLineTravel({ roadFactor: 2, speedKmh: 40 }).between([]);
    expect(winding(CAPITOL, AIRPORT)).toBe(Math.round((km * 2 * 60) / 40));
  });

  it('is the same in both directions and nothing to where one is', async () => {
    const times = await straightLineTravel({ roadFactor: 1.3, speedKmh: 40 }).between([]);
    expect(times(AIRPORT, CAPITOL)).toBe(times(CAPITOL, AIRPORT));
    expect(times(AIRPORT, AIRPORT)).toBe(0);
  });

  it('adds up along a route; a stop whose place is unknown counts nothing', async () => {
    const times = await straightLineTravel({ roadFactor: 1.3, speedKmh: 40 }).between([]);
    const leg = times(CAPITOL, AIRPORT);
    expect(driveMinutes([CAPITOL, AIRPORT, CAPITOL], times)).toBe(2 * leg);
    expect(driveMinutes([CAPITOL, null, AIRPORT, CAPITOL], times)).toBe(leg);
    expect(driveMinutes([], times)).toBe(0);
  });
});
