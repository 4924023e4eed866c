import { ROLE_PERMISSIONS } from '../../kernel/authorization.js';
import type { Authorization } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Database } from '../database/database.js';
import { SESSION_LIFETIME, SESSION_UPDATE_AGE } from './auth.js';
import type { Background } from './background.js';
import type { Revocation, Revocations } from './revocations.js';
import { findSessionByToken, findSessionInWorkspace, prolongSession } from './session.repository.js';
import type { SessionRow } from './session.repository.js';
import { readSessionToken } from './session-token.js';
import type { Credentials, SessionTokenRules } from './session-token.js';

/** How long an answer is believed without asking the database, ms: a node that was not told of a revocation is wrong for this long at most. */
export const CACHE_MS = 3_000;
const MOST_CACHED = 20_000;

interface Known {
  row: SessionRow;
  authorization: Authorization | null;
  until: number;
}

/** Who is asking: better-auth's rules for tokens, one statement of our own, and a cache of seconds that a revocation empties at once. */
export class Authenticator {
  readonly #cache = new Map<string, Known>();
  readonly #lookUps = new Map<string, Promise<Known | null>>();
  #forgotten = 0;

  constructor(
    private readonly database: Database,
    private readonly rules: SessionTokenRules,
    private readonly revocations: Revocations,
    private readonly background: Background,
    private readonly now: () => number = Date.now,
  ) {
    revocations.listen((revocation) => this.forget(revocation));
  }

  /** null: nobody, or somebody without a workspace. */
  async authenticate(credentials: Credentials): Promise<Authorization | null> {
    return (await this.#identify(credentials))?.authorization ?? null;
  }

  /** @throws {DomainError} UNAUTHENTICATED (nobody) or FORBIDDEN (a member of no workspace) */
  async authenticateOrRefuse(credentials: Credentials): Promise<Authorization> {
    const known = await this.#identify(credentials);
    if (!known) throw new DomainError('UNAUTHENTICATED', 'Sign in first.');
    if (!known.authorization) throw new DomainError('FORBIDDEN', 'Your access was taken away. Ask the owner of your workspace.');
    return known.authorization;
  }

  /** The rights that the same session has in the same workspace now, past the cache; null when the session or the membership is gone. */
  async presentRights({ sessionId, workspaceId }: Authorization): Promise<Authorization | null> {
    const row = await findSessionInWorkspace(this.database, sessionId, workspaceId);
    return row && toAuthorization(row);
  }

  /** Drops what is cached here. Call it for a revocation that another node made. */
  forget(revocation: Revocation): void {
    this.#forgotten++;
    this.#lookUps.clear();
    for (const [token, { row }] of this.#cache)
      if ('sessionId' in revocation ? row.session_id === revocation.sessionId : row.user_id === revocation.userId)
        this.#cache.delete(token);
  }

  /** Tells of revocations made on this node, to end open streams and to tell the other nodes. @returns how to stop listening */
  onRevoked(listener: (revocation: Revocation) => void): () => void {
    return this.revocations.listen(listener);
  }

  async #identify(credentials: Credentials): Promise<Known | null> {
    const shown = readSessionToken(this.rules, credentials);
    if (!shown) return null;
    const cached = this.#cache.get(shown.token);
    const known = cached && cached.until > this.now() ? cached : await this.#lookUp(shown.token);
    if (known && shown.prolongs) this.#prolong(known.row);
    return known;
  }

  /** Many requests of one screen at the same moment share one statement. */
  #lookUp(token: string): Promise<Known | null> {
    const running = this.#lookUps.get(token);
    if (running) return running;
    const lookUp: Promise<Known | null> = this.#read(token).finally(() => {
      if (this.#lookUps.get(token) === lookUp) this.#lookUps.delete(token);
    });
    this.#lookUps.set(token, lookUp);
    return lookUp;
  }

  async #read(token: string): Promise<Known | null> {
    const forgotten = this.#forgotten;
    const row = await findSessionByToken(this.database, token);
    this.#cache.delete(token);
    if (!row) return null;
    const known = { row, authorization: toAuthorization(row), until: Math.min(this.now() + CACHE_MS, row.expires_at.getTime()) };
    // A revocation that came while the statement ran may be newer than what it read: use the answer once, don't keep it.
    if (forgotten === this.#forgotten) this.#keep(token, known);
    return known;
  }

  #keep(token: string, known: Known): void {
    this.#cache.set(token, known);
    if (this.#cache.size <= MOST_CACHED) return;
    const oldest = this.#cache.keys().next();
    if (!oldest.done) this.#cache.delete(oldest.value);
  }

  #prolong(row: SessionRow): void {
    const until = this.now() + SESSION_LIFETIME * 1000;
    if (row.expires_at.getTime() > until - SESSION_UPDATE_AGE * 1000) return;
    row.expires_at = new Date(until);
    this.background.run(prolongSession(this.database, row.session_id, row.expires_at));
  }
}

function toAuthorization(row: SessionRow): Authorization | null {
  const { workspace_id: workspaceId, role, technician_id: technicianId, user_id: userId, session_id: sessionId, name, email } = row;
  if (workspaceId === null || role === null) return null;
  const isTechnician = role === 'TECHNICIAN' && technicianId !== null;
  return {
    workspaceId,
    userId,
    sessionId,
    role,
    permissions: new Set(ROLE_PERMISSIONS[role]),
    technicianId,
    actor: isTechnician ? { kind: 'TECHNICIAN', id: technicianId, name } : { kind: 'USER', id: userId, name },
    email,
  };
}
