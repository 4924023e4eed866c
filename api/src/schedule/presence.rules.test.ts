import { describe, expect, test } from 'vitest';
import { GONE_AFTER_MS, MOST_SCREENS, MOST_SCREENS_OF_ONE, PresenceRoom, type Screen } from './presence.rules.js';

const screen = (userId: string, sessionId = 'a', more: Partial<Screen> = {}): Screen => ({
  ...{ sessionId, userId, name: userId, color: '#0b7a7c', day: '2026-03-10' },
  ...{ draggingJobId: null, overTechnicianId: null, overWindow: null, ...more },
});
const NOBODY = { userId: '', sessionId: '' };

describe('who is at work', () => {
  test('R28.8 ten seconds after the last sign of life somebody is gone, not before', () => {
    const room = new PresenceRoom();
    room.hear(screen('dana'), 0);
    room.hear(screen('theo'), 1_000);
    room.hear(screen('dana'), 5_000);
    expect(room.forgetSilent(10_999)).toBe(false);
    expect(room.forgetSilent(1_000 + GONE_AFTER_MS)).toBe(true);
    expect(room.others(NOBODY).map(({ name }) => name)).toEqual(['dana']);
    expect(room.forgetSilent(5_000 + GONE_AFTER_MS)).toBe(true);
    expect(room.size).toBe(0);
  });

  test('R28.8 the same again is a sign of life and no news', () => {
    const room = new PresenceRoom();
    expect(room.hear(screen('dana'), 0)).toBe(true);
    expect(room.hear(screen('dana'), 1)).toBe(false);
    expect(room.hear(screen('dana', 'a', { day: null }), 2)).toBe(true);
    expect(room.leave(screen('dana'))).toBe(true);
    expect(room.leave(screen('dana'))).toBe(false);
  });

  test('R28.7 the screen that asks is left out, and no name that a screen makes up is another person’s', () => {
    const room = new PresenceRoom();
    room.hear(screen('dana', 'left'), 0);
    room.hear(screen('dana', 'right'), 0);
    room.hear(screen('theo', 'left'), 0);
    expect(room.others(screen('dana', 'left')).map((one) => `${one.userId} ${one.sessionId}`)).toEqual(['dana right', 'theo left']);
  });

  test('R28.10 a person’s ninth screen takes the place of their first, and a full room takes nobody more', () => {
    const room = new PresenceRoom();
    for (let one = 0; one <= MOST_SCREENS_OF_ONE; one++) room.hear(screen('dana', `screen ${one}`), one);
    expect(room.others(NOBODY)).toHaveLength(MOST_SCREENS_OF_ONE);
    expect(room.others(NOBODY).map(({ sessionId }) => sessionId)).not.toContain('screen 0');
    for (let one = 0; one < MOST_SCREENS; one++) room.hear(screen(`person ${one}`), 100);
    expect(room.size).toBe(MOST_SCREENS);
    expect(room.hear(screen('one more'), 100)).toBe(false);
    expect(room.hear(screen('dana', 'screen 8', { day: null }), 101)).toBe(true);
  });
});
