import { apiErrorOf } from '../../apollo/api-error';

/** What is told while changes wait for an answer; without a `why` it is only slow. */
export function waitingWords(count: number, why: unknown): { title: string; detail: string } {
  const changes = count === 1 ? 'Your change is' : `Your ${count} changes are`;
  if (why === undefined) return { title: 'No answer yet', detail: `${changes} kept here until the server answers.` };
  return apiErrorOf(why).code === 'RATE_LIMITED'
    ? { title: 'The server is busy', detail: `${changes} kept here and sent again in a moment.` }
    : { title: 'No connection', detail: `${changes} kept here and sent as soon as the network is back.` };
}
