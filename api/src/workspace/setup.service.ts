import type { Database } from '../platform/database/database.js';
import { createMember } from '../platform/auth/index.js';
import { hashSetupCode, makeSetupCode, matchesSetupCode } from './setup-code.js';
import type { SetupFields } from './setup-fields.js';
import { codeHashes, deleteCodes, hasWorkspace, keepCodeHash, waitForOtherSetups } from './setup.repository.js';
import { createWorkspace } from './workspace.repository.js';

export type SetupOutcome = { workspaceId: string } | { refused: 'ALREADY_SET_UP' | 'EMAIL_TAKEN' };

/** The first visit of a real shop: whoever reads the server's log makes the first workspace and becomes its owner. */
export class SetupService {
  constructor(
    private readonly database: Database,
    private readonly demo: boolean,
  ) {}

  /** The demo's workspace is seeded, never set up. */
  async isNeeded(): Promise<boolean> {
    return !this.demo && !(await hasWorkspace(this.database));
  }

  /** Call it at boot. @returns the code to print; null when there is nothing to set up */
  async prepare(): Promise<string | null> {
    if (!(await this.isNeeded())) return null;
    const code = makeSetupCode();
    await this.database.transaction((tx) => keepCodeHash(tx, hashSetupCode(code)));
    return code;
  }

  async isRightCode(code: string): Promise<boolean> {
    return matchesSetupCode(code, await codeHashes(this.database));
  }

  /** All or nothing, and once: a second setup, also at the same moment on another node, is refused. The code was checked before. */
  async setUp(fields: SetupFields): Promise<SetupOutcome> {
    return this.database
      .transaction(async (tx): Promise<SetupOutcome> => {
        await waitForOtherSetups(tx);
        if (await hasWorkspace(tx)) return { refused: 'ALREADY_SET_UP' };
        const workspaceId = await createWorkspace(tx, { name: fields.workspaceName, timeZone: fields.timeZone, currency: fields.currency });
        const { ownerName: name, email, password } = fields;
        const { isNewUser } = await createMember(tx, { workspaceId, name, email, password, role: 'OWNER' });
        // Their password stays what it was, so nobody becomes owner of somebody else's account.
        if (!isNewUser) throw new EmailTaken();
        await deleteCodes(tx);
        return { workspaceId };
      })
      .catch((error: unknown) => {
        if (error instanceof EmailTaken) return { refused: 'EMAIL_TAKEN' };
        throw error;
      });
  }
}

/** Rolls the transaction back. */
class EmailTaken extends Error {}
