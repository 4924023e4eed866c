import { execute, GraphQLError, isAbstractType, TypeInfo, visit, visitWithTypeInfo, getNamedType } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';

export interface Execution {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Readonly<Record<string, unknown>> | null;
  context: unknown;
  /** What a subscription's event is: its document runs over it. */
  rootValue?: unknown;
}

export type Execute = (execution: Execution) => Promise<ExecutionResult> | ExecutionResult;

/** Compiling costs more than running once or twice, and a client that never repeats itself must not fill the memory with code. */
const COMPILED_AT_USE = 3;

/** Runs validated documents: with graphql-jit once they come again, or always with graphql-js when `jit` is off. Both give the same answers. */
export function createExecutor(schema: GraphQLSchema, jit: boolean): Execute {
  const uses = new WeakMap<DocumentNode, number>();
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery | null>>();

  const interpret: Execute = ({ document, operationName, variables, context, rootValue }) =>
    execute({ schema, document, operationName, variableValues: variables, contextValue: context, rootValue });
  if (!jit) return interpret;

  return (execution) => {
    const { document, operationName, variables, context, rootValue } = execution;
    const used = (uses.get(document) ?? 0) + 1;
    if (used < COMPILED_AT_USE) {
      uses.set(document, used);
      return interpret(execution);
    }
    const query = compiledFor(document, operationName ?? '');
    if (!query) return interpret(execution);
    const result = query.query(rootValue, context, variables as Record<string, unknown> | null | undefined);
    if (result instanceof Promise) return result.then(withOrdinaryErrors);
    // Nothing ran: the variables do not fit. graphql-js says it better, with the scalars' own words.
    return (result as ExecutionResult).data === undefined ? interpret(execution) : withOrdinaryErrors(result as ExecutionResult);
  };

  function compiledFor(document: DocumentNode, operationName: string): CompiledQuery | null {
    const byName = compiled.get(document) ?? new Map<string, CompiledQuery | null>();
    compiled.set(document, byName);
    let query = byName.get(operationName);
    if (query === undefined) {
      const result = needsResolvedTypes(schema, document) ? null : compileQuery(schema, document, operationName || undefined);
      // What it cannot compile, it answers with errors of its own; graphql-js then says what is wrong, or runs it.
      query = result && isCompiledQuery(result) ? result : null;
      byName.set(operationName, query);
    }
    return query;
  }
}

/** graphql-jit takes a `resolveType` for one that answers at once, and type-graphql makes all of them async. */
function needsResolvedTypes(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  const look = () => {
    const type = getNamedType(types.getType());
    found ||= isAbstractType(type) && type.resolveType !== byTypename;
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  return found;
}

const byTypename = (value: { __typename?: string }) => value.__typename;

/**
 * Lets interfaces and unions go by `__typename` on the object, at once. For schemas whose objects carry it wherever an abstract type may
 * stand; without this, documents over abstract types are not compiled.
 */
export function resolveTypesByName(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) if (isAbstractType(type)) type.resolveType = byTypename;
  return schema;
}

/** graphql-jit's errors have no `extensions` where nobody gave any, and others (Apollo among them) read codes from there. */
function withOrdinaryErrors(result: ExecutionResult): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map(ordinary) } : result;
}

function ordinary({ message, path, originalError, extensions, locations }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError, extensions }), { locations });
}
