import { Users } from 'lucide-react';
import type { ReactElement } from 'react';
import { EmptyState } from '../../ui/empty-state';

/** Instead of the rows of a shop that has told nothing of its technicians yet. */
export function NoTechnicians(): ReactElement {
  return (
    <EmptyState icon={<Users aria-hidden />} title="No technicians yet">
      The schedule has one row for each technician. They come from a file, by npm run import (docs/import.md), and appear here at once.
    </EmptyState>
  );
}
