import type { ApiError } from '../../../apollo/api-error';
import { serverNow } from '../../../apollo/live-status';
import { momentWords } from '../../../lib/change-words';
import { dayOf } from '../../../lib/time';
import type { Zone } from '../../../lib/time';

/** Who changed hours while somebody else was about to, in words; `what`: `this time off`. */
export function metWords({ details }: ApiError, what: string, zone: Zone): string {
  const by = details['by'] as { name: string } | null;
  const at = details['at'] as string | null;
  const when = at ? ` at ${momentWords(at, dayOf(serverNow(), zone), zone)},` : '';
  return `${by?.name ?? 'Somebody'} changed ${what}${when} while you were editing.`;
}
