import type { ApolloClient } from '@apollo/client';
import { apiErrorOf } from '../../apollo/api-error';
import { newClientMutationId } from '../../apollo/client-mutation-id';
import { NewJobUndoDocument } from '../../graphql/graphql';
import { openNewJob } from '../../lib/office-commands';
import { announce } from '../../ui/live-region';
import { notify, notifyFailure } from '../../ui/toast';
import type { CreatedJob } from './create-job';

/** Says that the job is there, with the two things that often come next. */
export function tellCreated(client: ApolloClient, { job, batchId }: CreatedJob, isEarlier: boolean): void {
  const subject = `created-${job.id}`;
  const title = `${job.number} created`;
  notify({
    subject,
    title,
    detail: isEarlier
      ? `${job.customer.name}. It had been created before your last changes: look whether they are in it.`
      : job.customer.name,
    action: { label: 'Undo', onPress: () => void undo(client, subject, job.number, batchId) },
    next: { label: 'New for the same customer', onPress: () => openAnother(job.customer.id) },
  });
  announce(title);
}

function openAnother(customerId: string): void {
  // The toast gives the focus back to where it came from when it loses it: now, and not when the wizard takes it.
  (document.activeElement as HTMLElement | null)?.blur();
  openNewJob({ customerId });
}

async function undo(client: ApolloClient, subject: string, number: string, batchId: string): Promise<void> {
  const input = { batchId, clientMutationId: newClientMutationId() };
  try {
    await client.mutate({ mutation: NewJobUndoDocument, variables: { input }, fetchPolicy: 'no-cache' });
    notify({ subject, title: `${number} taken back`, detail: 'It is among the cancelled jobs, with the reason “undone”.' });
  } catch (error) {
    notifyFailure({ subject, title: `${number} was not taken back`, detail: apiErrorOf(error).message });
  }
}
