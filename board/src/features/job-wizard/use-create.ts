import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { conflictsOf } from '../../lib/meanwhile';
import { closeNewJob, showCreatedJob } from '../../lib/office-commands';
import { announce } from '../../ui/live-region';
import { createJob } from './create-job';
import { tellCreated } from './created-notice';
import { problemOf } from './model/refusal';
import { toJobInput } from './model/to-input';
import { useShop } from './wizard-context';
import type { WizardStore } from './wizard-store';

/** Sends the job and settles what comes of it: a job, a complaint under its field, or words about the network. */
export function useCreate(store: WizardStore): (allowOverlap?: boolean) => Promise<void> {
  const client = useApolloClient();
  const navigate = useNavigate();
  const shop = useShop();
  return useCallback(
    async (allowOverlap = false) => {
      if (store.get().isSending) return;
      const read = toJobInput(store.get().draft, shop, allowOverlap);
      if ('problems' in read) return store.refuse(read.problems);
      const { inDoubt } = store.get().draft;
      store.sending(JSON.stringify(read.input));
      const outcome = await createJob(client, read.input, inDoubt);
      const { draft } = store.get();
      switch (outcome.kind) {
        case 'created': {
          store.finished();
          closeNewJob();
          const { id } = outcome.created.job;
          if (!showCreatedJob(id)) void navigate('/jobs', { state: { created: id } });
          return tellCreated(client, shop, outcome.created, outcome.isEarlier);
        }
        case 'unanswered': {
          store.say(`Not sent: ${lowerFirst(outcome.message)} Everything stays here; press Create again, it is created once.`);
          return announce('Not sent. Everything stays here.', 'urgent');
        }
        case 'refused': {
          const { error } = outcome;
          if (error.code === 'IDEMPOTENCY_MISMATCH') {
            store.rename();
            return store.say('A job was created from this form already, in another tab. Press Create again to make this one too.');
          }
          store.settled();
          const problem = problemOf(error, draft);
          announce(problem?.message ?? error.message, 'urgent');
          if (error.code === 'SCHEDULE_CONFLICT') return store.clash(conflictsOf(error.details));
          return problem ? store.refuse([problem]) : store.say(error.message);
        }
      }
    },
    [client, navigate, shop, store],
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
