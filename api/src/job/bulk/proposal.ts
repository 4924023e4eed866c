import type { DomainError } from '../../kernel/domain-error.js';
import type { Decision } from '../decision.rules.js';
import type { Job, JobLineItem } from '../job.js';

/** What is to become of one job before its slots are judged, or why nothing is. */
export type Proposal =
  | {
      type: 'change';
      before: Job;
      decision: Decision;
      allowOverlap: boolean;
      /** The line items as they are, where they are to be replaced. */
      linesBefore?: readonly JobLineItem[];
    }
  | { type: 'nothing to change'; job: Job }
  | { type: 'refused'; jobId: string; error: DomainError };

/** The same once it is judged. */
export type Judged = (Extract<Proposal, { type: 'change' }> & { after: Job }) | Exclude<Proposal, { type: 'change' }>;
