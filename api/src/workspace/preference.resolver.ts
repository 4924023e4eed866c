import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { DomainError } from '../kernel/domain-error.js';
import { isStorableText } from '../kernel/text.js';
import type { Database } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { once } from '../platform/idempotency/once.js';
import { countOtherPreferences, readPreference, writePreference } from './preference.repository.js';
import { SetPreferenceInput } from './saved-view.type.js';

const KEY = /^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/;
const LONGEST_KEY = 100;
const MOST_BYTES = 16 * 1024;
const MOST_KEYS = 200;

/** How somebody likes their screens: theirs alone, on every device. It is no news to anybody, so the log has nothing of it. */
@Resolver()
export class PreferenceResolver {
  constructor(private readonly deps: { database: Database; now: () => Date; newId: () => string }) {}

  @Query(() => String, { nullable: true, description: 'The viewer’s own setting, as JSON; null where there is none.' })
  async preference(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('key', () => String, { description: 'What it was kept under, as in jobs.columns.' }) key: string,
  ): Promise<string | null> {
    return readPreference(this.deps.database, authorization, requireKey(key));
  }

  @Mutation(() => String, { nullable: true, description: 'Keeps a setting of the viewer’s own. Answers it.' })
  async setPreference(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => SetPreferenceInput) input: SetPreferenceInput,
  ): Promise<string | null> {
    const key = requireKey(input.key);
    const value = requireValue(input.value);
    const { database, now, newId } = this.deps;
    const call = { authorization, operation: 'setPreference', input, batchId: newId() };
    const { answer } = await once(database, call, async (tx) => {
      if (value !== null && (await countOtherPreferences(tx, authorization, key)) >= MOST_KEYS)
        throw new DomainError('BAD_INPUT', `At most ${MOST_KEYS} settings are kept. Forget one first, by null.`, { field: 'key' });
      await writePreference(tx, authorization, key, value, now());
      return value;
    });
    return answer;
  }
}

function requireKey(key: string): string {
  if (KEY.test(key) && key.length <= LONGEST_KEY) return key;
  throw new DomainError('BAD_INPUT', 'A key is lower-case words with dots, as in jobs.columns.', { field: 'key' });
}

function requireValue(value: string | null | undefined): string | null {
  if (value === undefined) throw new DomainError('BAD_INPUT', 'Say the value, or null to forget it.', { field: 'value' });
  if (value === null) return null;
  if (Buffer.byteLength(value) > MOST_BYTES) throw new DomainError('BAD_INPUT', 'A setting has at most 16 KB.', { field: 'value' });
  if (isJson(value) && isStorableText(value)) return value;
  throw new DomainError('BAD_INPUT', 'A setting is JSON, as in {"order":["number"]}.', { field: 'value' });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
