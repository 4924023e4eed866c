import { Users } from 'lucide-react';
import type { ReactElement } from 'react';
import { EmptyState } from '../../ui/empty-state';

/** Instead of the rows of a shop that has told nothing of its technicians yet. */
export function NoTechnicians(): ReactElement {
  return (
    <EmptyState icon={<Users aria-hidden />} title="No technicians yet">
      The schedule has one row for each technician. Whoever runs the server brings them in from a file: npm run import -- --technicians
      FILE. They appear here at once.
    </EmptyState>
  );
}
