import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { can, canEditView, canSeeView, type Authorization } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { isStorableText } from '../kernel/text.js';
import type { Database } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import type { SavedView } from './saved-view.js';
import { VIEW_LIMITS } from './saved-view.js';
import { listViews, readView } from './saved-view.repository.js';
import type { SavedViewService } from './saved-view.service.js';
import { DeleteViewInput, SavedViewType, SaveViewInput } from './saved-view.type.js';

/** Named lists of jobs, for those who have a list of all jobs. */
@Resolver()
export class SavedViewResolver {
  constructor(
    private readonly views: SavedViewService,
    private readonly database: Database,
  ) {}

  @Query(() => [SavedViewType], { description: 'The viewer’s own and the shared ones, by name. For the office.' })
  async savedViews(@Ctx() { authorization }: GraphqlContext): Promise<SavedViewType[]> {
    requireOffice(authorization);
    const views = await listViews(this.database, authorization.workspaceId, authorization.userId);
    return views.map((view) => seenBy(authorization, view));
  }

  @Mutation(() => SavedViewType, { description: 'A new view, or one as it is to be.' })
  async saveView(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
  ): Promise<SavedViewType> {
    requireOffice(authorization);
    const name = requireLine('name', input.name.trim(), VIEW_LIMITS.name);
    if (name === '') throw new DomainError('BAD_INPUT', 'A view needs a name.', { field: 'name' });
    const query = requireLine('query', input.query.replace(/^\?/, ''), VIEW_LIMITS.query);
    const shared = input.shared ?? false;
    return seenBy(authorization, await this.views.save(authorization, { ...input, shared }, { name, query, shared }));
  }

  @Mutation(() => SavedViewType, { description: 'Deletes a view. Answers it as it was.' })
  async deleteView(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => DeleteViewInput) input: DeleteViewInput,
  ): Promise<SavedViewType> {
    requireOffice(authorization);
    return seenBy(authorization, await this.views.delete(authorization, input));
  }

  /** The door for `node`: null where there is none or it is not the viewer's to see. */
  async view({ authorization }: GraphqlContext, id: string): Promise<SavedViewType | null> {
    const view = isId(id) && can(authorization, 'jobs:read') ? await readView(this.database, authorization.workspaceId, id) : null;
    return view && canSeeView(authorization, view) ? seenBy(authorization, view) : null;
  }
}

function seenBy(authorization: Authorization, view: SavedView): SavedViewType {
  const { id, name, query, shared, ownerName, ownerId } = view;
  const mine = ownerId === authorization.userId;
  return Object.assign(
    { id, name, query, shared, mine, editable: canEditView(authorization, view), ownerName },
    { __typename: 'SavedView' },
  );
}

function requireOffice(authorization: Authorization): void {
  if (!can(authorization, 'jobs:read')) throw new DomainError('FORBIDDEN', 'Views of all jobs are for the office.');
}

function requireLine(field: string, text: string, most: number): string {
  if (text.length > most) throw new DomainError('BAD_INPUT', `${field} is ${text.length} characters long; ${most} is the most.`, { field });
  if (!isStorableText(text) || /[\r\n]/.test(text))
    throw new DomainError('BAD_INPUT', `${field} has characters that can't be stored here.`, { field });
  return text;
}
