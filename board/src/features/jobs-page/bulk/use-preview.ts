import { useEffect, useRef, useState } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import type { BulkResultFragment } from '../../../graphql/graphql';
import type { Selection } from '../selection';
import type { BulkDesk } from './bulk-desk';
import type { BulkChange } from './model/bulk-change';

/** Long enough for a number being typed, short enough to feel like the form's own answer. */
const PAUSE_MS = 200;
/** A busy shop changes jobs every second; the answer is renewed at most this often. */
const RENEWED_MS = 2000;

export interface Preview {
  readonly result: BulkResultFragment | null;
  readonly error: string | null;
  /** The form has changed since, and the answer is on its way. */
  readonly isBusy: boolean;
}

/**
 * What the API says that a change would do, asked again whenever the form changes, and when somebody else changes jobs meanwhile; null
 * while the form is not filled in.
 * @param heard goes up with every change in the workspace
 */
export function usePreview(desk: BulkDesk, selection: Selection, change: BulkChange | null, heard: number): Preview {
  const asked = change && JSON.stringify(change);
  const [answer, setAnswer] = useState<{ to: string | null; result: BulkResultFragment | null; error: string | null }>({
    to: null,
    result: null,
    error: null,
  });
  const last = useRef({ asked, at: 0 });
  useEffect(() => {
    if (!asked) return;
    const isRenewal = last.current.asked === asked && last.current.at > 0;
    const pause = isRenewal ? Math.max(PAUSE_MS, last.current.at + RENEWED_MS - Date.now()) : PAUSE_MS;
    let isOver = false;
    const ask = async () => desk.preview(JSON.parse(asked) as BulkChange, await desk.jobsOf(selection));
    const timer = setTimeout(() => {
      last.current = { asked, at: Date.now() };
      ask().then(
        (result) => !isOver && setAnswer({ to: asked, result, error: null }),
        (error: unknown) => !isOver && setAnswer({ to: asked, result: null, error: apiErrorOf(error).message }),
      );
    }, pause);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [desk, selection, asked, heard]);
  const isAnswered = asked !== null && answer.to === asked;
  return { result: asked === null ? null : answer.result, error: isAnswered ? answer.error : null, isBusy: asked !== null && !isAnswered };
}
