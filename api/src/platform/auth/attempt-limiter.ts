import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Database } from '../database/database.js';

/** So many attempts in so many seconds, counted from the first. */
interface Limit {
  points: number;
  duration: number;
}

const MINUTES = 60;
const LIMITS = {
  /** Wrong passwords for one account from one address: somebody who forgot. Forgiven by a right one. */
  accountAtAddress: { points: 8, duration: 15 * MINUTES },
  /** Wrong passwords for one account from everywhere; far above the first, so that a stranger does not easily lock a dispatcher out. */
  account: { points: 40, duration: 60 * MINUTES },
  /** Wrong passwords, reset tokens and setup codes from one address: one password tried on many accounts. A whole shop sits behind one. */
  address: { points: 30, duration: 15 * MINUTES },
  /** Mails asked for, whether or not the account exists. */
  mailToAccount: { points: 5, duration: 60 * MINUTES },
  mailFromAddress: { points: 20, duration: 60 * MINUTES },
} satisfies Record<string, Limit>;
type LimitName = keyof typeof LIMITS;

/** Who tries: from where, and on which account if the attempt names one. */
export interface Attempt {
  address: string;
  account?: string | undefined;
}

/** Slows guessing. Counted in the database, so for all nodes together; only failures cost, and only they are written. */
export class AttemptLimiter {
  readonly #limiters: Record<LimitName, RateLimiterPostgres>;

  constructor(database: Database) {
    const limiter = (name: LimitName) =>
      new RateLimiterPostgres({
        storeClient: database.pool,
        storeType: 'pool',
        schemaName: 'auth',
        tableName: 'attempt',
        tableCreated: true,
        keyPrefix: name,
        ...LIMITS[name],
      });
    this.#limiters = {
      accountAtAddress: limiter('accountAtAddress'),
      account: limiter('account'),
      address: limiter('address'),
      mailToAccount: limiter('mailToAccount'),
      mailFromAddress: limiter('mailFromAddress'),
    };
  }

  /** Seconds until the next try is judged; 0: now. */
  async secondsToWait(attempt: Attempt): Promise<number> {
    const waits = await Promise.all(guessKeys(attempt).map(([name, key]) => this.#wait(name, key)));
    return Math.max(...waits);
  }

  async failed(attempt: Attempt): Promise<void> {
    await Promise.all(guessKeys(attempt).map(([name, key]) => this.#limiters[name].penalty(key)));
  }

  async succeeded(attempt: Attempt): Promise<void> {
    for (const [name, key] of guessKeys(attempt)) if (name === 'accountAtAddress') await this.#limiters[name].delete(key);
  }

  /** Counts a mail that a member has sent to somebody else. Seconds to wait before it may be sent; 0: send it. */
  async mailTo(account: string): Promise<number> {
    return this.#consume('mailToAccount', digest(account));
  }

  /** Counts a mail that somebody asks for. Seconds to wait before it may be sent; 0: send it. */
  async askForMail({ address, account = '' }: Attempt): Promise<number> {
    const waits = await Promise.all([this.#consume('mailToAccount', digest(account)), this.#consume('mailFromAddress', network(address))]);
    return Math.max(...waits);
  }

  async #wait(name: LimitName, key: string): Promise<number> {
    const state = await this.#limiters[name].get(key);
    return state && state.consumedPoints >= LIMITS[name].points ? toSeconds(state.msBeforeNext) : 0;
  }

  async #consume(name: LimitName, key: string): Promise<number> {
    const state = await this.#limiters[name].penalty(key);
    return state.consumedPoints > LIMITS[name].points ? toSeconds(state.msBeforeNext) : 0;
  }
}

function guessKeys({ address, account }: Attempt): [LimitName, string][] {
  const from = network(address);
  if (account === undefined) return [['address', from]];
  const on = digest(account);
  return [
    ['address', from],
    ['account', on],
    ['accountAtAddress', `${on}@${from}`],
  ];
}

function toSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}

/** Of any length, and the table names nobody. */
function digest(account: string): string {
  return createHash('sha256').update(account).digest('base64url');
}

/** One customer of a provider commonly has a whole IPv6 /64: they count as one address. */
export function network(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => (parseInt(group, 16) || 0).toString(16));
  return `${groups.join(':')}::/64`;
}
