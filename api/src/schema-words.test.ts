import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, it } from 'vitest';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Everything that a program could ask about, by its place in the schema. A mutation's `input` says no more than its type does. */
function* things(): Generator<[place: string, description: string | null | undefined]> {
  for (const type of types) {
    if (!ROOTS.has(type.name)) yield [type.name, type.description];
    if (isEnumType(type)) for (const { name, description } of type.getValues()) yield [`${type.name}.${name}`, description];
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) yield [`${type.name}.${field.name}`, field.description];
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { name, description, args } of Object.values(type.getFields())) {
      yield [`${type.name}.${name}`, description];
      for (const arg of args)
        if (type.name !== 'Mutation' || arg.name !== 'input') yield [`${type.name}.${name}(${arg.name})`, arg.description];
    }
  }
}

it('says of everything in schema.graphql what it means', () => {
  expect([...things()].filter(([, description]) => !description).map(([place]) => place)).toEqual([]);
});
