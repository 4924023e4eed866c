import type { Actor } from '../kernel/authorization.js';

/** A photo on a job. */
export interface Photo {
  id: string;
  jobId: string;
  /** Pixels of the stored image. */
  width: number;
  height: number;
  caption: string | null;
  author: Actor;
  at: Date;
}

/** More than anybody takes on one visit, few enough to list at once. */
export const MOST_PHOTOS = 200;

export function photoUrl(id: string): string {
  return `/api/photos/${id}`;
}

export function thumbnailUrl(id: string): string {
  return `${photoUrl(id)}/thumbnail`;
}
