export interface Network {
  /** True when nobody answered or had the time to, so that the same has to be sent again. */
  isUnreachable(error: unknown): boolean;
  /** Resolves when it is worth trying again. */
  untilRetry(): Promise<void>;
}

/** An answer that takes longer is waited for like one that does not come. */
const SLOW_MS = 3_000;

/**
 * Sends the same until somebody answers, however long that takes; rejects with what it was refused with. Null where it was not wanted any more
 * before the next try. `onWaiting` is told why there is no answer; of a slow one there is no reason yet.
 */
export async function untilAnswered<Answer>(
  { isUnreachable, untilRetry }: Network,
  send: () => Promise<Answer>,
  { isWanted = () => true, onWaiting }: { isWanted?: () => boolean; onWaiting: (why?: unknown) => void },
): Promise<Answer | null> {
  while (isWanted()) {
    const slow = setTimeout(onWaiting, SLOW_MS);
    try {
      return await send();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      onWaiting(error);
    } finally {
      clearTimeout(slow);
    }
    await untilRetry();
  }
  return null;
}
