import type { Suggestion, SuggestionExclusionKind } from './suggestion.rules.js';

const WORDS: Readonly<Record<SuggestionExclusionKind, string>> = {
  MISSING_SKILL: 'without the skill',
  NOT_WORKING: 'not working that day',
  TIME_OFF: 'on time off',
  OUTSIDE_SHIFT: 'outside their shift',
  BOOKED: 'booked then',
  TRAVEL: 'too far away',
  NO_TIME_LEFT: 'without a free hour',
};
/** Of several reasons the one that is said: what could be changed least comes first. */
const ORDER = Object.keys(WORDS) as SuggestionExclusionKind[];

/**
 * Why a job found no place, from what each of those who were asked would say about it alone: how many can't for which reason. Whoever could
 * take it alone is needed for something else of the plan.
 */
export function whyUnplaced(skills: readonly string[], suggestions: readonly Pick<Suggestion, 'available' | 'exclusions'>[]): string {
  if (suggestions.length === 0) return 'Nobody works here.';
  if (suggestions.some(({ available }) => available)) return 'Whoever could take it is needed for another job of this plan.';
  const counts = new Map<SuggestionExclusionKind, number>();
  for (const { exclusions } of suggestions) {
    const kind = ORDER.find((one) => exclusions.some((exclusion) => exclusion.kind === one))!;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (counts.get('MISSING_SKILL') === suggestions.length) return `Nobody has ${skills.join(' and ')}.`;
  const parts = ORDER.flatMap((kind) => (counts.has(kind) ? [`${counts.get(kind)} ${WORDS[kind]}`] : []));
  return `Nobody can: ${parts.join(', ')}.`;
}
