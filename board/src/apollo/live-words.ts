import { clock, type Zone } from '../lib/time';
import type { LiveStatus } from './live-status';

/** The live status in words; times are the shop's, also on a device whose clock is wrong. */
export function liveWords(status: Pick<LiveStatus, 'state' | 'since' | 'serverClockOffsetMs'>, zone: Zone): string {
  switch (status.state) {
    case 'live':
      return 'Live';
    case 'catching-up':
      return 'Catching up';
    case 'offline':
      return `Offline since ${clock(status.since.getTime() + status.serverClockOffsetMs, zone)}`;
  }
}
