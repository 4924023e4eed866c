import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../graphql/graphql';

/** Who is signed in, and their workspace (zone, locale, currency). */
export type Viewer = ViewerQuery['viewer'];

export const ViewerContext = createContext<Viewer | null>(null);

/** The signed-in person. Only inside the signed-in routes. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer outside of a signed-in route');
  return viewer;
}
