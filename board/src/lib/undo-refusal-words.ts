import { fieldWords, momentWords, valueWords, type Change, type Shop } from './change-words';
import { deedWords } from './meanwhile';

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}
interface Built {
  readonly by?: { readonly name: string };
  readonly at?: string;
  readonly kind?: string;
  readonly changes?: readonly Change[];
}

const MOST_FIELDS = 2;

/** Why something was not taken back: who built on it, when, and what they did. "Theo Marsh moved it at 9:47 AM. Window: 8–9 AM → 10–11 AM." */
export function undoRefusalWords({ code, message, details }: Refusal, shop: Shop, today: string): string {
  const { by, at, kind, changes = [] } = details as Built;
  if (code !== 'UNDO_CONFLICT' || !by || !at) return message;
  const fields = changes
    .filter(({ field }) => field !== 'arrivalWindow')
    .slice(0, MOST_FIELDS)
    .map(({ field, from, to }) => {
      const [was, is] = [from, to].map((value) => valueWords(field, value, today, shop));
      return `${fieldWords(field)}: ${was} → ${is}.`;
    });
  return [`${by.name} ${deedWords(kind)} at ${momentWords(at, today, shop)}.`, ...fields].join(' ');
}
