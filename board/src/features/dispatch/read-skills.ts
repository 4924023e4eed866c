import type { ApolloClient } from '@apollo/client';
import { JobSkillsDocument } from '../../graphql/graphql';
import type { SkillsRead } from './model/job-needs';

/** What one job asks of whoever is sent; null where it is no longer there. */
export async function readSkills(client: ApolloClient, id: string): Promise<SkillsRead | null> {
  const { data } = await client.query({ query: JobSkillsDocument, variables: { id }, fetchPolicy: 'no-cache' });
  return data?.job ? { version: data.job.version, skills: data.job.requiredSkills } : null;
}
