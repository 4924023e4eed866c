import type { ApiError } from '../../../apollo/api-error';
import { serverNow } from '../../../apollo/live-status';
import { changedMeanwhile } from '../../../lib/change-words';
import { dayOf } from '../../../lib/time';
import type { Zone } from '../../../lib/time';

/** Who was there before, from the details of a STALE_VERSION; `what`: `this time off`. */
export function metWords({ details }: ApiError, what: string, zone: Zone): string {
  const { by, at } = details as { by: { name: string } | null; at: string | null };
  return changedMeanwhile(what, by && at ? { name: by.name, at } : null, dayOf(serverNow(), zone), zone);
}
