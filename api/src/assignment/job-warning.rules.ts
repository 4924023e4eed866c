import { missing } from './suggestion.rules.js';

export type JobWarningKind = 'MISSING_SKILL' | 'NO_LINE_ITEMS';

/** What the office is warned of, and may leave as it is. */
export interface JobWarning<Person> {
  kind: JobWarningKind;
  text: string;
  /** Whom it is about. */
  technician: Person | null;
}

interface Skilled {
  name: string;
  skills: readonly string[];
}

interface Warned<Person> {
  status: string;
  lineItemCount: number;
  crew: readonly Person[];
  isPast: boolean;
}

/** What does not fit on a job as it stands, what matters most first. Of work that is done, given up or past there is nothing to warn of. */
export function warningsOf<Person extends Skilled>(job: Warned<Person>, requiredSkills: readonly string[]): JobWarning<Person>[] {
  if (job.isPast || job.status === 'COMPLETED' || job.status === 'CANCELLED') return [];
  const unskilled = job.crew.flatMap((technician): JobWarning<Person>[] => {
    const lacks = missing(requiredSkills, technician.skills);
    return lacks.length > 0 ? [{ kind: 'MISSING_SKILL', text: `${technician.name} lacks ${lacks.join(', ')}`, technician }] : [];
  });
  const empty = { kind: 'NO_LINE_ITEMS' as const, text: 'Nothing on it yet: no line items', technician: null };
  return job.lineItemCount === 0 ? [...unskilled, empty] : unskilled;
}
