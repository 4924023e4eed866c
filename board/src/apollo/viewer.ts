import { createContext, useContext } from 'react';
import { ViewerDocument } from '../graphql/graphql';
import type { ViewerQuery } from '../graphql/graphql';

/** Who is signed in, and their workspace (zone, locale, currency). */
export type Viewer = ViewerQuery['viewer'];

export const ViewerContext = createContext<Viewer | null>(null);

/** The door's question, asked once however many ask it while a page opens. */
export const VIEWER = { query: ViewerDocument, context: { queryDeduplication: true } } as const;

/** The signed-in person. Only inside the signed-in routes. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer outside of a signed-in route');
  return viewer;
}
