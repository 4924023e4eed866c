import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { apiErrorOf } from '../../apollo/api-error';
import { PaletteJobByNumberDocument, PaletteSearchDocument } from '../../graphql/graphql';
import type { PaletteJobByNumberQuery, PaletteSearchQuery } from '../../graphql/graphql';
import { readPaletteText } from './model/palette-text';

export interface PaletteResults {
  readonly jobs: PaletteSearchQuery['jobs']['nodes'];
  readonly customers: PaletteSearchQuery['customers']['nodes'];
  /** The job whose number was typed. */
  readonly job: PaletteJobByNumberQuery['jobByNumber'] | null;
}

const NOTHING: PaletteResults = { jobs: [], customers: [], job: null };
/** A fast typist's pause; shorter and every letter asks. */
const PAUSE_MS = 90;

/** What the workspace knows of the typed text. Results stay while the next ones are on their way; only the last question counts. */
export function usePaletteResults(text: string): { results: PaletteResults; isBusy: boolean; error: string | null } {
  const client = useApolloClient();
  const { number, search } = readPaletteText(text);
  const [answer, setAnswer] = useState<{ search: string; results: PaletteResults; error: string | null }>({
    search: '',
    results: NOTHING,
    error: null,
  });
  useEffect(() => {
    if (!search) return;
    let isOver = false;
    const options = { fetchPolicy: 'no-cache' } as const;
    const ask = async (): Promise<PaletteResults> => {
      if (number) {
        const { data } = await client.query({ ...options, query: PaletteJobByNumberDocument, variables: { number } });
        if (data?.jobByNumber) return { ...NOTHING, job: data.jobByNumber };
      }
      const { data } = await client.query({ ...options, query: PaletteSearchDocument, variables: { search } });
      return { ...NOTHING, jobs: data?.jobs.nodes ?? [], customers: data?.customers.nodes ?? [] };
    };
    const timer = setTimeout(() => {
      ask().then(
        (results) => !isOver && setAnswer({ search, results, error: null }),
        (error: unknown) => !isOver && setAnswer({ search, results: NOTHING, error: apiErrorOf(error).message }),
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [client, number, search]);
  return search ? { ...answer, isBusy: answer.search !== search } : { results: NOTHING, isBusy: false, error: null };
}
