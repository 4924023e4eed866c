/** A named list of jobs. */
export interface SavedView {
  id: string;
  ownerId: string;
  ownerName: string;
  name: string;
  /** The Jobs page's address after the question mark. */
  query: string;
  shared: boolean;
}

export const VIEW_LIMITS = { views: 100, name: 80, query: 2000 } as const;
