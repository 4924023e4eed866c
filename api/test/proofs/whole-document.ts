import { getNamedType, isInterfaceType, isLeafType, isNonNullType, isObjectType, parse } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { judgeSize } from '../../src/platform/graphql/query-limits.js';

const DEEPEST = 10;

export interface WholeDocument {
  query: string;
  /** Every `Type.field` that it asks for. */
  covers: ReadonlySet<string>;
}

/** What nested fields are given for arguments that they require, and for page sizes. By argument name. */
export type NestedArguments = Readonly<Record<string, string>>;

/**
 * A document that asks a root field for everything behind it: every field of every type, nested types once a path (a type inside itself
 * gives its plain values), as deep as the API's own limits let one query go, or less deep. The root field's arguments become variables.
 */
export function wholeDocument(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  fieldName: string,
  nested: NestedArguments,
  deepest = DEEPEST,
): WholeDocument {
  for (let levels = deepest; levels > 1; levels--) {
    const whole = documentOf(schema, root, fieldName, nested, levels);
    if (!judgeSize(schema, parse(whole.query))) return whole;
  }
  throw new Error(`${fieldName} cannot be asked for within the limits`);
}

function documentOf(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  fieldName: string,
  nested: NestedArguments,
  levels: number,
): WholeDocument {
  const field = root.getFields()[fieldName]!;
  const covers = new Set([`${root.name}.${fieldName}`]);
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const kind = root === schema.getMutationType() ? 'mutation' : root === schema.getSubscriptionType() ? 'subscription' : 'query';
  const selection = new Selection(schema, nested, covers, levels).of(getNamedType(field.type), []);
  return { query: `${kind}${declared && `(${declared})`} { ${fieldName}${given && `(${given})`}${selection} }`, covers };
}

class Selection {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly nested: NestedArguments,
    private readonly covers: Set<string>,
    private readonly levels: number,
  ) {}

  of(type: GraphQLNamedType, path: readonly GraphQLNamedType[]): string {
    if (isLeafType(type)) return '';
    if (isInterfaceType(type)) {
      this.covers.add(`${type.name}.id`);
      const possible = this.schema.getPossibleTypes(type).map((one) => `... on ${one.name}${this.of(one, [...path, type])}`);
      return ` { __typename id ${possible.join(' ')} }`;
    }
    if (!isObjectType(type)) throw new Error(`${type.name} is of a kind that no document was asked for yet`);
    const fields = Object.values(type.getFields()).filter((field) => {
      if (isPlain(field)) return true;
      // One level is kept for what is inside.
      return !path.includes(type) && path.length + 1 < this.levels;
    });
    return ` { ${fields.map((field) => this.field(type, field, [...path, type])).join(' ') || '__typename'} }`;
  }

  private field(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, path: readonly GraphQLNamedType[]): string {
    this.covers.add(`${type.name}.${field.name}`);
    const given = field.args.flatMap((arg) => this.argument(arg));
    return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${this.of(getNamedType(field.type), path)}`;
  }

  private argument(arg: GraphQLArgument): string[] {
    const value = this.nested[arg.name];
    if (value !== undefined) return [`${arg.name}: ${value}`];
    if (isNonNullType(arg.type) && arg.defaultValue === undefined) throw new Error(`say what to give for the argument ${arg.name}`);
    return [];
  }
}

function isPlain(field: GraphQLField<unknown, unknown>): boolean {
  return isLeafType(getNamedType(field.type)) && field.args.length === 0;
}

/** Every `Type.field` of the schema's own object types. */
export function allFields(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
}
