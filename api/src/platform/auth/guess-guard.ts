import type { Attempt, AttemptLimiter } from './attempt-limiter.js';
import { network } from './attempt-limiter.js';
import { LaneFull, Lanes } from './lanes.js';

const ONE_ADDRESS_AT_A_TIME = 4; // as many as hash at once anyway
const FULL_LANE_SECONDS = 5;

export type Judged = 'right' | 'wrong' | 'neither';

/** The one way to judge a secret that somebody might guess: a password, a reset token, the setup code. */
export class GuessGuard {
  readonly #addresses = new Lanes(ONE_ADDRESS_AT_A_TIME, 200);
  readonly #accounts = new Lanes(1, 50);

  constructor(private readonly limiter: AttemptLimiter) {}

  /** Runs `judge` unless too many were wrong lately; then answers how many seconds to wait. Same for accounts that do not exist. */
  async judge<Answer>(
    attempt: Attempt,
    judge: () => Promise<{ answer: Answer; judged: Judged }>,
  ): Promise<{ answer: Answer } | { secondsToWait: number }> {
    const inTurn = async () => {
      const secondsToWait = await this.limiter.secondsToWait(attempt);
      if (secondsToWait > 0) return { secondsToWait };
      const { answer, judged } = await judge();
      if (judged === 'wrong') await this.limiter.failed(attempt);
      if (judged === 'right') await this.limiter.succeeded(attempt);
      return { answer };
    };
    try {
      // Always address before account, so that two can never wait for each other.
      return await this.#addresses.run(network(attempt.address), () =>
        attempt.account === undefined ? inTurn() : this.#accounts.run(attempt.account, inTurn),
      );
    } catch (error) {
      if (error instanceof LaneFull) return { secondsToWait: FULL_LANE_SECONDS };
      throw error;
    }
  }
}
