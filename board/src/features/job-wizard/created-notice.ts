import type { ApolloClient } from '@apollo/client';
import { undoDesk } from '../../apollo/undo-desk';
import type { Shop } from '../../lib/change-words';
import { openNewJob } from '../../lib/office-commands';
import { announce } from '../../ui/live-region';
import { notify } from '../../ui/toast';
import type { CreatedJob } from './create-job';

const NOTE = 'It is among the cancelled jobs, with the reason “undone”.';

/** Says that the job is there, with the two things that often come next. */
export function tellCreated(client: ApolloClient, shop: Shop, { job, batchId }: CreatedJob, isEarlier: boolean): void {
  const subject = `created-${job.id}`;
  const title = `${job.number} created`;
  notify({
    subject,
    title,
    detail: isEarlier
      ? `${job.customer.name}. It had been created before your last changes: look whether they are in it.`
      : job.customer.name,
    action: { label: 'Undo', onPress: () => void undoDesk(client).takeBack({ batchId, words: title, subject, note: NOTE }, shop) },
    next: { label: 'New for the same customer', onPress: () => openAnother(job.customer.id) },
  });
  announce(title);
}

function openAnother(customerId: string): void {
  // The toast gives the focus back to where it came from when it loses it: now, and not when the wizard takes it.
  (document.activeElement as HTMLElement | null)?.blur();
  openNewJob({ customerId });
}
