import type { JobOrder, JobRowFragment } from '../../../graphql/graphql';

type Placed = Pick<JobRowFragment, 'number' | 'window' | 'total' | 'customer'>;

/**
 * Whether a job's place in a list lies behind another's. Only for saying "2 new" or leaving it to the scroll: the places themselves are
 * the API's, and a tie counts as being behind.
 */
export function comesAfter(job: Placed, last: Placed, order: JobOrder): boolean {
  switch (order) {
    case 'CREATED_DESC':
    case 'NUMBER_DESC':
      return numberOf(job) <= numberOf(last);
    case 'NUMBER_ASC':
      return numberOf(job) >= numberOf(last);
    case 'WINDOW_START_ASC':
      return startOf(job) >= startOf(last);
    case 'WINDOW_START_DESC':
      return startOf(job) <= startOf(last);
    case 'TOTAL_ASC':
      return job.total >= last.total;
    case 'TOTAL_DESC':
      return job.total <= last.total;
    case 'CUSTOMER_ASC':
      return job.customer.name.localeCompare(last.customer.name) >= 0;
    case 'CUSTOMER_DESC':
      return job.customer.name.localeCompare(last.customer.name) <= 0;
  }
}

const numberOf = ({ number }: Placed): number => Number(/\d+$/.exec(number)?.[0] ?? 0);
const startOf = ({ window }: Placed): number => (window ? Date.parse(window.start) : Infinity);
