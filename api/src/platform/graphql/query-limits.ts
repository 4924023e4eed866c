import { GraphQLError, Kind, getNamedType, isListType, isNonNullType, isCompositeType } from 'graphql';
import type {
  DirectiveNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** The same for HTTP and sockets. Judged before validation, whose cost these bound as well. */
export const QUERY_LIMITS = { depth: 12, aliases: 50, directives: 50, cost: 250_000, tokens: 10_000 } as const;

/** How many a list is taken for when the query does not say, and the most that one page counts for. */
const ASSUMED_LIST = 10;
const MOST_PAGE = 500;
const UNKNOWN_PAGE = 100;

interface Weight {
  depth: number;
  cost: number;
}

/** Undefined when the document may run; otherwise what to make smaller. */
export function judgeSize(schema: GraphQLSchema, document: DocumentNode): GraphQLError | undefined {
  const { aliases, directives } = countWords(document);
  if (aliases > QUERY_LIMITS.aliases) return tooCostly('aliases', aliases);
  if (directives > QUERY_LIMITS.directives) return tooCostly('directives', directives);
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, cost } = new Weigher(schema, document, operation).weigh();
    if (depth > QUERY_LIMITS.depth) return tooCostly('depth', depth);
    if (cost > QUERY_LIMITS.cost) return tooCostly('cost', cost);
  }
  return undefined;
}

function tooCostly(limit: keyof typeof QUERY_LIMITS, found: number): GraphQLError {
  const allowed = QUERY_LIMITS[limit];
  const message = `This query is too large: its ${limit} is ${found.toLocaleString('en')} and at most ${allowed.toLocaleString('en')} is allowed. Ask for less, or in several queries.`;
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY', details: { limit, found, allowed } } });
}

function countWords(document: DocumentNode): { aliases: number; directives: number } {
  let aliases = 0;
  let directives = 0;
  const count = (node: { directives?: readonly DirectiveNode[]; selectionSet?: SelectionSetNode }): void => {
    directives += node.directives?.length ?? 0;
    for (const selection of node.selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD && selection.alias) aliases++;
      count(selection);
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION || definition.kind === Kind.FRAGMENT_DEFINITION) count(definition);
  return { aliases, directives };
}

/** A field costs one for every time that it would be resolved: lists multiply what is inside them. */
class Weigher {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  /** By fragment and the page size it stands in, so that fragments spread in fragments take no exponential time. */
  private readonly known = new Map<string, Weight>();
  private readonly defaults = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
    for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
      if (defaultValue?.kind === Kind.INT) this.defaults.set(variable.name.value, Number(defaultValue.value));
  }

  weigh(): Weight {
    return this.selections(this.operation.selectionSet, this.schema.getRootType(this.operation.operation), null);
  }

  /** `page`: the size asked for by the field around, which is what the list fields directly inside (nodes, edges) hold. */
  private selections(set: SelectionSetNode, type: GraphQLNamedType | null | undefined, page: number | null): Weight {
    const sum = { depth: 0, cost: 0 };
    for (const selection of set.selections) {
      const weight =
        selection.kind === Kind.FIELD
          ? this.field(selection, type, page)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? this.fragment(selection.name.value, page)
            : this.selections(
                selection.selectionSet,
                selection.typeCondition ? this.schema.getType(selection.typeCondition.name.value) : type,
                page,
              );
      sum.depth = Math.max(sum.depth, weight.depth);
      sum.cost += weight.cost;
    }
    return sum;
  }

  private fragment(name: string, page: number | null): Weight {
    const key = `${name} ${page}`;
    const known = this.known.get(key);
    const fragment = this.fragments.get(name);
    if (known || !fragment) return known ?? { depth: 0, cost: 0 };
    // A fragment inside itself counts for nothing here; validation refuses it.
    this.known.set(key, { depth: 0, cost: 0 });
    const weight = this.selections(fragment.selectionSet, this.schema.getType(fragment.typeCondition.name.value), page);
    this.known.set(key, weight);
    return weight;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | null | undefined, page: number | null): Weight {
    // Introspection has its own shape and graphql-js its own limit for it.
    if (node.name.value.startsWith('__')) return { depth: 1, cost: 1 };
    const field =
      parent && 'getFields' in parent ? (parent.getFields()[node.name.value] as GraphQLField<unknown, unknown> | undefined) : undefined;
    const inside = node.selectionSet
      ? this.selections(node.selectionSet, field && getNamedType(field.type), field ? this.pageSize(node, field) : null)
      : null;
    const times = field && isList(field) && isCompositeType(getNamedType(field.type)) ? (page ?? ASSUMED_LIST) : 1;
    return { depth: 1 + (inside?.depth ?? 0), cost: 1 + times * (inside?.cost ?? 0) };
  }

  private pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const argument = field.args.find(({ name }) => name === 'first');
    if (!argument) return null;
    const value = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const asked =
      value === undefined
        ? Number(argument.defaultValue ?? UNKNOWN_PAGE)
        : value.kind === Kind.INT
          ? Number(value.value)
          : value.kind === Kind.VARIABLE
            ? Math.max(UNKNOWN_PAGE, this.defaults.get(value.name.value) ?? 0)
            : UNKNOWN_PAGE;
    return Math.min(MOST_PAGE, Math.max(1, asked));
  }
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
