import type { Authorization } from '../kernel/authorization.js';
import { canEditView, canSeeView } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { Database, Queryable } from '../platform/database/database.js';
import { appendEntityChange } from '../platform/event-log/append-entity-change.js';
import { once } from '../platform/idempotency/once.js';
import type { SavedView } from './saved-view.js';
import { VIEW_LIMITS } from './saved-view.js';
import { countViews, isSameName, lockView, removeView, writeView } from './saved-view.repository.js';

export interface SavedViewDeps {
  database: Database;
  now: () => Date;
  newId: () => string;
  committed: (workspaceId: string, seq: number) => void;
}

export interface ViewInput {
  clientMutationId?: string | undefined;
  viewId?: string | null | undefined;
  name: string;
  query: string;
  shared: boolean;
}

interface Written {
  view: SavedView;
  seq: number;
}

/** Saves and deletes views. Each change is a row of the log, without the view itself: it may be private, and screens ask again. */
export class SavedViewService {
  constructor(private readonly deps: SavedViewDeps) {}

  /** @throws {DomainError} NOT_FOUND, FORBIDDEN, or BAD_INPUT for a name taken and one view too many */
  async save(authorization: Authorization, input: ViewInput, wanted: Pick<SavedView, 'name' | 'query' | 'shared'>): Promise<SavedView> {
    const { userId, workspaceId, actor } = authorization;
    try {
      return await this.change(authorization, 'saveView', input, async (tx) => {
        const before = input.viewId ? await this.editable(tx, authorization, input.viewId) : null;
        if (!before && (await countViews(tx, workspaceId, userId)) >= VIEW_LIMITS.views) throw tooMany();
        const owner = before ?? { id: this.deps.newId(), ownerId: userId, ownerName: actor.name };
        const view: SavedView = { ...owner, ...wanted };
        await writeView(tx, workspaceId, view, this.deps.now());
        return { view, deleted: false };
      });
    } catch (error) {
      if (!isSameName(error)) throw error;
      throw new DomainError('BAD_INPUT', `There is a view "${wanted.name}" already. Choose another name.`, { field: 'name' });
    }
  }

  /** The view as it was. @throws {DomainError} NOT_FOUND, FORBIDDEN */
  async delete(authorization: Authorization, input: { clientMutationId?: string | undefined; viewId: string }): Promise<SavedView> {
    return this.change(authorization, 'deleteView', input, async (tx) => {
      const view = await this.editable(tx, authorization, input.viewId);
      await removeView(tx, authorization.workspaceId, view.id);
      return { view, deleted: true };
    });
  }

  private async change(
    authorization: Authorization,
    operation: string,
    input: { clientMutationId?: string | undefined },
    work: (tx: Queryable) => Promise<{ view: SavedView; deleted: boolean }>,
  ): Promise<SavedView> {
    const { workspaceId, actor } = authorization;
    const { database, newId, now, committed } = this.deps;
    const batchId = newId();
    const { answer, isFirst } = await once<Written>(database, { authorization, operation, input, batchId }, async (tx) => {
      const { view, deleted } = await work(tx);
      const seq = await appendEntityChange(tx, {
        ...{ workspaceId, entity: 'SavedView', entityId: view.id, kind: deleted ? 'VIEW_DELETED' : 'VIEW_SAVED', node: null, deleted },
        ...{ actor, at: now(), batchId, clientMutationId: input.clientMutationId ?? null },
      });
      return { view, seq };
    });
    if (isFirst) committed(workspaceId, answer.seq);
    return answer.view;
  }

  private async editable(tx: Queryable, authorization: Authorization, id: string): Promise<SavedView> {
    const view = isId(id) ? await lockView(tx, authorization.workspaceId, id) : null;
    if (!view || !canSeeView(authorization, view)) throw new DomainError('NOT_FOUND', 'There is no such view.', { viewId: id });
    if (canEditView(authorization, view)) return view;
    throw new DomainError(
      'FORBIDDEN',
      `This view is ${view.ownerName}’s. They or a manager can change it; save a copy under another name.`,
    );
  }
}

function tooMany(): DomainError {
  return new DomainError('BAD_INPUT', `You have ${VIEW_LIMITS.views} views, and that is the most. Delete one first.`, { field: 'name' });
}
