import { createContext, useContext } from 'react';
import type { JobDetail } from '../model/job-store';

export type PageDialog =
  | { readonly kind: 'hold' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'move' }
  | { readonly kind: 'reassign' }
  | { readonly kind: 'crew' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'correct'; readonly entry: JobDetail['timeEntries'][number] };

export const OpenDialogContext = createContext<(dialog: PageDialog) => void>(() => {});

/** Opens one of the page's dialogs; they are mounted once, at the page. */
export const useOpenDialog = (): ((dialog: PageDialog) => void) => useContext(OpenDialogContext);
